import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema, type Duration, isCivilDate } from '../core/date.js'
import type { Json } from '../core/json.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import {
  countSchema,
  durationThresholdSchema,
  elapsedBy,
  meetsRatio,
  numberThresholdSchema,
  type Ratio,
  ratioSchema,
  ratioThresholdSchema,
  type Threshold,
} from '../core/threshold.js'
import { titled } from '../core/titled.js'
import { foundIn, namedFields } from '../core/untrusted.js'

/** The forms that an answer can have. */
export const MEASURE_KINDS = ['yes-no', 'choice', 'count', 'amount', 'ratio', 'date'] as const
/** The form of an answer: `yes-no`, `choice`, `count`, `amount`, `ratio` or `date`. */
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** One option of a choice. */
export interface Choice {
  readonly id: string
  readonly label: Label
}

/**
 * How an item is answered. An amount is in integer fen (D3). Of a date, the time since then counts; `never` means that
 * it has not happened.
 */
export type Measure =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly Choice[] }
  | { readonly kind: 'count'; readonly unit: Label; readonly most?: number }
  | { readonly kind: 'amount' }
  | { readonly kind: 'ratio'; readonly atMostOne?: true }
  | { readonly kind: 'date' }

/** An answer to an item: boolean, option id, integer count or fen, ratio, civil date or `'never'`. */
export type Answer = boolean | number | string | Ratio

/** A question about one answer: is it this, is it one of these, does it meet a threshold? */
export type Test =
  | { readonly is: boolean | string }
  | { readonly in: readonly string[] }
  | Threshold<number>
  | Threshold<Ratio>
  | Threshold<Duration>

/**
 * The answer to a date item if the thing never happened.
 *
 * @example
 * ```ts
 * import { NEVER } from 'baolei/rulebook'
 *
 * NEVER // 'never'
 * ```
 */
export const NEVER = 'never'

const choiceSchema: () => z.ZodType<Choice> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      id: idSchema(),
      label: labelSchema().meta(titled('名称', 'Name')),
    })
    .meta(titled('选项', 'Option')),
)

const kind = /*@__PURE__*/ lazy(() =>
  titled('计量类别', 'Kind of answer', [
    'yes-no 是否；choice 选项；count 次数；amount 金额（分）；ratio 比例；date 日期（按距今时长判断）',
    'yes or no, one of some options, a count, an amount in fen, a ratio, a date (judged by the time since then)',
  ]),
)

/** Parses a {@link Measure}. */
export const measureSchema: () => z.ZodType<Measure> = /*@__PURE__*/ lazy(() =>
  z
    .discriminatedUnion(
      'kind',
      [
        z.strictObject({ kind: z.literal('yes-no').meta(kind()) }),
        z.strictObject({
          kind: z.literal('choice').meta(kind()),
          options: z
            .array(choiceSchema())
            .min(2)
            .meta(titled('选项', 'Options', ['至少两项', 'at least two'])),
        }),
        z.strictObject({
          kind: z.literal('count').meta(kind()),
          unit: labelSchema().meta(titled('计量单位', 'Unit', ['如“次”“人”', 'such as times or people'])),
          most: countSchema().meta(titled('上限', 'Most')).exactOptional(),
        }),
        z.strictObject({ kind: z.literal('amount').meta(kind()) }),
        z.strictObject({
          kind: z.literal('ratio').meta(kind()),
          atMostOne: z
            .literal(true)
            .meta(
              titled('不超过 100%', 'No more than the whole', [
                '部分不得大于总数',
                'the part may not exceed the whole',
              ]),
            )
            .exactOptional(),
        }),
        z.strictObject({ kind: z.literal('date').meta(kind()) }),
      ],
      { unionFallback: true },
    )
    .meta(titled('计量方式', 'Measure', ['填报的形式', 'the form of an answer'], { kind: 'yes-no' })),
)

/** Parses a {@link Test}. */
export const testSchema: () => z.ZodType<Test> = /*@__PURE__*/ lazy(() =>
  z
    .union([
      z.strictObject({
        is: z
          .union([z.boolean().meta(titled('是否', 'Yes or no')), z.string().meta(titled('选项编号', 'Option id'))])
          .meta(titled('为', 'Is', ['true、false 或选项编号', 'true, false, or the id of an option'], true)),
      }),
      z.strictObject({
        in: z
          .array(z.string())
          .min(1)
          .meta(titled('属于', 'One of', ['选项编号之一', 'one of these option ids'])),
      }),
      numberThresholdSchema(),
      ratioThresholdSchema(),
      durationThresholdSchema(),
    ])
    .meta(
      titled('判断', 'Test', [
        '对一项填报的判断：is、in 或阈值 op、value',
        'a question about one answer: is, in, or a threshold of op and value',
      ]),
    ),
)

/** A measure whose answers are figures: more than one thing can be wrong with them. */
export type FigureMeasure = Extract<Measure, { readonly kind: 'count' | 'amount' | 'ratio' }>

/** Whether the answers to a measure are figures. */
export function isFigure(measure: Measure): measure is FigureMeasure {
  return measure.kind === 'count' || measure.kind === 'amount' || measure.kind === 'ratio'
}

/** The schema of an answer to an item of this measure. A date may not lie after `asOf`. */
export function answerSchema(measure: Measure, asOf: CivilDate): z.ZodType<Answer> {
  switch (measure.kind) {
    case 'yes-no':
      return z.boolean()
    case 'choice':
      return z.enum(measure.options.map((option) => option.id))
    case 'count':
      return measure.most === undefined ? countSchema() : z.int().min(0).max(measure.most)
    case 'amount':
      return z.int()
    case 'ratio':
      return measure.atMostOne === true
        ? ratioSchema().refine((ratio) => ratio.part <= ratio.whole, { message: PART_OF_WHOLE })
        : ratioSchema()
    case 'date':
      return z.union([
        z.literal(NEVER),
        civilDateSchema().refine((date) => date <= asOf, { message: `a date no later than ${asOf}` }),
      ])
  }
}

const PART_OF_WHOLE = 'a part no larger than its whole'
const MOST = Number.MAX_SAFE_INTEGER

// JSON has one zero.
function plainInteger(value: unknown, least: number, most: number): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
    ? (value as number) + 0
    : undefined
}

function plainRatio(value: unknown, atMostOne: boolean): Ratio | undefined {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return undefined
  const fields: { part?: unknown; whole?: unknown } = value
  for (const key in fields) if (key !== 'part' && key !== 'whole') return undefined
  const whole = plainInteger(fields.whole, 1, MOST)
  const part = plainInteger(fields.part, 0, whole !== undefined && atMostOne ? whole : MOST)
  return part === undefined || whole === undefined ? undefined : { part, whole }
}

/**
 * Takes what is plainly an answer, as {@link answerSchema} would, without the cost of a schema. Of anything else it says
 * `undefined`.
 */
export function plainAnswer(measure: Measure, asOf: CivilDate): (value: unknown) => Answer | undefined {
  switch (measure.kind) {
    case 'yes-no':
      return (value) => (typeof value === 'boolean' ? value : undefined)
    case 'choice': {
      const ids = new Set<unknown>(measure.options.map((option) => option.id))
      return (value) => (ids.has(value) ? (value as string) : undefined)
    }
    case 'count':
      return (value) => plainInteger(value, 0, measure.most ?? MOST)
    case 'amount':
      return (value) => plainInteger(value, -MOST, MOST)
    case 'ratio':
      return (value) => plainRatio(value, measure.atMostOne === true)
    case 'date':
      return (value) => (value === NEVER || (isCivilDate(value) && value <= asOf) ? value : undefined)
  }
}

function readInteger(value: unknown, least: number, most: number, path: string): Result<number> {
  const integer = plainInteger(value, least, most)
  return integer === undefined
    ? err({ reasons: [malformed(path, requiredOfInteger(value, least, most), foundIn(value))] })
    : ok(integer)
}

function requiredOfInteger(value: unknown, least: number, most: number): Json {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { type: 'number' }
  if (!Number.isInteger(value)) return { type: 'int' }
  return value < least ? { atLeast: least, of: 'number' } : { atMost: most, of: 'number' }
}

function readRatio(value: unknown, atMostOne: boolean, path: string): Result<Ratio> {
  const { fields, reasons } = namedFields(value, ['part', 'whole'], path, [])
  const field = (name: string, least: number): Result<number> =>
    fields.has(name) ? readInteger(fields.get(name), least, MOST, `${path}/${name}`) : err({ reasons: [] })
  const [part, whole] = [field('part', 0), field('whole', 1)]
  const wrong = [part, whole].flatMap((one) => (one.ok ? [] : one.error.reasons))
  if (!part.ok || !whole.ok || reasons.length > 0) return err({ reasons: [...reasons, ...wrong] })
  if (atMostOne && part.value > whole.value)
    return err({ reasons: [malformed(path, { rule: PART_OF_WHOLE }, foundIn(value))] })
  return ok({ part: part.value, whole: whole.value })
}

/**
 * Reads a figure, or says all that is wrong with it. By hand and not by {@link answerSchema}, so that an assessment and a
 * view need no zod.
 */
export function readFigure(measure: FigureMeasure, value: unknown, path: string): Result<Answer> {
  switch (measure.kind) {
    case 'count':
      return readInteger(value, 0, measure.most ?? MOST, path)
    case 'amount':
      return readInteger(value, -MOST, MOST, path)
    case 'ratio':
      return readRatio(value, measure.atMostOne === true, path)
  }
}

/**
 * Some tests as of a day, made ready for any number of answers: flat lists by the form of the answer. A village has a
 * hundred answers to test, and calling a function for each test takes longer than testing.
 */
export interface ReadyTests {
  /** For a number: the least and the greatest that pass. */
  readonly numbers: readonly { readonly place: number; readonly from: number; readonly to: number }[]
  readonly shares: readonly (Threshold<Ratio> & { readonly place: number })[]
  /** For anything else: what it is, or the day from which it passes and the day from which it no longer does. */
  readonly words: readonly {
    readonly place: number
    readonly is: boolean | string | undefined
    readonly from: string
    readonly until: string
  }[]
}

// A number is an integer, so that every threshold is a range.
function rangeOf({ op, value }: Threshold<number>): { readonly from: number; readonly to: number } {
  switch (op) {
    case 'at-least':
      return { from: value, to: Number.POSITIVE_INFINITY }
    case 'more-than':
      return { from: value + 1, to: Number.POSITIVE_INFINITY }
    case 'at-most':
      return { from: Number.NEGATIVE_INFINITY, to: value }
    case 'less-than':
      return { from: Number.NEGATIVE_INFINITY, to: value - 1 }
  }
}

/** Prepares tests for {@link firstPassed}. */
export function testsOn(tests: readonly Test[], asOf: CivilDate): ReadyTests {
  const numbers: ReadyTests['numbers'][number][] = []
  const shares: ReadyTests['shares'][number][] = []
  const words: ReadyTests['words'][number][] = []
  for (const [place, test] of tests.entries()) {
    if ('is' in test) words.push({ place, is: test.is, from: '', until: '' })
    else if ('in' in test) words.push(...test.in.map((is) => ({ place, is, from: '', until: '' })))
    else {
      const { op, value } = test
      if (typeof value === 'number') numbers.push({ place, ...rangeOf({ op, value }) })
      else if ('whole' in value) shares.push({ place, op, value })
      else words.push({ place, is: undefined, ...elapsedBy({ op, value }, asOf) })
    }
  }
  return { numbers, shares, words }
}

/**
 * The place of the first test that an answer passes, or -1. A test that does not fit an answer (a threshold in years for
 * a yes or no) fails; `parseRulebook` lets no such pair into a rulebook.
 */
export function firstPassed({ numbers, shares, words }: ReadyTests, answer: Answer): number {
  if (typeof answer === 'number') {
    for (const { place, from, to } of numbers) if (answer >= from && answer <= to) return place
  } else if (typeof answer === 'object') {
    for (const share of shares) if (meetsRatio(share, answer)) return share.place
  } else {
    for (const { place, is, from, until } of words) {
      if (is === undefined ? isBetween(answer, from, until) : answer === is) return place
    }
  }
  return -1
}

const isBetween = (answer: boolean | string, from: string, until: string): boolean =>
  typeof answer === 'string' && answer !== NEVER && answer >= from && answer < until

/** Whether an answer passes a test; see {@link firstPassed}. */
export function passes(test: Test, answer: Answer, asOf: CivilDate): boolean {
  return firstPassed(testsOn([test], asOf), answer) === 0
}
