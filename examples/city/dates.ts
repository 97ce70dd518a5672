import type { Locale } from 'baolei'

/** A civil date as a reader writes it: 2024年7月23日, 23 July 2024. */
export function dayText(date: string, locale: Locale): string {
  const language = locale === 'zh-CN' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}

/** From one day to another. */
export function spanText(from: string, to: string, locale: Locale): string {
  return `${dayText(from, locale)}${locale === 'zh-CN' ? '至' : ' to '}${dayText(to, locale)}`
}
