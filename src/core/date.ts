import * as z from 'zod'
import { glimpse } from './issues.js'
import { lazy } from './lazy.js'
import { malformed } from './parse.js'
import { err, ok, type Result } from './result.js'
import { titled } from './titled.js'

declare const brand: unique symbol
/**
 * A civil date `YYYY-MM-DD` that exists, from 1900-01-01 to 2199-12-31 (D1). Dates in order as text are in order in
 * time.
 */
export type CivilDate = string & { readonly [brand]: true }

/** A length of time in whole calendar units. */
export interface Duration {
  readonly days?: number
  readonly months?: number
  readonly years?: number
}

/** The first civil date (D1). */
export const FIRST_DATE: CivilDate = '1900-01-01' as CivilDate
/** The last civil date (D1). It stands for “no end” where a day is only compared with it. */
export const LAST_DATE: CivilDate = '2199-12-31' as CivilDate

const shape = /^\d{4}-\d{2}-\d{2}$/
const CIVIL_DATE = { rule: 'a civil date YYYY-MM-DD from 1900-01-01 to 2199-12-31' }
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/**
 * Whether something is a civil date: a day that exists, from 1900-01-01 to 2199-12-31 (D1).
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'baolei'
 *
 * isCivilDate('2024-02-29') // true
 * isCivilDate('2024-02-30') // false
 * isCivilDate('0024-02-29') // false
 * ```
 */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !shape.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8))
  const days = DAYS_IN_MONTH[month - 1]
  if (year < 1900 || year > 2199 || days === undefined || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (month === 2 && leap ? 29 : days)
}

const YEAR = '(?:19|20|21)\\d\\d'
const LEAP_YEAR = '(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)'
// The same as `isCivilDate` in a pattern, for JSON Schema; as a function, it is dropped where no schema is made.
const pattern = (): string =>
  [
    `^(?:${YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))`,
    `${LEAP_YEAR}-02-29)$`,
  ].join('|')

/**
 * A text as a civil date, or the reason why it is none.
 *
 * @example
 * ```ts
 * import { civilDate } from 'baolei'
 *
 * civilDate('2024-02-29').ok // true
 * const wrong = civilDate('2023-02-29')
 * wrong.ok || wrong.error.reasons[0]?.found // '2023-02-29'
 * ```
 */
export function civilDate(text: unknown): Result<CivilDate> {
  return isCivilDate(text) ? ok(text) : err({ reasons: [malformed('', CIVIL_DATE, glimpse(text))] })
}

/** Parses a {@link CivilDate}. */
// `z.string()` would bring every format of text that zod knows; a check of our own weighs 4 kB less in a bundle.
export const civilDateSchema: () => z.ZodType<CivilDate> = /*@__PURE__*/ lazy(
  () =>
    z
      .unknown()
      .check(({ value, issues }) => {
        if (typeof value !== 'string') issues.push({ code: 'invalid_type', expected: 'string', input: value })
        else if (!isCivilDate(value)) issues.push({ code: 'custom', message: CIVIL_DATE.rule, input: value })
      })
      .meta({
        type: 'string',
        ...titled(
          '日期',
          'Civil date',
          ['年-月-日，须为1900年至2199年间的实有日期', 'year-month-day, a date that exists, from 1900 to 2199'],
          '2024-07-23',
        ),
        format: 'date',
        pattern: pattern(),
      }) as unknown as z.ZodType<CivilDate>,
)

/** Reads a civil date that a caller wrote, or refuses it at its path. */
export function parseDate(text: unknown, path: string): Result<CivilDate> {
  if (isCivilDate(text)) return ok(text)
  return err({ reasons: [malformed(path, typeof text === 'string' ? CIVIL_DATE : { type: 'string' }, glimpse(text))] })
}

/** Parses a {@link Duration} of at least one unit. */
export const durationSchema: () => z.ZodType<Duration> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      days: z.int().min(0).max(36_600).meta(titled('天', 'Days')).exactOptional(),
      months: z.int().min(0).max(1_200).meta(titled('月', 'Months')).exactOptional(),
      years: z.int().min(0).max(100).meta(titled('年', 'Years')).exactOptional(),
    })
    // `abort`, so that a union does not take this for the branch that was meant.
    .refine((d) => Object.keys(d).length > 0, { message: 'at least one of days, months, years', abort: true })
    .meta({
      ...titled('期限', 'Duration', ['年、月、天至少写一项', 'at least one of years, months and days'], { months: 3 }),
      minProperties: 1,
    }),
)

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
