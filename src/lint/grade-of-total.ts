import { passesPoints, TOTAL } from '../rulebook/condition.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Points } from '../rulebook/scoring.js'
import { kindsIn, totalOf } from './ground.js'
import { certainFigures, possibleFigures } from './obtainable.js'

/** A total and the place of its grade; undefined if it has none. */
export interface Graded {
  readonly total: Points
  readonly grade: number | undefined
}

/** The grades of the totals of one kind of village: of some totals that it can surely have, of all that it may have. */
export interface Grading {
  readonly certain: readonly Graded[]
  readonly possible: readonly Graded[]
}

/** The grading of the index for each kind of village, totals in order. */
export function fortressGrading(rulebook: Rulebook): readonly Grading[] {
  const cuts = rulebook.fortress.grades.value
  const tests = cuts.flatMap(({ when }) => when ?? [])
  return kindsIn(rulebook, 'fortress').flatMap((kind) => {
    const reached = totalOf(rulebook, 'fortress', TOTAL, kind)
    if (reached === undefined) return []
    const { sums, of } = reached
    const graded = (total: Points): Graded => {
      const place = cuts.findIndex(({ when }) => when === undefined || passesPoints(when, total, of))
      return { total, grade: place < 0 ? undefined : place }
    }
    return [{ certain: certainFigures(sums).map(graded), possible: possibleFigures(sums, tests, of).map(graded) }]
  })
}

/** The places of the grades that some total may have. */
export function gradesReached(rulebook: Rulebook): ReadonlySet<number> {
  const places = fortressGrading(rulebook).flatMap(({ possible }) => possible.flatMap(({ grade }) => grade ?? []))
  return new Set(places)
}
