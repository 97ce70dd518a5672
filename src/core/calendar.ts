import type { CivilDate, Duration } from './date.js'

const DAY = 86_400_000

// By the platform's own calendar: a library of dates takes five times as long, and a roster asks for a thousand days.
function utc(date: CivilDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
}

function twoDigits(figure: number): string {
  return figure < 10 ? `0${figure}` : String(figure)
}

function civil(time: number): CivilDate {
  const date = new Date(time)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CivilDate
}

/**
 * The date a duration later. In a month without that day it is the last day of the month. It may lie outside the civil
 * dates (D1), where it is exact too: comparing with it is right, and whoever keeps or shows it asks `isCivilDate` first.
 */
export function addTo(date: CivilDate, { years = 0, months = 0, days = 0 }: Duration): CivilDate {
  const year = Number(date.slice(0, 4)) + years
  const month = Number(date.slice(5, 7)) - 1 + months
  const day = Number(date.slice(8, 10))
  // Every month has 28 days.
  const kept = day <= 28 ? day : Math.min(day, new Date(Date.UTC(year, month + 1, 0)).getUTCDate())
  return civil(Date.UTC(year, month, kept + days))
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
