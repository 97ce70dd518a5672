import { roleLabels } from '../core/actor.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { Label, Locale } from '../core/label.js'
import type { Village } from '../core/village.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { dutyLabel, evidenceAsked } from './duty-item.js'
import { type ContentLine, dateValue, stream, textValue } from './icalendar.js'
import { type Occurrence, subjectOf } from './occurrence.js'

/** The day that the feed is made, the language, and the names of villages where they are to be shown. */
export interface CalendarFeedOptions {
  /** Becomes DTSTAMP: an argument, because the library reads no clock (D1). */
  readonly stamp: CivilDate
  readonly locale: Locale
  readonly villages?: readonly Village[]
}

const words = {
  calendar: { 'zh-CN': '整顿履责日历', en: 'Rectification duties' },
  nth: { 'zh-CN': '第 {} 次', en: 'number {}' },
  by: { 'zh-CN': '最迟 {}', en: 'by {}' },
  open: { 'zh-CN': '未规定期限', en: 'no due day' },
  cites: { 'zh-CN': '依据 {}', en: 'rests on {}' },
  evidence: { 'zh-CN': '可附 {}（选填）', en: 'may refer to {} (optional)' },
} as const satisfies Record<string, Label>

/**
 * Occurrences as an iCalendar feed (RFC 5545, `text/calendar`), for an ordinary calendar: one all-day event over each
 * window, in the order given. Its UID is the occurrence's id, so a feed that is made again moves events and doubles
 * none. A duty owed once, which has no due day, is on its first day; a standing duty falls on no day and is left out.
 * No time zone shows; the only time is the stamp, in UTC.
 *
 * @example
 * ```ts
 * import { yearEnd, yearStart } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { calendarFeed, dutiesOf, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '630121100201', list: 'weak-lax', from: '2024-01-01' })
 * const listings = listing.ok ? [listing.value] : []
 * const owed = dutiesOf(xining2024, { listings, from: yearStart(2024), to: yearEnd(2024) })
 * const feed = calendarFeed(xining2024, owed, { stamp: yearStart(2024), locale: 'zh-CN' })
 * feed.split('BEGIN:VEVENT').length - 1 // 44
 * ```
 */
export function calendarFeed(
  rulebook: Rulebook,
  occurrences: readonly Occurrence[],
  options: CalendarFeedOptions,
): string {
  const { locale } = options
  const dated = occurrences.filter(({ kind }) => kind !== 'standing')
  return stream([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//baolei//responsibility//${locale === 'zh-CN' ? 'ZH' : 'EN'}`],
    ['CALSCALE', 'GREGORIAN'],
    ['X-WR-CALNAME', textValue(words.calendar[locale])],
    ...dated.flatMap((occurrence) => eventOf(rulebook, occurrence, options)),
    ['END', 'VCALENDAR'],
  ])
}

function eventOf(rulebook: Rulebook, occurrence: Occurrence, options: CalendarFeedOptions): readonly ContentLine[] {
  const { id, window } = occurrence
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(`${id}@baolei`)],
    ['DTSTAMP', `${dateValue(options.stamp)}T000000Z`],
    ['DTSTART;VALUE=DATE', dateValue(window.from)],
    ['DTEND;VALUE=DATE', dateValue(addTo(window.to ?? window.from, { days: 1 }))],
    ['SUMMARY', textValue(summaryOf(rulebook, occurrence, options))],
    ['DESCRIPTION', textValue(descriptionOf(rulebook, occurrence, options.locale))],
    // It is a term, not an appointment: nobody is busy for a whole year.
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

function summaryOf(rulebook: Rulebook, occurrence: Occurrence, { locale, villages }: CalendarFeedOptions): string {
  const { duty, owner, nth } = occurrence
  const code = subjectOf(occurrence)
  const name = villages?.find((village) => village.code === code)?.name ?? code
  const times = rulebook.responsibility.duties.find(({ id }) => id === duty)?.times ?? 1
  const number = times > 1 ? [filled('nth', locale, String(nth))] : []
  const place = [name, ...number].join(locale === 'zh-CN' ? '，' : ', ')
  const [who, what] = [roleLabels[owner][locale], dutyLabel(rulebook, duty)[locale]]
  return locale === 'zh-CN' ? `${who}：${what}（${place}）` : `${who}: ${what} (${place})`
}

function descriptionOf(rulebook: Rulebook, { duty, window, cites }: Occurrence, locale: Locale): string {
  const asked = evidenceAsked(rulebook, duty)
  return [
    window.to === undefined ? words.open[locale] : filled('by', locale, window.to),
    filled('cites', locale, cites.join(locale === 'zh-CN' ? '、' : ', ')),
    ...(asked === undefined ? [] : [filled('evidence', locale, asked[locale])]),
  ].join('\n')
}

function filled(key: keyof typeof words, locale: Locale, value: string): string {
  return words[key][locale].replace('{}', () => value)
}
