import type { NegativeReadings } from '../../assessment/readings.js'
import { screenNegative } from '../../assessment/screening.js'
import type { NegativeItem } from '../../rulebook/checklist.js'
import type { Answer } from '../../rulebook/measure.js'
import type { Rulebook } from '../../rulebook/rulebook.js'
import { negativeLevels } from '../levels.js'

/** A hit of a screening with its answer, and with one that would cost least. */
export interface Found {
  readonly item: NegativeItem
  readonly answer: Answer
  readonly good: Answer
}

/** What a screening found, kept for the plan: a listing starts the assessment from nothing. */
export function foundIn(rulebook: Rulebook, readings: NegativeReadings | undefined): readonly Found[] {
  if (readings === undefined) return []
  const levels = negativeLevels(rulebook.negative)
  return screenNegative(rulebook, readings).hits.flatMap((hit) => {
    const item = rulebook.negative.items.find(({ id }) => id === hit.item)
    const answer = readings.answers[hit.item]
    const good = levels.get(hit.item)?.(readings.date)[0]?.answers[0]
    return item === undefined || answer === undefined || good === undefined ? [] : [{ item, answer, good }]
  })
}
