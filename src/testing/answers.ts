import type { CivilDate } from '../core/date.js'
import type { Item } from '../rulebook/checklist.js'
import type { Answer } from '../rulebook/measure.js'
import { representativeAnswers } from '../rulebook/sample-answers.js'
import { pointsOf } from '../rulebook/scoring.js'

/**
 * The answers that give the most points, or the fewest, item by item: for the negative list the fewest is a village
 * without a hit.
 */
export function extremeAnswers(
  items: readonly Item[],
  asOf: string,
  extreme: 'most' | 'fewest',
): Readonly<Record<string, Answer>> {
  const sign = extreme === 'most' ? 1 : -1
  return Object.fromEntries(
    items.flatMap((item) => {
      const scored = representativeAnswers(item, asOf).map((answer) => ({
        answer,
        points: sign * pointsOf(item.scoring, answer, asOf as CivilDate),
      }))
      const best = scored.reduce<(typeof scored)[number] | undefined>(
        (most, one) => (most === undefined || one.points > most.points ? one : most),
        undefined,
      )
      return best === undefined ? [] : [[item.id, best.answer] as const]
    }),
  )
}
