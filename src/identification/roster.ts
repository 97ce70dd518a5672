import {
  type FortressReadings,
  type NegativeReadings,
  type Readings,
  type ReadReadings,
  readFortress,
  readNegative,
  type Sheet,
} from '../assessment/readings.js'
import { type CivilDate, parseDate } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { isBlankCell } from '../core/text.js'
import { namedFields, parsePlain } from '../core/untrusted.js'
import { readVillage, type Village } from '../core/village.js'
import { type Past, pastSchema } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { identificationFindings } from './findings.js'

/** A row that could not be assessed, with every reason why (D7). */
export interface UnassessedRow {
  /** The place in the roster, 0 for the first. */
  readonly row: number
  /** The village, if the row says which one. */
  readonly village?: Village
  readonly reasons: readonly Reason[]
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

/** A row that waits for the end of the roster: only then is it clear which row its village counts in. */
interface HeldRow {
  readonly village: Village | undefined
  readonly error: UnassessedRow
}

/**
 * Reads a roster one row at a time: each that can be assessed, in its order; then every other row, in its order, with
 * every reason why not. No row is dropped, and none stops the rest. A village counts once, in the first row that can be
 * assessed. Of the rows gone by, only the codes of their villages are kept.
 */
export function* readRows(
  rulebook: Rulebook,
  roster: Iterable<unknown>,
  date: string,
): Generator<Result<RosterRow, UnassessedRow>, void> {
  const day = parseDate(date, '/date')
  const own = new Map<string, number>()
  const held: HeldRow[] = []
  let row = -1
  for (const input of rowsOf(roster)) {
    row += 1
    const one = input.ok ? parseRow(rulebook, input.value, row, day) : err<UnassessedRow>({ row, ...input.error })
    if (!one.ok) held.push({ village: one.error.village, error: one.error })
    else if (own.has(one.value.village.code)) held.push({ village: one.value.village, error: { row, reasons: [] } })
    else {
      own.set(one.value.village.code, row)
      yield one
    }
  }
  for (const { village, error } of held) {
    const first = village === undefined ? error.row : (own.get(village.code) ?? error.row)
    if (village !== undefined) own.set(village.code, first)
    yield err(village === undefined || first === error.row ? error : duplicate(error, village, first))
  }
}

function* rowsOf(roster: Iterable<unknown>): Generator<Result<unknown>, void> {
  if (Array.isArray(roster)) {
    for (let row = 0; row < roster.length; row += 1) yield at(roster, row)
  } else if (typeof roster === 'object' && roster !== null && Symbol.iterator in roster) {
    for (const row of roster) yield ok(row)
  } else yield err(noRoster('iterable', roster))
}

/** What is said of a roster that has no rows to read. */
export function noRoster(type: 'array' | 'iterable', roster: unknown): UnassessedRow {
  return { row: 0, reasons: [malformed('', { type }, glimpse(roster))] }
}

function at(roster: readonly unknown[], row: number): Result<unknown> {
  try {
    return ok(roster[row])
  } catch {
    return err({ reasons: [malformed('', { type: 'plain data' }, 'unreadable')] })
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
    ? readVillage(fields.get('village'), '/village')
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
  read: (rulebook: Rulebook, sheet: Sheet, base: string) => Result<ReadReadings<R>>,
): Result<ReadReadings<R>> {
  if (!fields.has(name) || !day.ok) return err({ reasons: [] })
  const { fields: own, reasons } = namedFields(fields.get(name), ['answers'], `/${name}`, ['kind'])
  return own.has('answers') ? read(rulebook, { fields: own, reasons, date: day }, `/${name}`) : err({ reasons })
}

function duplicate(row: UnassessedRow, village: Village, first: number): UnassessedRow {
  const twice = reason(identificationFindings['duplicate-village'], 'fails', {
    required: { once: true },
    found: { code: village.code, row: row.row, first },
    path: '/village/code',
  })
  return { ...row, village, reasons: [...row.reasons, twice] }
}
