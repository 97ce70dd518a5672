import { decisiveTotals, outcomeOf, type Scores, totalOf } from '../../acceptance/sheet.js'
import type { Sheet, SheetOutcome } from '../../rulebook/acceptance.js'
import { below, type Luck, pick } from '../random.js'

/** Scores whose total leads to an outcome, on or about its thresholds; undefined where no total does. */
export function drawScores(sheet: Sheet, luck: Luck, outcome: SheetOutcome['outcome']): Scores | undefined {
  const { min, max } = totalOf(sheet, {})
  const total = pick(
    luck,
    decisiveTotals(sheet, min, max).filter((one) => outcomeOf(sheet, one)?.outcome === outcome),
  )
  return total === undefined ? undefined : spread(sheet, luck, total)
}

/** A total shared out among the criteria by turns of luck, none over the most that it gives. */
function spread({ criteria }: Sheet, luck: Luck, total: number): Scores {
  let left = total
  let room = criteria.reduce((sum, { most }) => sum + most, 0)
  return Object.fromEntries(
    criteria.map(({ id, most }) => {
      room -= most
      const [least, upTo] = [Math.max(0, left - room), Math.min(most, left)]
      const score = least + below(luck, upTo - least + 1)
      left -= score
      return [id, score]
    }),
  )
}
