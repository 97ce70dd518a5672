import { type CompositeScore, compositeScore } from '../assessment/composite.js'
import { assessFortress, type FortressIndex } from '../assessment/fortress.js'
import { gradeRank } from '../assessment/grade.js'
import {
  type FortressReadings,
  type NegativeReadings,
  type Readings,
  type ReadReadings,
  readFortress,
  readNegative,
} from '../assessment/readings.js'
import { type Screening, screenNegative } from '../assessment/screening.js'
import { type CivilDate, parseDate } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import { malformed, parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { isBlankCell } from '../core/text.js'
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
  /** A reason for each answer that could not be read, and counts as unknown (D2). */
  readonly unread: readonly Reason[]
}

/** A village that was graded but not screened, because its grade calls for no screening (M2.5). */
export interface GradedOnly {
  readonly village: Village
  readonly index: FortressIndex
  readonly screening: null
  readonly proposal: null
  readonly composite: null
  readonly unread: readonly Reason[]
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
 * the `kind` of village goes beside the answers and its `past` beside the village. A blank cell (absent, null, blank
 * text) is unknown (D2). So is an answer that is malformed; the result says so under `unread`, and the village keeps its
 * place. A row of another form, and a village that another row gives already, come back under `unassessed` with all
 * their reasons; a broken row never takes the place of a good one. A roster that is no list is refused once. If `date` is
 * not a civil date `YYYY-MM-DD`, all rows do, each with a reason at `/date`.
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

function gradeRow(rulebook: Rulebook, { village, fortress, past, unread }: RosterRow): GradedOnly {
  const index = assessFortress(rulebook, fortress, past)
  return { village, index, screening: null, proposal: null, composite: null, unread }
}

function screenRow(rulebook: Rulebook, { village, fortress, negative, past, unread }: RosterRow): SweepResult {
  const index = assessFortress(rulebook, fortress, past, negative)
  const screening = screenNegative(rulebook, negative, past, fortress)
  const proposal = identify(rulebook, { index, screening, channel: 'yearly' })
  return { village, index, screening, proposal, composite: compositeScore(index, screening), unread }
}

/** A row of a roster, parsed: a village with its readings of both checklists, as of the day, and its known past. */
export interface RosterRow {
  readonly village: Village
  readonly fortress: FortressReadings
  readonly negative: NegativeReadings
  readonly past?: Past
  /** A reason for each answer that could not be read. */
  readonly unread: readonly Reason[]
}

/**
 * Reads a roster in its order. Each row is either ready to be assessed or comes back with every reason why it is not:
 * no row is dropped, and none stops the rest. A village counts once, in the first row that can be assessed.
 */
export function readRoster(
  rulebook: Rulebook,
  roster: readonly unknown[],
  date: string,
): { readonly rows: readonly RosterRow[]; readonly unassessed: readonly UnassessedRow[] } {
  if (!Array.isArray(roster)) {
    return { rows: [], unassessed: [{ row: 0, reasons: [malformed('', { type: 'array' }, glimpse(roster))] }] }
  }
  const day = parseDate(date, '/date')
  const parsed = Array.from({ length: roster.length }, (_, row) => {
    const input = at(roster, row)
    return input.ok ? parseRow(rulebook, input.value, row, day) : input
  })
  const own = ownRows(parsed)
  const rows: RosterRow[] = []
  const unassessed: UnassessedRow[] = []
  for (const [row, one] of parsed.entries()) {
    const village = villageIn(one)
    const first = village === undefined ? row : (own.get(village.code) ?? row)
    if (village !== undefined && first !== row) {
      unassessed.push(duplicate(one.ok ? { row, reasons: [] } : one.error, village, first))
    } else if (one.ok) rows.push(one.value)
    else unassessed.push(one.error)
  }
  return { rows, unassessed }
}

type ParsedRow = Result<RosterRow, UnassessedRow>

function villageIn(row: ParsedRow): Village | undefined {
  return row.ok ? row.value.village : row.error.village
}

// By village code: the first row that can be assessed, or the first of all if none can.
function ownRows(rows: readonly ParsedRow[]): ReadonlyMap<string, number> {
  const own = new Map<string, number>()
  for (const good of [true, false]) {
    for (const [row, one] of rows.entries()) {
      const village = villageIn(one)
      if (village !== undefined && one.ok === good && !own.has(village.code)) own.set(village.code, row)
    }
  }
  return own
}

function at(roster: readonly unknown[], row: number): Result<unknown, UnassessedRow> {
  try {
    return ok(roster[row])
  } catch {
    return err({ row, reasons: [malformed('', { type: 'plain data' }, 'unreadable')] })
  }
}

function parseRow(rulebook: Rulebook, input: unknown, row: number, day: Result<CivilDate>): ParsedRow {
  const { fields, reasons } = namedFields(input, ['village', 'fortress', 'negative'], '', ['past'])
  const village: Result<Village> = fields.has('village')
    ? parseWith(villageSchema(), fields.get('village'), '/village')
    : err({ reasons: [] })
  const fortress = sheet(rulebook, day, fields, 'fortress', readFortress)
  const negative = sheet(rulebook, day, fields, 'negative', readNegative)
  const given = fields.get('past')
  const past = isBlankCell(given) ? undefined : parsePlain(pastSchema(), given, '/past')
  const unread = [
    ...[fortress, negative].flatMap((read) => (read.ok ? read.value.unread : [])),
    ...(past === undefined || past.ok ? [] : past.error.reasons),
  ]
  if (reasons.length === 0 && village.ok && fortress.ok && negative.ok) {
    return ok({
      village: village.value,
      fortress: fortress.value.readings,
      negative: negative.value.readings,
      ...(past?.ok ? { past: past.value } : {}),
      unread,
    })
  }
  const failed = [day, village, fortress, negative]
  const all = [...reasons, ...failed.flatMap((part) => (part.ok ? [] : part.error.reasons)), ...unread]
  return err(village.ok ? { row, village: village.value, reasons: all } : { row, reasons: all })
}

// The answers to one checklist within a row. Without a day there is nothing to read them by.
function sheet<R extends Readings>(
  rulebook: Rulebook,
  day: Result<CivilDate>,
  fields: ReadonlyMap<string, unknown>,
  name: string,
  read: (rulebook: Rulebook, input: unknown, base: string) => Result<ReadReadings<R>>,
): Result<ReadReadings<R>> {
  if (!fields.has(name) || !day.ok) return err({ reasons: [] })
  const { fields: own, reasons } = namedFields(fields.get(name), ['answers'], `/${name}`, ['kind'])
  if (!own.has('answers')) return err({ reasons })
  const answers = read(rulebook, { date: day.value, ...Object.fromEntries(own) }, `/${name}`)
  if (reasons.length === 0) return answers
  return err({ reasons: answers.ok ? [...reasons, ...answers.value.unread] : [...reasons, ...answers.error.reasons] })
}

function duplicate(row: UnassessedRow, village: Village, first: number): UnassessedRow {
  const twice = reason(identificationFindings['duplicate-village'], 'fails', {
    required: { once: true },
    found: { code: village.code, row: row.row, first },
    path: '/village/code',
  })
  return { ...row, village, reasons: [...row.reasons, twice] }
}
