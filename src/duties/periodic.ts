import { daysBetween } from '../core/calendar.js'
import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import { compareRatios, type Ratio } from '../core/threshold.js'
import type { Cadence, Duty } from '../rulebook/duty.js'
import { lastDay, mergeSpans, overlaps, type PeriodDays, type Range, type Span, spanAt } from './calendar.js'
import { type Held, type PostOf, type Share, shareOn } from './holders.js'
import type { Listed } from './listed.js'
import type { OwedByWindow } from './occurrence.js'
import { once } from './once.js'
import { addOccurrences, type Time, timesOf } from './owing.js'

/** Counts the days that closed spans have together. */
export type DayCount = (spans: readonly Span[]) => number

/** Works out the number of each date only once. */
export function dayCount(): DayCount {
  const numbers = new Map<CivilDate, number>()
  const numberOf = (date: CivilDate): number => {
    const known = numbers.get(date)
    if (known !== undefined) return known
    const number = daysBetween(EPOCH, date)
    numbers.set(date, number)
    return number
  }
  return (spans) =>
    spans.reduce((days, { from, to }) => days + (to === undefined ? 0 : numberOf(to) - numberOf(from)), 0)
}

const EPOCH = '2000-01-01' as CivilDate

/** A duty and the periods in which it is owed, and where to add what is owed. */
export interface Periods {
  readonly duty: Duty
  readonly cadence: Cadence
  readonly cites: readonly Citation[]
  readonly range: Range
  readonly days: DayCount
  readonly owed: OwedByWindow
}

/** The part of one period that one holder, or the post as such, covers. */
interface Part {
  readonly share: Share | undefined
  readonly spans: readonly Span[]
  readonly window: PeriodDays['window']
  readonly covered: PeriodDays['covered']
  readonly partial: boolean
  /** The listing that has the last of its days. */
  readonly listed: Listed | undefined
}

/**
 * Adds what is owed of a duty in each period of its cadence, by each who has the post in it (D19). It is due on the
 * last day of the period, or of the holder's term if that comes first.
 */
export function addPeriodic(periods: Periods, posts: readonly PostOf[], limit: Ratio): void {
  const { duty } = periods
  const alone = once((listings: readonly Listed[]) => timesAlone(periods, listings, limit))
  for (const { subject, spans, held } of posts) {
    const [only] = held
    if (only === undefined || held.length > 1) addParts(periods, subject, spans, held, limit)
    else addOccurrences(duty, alone(spans), subject, only.share)
  }
}

/**
 * The times of one who is alone in a post. Shares leave out no day, so it has all days of the listing: whoever it is, the
 * times are the same, no term ends before the listing, and nobody answers for the days of others.
 */
function timesAlone(periods: Periods, listings: readonly Listed[], limit: Ratio): readonly Time[] {
  const { cadence, range, days } = periods
  const times: Time[] = []
  eachPeriod(listings, range.periods[cadence], (at, own) => {
    const part = partOf(listings, undefined, own, at, days, limit)
    if (isAsked(part, range)) times.push(...timesIn(periods, at, part, false))
  })
  return times
}

function addParts(
  periods: Periods,
  subject: string,
  listings: readonly Listed[],
  held: readonly Held[],
  limit: Ratio,
): void {
  const { duty, cadence, range, days } = periods
  const byPeriod = new Map<PeriodDays, Part[]>()
  for (const { share, spans: own } of held) {
    eachPeriod(own, range.periods[cadence], (at, spans) => {
      const part = partOf(listings, share, spans, at, days, limit)
      const parts = byPeriod.get(at)
      if (parts === undefined) byPeriod.set(at, [part])
      else parts.push(part)
    })
  }
  for (const [at, parts] of byPeriod) {
    // Holders outside the range count too: who answers for the post must not depend on the range that is asked for.
    const answering = answersForPost(parts, days, limit)
    for (const part of parts) {
      if (isAsked(part, range)) {
        addOccurrences(duty, timesIn(periods, at, part, part === answering), subject, part.share)
      }
    }
  }
}

function partOf(
  listings: readonly Listed[],
  share: Share | undefined,
  spans: Days,
  at: PeriodDays,
  days: DayCount,
  limit: Ratio,
): Part {
  const [first] = spans
  const listed = listedAtEnd(listings, spans)
  const covered = first === at.span ? at.covered : { days: days(spans), of: at.days }
  const ends = share && termEnd(share, listed, spans[spans.length - 1] ?? first, at)
  const window = first === at.span && ends === undefined ? at.window : { from: first.from, to: ends ?? at.period.to }
  return { share, spans, window, covered, partial: covered !== at.covered && tooLittle(covered, limit), listed }
}

/** The last day of a holder's term, if it comes before the end of the period and of the listing. */
function termEnd(
  { spans }: Share,
  listed: Listed | undefined,
  { from }: Span,
  { period }: PeriodDays,
): CivilDate | undefined {
  const term = spanAt(spans, from)
  if (term?.to === undefined || term.to > period.to) return undefined
  return listed?.to !== undefined && listed.to <= term.to ? undefined : lastDay(term)
}

function tooLittle({ days, of }: Part['covered'], limit: Ratio): boolean {
  return compareRatios({ part: days, whole: of }, limit) < 0
}

function isAsked({ spans }: Part, range: Range): boolean {
  return spans.some((span) => overlaps(span, range.span))
}

function timesIn(
  { duty, cadence, cites, owed }: Periods,
  { period }: PeriodDays,
  { window, covered, partial, listed }: Part,
  answersForPost: boolean,
): readonly Time[] {
  return timesOf(owed, duty, {
    kind: 'periodic',
    when: period.id,
    cadence,
    period,
    window,
    covered,
    partial: partial && !answersForPost,
    answersForPost,
    cites,
    listed,
  })
}

/**
 * Adds a yearly or half-yearly duty of a township or county: owed whole, from so many days with a listed village, by
 * whoever has the post on the last day of the period (D19).
 */
export function addWhole(
  { duty, cadence, cites, range, days, owed }: Periods,
  posts: readonly PostOf[],
  least: number,
): void {
  for (const { subject, spans, shares } of posts) {
    eachPeriod(spans, range.periods[cadence], (at, own) => {
      const { period } = at
      const { from } = own[0]
      const covered = { days: days(own), of: at.days }
      if (covered.days < least || from > range.to) return
      const times = timesOf(owed, duty, {
        kind: 'periodic',
        when: period.id,
        cadence,
        period,
        window: { from, to: period.to },
        covered,
        partial: false,
        whole: true,
        cites,
        listed: listedAtEnd(spans, own),
      })
      addOccurrences(duty, times, subject, shares && shareOn(shares, period.to))
    })
  }
}

/** The listing that has the last of some days. */
function listedAtEnd(spans: readonly Listed[], own: readonly Span[]): Listed | undefined {
  const last = own[own.length - 1]
  return last && spanAt(spans, last.from)
}

/** At least one span. */
type Days = readonly [Span, ...Span[]]

/**
 * Visits each period that has a day of the spans, with those days; both are in order of time. Where the spans have all
 * of a period, its days are its own span.
 */
function eachPeriod(
  spans: readonly Span[],
  periods: readonly PeriodDays[],
  visit: (at: PeriodDays, spans: Days) => void,
): void {
  let first = 0
  for (let place = firstPeriod(periods, spans[0]?.from); first < spans.length; place += 1) {
    const at = periods[place]
    if (at === undefined) return
    const { from, to } = at.span
    for (let span = spans[first]; span?.to !== undefined && span.to <= from; span = spans[first]) first += 1
    const own = spans[first]
    if (own === undefined || (to !== undefined && own.from >= to)) continue
    const inPeriod: [Span, ...Span[]] = [clipped(own, at.span)]
    for (let next = first + 1; ; next += 1) {
      const span = spans[next]
      if (span === undefined || (to !== undefined && span.from >= to)) break
      inPeriod.push(clipped(span, at.span))
    }
    visit(at, inPeriod)
  }
}

/** The place of the first period that ends on a day or later. */
function firstPeriod(periods: readonly PeriodDays[], day: CivilDate | undefined): number {
  let [low, high] = [0, periods.length]
  while (day !== undefined && low < high) {
    const middle = (low + high) >> 1
    if ((periods[middle]?.period.to ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}

function clipped(span: Span, period: Span): Span {
  const [early, late] = [span.from <= period.from, span.to === undefined || (period.to ?? '') <= span.to]
  if (early && late) return period
  const to = late ? period.to : span.to
  return { from: early ? period.from : span.from, ...(to === undefined ? {} : { to }) }
}

/**
 * The holder who answers for the post where every part of a period is partial but the period as a whole is not: the
 * one who held it longest, on a tie the later one, then by reference.
 */
function answersForPost(all: readonly Part[], days: DayCount, limit: Ratio): Part | undefined {
  const parts = all.filter(({ share }) => share?.vacant !== true)
  const [first] = parts
  if (first === undefined || parts.some(({ partial }) => !partial)) return undefined
  const together = days(mergeSpans(parts.flatMap(({ spans }) => spans)))
  if (tooLittle({ days: together, of: first.covered.of }, limit)) return undefined
  return [...parts].sort(longestThenLatest)[0]
}

function longestThenLatest(a: Part, b: Part): number {
  return (
    b.covered.days - a.covered.days ||
    compareTexts(b.window.to, a.window.to) ||
    compareTexts(b.share?.holder ?? '', a.share?.holder ?? '')
  )
}
