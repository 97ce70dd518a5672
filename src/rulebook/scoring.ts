import * as z from 'zod'
import type { CivilDate } from '../core/date.js'
import { lazy } from '../core/lazy.js'
import { countSchema } from '../core/threshold.js'
import { titled } from '../core/titled.js'
import {
  type Answer,
  firstPassed,
  type MeasureKind,
  type ReadyTests,
  type Test,
  testSchema,
  testsOn,
} from './measure.js'

/** Points in integer hundredths (D3): 250 is 2.5 points. */
export type Points = number

/** A band of answers and its points. The first band whose test holds counts. */
export interface Band {
  readonly when: Test
  readonly points: Points
}

/**
 * How an answer earns (positive list) or costs (negative list) points.
 *
 * - `bands`: the points of the first band whose test holds; none if no band's test holds. Without any band, the item
 *   gives and costs no points: only conditions read its answer (不计分).
 * - `perOccurrence`: these points for each occurrence, up to a cap; `each` says how much makes one (every 10,000 yuan).
 * - `start`: these points, less some for each occurrence, until none are left (扣完为止).
 * - `proportional`: these points times the ratio, never more than all of them, rounded down to a hundredth.
 */
export type Scoring =
  | { readonly bands: readonly Band[] }
  | { readonly perOccurrence: Points; readonly cap: Points; readonly each?: number }
  | { readonly start: Points; readonly lessPerOccurrence: Points }
  | { readonly proportional: Points }

/** Parses {@link Points}. */
export const pointsSchema: () => z.ZodType<Points> = /*@__PURE__*/ lazy(() =>
  countSchema().meta(
    titled('分值', 'Points', ['以百分之一分计：250 为 2.5 分', 'in hundredths of a point: 250 is 2.5 points'], 250),
  ),
)

const bandSchema: () => z.ZodType<Band> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      when: testSchema().meta(titled('条件', 'Condition')),
      points: pointsSchema(),
    })
    .meta(titled('档', 'Band')),
)

/** Parses a {@link Scoring}. */
export const scoringSchema: () => z.ZodType<Scoring> = /*@__PURE__*/ lazy(() =>
  z
    .union([
      z.strictObject({
        bands: z
          .array(bandSchema())
          .meta(
            titled('计分档', 'Bands', [
              '按第一个符合的档计分；空表即不计分，只供条件读取',
              'the first whose test holds gives its points; none: no points, only conditions read the answer',
            ]),
          ),
      }),
      z.strictObject({
        perOccurrence: pointsSchema().meta({ title: '每次分值 / Points for each' }),
        cap: pointsSchema().meta({ title: '封顶分 / Cap' }),
        each: z
          .int()
          .min(1)
          .meta(titled('多少计一次', 'What makes one', ['金额以分计', 'amounts in fen'], 1_000_000))
          .exactOptional(),
      }),
      z.strictObject({
        start: pointsSchema().meta({ title: '起始分 / Points to start from' }),
        lessPerOccurrence: pointsSchema().meta({ title: '每次扣减 / Less for each' }),
      }),
      z.strictObject({ proportional: pointsSchema().meta({ title: '按比例分值 / Points in proportion' }) }),
    ])
    .meta(
      titled(
        '计分方式',
        'Scoring',
        ['分值以百分之一分计', 'points in hundredths'],
        { bands: [{ when: { is: true }, points: 500 }] },
        { perOccurrence: 200, cap: 1_000 },
      ),
    ),
)

/** The measures that fit a way of scoring. */
export function measuresFor(scoring: Scoring): readonly MeasureKind[] {
  if ('bands' in scoring) return ['yes-no', 'choice', 'count', 'amount', 'ratio', 'date']
  if ('proportional' in scoring) return ['ratio']
  return 'each' in scoring ? ['count', 'amount'] : ['count', 'yes-no']
}

function occurrences(answer: Answer, each = 1): number {
  if (typeof answer === 'number') return Math.max(0, Math.floor(answer / each))
  return answer === true ? 1 : 0
}

function proportion(points: Points, answer: Answer): Points {
  if (typeof answer !== 'object') return 0
  const { part, whole } = answer
  if (part >= whole) return points
  return Number((BigInt(points) * BigInt(part)) / BigInt(whole))
}

/** A way of scoring as of a day, made ready for any number of answers; see {@link pointsBy}. */
export interface ReadyScoring {
  readonly tests: ReadyTests
  /** By test. */
  readonly points: readonly Points[]
  readonly formula: ((answer: Answer) => Points) | undefined
}

function formulaOf(scoring: Exclude<Scoring, { readonly bands: readonly Band[] }>): (answer: Answer) => Points {
  if ('proportional' in scoring) return (answer) => proportion(scoring.proportional, answer)
  if ('start' in scoring) {
    return (answer) => Math.max(0, scoring.start - scoring.lessPerOccurrence * occurrences(answer))
  }
  return (answer) => Math.min(scoring.cap, scoring.perOccurrence * occurrences(answer, scoring.each))
}

/** Prepares a way of scoring for {@link pointsBy}. */
export function scoringOn(scoring: Scoring, asOf: CivilDate): ReadyScoring {
  const bands = 'bands' in scoring ? scoring.bands : []
  return {
    tests: testsOn(
      bands.map(({ when }) => when),
      asOf,
    ),
    points: bands.map(({ points }) => points),
    formula: 'bands' in scoring ? undefined : formulaOf(scoring),
  }
}

/** The points that an answer gives. */
export function pointsBy({ tests, points, formula }: ReadyScoring, answer: Answer): Points {
  return formula === undefined ? (points[firstPassed(tests, answer)] ?? 0) : formula(answer)
}

/** The points that an answer gives as of a day. */
export function pointsOf(scoring: Scoring, answer: Answer, asOf: CivilDate): Points {
  return pointsBy(scoringOn(scoring, asOf), answer)
}

/** The most points that any answer can give. */
export function mostPoints(scoring: Scoring): Points {
  if ('bands' in scoring) return scoring.bands.reduce((most, band) => Math.max(most, band.points), 0)
  if ('proportional' in scoring) return scoring.proportional
  return 'start' in scoring ? scoring.start : scoring.cap
}
