import { type CivilDate, type Duration, daysInMonth } from './date.js'

type Parts = readonly [year: number, month: number, day: number]

function partsOf(date: CivilDate): Parts {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

/** The days from the first day of the year 1 to the first day of a year. */
function daysBefore(year: number): number {
  const past = year - 1
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

/** The number of a day: 1 is the first day of the year 1. */
function numberOf([year, month, day]: Parts): number {
  let number = daysBefore(year) + day
  for (let earlier = 1; earlier < month; earlier += 1) number += daysInMonth(year, earlier)
  return number
}

function dateOf(number: number): CivilDate {
  // By the mean length of a year, which is one year off at the most.
  let year = Math.ceil(number / 365.2425)
  if (daysBefore(year) >= number) year -= 1
  if (daysBefore(year + 1) < number) year += 1
  let [month, day] = [1, number - daysBefore(year)]
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month)
    month += 1
  }
  const padded = (part: number, width: number): string => String(part).padStart(width, '0')
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as CivilDate
}

/** The date a duration later. In a month without that day it is the last day of the month. */
export function addTo(date: CivilDate, { years = 0, months = 0, days = 0 }: Duration): CivilDate {
  const [year, month, day] = partsOf(date)
  const monthsBefore = (year + years) * 12 + month - 1 + months
  const toYear = Math.floor(monthsBefore / 12)
  const toMonth = monthsBefore - toYear * 12 + 1
  return dateOf(numberOf([toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))]) + days)
}

/** The days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return numberOf(partsOf(to)) - numberOf(partsOf(from))
}
