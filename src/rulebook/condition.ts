import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { negate, type Verdict } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import {
  meetsNumber,
  meetsRatio,
  numberThresholdSchema,
  type Ratio,
  ratioThresholdSchema,
  type Threshold,
} from '../core/threshold.js'
import { titled } from '../core/titled.js'
import { type ListName, ownListSchema } from './lists.js'
import { type Answer, firstPassed, type Test, testSchema, testsOn } from './measure.js'
import { meetsTally, type PastTest, pastTestShape, type Tally } from './past.js'
import type { Points } from './scoring.js'

/** A question about points: about their number in hundredths, or about their share of the most that there can be. */
export type PointsTest = Threshold<Points> | Threshold<Ratio>

/**
 * A question about one thing or several; it is written the same way all over a rulebook. It asks about an answer
 * (`item`), about points (`points`: `total`, a dimension, a part, or in the negative checklist a problem type), about
 * what happened before (`past`), or, in the fortress index, about the list that the screening of the same day leads to
 * (`leadsTo`: this list or a stricter one; where the village was not screened that day, it leads to none).
 */
export type Condition =
  | { readonly item: string; readonly test: Test }
  | { readonly points: string; readonly test: PointsTest }
  | PastTest
  | LeadsTo
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly atLeast: number; readonly of: readonly Condition[] }
  | { readonly not: Condition }

/** A question about the list that the screening of the same day leads to (D8). */
export interface LeadsTo {
  readonly leadsTo: Exclude<ListName, 'none'>
}

/** Points in hundredths, as far as they are known: at least `min`, at most `max`, out of `of`. */
export interface PointsRead {
  readonly min: Points
  readonly max: Points
  readonly of: Points
}

/** What a condition is judged on. */
export interface Facts {
  readonly asOf: CivilDate
  /** The answer to an item; undefined is unknown, null is an item that does not apply to the village. */
  readonly answer: (item: string) => Answer | null | undefined
  readonly points?: (id: string) => PointsRead | undefined
  readonly past?: (test: PastTest) => Tally
  readonly leadsTo?: (list: ListName) => Verdict
}

/** The name of all points together, where a condition asks about points. */
export const TOTAL = 'total'

/** Parses a {@link PointsTest}. */
export const pointsTestSchema: () => z.ZodType<PointsTest> = /*@__PURE__*/ lazy(() =>
  z
    .union([numberThresholdSchema(), ratioThresholdSchema()])
    .meta(
      titled(
        '分值判断',
        'Test over points',
        ['以百分之一分计的分值，或占满分的比例', 'points in hundredths, or a share of what could be had'],
        { op: 'at-least', value: 6_000 },
      ),
    ),
)

const test = /*@__PURE__*/ lazy(() => titled('判断', 'Test'))
const parts = /*@__PURE__*/ lazy(() => z.array(z.lazy(() => conditionSchema())).min(1))

/** Parses a {@link Condition}. */
export const conditionSchema: () => z.ZodType<Condition> = /*@__PURE__*/ lazy(() =>
  z
    .lazy(() =>
      z.union([
        z.strictObject({ item: idSchema().meta(titled('项目', 'Item')), test: testSchema().meta(test()) }),
        z.strictObject({
          points: idSchema().meta(
            titled('分值', 'Points', [
              'total，或方面、部分、问题类型的编号',
              'total, or the id of a dimension, a part or a problem type',
            ]),
          ),
          test: pointsTestSchema().meta(test()),
        }),
        z.strictObject(pastTestShape()),
        z.strictObject({
          leadsTo: ownListSchema().meta(
            titled('当日排查应列入', 'Leads to', [
              '当日负向测评应列入该名单或更严的名单；只用于堡垒指数',
              'the screening of the same day leads to this list or a stricter one; only in the fortress index',
            ]),
          ),
        }),
        z.strictObject({ all: parts().meta(titled('同时满足', 'All of')) }),
        z.strictObject({ any: parts().meta(titled('满足其一', 'Any of')) }),
        z.strictObject({
          atLeast: z.int().min(1).max(1_000).meta(titled('至少几项', 'At least so many')),
          of: parts().meta(titled('其中', 'Of')),
        }),
        z.strictObject({ not: z.lazy(() => conditionSchema()).meta(titled('不满足', 'Not')) }),
      ]),
    )
    .meta(
      titled(
        '条件',
        'Condition',
        [
          'item、points、past、leadsTo 之一，或 all、any、atLeast…of、not',
          'item, points, past or leadsTo; or all, any, atLeast … of, not',
        ],
        { all: [{ item: 'secretary-vacant', test: { op: 'more-than', value: { months: 3 } } }] },
      ),
    ),
)

/** Whether points pass a test; a share is a share of `of`. */
export function passesPoints({ op, value }: PointsTest, points: Points, of: Points): boolean {
  if (typeof value === 'number') return meetsNumber({ op, value }, points)
  return of > 0 && meetsRatio({ op, value }, { part: Math.max(0, points), whole: of })
}

function judgePoints(test: PointsTest, read: PointsRead | undefined): Verdict {
  if (read === undefined) return 'unknown'
  const [least, most] = [passesPoints(test, read.min, read.of), passesPoints(test, read.max, read.of)]
  return least === most ? (least ? 'holds' : 'fails') : 'unknown'
}

/** A condition as of a day, made ready for the facts of any number of villages; see {@link judge}. */
export type ReadyCondition = (facts: Facts) => Verdict

// Until so many parts hold, or so few are left that they cannot.
function countOn(parts: readonly Condition[], atLeast: number, asOf: CivilDate): ReadyCondition {
  const ready = parts.map((part) => conditionOn(part, asOf))
  return (facts) => {
    let holding = 0
    let possible = ready.length
    for (const part of ready) {
      if (holding >= atLeast || possible < atLeast) break
      const verdict = part(facts)
      if (verdict === 'holds') holding += 1
      else if (verdict === 'fails') possible -= 1
    }
    if (holding >= atLeast) return 'holds'
    return possible < atLeast ? 'fails' : 'unknown'
  }
}

/** Prepares a condition for a day: dates that depend on the day are worked out once. */
export function conditionOn(condition: Condition, asOf: CivilDate): ReadyCondition {
  if ('all' in condition) return countOn(condition.all, condition.all.length, asOf)
  if ('any' in condition) return countOn(condition.any, 1, asOf)
  if ('of' in condition) return countOn(condition.of, condition.atLeast, asOf)
  if ('not' in condition) {
    const ready = conditionOn(condition.not, asOf)
    return (facts) => negate(ready(facts))
  }
  if ('past' in condition) return ({ past }) => meetsTally(condition.test, past?.(condition) ?? { least: 0 })
  if ('leadsTo' in condition) return ({ leadsTo }) => leadsTo?.(condition.leadsTo) ?? 'fails'
  if ('points' in condition) return ({ points }) => judgePoints(condition.test, points?.(condition.points))
  const { item } = condition
  const ready = testsOn([condition.test], asOf)
  return (facts) => {
    const answer = facts.answer(item)
    if (answer === undefined) return 'unknown'
    return answer !== null && firstPassed(ready, answer) === 0 ? 'holds' : 'fails'
  }
}

/**
 * Judges a condition: it holds, fails or is unknown. What is not known matters only where it can decide (D2). An item
 * that does not apply to the village passes no test.
 */
export function judge(condition: Condition, facts: Facts): Verdict {
  return conditionOn(condition, facts.asOf)(facts)
}

/** A condition that asks about one thing. */
export type Atom = Extract<Condition, { readonly test: unknown } | LeadsTo>

/** The single questions of a condition, in its order. */
export function atomsOf(condition: Condition): readonly Atom[] {
  if ('all' in condition) return condition.all.flatMap(atomsOf)
  if ('any' in condition) return condition.any.flatMap(atomsOf)
  if ('of' in condition) return condition.of.flatMap(atomsOf)
  if ('not' in condition) return atomsOf(condition.not)
  return [condition]
}

/** The items that a condition reads. */
export function itemsOf(condition: Condition): readonly string[] {
  return atomsOf(condition).flatMap((atom) => ('item' in atom ? [atom.item] : []))
}

/** What of the past a condition reads. */
export function pastOf(condition: Condition): readonly PastTest[] {
  return atomsOf(condition).flatMap((atom) => ('past' in atom ? [atom] : []))
}
