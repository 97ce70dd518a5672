import { addTo } from '../core/calendar.js'
import { type CivilDate, yearEnd, yearOf, yearStart } from '../core/date.js'
import type { Cadence } from '../rulebook/duty.js'

/** One period of a cadence; both days belong to it. The periods of a cadence tile the calendar (D19). */
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
