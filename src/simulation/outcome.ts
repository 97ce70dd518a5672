import type { GradeId } from '../assessment/grade.js'
import type { RiskId } from '../assessment/risk.js'
import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import { sweep, type UnassessedRow } from '../identification/sweep.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/** What a village comes to under a rulebook: what can flip. */
export interface Outcome {
  readonly grade: GradeId | 'undetermined'
  /** The warning level: the highest risk of any problem type (M2.5). */
  readonly risk: RiskId | 'none' | 'undetermined'
  readonly list: ListName | 'undetermined'
}

/** A row that could be assessed: its place among the rows, and its outcome. */
export interface AssessedRow {
  readonly village: Village
  readonly place: number
  readonly outcome: Outcome
}

/** What rows come to under a rulebook, in their order, and those that it could not assess. */
export function assessRows(
  rulebook: Rulebook,
  rows: readonly unknown[],
  date: CivilDate,
): { readonly assessed: readonly AssessedRow[]; readonly unassessed: readonly UnassessedRow[] } {
  const { results, unassessed } = sweep(rulebook, rows, { date })
  const not = new Set(unassessed.map(({ row }) => row))
  // A sweep gives a result for each of the others, in their order.
  const places = rows.flatMap((_, place) => (not.has(place) ? [] : [place]))
  const assessed = results.map(({ village, index, screening, proposal }, at) => ({
    village,
    place: places[at] ?? -1,
    outcome: { grade: index.grade, risk: screening.risk, list: proposal.list },
  }))
  return { assessed, unassessed }
}

/** The parts of an outcome that another has not. */
export function flippedParts(a: Outcome, b: Outcome): readonly (keyof Outcome)[] {
  return (['grade', 'risk', 'list'] as const).filter((part) => a[part] !== b[part])
}
