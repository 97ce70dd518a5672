import { type CivilDate, type Duration, daysInMonth } from './date.js'

type Parts = readonly [year: number, month: number, day: number]

function partsOf(date: CivilDate): Parts {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

/*
 * Days are counted from the first of March of the year 0, and years from March to February: so a leap day is the last
 * day of its year, and of every five months from March on 153 days go by.
 */
const IN_400_YEARS = 146_097
const IN_100_YEARS = 36_524
const IN_4_YEARS = 1_461
const IN_5_MONTHS = 153

const daysBeforeYear = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
const daysBeforeMonth = (monthFromMarch: number): number => Math.floor((IN_5_MONTHS * monthFromMarch + 2) / 5)

function numberOf([year, month, day]: Parts): number {
  const [yearFromMarch, monthFromMarch] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  return daysBeforeYear(yearFromMarch) + daysBeforeMonth(monthFromMarch) + day - 1
}

function dateOf(number: number): CivilDate {
  const cycle = Math.floor(number / IN_400_YEARS)
  const inCycle = number - cycle * IN_400_YEARS
  // Without the leap days before it, a day of the cycle tells its year.
  const leapDays =
    Math.floor(inCycle / (IN_4_YEARS - 1)) -
    Math.floor(inCycle / IN_100_YEARS) +
    Math.floor(inCycle / (IN_400_YEARS - 1))
  const yearFromMarch = cycle * 400 + Math.floor((inCycle - leapDays) / 365)
  const inYear = number - daysBeforeYear(yearFromMarch)
  const monthFromMarch = Math.floor((5 * inYear + 2) / IN_5_MONTHS)
  const day = inYear - daysBeforeMonth(monthFromMarch) + 1
  const [year, month] =
    monthFromMarch < 10 ? [yearFromMarch, monthFromMarch + 3] : [yearFromMarch + 1, monthFromMarch - 9]
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as CivilDate
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

/** The date a duration later. In a month without that day it is the last day of the month. */
export function addTo(date: CivilDate, { years = 0, months = 0, days = 0 }: Duration): CivilDate {
  const [year, month, day] = partsOf(date)
  const monthFromYear0 = (year + years) * 12 + month - 1 + months
  const toYear = Math.floor(monthFromYear0 / 12)
  const toMonth = monthFromYear0 - toYear * 12 + 1
  return dateOf(numberOf([toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))]) + days)
}

/** The days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return numberOf(partsOf(to)) - numberOf(partsOf(from))
}
