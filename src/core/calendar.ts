import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import type { CivilDate, Duration } from './date.js'

function toUtc(date: CivilDate): Date {
  return new UTCDateMini(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
}

function fromUtc(date: Date): CivilDate {
  return date.toISOString().slice(0, 10) as CivilDate
}

// A rulebook has few durations, and a roster asks for the same days a thousand times.
const MOST_KEPT = 10_000
const kept = /*@__PURE__*/ new Map<string, CivilDate>()

/**
 * The date a duration later. In a month without that day it is the last day of the month. It may lie outside the civil
 * dates (D1), where it is exact too: comparing with it is right, and whoever keeps or shows it asks `isCivilDate` first.
 */
export function addTo(date: CivilDate, { years = 0, months = 0, days = 0 }: Duration): CivilDate {
  const asked = `${date} ${12 * years + months} ${days}`
  const known = kept.get(asked)
  if (known !== undefined) return known
  const later = fromUtc(addDays(addMonths(toUtc(date), 12 * years + months), days))
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(asked, later)
  return later
}

/**
 * The first day from which a duration leads to this day or beyond it. Months differ in length, so the way back may be a
 * few days off.
 */
export function firstToReach(day: CivilDate, within: Duration): CivilDate {
  const { years = 0, months = 0, days = 0 } = within
  let first = addTo(day, { months: -12 * years - months, days: -days })
  while (addTo(first, within) >= day) first = addTo(first, { days: -1 })
  while (addTo(first, within) < day) first = addTo(first, { days: 1 })
  return first
}

/** The days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(toUtc(to), toUtc(from))
}
