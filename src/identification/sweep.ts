import { type CompositeScore, compositeScore } from '../assessment/composite.js'
import { assessFortress, type FortressIndex } from '../assessment/fortress.js'
import { gradeRank } from '../assessment/grade.js'
import { type Screening, screenNegative } from '../assessment/screening.js'
import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { identify, type ListingProposal } from './listing.js'
import { type RosterRow, readRoster, type UnassessedRow } from './roster.js'

/** What a sweep found about one village. */
export interface SweepResult {
  readonly village: Village
  readonly index: FortressIndex
  readonly screening: Screening
  readonly proposal: ListingProposal
  /** A reference that decided nothing (L2.2). */
  readonly composite: CompositeScore
}

/** A village that was graded and, its grade calling for no screening, not screened (M2.5). */
export interface GradedOnly {
  readonly village: Village
  readonly index: FortressIndex
  readonly screening: null
  readonly proposal: null
  readonly composite: null
}

/**
 * A whole roster assessed: a result for each row that could be, in the roster's order, and every reason for each that
 * could not (D7).
 */
export interface Sweep<R extends SweepResult | GradedOnly = SweepResult> {
  readonly rulebook: RulebookRef
  readonly date: CivilDate
  /** The grades of the rulebook, best first. */
  readonly grades: readonly string[]
  readonly results: readonly R[]
  readonly unassessed: readonly UnassessedRow[]
}

function gradeRow(rulebook: Rulebook, { village, fortress, past }: RosterRow): GradedOnly {
  return { village, index: assessFortress(rulebook, fortress, past), screening: null, proposal: null, composite: null }
}

function screenRow(rulebook: Rulebook, { village, index }: GradedOnly, { negative, past }: RosterRow): SweepResult {
  const screening = screenNegative(rulebook, negative, past)
  const proposal = identify(rulebook, { index, screening, channel: 'yearly' })
  return { village, index, screening, proposal, composite: compositeScore(index, screening) }
}

function sweepWith<R extends SweepResult | GradedOnly>(
  rulebook: Rulebook,
  roster: readonly unknown[],
  date: CivilDate,
  assess: (row: RosterRow) => R,
): Sweep<R> {
  const { rows, unassessed } = readRoster(rulebook, roster, date)
  return {
    rulebook: { id: rulebook.id, version: rulebook.version },
    date,
    grades: rulebook.fortress.grades.value.map(({ id }) => id),
    results: rows.map(assess),
    unassessed,
  }
}

/**
 * The yearly sweep (年度定期排查, M3.2): every village of a roster graded, screened and given a listing proposal. Full
 * coverage, no quota: what one village gets never depends on another. A row is `{ village: { code, name }, fortress:
 * { answers }, negative: { answers } }`, with the `kind` of village beside the answers and its `past` where the
 * rulebook reads them; one that is not, or whose village came before, is reported under `unassessed` with all its
 * reasons.
 *
 * @example
 * ```ts
 * import { isCivilDate, sweep } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const date = '2024-03-01'
 * const roster = [{ village: { code: '630102000001', name: '示例村' }, fortress: { answers: {} }, negative: { answers: {} } }, 'not a row']
 * if (isCivilDate(date)) {
 *   const { results, unassessed } = sweep(xining2024, roster, { date })
 *   results.length // 1
 *   unassessed[0]?.row // 1
 * }
 * ```
 */
export function sweep(rulebook: Rulebook, roster: readonly unknown[], { date }: { readonly date: CivilDate }): Sweep {
  return sweepWith(rulebook, roster, date, (row) => screenRow(rulebook, gradeRow(rulebook, row), row))
}

/**
 * Screening after grading (M2.5, D7): every village is graded, and those that are weak, or may be as long as
 * something is missing, are screened one by one. The others come back with their index alone.
 */
export function screenWeak(
  rulebook: Rulebook,
  roster: readonly unknown[],
  { date }: { readonly date: CivilDate },
): Sweep<SweepResult | GradedOnly> {
  return sweepWith(rulebook, roster, date, (row) => {
    const graded = gradeRow(rulebook, row)
    return gradeRank(rulebook, graded.index.grades.worst) > 0 ? graded : screenRow(rulebook, graded, row)
  })
}
