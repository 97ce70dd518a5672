import { daysBetween } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { Cadence } from '../rulebook/duty.js'
import { type Period, periodsBetween } from './calendar.js'
import { type Span, sharedSpans, spanOf } from './span.js'

/** A period that a range of days meets. */
export interface PeriodInRange {
  readonly period: Period
  readonly days: number
  readonly span: Span
  /** The part of it that lies in the range. */
  readonly inRange: readonly Span[]
}

/** A range of days with the periods that meet it, each cadence worked out once for all duties. */
export interface Range {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly periods: Readonly<Record<Cadence, readonly PeriodInRange[]>>
}

/** The range from one day to another, both included. */
export function rangeOf(from: CivilDate, to: CivilDate): Range {
  const asked = [spanOf(from, to)]
  const of = (cadence: Cadence): readonly PeriodInRange[] =>
    periodsBetween(cadence, from, to).map((period) => {
      const span = spanOf(period.from, period.to)
      return { period, days: daysBetween(period.from, period.to) + 1, span, inRange: sharedSpans(asked, [span]) }
    })
  const periods = {
    'half-month': of('half-month'),
    month: of('month'),
    quarter: of('quarter'),
    'half-year': of('half-year'),
    year: of('year'),
  }
  return { from, to, periods }
}
