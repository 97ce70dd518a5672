import { addTo, daysBetween } from '../core/calendar.js'
import { type CivilDate, yearEnd, yearOf, yearStart } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import type { Cadence } from '../rulebook/duty.js'

/** Days in a row. `to` is the first day after them; without it the span is still open. */
export interface Span {
  readonly from: CivilDate
  readonly to?: CivilDate
}

function earlier(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}

function span(from: CivilDate, to: CivilDate | undefined): Span {
  return to === undefined ? { from } : { from, to }
}

/** The same days as spans in order of time: spans that overlap or touch become one, empty ones are left out. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const [only, ...others] = spans
  if (only !== undefined && others.length === 0)
    return only.to === undefined || only.from < only.to ? [span(only.from, only.to)] : []
  const merged: Span[] = []
  const byStart = (a: Span, b: Span): number => compareTexts(a.from, b.from)
  for (const next of spans.filter(({ from, to }) => to === undefined || from < to).sort(byStart)) {
    const last = merged[merged.length - 1]
    if (last === undefined || (last.to !== undefined && last.to < next.from)) merged.push(span(next.from, next.to))
    else if (last.to !== undefined && (next.to === undefined || next.to > last.to)) {
      merged[merged.length - 1] = span(last.from, next.to)
    }
  }
  return merged
}

/**
 * The days that two lists of spans share; each list is in order of time, as {@link mergeSpans} gives it. A span of the
 * first list that is shared as a whole is given as it is.
 */
export function sharedSpans<S extends Span>(a: readonly S[], b: readonly Span[]): readonly (S | Span)[] {
  const [first] = a
  const [only, ...more] = b
  const all = only !== undefined && more.length === 0 && only.to === undefined
  if (first !== undefined && all && only.from <= first.from) return a
  const shared: (S | Span)[] = []
  for (let [i, j] = [0, 0]; ; ) {
    const [one, other] = [a[i], b[j]]
    if (one === undefined || other === undefined) return shared
    const from = one.from < other.from ? other.from : one.from
    const to = earlier(one.to, other.to)
    if (to === undefined || from < to) shared.push(from === one.from && to === one.to ? one : span(from, to))
    // The span that ends first can share no more days.
    if (to !== undefined && to === one.to) i += 1
    else j += 1
  }
}

/** The days of the first list that the second does not have; both are in order of time. */
export function spansWithout(all: readonly Span[], taken: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let next = 0
  for (const { from, to } of all) {
    let start = from
    for (let at = taken[next]; at !== undefined && (to === undefined || at.from < to); at = taken[next]) {
      if (start < at.from) left.push(span(start, at.from))
      if (at.to === undefined) return left
      if (at.to > start) start = at.to
      // It may reach into the next span of the first list.
      if (to !== undefined && at.to >= to) break
      next += 1
    }
    if (to === undefined || start < to) left.push(span(start, to))
  }
  return left
}

/** The span that has a day, out of spans in order of time. */
export function spanAt<S extends Span>(spans: readonly S[], day: CivilDate): S | undefined {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? day) <= day) low = middle + 1
    else high = middle
  }
  const last = spans[low - 1]
  return last === undefined || (last.to !== undefined && last.to <= day) ? undefined : last
}

/** Whether two spans share a day. */
export function overlaps(a: Span, b: Span): boolean {
  return (b.to === undefined || a.from < b.to) && (a.to === undefined || a.to > b.from)
}

/** The span from one day to another, both included. */
export function spanOf(from: CivilDate, to: CivilDate): Span {
  return { from, to: addTo(to, { days: 1 }) }
}

/** The last day of a span; none while it is open. */
export function lastDay({ to }: Span): CivilDate | undefined {
  return to === undefined ? undefined : addTo(to, { days: -1 })
}

/** How many days closed spans have together. */
export function daysIn(spans: readonly Span[]): number {
  return spans.reduce((days, { from, to }) => days + (to === undefined ? 0 : daysBetween(from, to)), 0)
}

/** One period of a cadence; both days belong to it. The periods of a cadence follow one another without a gap (D19). */
export interface Period {
  /** `2024`, `2024-H1`, `2024-Q3`, `2024-07`, `2024-07-a` (1st to 15th) or `2024-07-b` (16th to the month's end). */
  readonly id: string
  readonly from: CivilDate
  readonly to: CivilDate
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6 } as const

/** The period of a cadence that a day lies in (D19). */
export function periodOf(cadence: Cadence, date: CivilDate): Period {
  const year = date.slice(0, 4)
  if (cadence === 'year') return { id: year, from: yearStart(yearOf(date)), to: yearEnd(yearOf(date)) }
  if (cadence === 'half-month') return halfMonthOf(date)
  const length = MONTHS[cadence]
  const index = Math.floor((Number(date.slice(5, 7)) - 1) / length)
  const from = addTo(yearStart(yearOf(date)), { months: index * length })
  const name = { month: from.slice(5, 7), quarter: `Q${index + 1}`, 'half-year': `H${index + 1}` }[cadence]
  return { id: `${year}-${name}`, from, to: addTo(from, { months: length, days: -1 }) }
}

function halfMonthOf(date: CivilDate): Period {
  const { id, from, to } = periodOf('month', date)
  return Number(date.slice(8)) <= 15
    ? { id: `${id}-a`, from, to: addTo(from, { days: 14 }) }
    : { id: `${id}-b`, from: addTo(from, { days: 15 }), to }
}

/** The periods of a cadence that have a day in a range, first to last; none where the range is empty. */
export function periodsBetween(cadence: Cadence, from: CivilDate, to: CivilDate): readonly Period[] {
  if (from > to) return []
  const periods = [periodOf(cadence, from)]
  for (let last = periods[0]; last !== undefined && last.to < to; ) {
    last = periodOf(cadence, addTo(last.to, { days: 1 }))
    periods.push(last)
  }
  return periods
}

/** A period as days in a row, with their number. */
export interface PeriodDays {
  readonly period: Period
  readonly days: number
  readonly span: Span
  /** What every occurrence over the whole of it has. */
  readonly window: { readonly from: CivilDate; readonly to: CivilDate }
  readonly covered: { readonly days: number; readonly of: number }
}

/** A range of days with its periods, worked out once for all duties of a cadence. */
export interface Range {
  readonly span: Span
  readonly from: CivilDate
  readonly to: CivilDate
  readonly periods: Readonly<Record<Cadence, readonly PeriodDays[]>>
}

/** The range from one day to another, both included. */
export function rangeOf(from: CivilDate, to: CivilDate): Range {
  const of = (cadence: Cadence): readonly PeriodDays[] =>
    periodsBetween(cadence, from, to).map((period) => {
      const days = daysBetween(period.from, period.to) + 1
      const { from, to } = period
      return { period, days, span: spanOf(from, to), window: { from, to }, covered: { days, of: days } }
    })
  const periods = {
    'half-month': of('half-month'),
    month: of('month'),
    quarter: of('quarter'),
    'half-year': of('half-year'),
    year: of('year'),
  }
  return { span: spanOf(from, to), from, to, periods }
}
