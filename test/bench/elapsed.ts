import type { Duration } from '../../src/core/date.js'

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function ordinal(year: number, month: number, day: number): number {
  const past = year - 1
  const leapDay = month > 1 && isLeap(year) ? 1 : 0
  const days = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  return days + (DAYS_BEFORE[month] ?? 0) + leapDay + day
}

function digits(date: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + date.charCodeAt(at) - 48
  return value
}

/**
 * Negative, zero or positive if `asOf` is before, on or after the day that is a duration later than `since`. Written by
 * hand, in integers, so that no contestant pays for the library's calendar.
 */
export function elapsed(since: string, { days = 0, months = 0, years = 0 }: Duration, asOf: string): number {
  const all = (digits(since, 0, 4) + years) * 12 + digits(since, 5, 7) - 1 + months
  const year = Math.floor(all / 12)
  const month = all % 12
  const longest = (DAYS_IN[month] ?? 0) + (month === 1 && isLeap(year) ? 1 : 0)
  const mark = ordinal(year, month, Math.min(digits(since, 8, 10), longest)) + days
  return ordinal(digits(asOf, 0, 4), digits(asOf, 5, 7) - 1, digits(asOf, 8, 10)) - mark
}
