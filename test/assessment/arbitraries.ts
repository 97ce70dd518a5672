import fc from 'fast-check'
import {
  type FortressReadings,
  type NegativeReadings,
  parseFortressReadings,
  parseNegativeReadings,
} from '../../src/assessment/readings.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Result } from '../../src/core/result.js'
import type { Item } from '../../src/rulebook/checklist.js'
import { type Answer, NEVER } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'

export const date = '2024-03-01' as CivilDate

export type Answers = Readonly<Record<string, Answer>>

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error.reasons))
  return result.value
}

export const fortressReadings = (rulebook: Rulebook, answers: Answers): FortressReadings =>
  must(parseFortressReadings(rulebook, { date, answers }))

export const negativeReadings = (rulebook: Rulebook, answers: Answers): NegativeReadings =>
  must(parseNegativeReadings(rulebook, { date, answers }))

// The figures of an item's own bands, so that both sides of each threshold come up.
function figures(item: Item): readonly number[] {
  if (!('bands' in item.scoring)) return [0, 1, 2]
  return item.scoring.bands.flatMap(({ when }) =>
    'value' in when && typeof when.value === 'number' ? [when.value - 1, when.value, when.value + 1] : [],
  )
}

export function arbitraryAnswer(item: Item): fc.Arbitrary<Answer> {
  const { measure } = item
  switch (measure.kind) {
    case 'yes-no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...measure.options.map(({ id }) => id))
    case 'count': {
      const most = measure.most ?? 60
      const near = figures(item).filter((figure) => figure >= 0 && figure <= most)
      return near.length === 0 ? fc.nat(most) : fc.oneof(fc.nat(most), fc.constantFrom(...near))
    }
    case 'amount':
      return fc.oneof(fc.integer({ min: -1_000_000, max: 50_000_000 }), fc.constantFrom(0, ...figures(item)))
    case 'ratio':
      return fc
        .record({ part: fc.nat(20), whole: fc.integer({ min: 1, max: 20 }) })
        .map(({ part, whole }) => ({ part: measure.atMostOne === true ? Math.min(part, whole) : part, whole }))
    case 'date':
      return fc.oneof(
        fc.constant(NEVER),
        fc.nat(1_500).map((days) => addTo(date, { days: -days })),
      )
  }
}

export const fullAnswers = (items: readonly Item[]): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(items.map((item) => [item.id, arbitraryAnswer(item)])))

export const partialAnswers = (items: readonly Item[]): fc.Arbitrary<Answers> =>
  fc
    .tuple(fullAnswers(items), fc.subarray(items.map(({ id }) => id)))
    .map(([answers, kept]) => Object.fromEntries(Object.entries(answers).filter(([id]) => kept.includes(id))))

/** Answers, more of the same, and all of the same. */
export const nestedAnswers = (items: readonly Item[]): fc.Arbitrary<{ few: Answers; more: Answers; full: Answers }> =>
  fc
    .record({
      full: fullAnswers(items),
      // Mostly answered, so that decided verdicts come up too.
      kept: fc.array(fc.constantFrom(0, 1, 2, 2, 2, 2), { minLength: items.length, maxLength: items.length }),
    })
    .map(({ full, kept }) => {
      const those = (least: number): Answers =>
        Object.fromEntries(Object.entries(full).filter((_, place) => (kept[place] ?? 0) >= least))
      return { few: those(2), more: those(1), full }
    })

export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
