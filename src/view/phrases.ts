import { enumerated } from '../core/enumerated.js'
import type { Locale } from '../core/label.js'

const MOST_LISTED = 12

/** The Chinese text or the English one. */
export function pick(locale: Locale, zh: string, en: string): string {
  return locale === 'zh-CN' ? zh : en
}

/** A list in words: the first dozen, and how many more. */
export function listText(parts: readonly string[], locale: Locale): string {
  if (parts.length === 0) return pick(locale, '无', 'none')
  const more = parts.length - MOST_LISTED
  // An English label may have commas of its own.
  const comma = parts.some((part) => part.includes(',')) ? ' / ' : ', '
  const first = parts.slice(0, MOST_LISTED)
  const shown = locale === 'zh-CN' ? enumerated(first) : first.join(comma)
  return more > 0 ? shown + pick(locale, `等${parts.length}项`, ` and ${more} more`) : shown
}
