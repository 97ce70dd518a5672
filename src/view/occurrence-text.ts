import type { Locale } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { termIn } from './terms.js'

const SHAPES: readonly (readonly [shape: RegExp, zh: string, en: string])[] = [
  [/^(\d{4})$/, '$1 年', '$1'],
  [/^(\d{4})-H1$/, '$1 年上半年', 'the first half of $1'],
  [/^(\d{4})-H2$/, '$1 年下半年', 'the second half of $1'],
  [/^(\d{4})-Q(\d)$/, '$1 年第 $2 季度', 'quarter $2 of $1'],
  [/^(\d{4})-(\d{2})$/, '$1 年 $2 月', '$1-$2'],
  [/^(\d{4})-(\d{2})-a$/, '$1 年 $2 月上半月', 'the first half of $1-$2'],
  [/^(\d{4})-(\d{2})-b$/, '$1 年 $2 月下半月', 'the second half of $1-$2'],
  [/^(\d{4}-\d{2}-\d{2})$/, '自 $1', 'from $1'],
]

function periodText(period: string, locale: Locale): string {
  const shape = SHAPES.find(([one]) => one.test(period))
  return shape === undefined ? period : period.replace(shape[0], locale === 'zh-CN' ? shape[1] : shape[2])
}

/**
 * An occurrence of a duty in words, from its id (`<duty>/<village or county>/<period>/<n>`): which duty, for which
 * village or county, in which period. Undefined where the id is not one, or the rulebook does not know the duty.
 */
export function occurrenceText(id: string, locale: Locale, rulebook: Rulebook | undefined): string | undefined {
  const [duty = '', subject = '', period, nth] = id.split('/')
  const label = termIn(['duty'], duty, rulebook)?.[locale]
  if (label === undefined || period === undefined || nth === undefined) return undefined
  const times = nth === '1' ? [] : [locale === 'zh-CN' ? `第 ${nth} 次` : `number ${nth}`]
  const parts = [label, subject, periodText(period, locale), ...times]
  return parts.join(locale === 'zh-CN' ? '，' : ', ')
}
