import { addTo, daysBetween } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'

/** A stretch of days. `to` is the first day that no longer belongs to it; without it the stretch is still open. */
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

/** The same days as unbroken stretches in order of time, empty ones left out: what overlaps or touches becomes one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const next of spans.filter(({ from, to }) => to === undefined || from < to).sort(byStart)) {
    const last = merged[merged.length - 1]
    if (last === undefined || (last.to !== undefined && last.to < next.from)) merged.push(span(next.from, next.to))
    else if (last.to !== undefined && (next.to === undefined || next.to > last.to)) {
      merged[merged.length - 1] = span(last.from, next.to)
    }
  }
  return merged
}

function byStart(a: Span, b: Span): number {
  return compareTexts(a.from, b.from)
}

/** The days that two lists of stretches share. */
export function sharedSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  return mergeSpans(
    a.flatMap((one) =>
      b.map((other) => span(one.from < other.from ? other.from : one.from, earlier(one.to, other.to))),
    ),
  )
}

/** The stretch from one day to another, both included. */
export function spanOf(from: CivilDate, to: CivilDate): Span {
  return { from, to: addTo(to, { days: 1 }) }
}

/** The last day of a stretch; none while it is open. */
export function lastDay({ to }: Span): CivilDate | undefined {
  return to === undefined ? undefined : addTo(to, { days: -1 })
}

/** How many days closed stretches have together. */
export function daysIn(spans: readonly Span[]): number {
  return spans.reduce((days, { from, to }) => days + (to === undefined ? 0 : daysBetween(from, to)), 0)
}
