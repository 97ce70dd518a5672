import type { CivilDate } from '../core/date.js'
import type { Item } from '../rulebook/checklist.js'
import type { Answer } from '../rulebook/measure.js'
import { representativeAnswers } from '../rulebook/sample-answers.js'
import { pointsOf } from '../rulebook/scoring.js'

// Walks over a life ask for the same answers thousands of times. By item: what an item asks does not change.
const kept = /*@__PURE__*/ new WeakMap<Item, Map<string, Answer | undefined>>()

function extremeAnswer(item: Item, asOf: string, extreme: 'most' | 'fewest'): Answer | undefined {
  const asked = `${extreme} ${asOf}`
  const answers = kept.get(item) ?? new Map<string, Answer | undefined>()
  kept.set(item, answers)
  if (answers.has(asked)) return answers.get(asked)
  const sign = extreme === 'most' ? 1 : -1
  const scored = representativeAnswers(item, asOf).map((answer) => ({
    answer,
    points: sign * pointsOf(item.scoring, answer, asOf as CivilDate),
  }))
  const [first, ...others] = scored
  const best = others.reduce((most, one) => (most !== undefined && one.points > most.points ? one : most), first)
  answers.set(asked, best?.answer)
  return best?.answer
}

/**
 * The answers that give the most points, or the fewest, item by item: for the negative list the fewest is a village
 * without a hit.
 */
export function extremeAnswers(
  items: readonly Item[],
  asOf: string,
  extreme: 'most' | 'fewest',
): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    items.flatMap((item) => {
      const answer = extremeAnswer(item, asOf, extreme)
      return answer === undefined ? [] : [[item.id, answer] as const]
    }),
  )
}
