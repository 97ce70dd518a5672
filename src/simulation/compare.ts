import { type CivilDate, parseDate } from '../core/date.js'
import { glimpse } from '../core/issues.js'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import { diffRulebooks } from '../difference/diff-rulebooks.js'
import type { DifferenceCode, RulebookDifference } from '../difference/difference.js'
import type { UnassessedRow } from '../identification/roster.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { causesOf, type Flip } from './causes.js'
import {
  type AssessedRow,
  assessRows,
  canAssess,
  countLeftOut,
  flippedParts,
  type LeftOut,
  type Outcome,
  type ReadableRow,
  readableFor,
  type SheetItem,
  unansweredItems,
} from './rows.js'

/** The same thing under two rulebooks. */
export interface Both<T> {
  readonly a: T
  readonly b: T
}

/** A village whose grade, warning level or proposed list differs under the second rulebook. */
export interface RulebookChange {
  readonly village: Village
  readonly grade: Both<Outcome['grade']>
  /** The warning level: the highest risk of any problem type (M2.5). */
  readonly risk: Both<Outcome['risk']>
  readonly list: Both<Outcome['list']>
  /**
   * Differences that bring about the change when the first rulebook gets them and no others; none of them can be left
   * out. Where several sets would do, a single difference goes before many, and an earlier one before a later one.
   */
  readonly causes: readonly RulebookDifference[]
}

/** What another rulebook would change, and what could not be compared. */
export interface RulebookComparison {
  /** The versions compared: those in force on the day; null where neither side has one in force. */
  readonly versions: Both<RulebookRef | null>
  /** Villages for which both rulebooks decide, and differently: a grade, a warning level or a list flips. */
  readonly changes: readonly RulebookChange[]
  /** Villages whose outcome differs only because one of the two rulebooks lacks the answers to decide (D2). */
  readonly undecided: readonly RulebookChange[]
  /**
   * Differences in rules that no reading shows: acceptance, exit, time limits, duties and so on. They act on lives, so
   * that only `simulate` under each of the two rulebooks can show what they do.
   */
  readonly notCompared: readonly RulebookDifference[]
  /** Items that no row answers: a change of their rules cannot show. */
  readonly unanswered: Both<readonly SheetItem[]>
  readonly unassessed: Both<readonly UnassessedRow[]>
  /** Rows with answers that neither rulebook can read, and that count as unknown (D2). */
  readonly unread: Both<readonly UnassessedRow[]>
  /** Answers that only the other rulebook can read, and that are therefore unknown to this one; most frequent first. */
  readonly leftOut: Both<readonly LeftOut[]>
}

/** Rows as a sweep takes them, with the day of their readings; a `Population` is one. */
export interface DatedRows {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly rows: readonly unknown[]
}

/** How rulebooks are compared. */
export interface ComparisonOptions {
  /** The versions in force on this day are compared; by default the day of the rows. */
  readonly on?: string
}

/** A rulebook, or several versions of one, of which the version in force on the day counts. */
export type RulebookVersions = Rulebook | readonly Rulebook[]

const isOne = (versions: RulebookVersions): versions is Rulebook => !Array.isArray(versions)

// Rules about lives, not about readings; a text or a citation decides nothing in them.
const OF_LIVES = /^(identification\/(?!listing)|rectification|acceptance|exit|lookBack|limits|recording|responsibility)/
const WORDS: readonly DifferenceCode[] = ['label-changed', 'provenance-changed']

const refOf = ({ id, version }: Rulebook): RulebookRef => ({ id, version })
const rowOf = ({ row }: ReadableRow): unknown => row

// A row whose getter throws is reported as a row that is malformed.
function reach(rows: readonly unknown[], place: number): unknown {
  try {
    return rows[place]
  } catch {
    return undefined
  }
}

/**
 * Assesses each row under two rulebooks and returns the villages whose grade, warning level or list differs, in the
 * order of the roster, each with its causes: in `changes` where both decide, in `undecided` where the only difference
 * is that one of them cannot. No village is compared with another. Rules about lives are not compared (`notCompared`).
 *
 * Each side is a rulebook or several versions of one; the version in force on the day of the rows counts, or on the
 * day `on`. For a side with none in force yet, the other side's version counts. So a change that takes effect later
 * changes nothing today (D24); with `on`, one sees what it would change in today's readings.
 *
 * A village is compared on the answers that both rulebooks can read. An answer that only one can read (the other lacks
 * the item, or reads it differently) is unknown to the other (D2) and is counted in `leftOut`. The search for causes
 * tries rulebooks between the two in which every id that the assessment reads exists (an item needs its dimension);
 * they need not be valid otherwise (points need not add up). A malformed day is refused at `/date` or `/on`,
 * and what is no list of rows at `/rows`.
 *
 * @example
 * ```ts
 * import { compareRulebooks, population } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
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
 * const villages = Array.from({ length: 9 }, (_, n) => ({ code: String(999901001201 + n), name: `示例${n}村` }))
 * const roster = population(xining2024, villages, { seed: 7, date: '2024-03-01' })
 * const compared = roster.ok ? compareRulebooks(xining2024, stricter, roster.value) : roster
 * if (!compared.ok) throw new Error('a day that does not exist')
 * const [first] = compared.value.changes
 * first?.grade // { a: 'middle', b: 'weak' }
 * first?.causes.map(({ address }) => address) // ['fortress/grades/value/middle/when']
 * ```
 */
export function compareRulebooks(
  a: RulebookVersions,
  b: RulebookVersions,
  { date, rows }: DatedRows,
  { on }: ComparisonOptions = {},
): Result<RulebookComparison> {
  const read = parseDate(date, '/date')
  const asked = on === undefined ? read : parseDate(on, '/on')
  if (!read.ok || !asked.ok) {
    return err({ reasons: [...new Set([read, asked])].flatMap((day) => (day.ok ? [] : day.error.reasons)) })
  }
  if (!Array.isArray(rows)) return err({ reasons: [malformed('/rows', { type: 'array' }, glimpse(rows))] })
  const inForce = (versions: RulebookVersions): Rulebook | undefined =>
    rulebookInForce(isOne(versions) ? [versions] : versions, asked.value)
  const first = inForce(a) ?? inForce(b)
  const second = inForce(b) ?? first
  if (first === undefined || second === undefined) {
    const nothing: Both<[]> = { a: [], b: [] }
    const notRead = { unanswered: nothing, unassessed: nothing, unread: nothing, leftOut: nothing }
    return ok({ versions: { a: null, b: null }, changes: [], undecided: [], notCompared: [], ...notRead })
  }
  return ok(compareVersions(first, second, read.value, rows))
}

function flipsBetween(before: readonly AssessedRow[], after: readonly AssessedRow[], rows: readonly unknown[]): Flip[] {
  const byPlace = new Map(after.map(({ place, outcome }) => [place, outcome]))
  return before.flatMap(({ village, place, outcome: a }) => {
    const b = byPlace.get(place)
    return b === undefined || flippedParts(a, b).length === 0 ? [] : [{ village, row: rows[place], a, b }]
  })
}

const decidedByBoth = ({ a, b }: Flip): boolean =>
  flippedParts(a, b).some((part) => a[part] !== 'undetermined' && b[part] !== 'undetermined')

function compareVersions(a: Rulebook, b: Rulebook, date: CivilDate, given: readonly unknown[]): RulebookComparison {
  const rows = Array.from({ length: given.length }, (_, place) => reach(given, place))
  const read = readableFor(a, b, date)
  const readBy = (by: Rulebook): readonly ReadableRow[] => rows.map((row) => read(row, by))
  const [inA, inB] = [readBy(a), readBy(b)]
  const [before, after] = [assessRows(a, inA.map(rowOf), date), assessRows(b, inB.map(rowOf), date)]
  const flips = flipsBetween(before.assessed, after.assessed, rows)
  const differences = diffRulebooks(a, b)
  // Where one of the two has broken references itself, those between may have them too.
  const usable = canAssess(a) && canAssess(b) ? canAssess : () => true
  const causes = causesOf(a, differences, flips, { date, usable, readable: (row, by) => read(row, by).row })
  const changesIn = (some: readonly Flip[]): readonly RulebookChange[] =>
    some.map((flip) => ({
      village: flip.village,
      grade: { a: flip.a.grade, b: flip.b.grade },
      risk: { a: flip.a.risk, b: flip.b.risk },
      list: { a: flip.a.list, b: flip.b.list },
      causes: causes.get(flip.village.code) ?? [],
    }))
  return {
    versions: { a: refOf(a), b: refOf(b) },
    changes: changesIn(flips.filter(decidedByBoth)),
    undecided: changesIn(flips.filter((flip) => !decidedByBoth(flip))),
    notCompared: differences.filter(({ address, code }) => OF_LIVES.test(address) && !WORDS.includes(code)),
    unanswered: { a: unansweredItems(a, rows), b: unansweredItems(b, rows) },
    unassessed: { a: before.unassessed, b: after.unassessed },
    unread: { a: before.unread, b: after.unread },
    leftOut: { a: countLeftOut(inA), b: countLeftOut(inB) },
  }
}
