import { roleLabels } from '../core/actor.js'
import { addTo } from '../core/calendar.js'
import { type CivilDate, isCivilDate } from '../core/date.js'
import { type Label, type Locale, localeOf } from '../core/label.js'
import type { Village } from '../core/village.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { basisTitles } from '../source/describe-citation.js'
import { dutyLabel, evidenceAsked } from './duty-item.js'
import { type Occurrence, subjectOf } from './occurrence.js'

/** The day on which the feed is made, the language, and the villages to show by name rather than by code. */
export interface CalendarFeedOptions {
  /** `YYYY-MM-DD`. Becomes DTSTAMP: an argument, because the library reads no clock (D1). */
  readonly stamp: string
  /** A language tag (BCP 47). */
  readonly locale: string
  readonly villages?: readonly Village[]
  /**
   * What an entry covers: the whole window, as by default, or one day, the due day. The days before that day on which
   * the calendar reminds its reader; 0 reminds on the day.
   */
  readonly entry?: 'window' | { readonly dueDay: { readonly remindDaysBefore: number } }
}

/** The options, with the language that they come to. */
type Spoken = CalendarFeedOptions & { readonly locale: Locale }

const words = {
  calendar: { 'zh-CN': '整顿履责日历', en: 'Rectification duties' },
  nth: { 'zh-CN': '第 {} 次', en: 'number {}' },
  by: { 'zh-CN': '最迟 {}', en: 'by {}' },
  reminder: { 'zh-CN': '到期提醒：{}', en: 'due soon: {}' },
  open: { 'zh-CN': '未规定期限', en: 'no due day' },
  cites: { 'zh-CN': '依据：{}', en: 'basis: {}' },
  evidence: { 'zh-CN': '可附 {}（选填）', en: 'may refer to {} (optional)' },
} as const satisfies Record<string, Label>

/**
 * Occurrences as an iCalendar feed (RFC 5545, `text/calendar`), for any calendar program: one all-day event over each
 * window, in the order given, or on each due day with a reminder (`entry`). Its UID is the occurrence's id, so a feed
 * that is made again moves events and doubles none. A duty owed once, which has no due day, is on its first day; a
 * standing duty falls on no day and is left out, and so is a vacant post, which owes nothing. There is no time zone;
 * the only time is the stamp, in UTC. An empty text where `stamp` is a day that does not exist, or the days of the
 * reminder are not a whole number from 0 to 366.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { calendarFeed, dutiesOf, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '999921100201', list: 'weak-lax', from: '2024-01-01' })
 * const listings = listing.ok ? [listing.value] : []
 * const owed = dutiesOf(xining2024, { listings, from: '2024-01-01', to: '2024-12-31' })
 * const feed = calendarFeed(xining2024, owed, { stamp: '2024-01-01', locale: 'zh-CN' })
 * feed.split('BEGIN:VEVENT').length - 1 // 45
 * const entry = { dueDay: { remindDaysBefore: 3 } }
 * calendarFeed(xining2024, owed, { stamp: '2024-01-01', locale: 'zh-CN', entry }).includes('TRIGGER:-P3D') // true
 * ```
 */
export function calendarFeed(
  rulebook: Rulebook,
  occurrences: readonly Occurrence[],
  given: CalendarFeedOptions,
): string {
  const locale = localeOf(given.locale)
  const options: Spoken = { ...given, locale }
  const { stamp, entry = 'window' } = options
  if (!isCivilDate(stamp) || (entry !== 'window' && !isReminder(entry.dueDay.remindDaysBefore))) return ''
  const dated = occurrences.filter(({ kind, vacant }) => kind !== 'standing' && vacant !== true)
  return stream([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//baolei//responsibility//${locale === 'zh-CN' ? 'ZH' : 'EN'}`],
    ['CALSCALE', 'GREGORIAN'],
    ['X-WR-CALNAME', textValue(words.calendar[locale])],
    ...dated.flatMap((occurrence) => eventOf(rulebook, occurrence, stamp, options)),
    ['END', 'VCALENDAR'],
  ])
}

function isReminder(days: number): boolean {
  return Number.isInteger(days) && days >= 0 && days <= 366
}

function eventOf(
  rulebook: Rulebook,
  occurrence: Occurrence,
  stamp: CivilDate,
  options: Spoken,
): readonly ContentLine[] {
  const { id, window } = occurrence
  const { entry = 'window' } = options
  const last = window.to ?? window.from
  const first = entry === 'window' ? window.from : last
  const summary = summaryOf(rulebook, occurrence, options)
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(`${id}@baolei`)],
    ['DTSTAMP', `${dateValue(stamp)}T000000Z`],
    ['DTSTART;VALUE=DATE', dateValue(first)],
    ['DTEND;VALUE=DATE', dateValue(addTo(last, { days: 1 }))],
    ['SUMMARY', textValue(summary)],
    ['DESCRIPTION', textValue(descriptionOf(rulebook, occurrence, options.locale))],
    // A term is no appointment: nobody is busy for a whole year.
    ['TRANSP', 'TRANSPARENT'],
    ...(entry === 'window' ? [] : reminder(entry.dueDay.remindDaysBefore, summary, options.locale)),
    ['END', 'VEVENT'],
  ]
}

/** An alarm so many days before the day begins (3.6.6). */
function reminder(days: number, summary: string, locale: Locale): readonly ContentLine[] {
  return [
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['DESCRIPTION', textValue(filled('reminder', locale, summary))],
    ['TRIGGER', days === 0 ? 'P0D' : `-P${days}D`],
    ['END', 'VALARM'],
  ]
}

function summaryOf(rulebook: Rulebook, occurrence: Occurrence, { locale, villages }: Spoken): string {
  const { duty, owner, nth, post } = occurrence
  const code = subjectOf(occurrence)
  const name = villages?.find((village) => village.code === code)?.name ?? code
  const times = rulebook.responsibility.duties.find(({ id }) => id === duty)?.times ?? 1
  const number = times > 1 ? [filled('nth', locale, String(nth))] : []
  const toFill = post === undefined ? [] : [roleLabels[post][locale]]
  const place = [name, ...toFill, ...number].join(locale === 'zh-CN' ? '，' : ', ')
  const [who, what] = [roleLabels[owner][locale], dutyLabel(rulebook, duty)[locale]]
  return locale === 'zh-CN' ? `${who}：${what}（${place}）` : `${who}: ${what} (${place})`
}

function descriptionOf(rulebook: Rulebook, { duty, window, cites }: Occurrence, locale: Locale): string {
  const asked = evidenceAsked(rulebook, duty)
  const basis = basisTitles(
    cites.filter((one) => !/^[DP]\d/.test(one)),
    locale,
    rulebook.documents,
  )
  return [
    window.to === undefined ? words.open[locale] : filled('by', locale, window.to),
    ...(basis.length === 0 ? [] : [filled('cites', locale, basis.join(locale === 'zh-CN' ? '；' : '; '))]),
    ...(asked === undefined ? [] : [filled('evidence', locale, asked[locale])]),
  ].join('\n')
}

function filled(key: keyof typeof words, locale: Locale, value: string): string {
  return words[key][locale].replace('{}', () => value)
}

const OCTETS = 75

/** A line of an iCalendar stream (RFC 5545): a name with its parameters, and an escaped value. */
export type ContentLine = readonly [name: string, value: string]

/**
 * A text value: backslash, semicolon, comma and line breaks escaped, other control characters left out (RFC 5545,
 * 3.3.11).
 */
export function textValue(text: string): string {
  return [...text.replace(/\r\n?/g, '\n')].map(escaped).join('')
}

function escaped(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\\' || character === ';' || character === ',') return `\\${character}`
  const code = character.codePointAt(0) ?? 0
  return (code < 0x20 && character !== '\t') || code === 0x7f ? '' : character
}

/** A date value (3.3.4). */
export function dateValue(date: CivilDate): string {
  return date.replace(/-/g, '')
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** Folds a line at 75 octets, counting the space that begins a continuation, and never inside a character (3.1). */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > OCTETS) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += more
  }
  return `${out}\r\n`
}

/** The stream: each line is folded and ends with CRLF. */
export function stream(lines: readonly ContentLine[]): string {
  return lines.map(([name, value]) => folded(`${name}:${value}`)).join('')
}
