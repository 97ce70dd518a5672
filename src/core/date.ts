import { UTCDate } from '@date-fns/utc'
import { add, differenceInCalendarDays } from 'date-fns'
import { z } from 'zod'

declare const civilDate: unique symbol
/** A civil date `YYYY-MM-DD` that exists (D1). No clock, no time zone: text order is time order. */
export type CivilDate = string & { readonly [civilDate]: true }

/** A length of time in whole calendar units. */
export interface Duration {
  readonly days?: number
  readonly months?: number
  readonly years?: number
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Says whether something is a civil date that exists; 2024-02-30 does not. */
export function isCivilDate(text: unknown): text is CivilDate {
  const parts = typeof text === 'string' ? shape.exec(text) : null
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const days = DAYS_IN_MONTH[month - 1]
  if (year < 1 || days === undefined || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 && leap ? 29 : days)
}

/** Parses a {@link CivilDate}. */
export const civilDateSchema: z.ZodType<CivilDate> = z
  .string()
  .refine(isCivilDate, { message: 'a civil date YYYY-MM-DD that exists' })
  .meta({ format: 'date', title: '日期 / Civil date' }) as unknown as z.ZodType<CivilDate>

/** Parses a {@link Duration} of at least one unit. */
export const durationSchema: z.ZodType<Duration> = z
  .strictObject({
    days: z.int().min(0).max(36_600).exactOptional(),
    months: z.int().min(0).max(1_200).exactOptional(),
    years: z.int().min(0).max(100).exactOptional(),
  })
  .refine((d) => Object.keys(d).length > 0, { message: 'at least one of days, months, years' })
  .meta({ title: '期限 / Duration' })

function toUtc(date: CivilDate): UTCDate {
  return new UTCDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
}

function fromUtc(date: UTCDate): CivilDate {
  return date.toISOString().slice(0, 10) as CivilDate
}

/** The date a duration later. The end of a shorter month stands in for a day that it lacks. */
export function addTo(date: CivilDate, duration: Duration): CivilDate {
  return fromUtc(add(toUtc(date), duration))
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(toUtc(to), toUtc(from))
}

/** The calendar year of a date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

/** The first day of a calendar year. */
export function yearStart(year: number): CivilDate {
  return `${String(year).padStart(4, '0')}-01-01` as CivilDate
}

/** The last day of a calendar year. */
export function yearEnd(year: number): CivilDate {
  return `${String(year).padStart(4, '0')}-12-31` as CivilDate
}
