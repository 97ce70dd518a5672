import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import { diffRulebooks } from '../difference/diff-rulebooks.js'
import type { RulebookDifference } from '../difference/difference.js'
import type { UnassessedRow } from '../identification/sweep.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { canAssess } from './assessable.js'
import { causesOf, type Flip } from './causes.js'
import { type AssessedRow, assessRows, flippedParts, type Outcome } from './outcome.js'
import { countLeftOut, type LeftOut, type ReadableRow, readableFor } from './readable.js'

/** The same thing under two rulebooks. */
export interface Both<T> {
  readonly a: T
  readonly b: T
}

/** A village whose grade, warning level or proposed list is another under the second rulebook. */
export interface RulebookChange {
  readonly village: Village
  readonly grade: Both<Outcome['grade']>
  /** The warning level: the highest risk of any problem type (M2.5). */
  readonly risk: Both<Outcome['risk']>
  readonly list: Both<Outcome['list']>
  /**
   * Differences that, made alone in the first rulebook, bring about what flipped; none of them can be left out. Where
   * several sets would do, a single difference goes before many, and what stands first before what stands later.
   */
  readonly causes: readonly RulebookDifference[]
}

/** What a change of rulebook would change, and what could not be compared. */
export interface RulebookComparison {
  /** Which versions were compared: those in force on the day; null where neither side had one. */
  readonly versions: Both<RulebookRef | null>
  readonly changes: readonly RulebookChange[]
  readonly unassessed: Both<readonly UnassessedRow[]>
  /**
   * What the other rulebook reads in the rows and this one cannot, which was therefore unknown to it, most often first.
   */
  readonly leftOut: Both<readonly LeftOut[]>
}

/** Rows as a sweep takes them, with the day that they were read; a `Population` is one. */
export interface DatedRows {
  readonly date: CivilDate
  readonly rows: readonly unknown[]
}

/** On which day the versions in force are compared; the day of the rows, unless told otherwise. */
export interface ComparisonOptions {
  readonly on?: CivilDate
}

/** A rulebook, or all the versions of one: of these, what is in force on the day is taken. */
export type RulebookVersions = Rulebook | readonly Rulebook[]

const isOne = (versions: RulebookVersions): versions is Rulebook => !Array.isArray(versions)

const refOf = ({ id, version }: Rulebook): RulebookRef => ({ id, version })
const rowOf = ({ row }: ReadableRow): unknown => row

// A row that cannot even be reached is no row, and comes back as such.
function reach(rows: readonly unknown[], place: number): unknown {
  try {
    return rows[place]
  } catch {
    return undefined
  }
}

/**
 * Grades and screens each row under two rulebooks and gives those whose grade, warning level or list comes out
 * differently, in the order of the roster, each with its causes. Row by row: no village is weighed against another.
 *
 * Either side is a rulebook or several versions of one; what counts is the version in force on the day of the rows,
 * or on the day `on`. A side that has none in force yet changes nothing: what the other side has is in force. So a
 * change that takes effect later changes nothing today (D24), and `on` asks what it would change in today's readings.
 *
 * A village is compared on what both can read: an answer that only one rulebook can read (an item that the other
 * lacks, or reads differently) is unknown to the other (D2), and counted in `leftOut`. Causes are looked for among
 * the rulebooks that lie between the two and in which every id that assessment reads leads somewhere (an item comes
 * with its dimension); else these need not be valid (points need not add up).
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { compareRulebooks, population } from 'baolei/simulation'
 *
 * const { fortress } = xining2024
 * const grades = fortress.grades.value.map((cut) =>
 *   cut.id === 'middle' ? { ...cut, when: { op: 'at-least' as const, value: 9_000 } } : cut,
 * )
 * const stricter = {
 *   ...xining2024,
 *   version: '2024-stricter',
 *   fortress: { ...fortress, grades: { ...fortress.grades, value: grades } },
 * }
 * const date = '2024-03-01'
 * if (isCivilDate(date)) {
 *   const villages = Array.from({ length: 9 }, (_, n) => ({ code: String(999901001201 + n), name: `示例${n}村` }))
 *   const roster = population(xining2024, villages, { seed: 7, date })
 *   compareRulebooks(xining2024, xining2024, roster).changes // []
 *   const { changes } = compareRulebooks(xining2024, stricter, roster)
 *   changes[0]?.grade // { a: 'middle', b: 'weak' }
 *   changes[0]?.causes.map(({ address }) => address) // ['fortress/grades/value/middle/when']
 * }
 * ```
 */
export function compareRulebooks(
  a: RulebookVersions,
  b: RulebookVersions,
  { date, rows }: DatedRows,
  { on = date }: ComparisonOptions = {},
): RulebookComparison {
  const inForce = (versions: RulebookVersions): Rulebook | undefined =>
    rulebookInForce(isOne(versions) ? [versions] : versions, on)
  const first = inForce(a) ?? inForce(b)
  const second = inForce(b) ?? first
  if (first === undefined || second === undefined) {
    const nothing: Both<[]> = { a: [], b: [] }
    return { versions: { a: null, b: null }, changes: [], unassessed: nothing, leftOut: nothing }
  }
  return compareVersions(first, second, { date, rows })
}

function flipsBetween(before: readonly AssessedRow[], after: readonly AssessedRow[], rows: readonly unknown[]): Flip[] {
  const byPlace = new Map(after.map(({ place, outcome }) => [place, outcome]))
  return before.flatMap(({ village, place, outcome: a }) => {
    const b = byPlace.get(place)
    return b === undefined || flippedParts(a, b).length === 0 ? [] : [{ village, row: rows[place], a, b }]
  })
}

function compareVersions(a: Rulebook, b: Rulebook, roster: DatedRows): RulebookComparison {
  const { date } = roster
  const rows = Array.from({ length: roster.rows.length }, (_, place) => reach(roster.rows, place))
  const read = readableFor(a, b, date)
  const readBy = (by: Rulebook): readonly ReadableRow[] => rows.map((row) => read(row, by))
  const [inA, inB] = [readBy(a), readBy(b)]
  const [before, after] = [assessRows(a, inA.map(rowOf), date), assessRows(b, inB.map(rowOf), date)]
  const flips = flipsBetween(before.assessed, after.assessed, rows)
  const differences = flips.length === 0 ? [] : diffRulebooks(a, b)
  // Where one of the two is broken itself, what lies between may be so too.
  const usable = canAssess(a) && canAssess(b) ? canAssess : () => true
  const causes = causesOf(a, differences, flips, { date, usable, readable: (row, by) => read(row, by).row })
  return {
    versions: { a: refOf(a), b: refOf(b) },
    changes: flips.map((flip) => ({
      village: flip.village,
      grade: { a: flip.a.grade, b: flip.b.grade },
      risk: { a: flip.a.risk, b: flip.b.risk },
      list: { a: flip.a.list, b: flip.b.list },
      causes: causes.get(flip.village.code) ?? [],
    })),
    unassessed: { a: before.unassessed, b: after.unassessed },
    leftOut: { a: countLeftOut(inA), b: countLeftOut(inB) },
  }
}
