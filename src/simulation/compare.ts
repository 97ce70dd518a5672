import type { GradeId } from '../assessment/index.js'
import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import { sweep, type UnassessedRow } from '../identification/index.js'
import type { ListName, Rulebook } from '../rulebook/index.js'

/** The same thing under two rulebooks. */
export interface Both<T> {
  readonly a: T
  readonly b: T
}

/** A village whose grade or proposed list is another under the second rulebook. */
export interface RulebookChange {
  readonly village: Village
  readonly grade: Both<GradeId | 'undetermined'>
  readonly list: Both<ListName | 'undetermined'>
}

/** What a change of rulebook would change, and the rows that one of the two could not assess. */
export interface RulebookComparison {
  readonly changes: readonly RulebookChange[]
  readonly unassessed: Both<readonly UnassessedRow[]>
}

/** Rows as a sweep takes them, with the day that they were read; a `Population` is one. */
export interface DatedRows {
  readonly date: CivilDate
  readonly rows: readonly unknown[]
}

/**
 * Grades and screens each row under two rulebooks and gives those that come out differently, in the order of the roster. Row by row:
 * no village is weighed against another. Comparing a rulebook with itself changes nothing.
 *
 * @example
 * ```ts
 * import { isCivilDate, xining2024 } from 'baolei'
 * import { compareRulebooks, population } from 'baolei/simulation'
 *
 * const date = '2024-03-01'
 * if (isCivilDate(date)) {
 *   const roster = population(xining2024, [{ code: '999901001201', name: '示例村' }], { seed: 7, date })
 *   compareRulebooks(xining2024, xining2024, roster).changes // []
 * }
 * ```
 */
export function compareRulebooks(a: Rulebook, b: Rulebook, { date, rows }: DatedRows): RulebookComparison {
  const before = sweep(a, rows, { date })
  const after = sweep(b, rows, { date })
  const byCode = new Map(after.results.map((result) => [result.village.code, result]))
  const changes = before.results.flatMap(({ village, index, proposal }) => {
    const other = byCode.get(village.code)
    if (other === undefined) return []
    const grade = { a: index.grade, b: other.index.grade }
    const list = { a: proposal.list, b: other.proposal.list }
    return grade.a === grade.b && list.a === list.b ? [] : [{ village, grade, list }]
  })
  return { changes, unassessed: { a: before.unassessed, b: after.unassessed } }
}
