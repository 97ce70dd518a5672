import * as z from 'zod'
import { addTo, firstToReach } from './calendar.js'
import { type CivilDate, type Duration, durationSchema } from './date.js'
import { lazy } from './lazy.js'
import { titled } from './titled.js'

/**
 * The Chinese quantity words (D4): 以上 and 至少 include the figure (`at-least`), 以下 and 以内 too (`at-most`);
 * 超过 (`more-than`), 不足 and 低于 (`less-than`) do not.
 */
export const COMPARISONS = ['at-least', 'more-than', 'at-most', 'less-than'] as const
/** How to compare with a figure (D4): `at-least` and `at-most` include it, `more-than` and `less-than` do not. */
export type Comparison = (typeof COMPARISONS)[number]

/** A share as two integers, never as a decimal (D3). In a reading, `part` may be greater than `whole`. */
export interface Ratio {
  readonly part: number
  readonly whole: number
}

/** A threshold: a figure, and how to compare with it (D4). */
export interface Threshold<V> {
  readonly op: Comparison
  readonly value: V
}

/** Parses an integer from 0 up that is exact as a JavaScript number. */
export const countSchema: () => z.ZodType<number> = /*@__PURE__*/ lazy(() =>
  z.int().min(0).max(Number.MAX_SAFE_INTEGER),
)

/** Parses a {@link Ratio}; the whole is at least one, so that a share always exists. */
export const ratioSchema: () => z.ZodType<Ratio> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      part: countSchema().meta(titled('部分', 'Part')),
      whole: z
        .int()
        .min(1)
        .max(Number.MAX_SAFE_INTEGER)
        .meta(titled('总数', 'Whole', ['至少为 1', 'at least 1'])),
    })
    .meta(titled('比例', 'Ratio', ['两个整数，不写小数', 'two integers, never a decimal'], { part: 4, whole: 5 })),
)

const op = /*@__PURE__*/ lazy(() =>
  z
    .enum(COMPARISONS)
    .meta(
      titled('比较方式', 'Comparison', [
        'at-least 以上、至少（含本数）；more-than 超过（不含）；at-most 以下、以内（含）；less-than 不足、低于（不含）',
        'at-least and at-most include the figure, more-than and less-than do not',
      ]),
    ),
)
const help = ['比较方式与界限', 'how to compare, and with what'] as const

/** Parses a threshold for integers: points in hundredths, fen, counts. */
export const numberThresholdSchema: () => z.ZodType<Threshold<number>> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      op: op(),
      value: z
        .int()
        .meta(
          titled('界限', 'Value', [
            '整数；分值以百分之一分计，金额以分（人民币）计',
            'an integer; points in hundredths, amounts in fen',
          ]),
        ),
    })
    .meta(titled('数值阈值', 'Threshold over a number', help, { op: 'at-least', value: 6_000 })),
)
/** Parses a threshold for ratios. */
export const ratioThresholdSchema: () => z.ZodType<Threshold<Ratio>> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({ op: op(), value: ratioSchema().meta(titled('界限', 'Value')) })
    .meta(titled('比例阈值', 'Threshold over a ratio', help, { op: 'at-least', value: { part: 4, whole: 5 } })),
)
/** Parses a threshold for the time since a date. */
export const durationThresholdSchema: () => z.ZodType<Threshold<Duration>> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({ op: op(), value: durationSchema().meta(titled('界限', 'Value')) })
    .meta(titled('时长阈值', 'Threshold over a time', help, { op: 'more-than', value: { months: 3 } })),
)

/** Whether a comparison holds, given whether what is compared is less (negative), equal (0) or more (positive). */
export function satisfies(op: Comparison, order: number): boolean {
  switch (op) {
    case 'at-least':
      return order >= 0
    case 'more-than':
      return order > 0
    case 'at-most':
      return order <= 0
    case 'less-than':
      return order < 0
  }
}

/** Whether an integer meets a threshold. */
export function meetsNumber(threshold: Threshold<number>, found: number): boolean {
  return satisfies(threshold.op, found - threshold.value)
}

/** Compares two ratios, for `sort`: exactly, by cross-multiplication of integers (D3). */
export function compareRatios(a: Ratio, b: Ratio): number {
  const left = a.part * b.whole
  const right = b.part * a.whole
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right)
  const exactLeft = BigInt(a.part) * BigInt(b.whole)
  const exactRight = BigInt(b.part) * BigInt(a.whole)
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0
}

/** Whether a ratio meets a threshold. */
export function meetsRatio(threshold: Threshold<Ratio>, found: Ratio): boolean {
  return satisfies(threshold.op, compareRatios(found, threshold.value))
}

// After every day, those of years with more than four digits too.
const NO_END = '~'

/**
 * The days since which the time to `asOf` meets a threshold: from a day, included, until another, not included. It
 * compares dates: for “more than 3 months”, `asOf` must be after the date three months later.
 */
export function elapsedBy(
  { op, value }: Threshold<Duration>,
  asOf: CivilDate,
): { readonly from: string; readonly until: string } {
  switch (op) {
    case 'at-least':
      return { from: '', until: firstToReach(addTo(asOf, { days: 1 }), value) }
    case 'more-than':
      return { from: '', until: firstToReach(asOf, value) }
    case 'at-most':
      return { from: firstToReach(asOf, value), until: NO_END }
    case 'less-than':
      return { from: firstToReach(addTo(asOf, { days: 1 }), value), until: NO_END }
  }
}
