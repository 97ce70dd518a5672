import { remember } from '../assessment/remember.js'
import type { Condition } from '../rulebook/condition.js'
import type { Test } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/** A test that a veto makes of an item's answer. */
interface Asked {
  readonly item: string
  readonly test: Test
  /** Whether the veto wants the test to hold. */
  readonly wants: boolean
}

/** Every test that a condition makes of the answer to an item. */
export function askedBy(condition: Condition, wants = true): readonly Asked[] {
  if ('all' in condition) return condition.all.flatMap((part) => askedBy(part, wants))
  if ('any' in condition) return condition.any.flatMap((part) => askedBy(part, wants))
  if ('of' in condition) return condition.of.flatMap((part) => askedBy(part, wants))
  if ('not' in condition) return askedBy(condition.not, !wants)
  return 'item' in condition ? [{ item: condition.item, test: condition.test, wants }] : []
}

/** Every test that a rulebook makes of an item's answer, by item: its bands, and the vetoes. */
export const testsOf: (rulebook: Rulebook) => ReadonlyMap<string, readonly Test[]> = remember(
  ({ fortress, negative }) => {
    const asked = [...fortress.vetoes, ...negative.vetoes].flatMap((veto) => askedBy(veto.when))
    return new Map(
      [...fortress.items, ...negative.items].map(({ id, scoring }) => [
        id,
        [
          ...('bands' in scoring ? scoring.bands.map(({ when }) => when) : []),
          ...asked.filter(({ item }) => item === id).map(({ test }) => test),
        ],
      ]),
    )
  },
)
