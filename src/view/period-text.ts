import { isCivilDate } from '../core/date.js'
import type { Locale } from '../core/label.js'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const monthName = (month: string): string => MONTHS[Number(month) - 1] ?? month

/**
 * A date in words, as the sentences have it. A text that is no date stays as it is.
 *
 * @example
 * ```ts
 * import { dateText } from 'baolei/view'
 *
 * dateText('2024-07-23', 'zh-CN') // '2024年7月23日'
 * dateText('2024-07-23', 'en') // '23 July 2024'
 * ```
 */
export function dateText(date: string, locale: Locale): string {
  if (!isCivilDate(date)) return date
  const [year = '', month = '', day = ''] = date.split('-')
  return locale === 'zh-CN'
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${monthName(month)} ${year}`
}

/** A day of a year that was named already: 3月31日, 31 March. */
function shortDateText(date: string, locale: Locale): string {
  const whole = dateText(date, locale)
  return locale === 'zh-CN' ? whole.replace(/^\d{4}年/, '') : whole.replace(/ \d{4}$/, '')
}

type Shape = readonly [
  form: RegExp,
  zh: (parts: readonly string[]) => string,
  en: (parts: readonly string[]) => string,
  from: (parts: readonly string[]) => string,
]

const SHAPES: readonly Shape[] = [
  [/^(\d{4})$/, ([, y]) => `${y}年`, ([, y]) => `${y}`, ([, y]) => `${y}-01-01`],
  [/^(\d{4})-H1$/, ([, y]) => `${y}年上半年`, ([, y]) => `the first half of ${y}`, ([, y]) => `${y}-01-01`],
  [/^(\d{4})-H2$/, ([, y]) => `${y}年下半年`, ([, y]) => `the second half of ${y}`, ([, y]) => `${y}-07-01`],
  [
    /^(\d{4})-Q(\d)$/,
    ([, y, q]) => `${y}年第${q}季度`,
    ([, y, q]) => `quarter ${q} of ${y}`,
    ([, y, q]) => `${y}-${String(Number(q) * 3 - 2).padStart(2, '0')}-01`,
  ],
  [
    /^(\d{4})-(\d{2})$/,
    ([, y, m]) => `${y}年${Number(m)}月`,
    ([, y, m = '']) => `${monthName(m)} ${y}`,
    ([, y, m]) => `${y}-${m}-01`,
  ],
  [
    /^(\d{4})-(\d{2})-a$/,
    ([, y, m]) => `${y}年${Number(m)}月上半月`,
    ([, y, m = '']) => `the first half of ${monthName(m)} ${y}`,
    ([, y, m]) => `${y}-${m}-01`,
  ],
  [
    /^(\d{4})-(\d{2})-b$/,
    ([, y, m]) => `${y}年${Number(m)}月下半月`,
    ([, y, m = '']) => `the second half of ${monthName(m)} ${y}`,
    ([, y, m]) => `${y}-${m}-16`,
  ],
]

/**
 * The period of a duty in words, from the id that an occurrence gives it: 2024年3月下半月. If the duty is owed from a
 * later day on, that day is named too: 2024年第1季度（3月12日至3月31日）. Undefined for a period that is one day: the duty is
 * owed once.
 */
export function periodText(period: string, from: string, to: string | undefined, locale: Locale): string | undefined {
  for (const [form, zh, en, start] of SHAPES) {
    const parts = form.exec(period)
    if (parts === null) continue
    const name = locale === 'zh-CN' ? zh(parts) : en(parts)
    if (to === undefined || from <= start(parts)) return name
    const [first, last] = [shortDateText(from, locale), shortDateText(to, locale)]
    return locale === 'zh-CN' ? `${name}（${first}至${last}）` : `${name} (${first} to ${last})`
  }
  return undefined
}
