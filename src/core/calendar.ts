import { type CivilDate, type Duration, daysInMonth } from './date.js'

const DAY = 86_400_000

// Reads no clock: the figures of a date as a number.
function utc(date: CivilDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
}

function twoDigits(figure: number): string {
  return figure < 10 ? `0${figure}` : String(figure)
}

/**
 * The date a duration later. In a month without that day it is the last day of the month. It may lie outside the civil
 * dates (D1), where it is exact too: comparing with it is right, and whoever keeps or shows it asks `isCivilDate` first.
 */
export function addTo(date: CivilDate, { years = 0, months = 0, days = 0 }: Duration): CivilDate {
  // From 0: the months of all years in a row.
  let month = 12 * (Number(date.slice(0, 4)) + years) + Number(date.slice(5, 7)) - 1 + months
  const length = (): number => daysInMonth(Math.floor(month / 12), (month % 12) + 1)
  let day = Math.min(Number(date.slice(8, 10)), length()) + days
  while (day < 1) {
    month -= 1
    day += length()
  }
  for (let whole = length(); day > whole; whole = length()) {
    month += 1
    day -= whole
  }
  return `${Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}-${twoDigits(day)}` as CivilDate
}

const back = ({ years = 0, months = 0, days = 0 }: Duration): Duration => ({
  years: -years,
  months: -months,
  days: -days,
})

/**
 * The first day from which a duration leads to this day or beyond it. Months differ in length, so the way back may be a
 * few days off.
 */
export function firstToReach(day: CivilDate, within: Duration): CivilDate {
  let first = addTo(day, back(within))
  while (addTo(first, within) >= day) first = addTo(first, { days: -1 })
  while (addTo(first, within) < day) first = addTo(first, { days: 1 })
  return first
}

/** The days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (utc(to) - utc(from)) / DAY
}
