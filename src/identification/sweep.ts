import { type CompositeScore, compositeScore } from '../assessment/composite.js'
import { assessFortress, type FortressIndex } from '../assessment/fortress.js'
import { gradeRank } from '../assessment/grade.js'
import {
  type FortressReadings,
  type NegativeReadings,
  parseFortressReadings,
  parseNegativeReadings,
} from '../assessment/readings.js'
import { type Screening, screenNegative } from '../assessment/screening.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import { malformed, parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { namedFields, parsePlain } from '../core/untrusted.js'
import { type Village, villageSchema } from '../core/village.js'
import { type Past, pastSchema } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { identificationFindings } from './findings.js'
import { identify, type ListingProposal } from './listing.js'

/** What a sweep found about one village. */
export interface SweepResult {
  readonly village: Village
  readonly index: FortressIndex
  readonly screening: Screening
  readonly proposal: ListingProposal
  /** A reference that decided nothing (L2.2). */
  readonly composite: CompositeScore
}

/** A village that was graded but not screened, because its grade calls for no screening (M2.5). */
export interface GradedOnly {
  readonly village: Village
  readonly index: FortressIndex
  readonly screening: null
  readonly proposal: null
  readonly composite: null
}

/** A row that could not be assessed, with every reason why (D7). */
export interface UnassessedRow {
  /** The place in the roster, 0 for the first. */
  readonly row: number
  /** The village, if the row says which one. */
  readonly village?: Village
  readonly reasons: readonly Reason[]
}

/**
 * A whole roster assessed: a result for each row that could be, in the roster's order, and every reason for each that
 * could not (D7).
 */
export interface Sweep<R extends SweepResult | GradedOnly = SweepResult> {
  readonly rulebook: RulebookRef
  /** The day of the sweep, as handed in. */
  readonly date: string
  /** The grades of the rulebook, best first. */
  readonly grades: readonly string[]
  readonly results: readonly R[]
  readonly unassessed: readonly UnassessedRow[]
}

/**
 * The yearly sweep (年度定期排查, M3.2): grades and screens every village of a roster as of a day, and proposes a list for
 * each. There is no quota: the outcome of one village never depends on another (D7).
 *
 * A row is `{ village: { code, name }, fortress: { answers }, negative: { answers } }`. Where the rulebook reads them,
 * the `kind` of village goes beside the answers and its `past` beside the village. A row of another form, and a village
 * that an earlier row has already, come back under `unassessed` with all their reasons. If `date` is not a civil date
 * `YYYY-MM-DD`, all rows do, each with a reason at `/date`.
 *
 * @example
 * ```ts
 * import { sweep } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const village = { code: '630102000001', name: '示例村' }
 * const roster = [{ village, fortress: { answers: {} }, negative: { answers: {} } }, 'not a row']
 * const { results, unassessed } = sweep(xining2024, roster, { date: '2024-03-01' })
 * results.length // 1
 * unassessed[0]?.row // 1
 * ```
 */
export function sweep(rulebook: Rulebook, roster: readonly unknown[], { date }: { readonly date: string }): Sweep {
  return sweepWith(rulebook, roster, date, (row) => screenRow(rulebook, row))
}

/**
 * Screening after grading (M2.5, D7): every village is graded, by its positive checklist and its past alone. Those that
 * are weak, or may be as long as something is missing, are screened too, and what comes of the screening counts for
 * their grade as in {@link sweep}; the others come back with their index alone. Otherwise like {@link sweep}.
 */
export function screenWeak(
  rulebook: Rulebook,
  roster: readonly unknown[],
  { date }: { readonly date: string },
): Sweep<SweepResult | GradedOnly> {
  return sweepWith(rulebook, roster, date, (row) => {
    const graded = gradeRow(rulebook, row)
    return gradeRank(rulebook, graded.index.grades.worst) > 0 ? graded : screenRow(rulebook, row)
  })
}

function sweepWith<R extends SweepResult | GradedOnly>(
  rulebook: Rulebook,
  roster: readonly unknown[],
  date: string,
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

function gradeRow(rulebook: Rulebook, { village, fortress, past }: RosterRow): GradedOnly {
  return { village, index: assessFortress(rulebook, fortress, past), screening: null, proposal: null, composite: null }
}

function screenRow(rulebook: Rulebook, { village, fortress, negative, past }: RosterRow): SweepResult {
  const index = assessFortress(rulebook, fortress, past, negative)
  const screening = screenNegative(rulebook, negative, past, fortress)
  const proposal = identify(rulebook, { index, screening, channel: 'yearly' })
  return { village, index, screening, proposal, composite: compositeScore(index, screening) }
}

/** A row of a roster, parsed: a village with its readings of both checklists, as of the day, and its known past. */
export interface RosterRow {
  readonly village: Village
  readonly fortress: FortressReadings
  readonly negative: NegativeReadings
  readonly past?: Past
}

/**
 * Reads a roster in its order. Each row is either ready to be assessed or comes back with every reason why it is not:
 * no row is dropped, and none stops the rest. A village counts once, in the first row that has it.
 */
export function readRoster(
  rulebook: Rulebook,
  roster: readonly unknown[],
  date: string,
): { readonly rows: readonly RosterRow[]; readonly unassessed: readonly UnassessedRow[] } {
  const day = parseWith(civilDateSchema(), date, '/date')
  const rows: RosterRow[] = []
  const unassessed: UnassessedRow[] = []
  const firstRow = new Map<string, number>()
  for (let row = 0; row < roster.length; row += 1) {
    const input = at(roster, row)
    const parsed = input.ok ? parseRow(rulebook, input.value, row, day) : input
    const village = parsed.ok ? parsed.value.village : parsed.error.village
    const first = village === undefined ? undefined : firstRow.get(village.code)
    if (village !== undefined && first !== undefined) {
      unassessed.push(duplicate(parsed.ok ? { row, reasons: [] } : parsed.error, village, first))
      continue
    }
    if (village !== undefined) firstRow.set(village.code, row)
    if (parsed.ok) rows.push(parsed.value)
    else unassessed.push(parsed.error)
  }
  return { rows, unassessed }
}

function at(roster: readonly unknown[], row: number): Result<unknown, UnassessedRow> {
  try {
    return ok(roster[row])
  } catch {
    return err({ row, reasons: [malformed('', { type: 'plain data' }, 'unreadable')] })
  }
}

function parseRow(
  rulebook: Rulebook,
  input: unknown,
  row: number,
  day: Result<CivilDate>,
): Result<RosterRow, UnassessedRow> {
  const { fields, reasons } = namedFields(input, ['village', 'fortress', 'negative'], '', ['past'])
  const village: Result<Village> = fields.has('village')
    ? parseWith(villageSchema(), fields.get('village'), '/village')
    : err({ reasons: [] })
  const fortress = sheet(rulebook, day, fields, 'fortress', parseFortressReadings)
  const negative = sheet(rulebook, day, fields, 'negative', parseNegativeReadings)
  const past = fields.has('past') ? parsePlain(pastSchema(), fields.get('past'), '/past') : undefined
  if (reasons.length === 0 && village.ok && fortress.ok && negative.ok && past?.ok !== false) {
    const parsed = { village: village.value, fortress: fortress.value, negative: negative.value }
    return ok(past === undefined ? parsed : { ...parsed, past: past.value })
  }
  const failed = [day, village, fortress, negative, past]
  const all = [...reasons, ...failed.flatMap((part) => (part === undefined || part.ok ? [] : part.error.reasons))]
  return err(village.ok ? { row, village: village.value, reasons: all } : { row, reasons: all })
}

// The answers to one checklist within a row. Without a day there is nothing to parse them by.
function sheet<T>(
  rulebook: Rulebook,
  day: Result<CivilDate>,
  fields: ReadonlyMap<string, unknown>,
  name: string,
  parse: (rulebook: Rulebook, input: unknown, base: string) => Result<T>,
): Result<T> {
  if (!fields.has(name) || !day.ok) return err({ reasons: [] })
  const { fields: own, reasons } = namedFields(fields.get(name), ['answers'], `/${name}`, ['kind'])
  if (!own.has('answers')) return err({ reasons })
  const parsed = parse(rulebook, { date: day.value, ...Object.fromEntries(own) }, `/${name}`)
  if (reasons.length === 0) return parsed
  return err({ reasons: parsed.ok ? reasons : [...reasons, ...parsed.error.reasons] })
}

function duplicate(row: UnassessedRow, village: Village, first: number): UnassessedRow {
  const twice = reason(identificationFindings['duplicate-village'], 'fails', {
    required: { once: true },
    found: { code: village.code, row: row.row, first },
    path: '/village/code',
  })
  return { ...row, village, reasons: [...row.reasons, twice] }
}
