import { decisiveTotals, outcomeOf, type Scores, sheetOf, totalOf } from '../acceptance/sheet.js'
import type { ReviewLevel, Sheet, SheetOutcome } from '../rulebook/acceptance.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/** Scores that add up to a total; each criterion gets its maximum before the next gets any. */
export function scoresOf({ criteria }: Sheet, total: number): Scores {
  let left = total
  return Object.fromEntries(
    criteria.map(({ id, most }) => {
      const score = Math.min(most, left)
      left -= score
      return [id, score]
    }),
  )
}

/**
 * The totals that give an outcome, among the lowest, the highest and those on both sides of each threshold of a sheet.
 */
export function totalsFor(sheet: Sheet, outcome: SheetOutcome['outcome']): readonly number[] {
  const { min, max } = totalOf(sheet, {})
  return decisiveTotals(sheet, min, max).filter((total) => outcomeOf(sheet, total)?.outcome === outcome)
}

/** The best scores that give an outcome, for a level with a mark sheet. */
export function scored(
  { acceptance }: Rulebook,
  level: ReviewLevel,
  outcome: SheetOutcome['outcome'],
): { readonly scores?: Scores } {
  const sheet = sheetOf(acceptance, level)
  const total = sheet === undefined ? undefined : totalsFor(sheet, outcome).slice(-1)[0]
  return sheet === undefined || total === undefined ? {} : { scores: scoresOf(sheet, total) }
}
