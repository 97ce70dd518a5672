import { z } from 'zod'
import { idSchema } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { allOf, anyOf, negate, type Verdict } from '../core/finding.js'
import { type Answer, passes, type Test, testSchema } from './measure.js'

/** A question about several answers at once; the same in every part of a rulebook that asks one. */
export type Condition =
  | { readonly item: string; readonly test: Test }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Parses a {@link Condition}. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ item: idSchema, test: testSchema }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)

/** Judges a condition in three values: an item without an answer is unknown, and only matters where it can decide (D2). */
export function judge(condition: Condition, answerTo: (item: string) => Answer | undefined, asOf: CivilDate): Verdict {
  if ('all' in condition) return allOf(condition.all.map((part) => judge(part, answerTo, asOf)))
  if ('any' in condition) return anyOf(condition.any.map((part) => judge(part, answerTo, asOf)))
  if ('not' in condition) return negate(judge(condition.not, answerTo, asOf))
  const answer = answerTo(condition.item)
  if (answer === undefined) return 'unknown'
  return passes(condition.test, answer, asOf) ? 'holds' : 'fails'
}

/** The items that a condition reads. */
export function itemsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(itemsOf)
  if ('any' in condition) return condition.any.flatMap(itemsOf)
  if ('not' in condition) return itemsOf(condition.not)
  return [condition.item]
}
