import { meetsNumber } from '../core/threshold.js'
import type { Sheet, SheetOutcome } from '../rulebook/acceptance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Points } from '../rulebook/scoring.js'
import type { Path } from '../rulebook/visit.js'
import { possibleFigures } from './obtainable.js'

/** A mark sheet and its place. */
export interface PlacedSheet {
  readonly path: Path
  readonly sheet: Sheet
}

/** The mark sheets of a rulebook. */
export function sheetsOf({ acceptance }: Rulebook): readonly PlacedSheet[] {
  return (acceptance.sheets?.value ?? []).map((sheet, index) => ({
    path: ['acceptance', 'sheets', 'value', index],
    sheet,
  }))
}

/** A total of marks and the place of its outcome; undefined if it has none. */
export interface Marked {
  readonly marks: Points
  readonly place: number | undefined
}

/**
 * Totals of a sheet and their outcomes, in order: one total on each side of every threshold. Any whole figure up to the
 * sum is possible.
 */
export function marksOf({ criteria, outcomes }: Sheet): readonly Marked[] {
  const most = criteria.reduce((sum, criterion) => sum + criterion.most, 0)
  const tests = outcomes.flatMap(({ when }) => when ?? [])
  return possibleFigures({ min: 0, max: most }, tests, most).map((marks) => {
    const place = outcomes.findIndex(({ when }) => when === undefined || meetsNumber(when, marks))
    return { marks, place: place < 0 ? undefined : place }
  })
}

const ORDER: readonly SheetOutcome['outcome'][] = ['fail', 'consolidate', 'pass']

/** How good an outcome is: `fail` is 0. */
export function rankOf({ outcome }: SheetOutcome): number {
  return ORDER.indexOf(outcome)
}
