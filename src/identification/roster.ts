import {
  type FortressReadings,
  type NegativeReadings,
  parseFortressReadings,
  parseNegativeReadings,
} from '../assessment/readings.js'
import type { CivilDate } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import { malformed, parseWith } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { namedFields, parsePlain } from '../core/untrusted.js'
import { type Village, villageSchema } from '../core/village.js'
import { type Past, pastSchema } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { identificationFindings } from './findings.js'

/**
 * A row of a roster: a village with its readings of both checklists, all as of the sweep's day, and what is known of
 * its past.
 */
export interface RosterRow {
  readonly village: Village
  readonly fortress: FortressReadings
  readonly negative: NegativeReadings
  readonly past?: Past
}

/**
 * A row that could not be assessed: its place in the roster, its village where that much was readable, and every
 * reason (D7).
 */
export interface UnassessedRow {
  readonly row: number
  readonly village?: Village
  readonly reasons: readonly Reason[]
}

type Parsed<T> = Result<T>

function sheet<T>(
  rulebook: Rulebook,
  date: CivilDate,
  fields: ReadonlyMap<string, unknown>,
  name: string,
  parse: (rulebook: Rulebook, input: unknown, base: string) => Parsed<T>,
): Parsed<T> {
  if (!fields.has(name)) return err({ reasons: [] })
  const { fields: own, reasons } = namedFields(fields.get(name), ['answers'], `/${name}`, ['kind'])
  if (!own.has('answers')) return err({ reasons: reasons })
  const parsed = parse(rulebook, { date, ...Object.fromEntries(own) }, `/${name}`)
  if (reasons.length === 0) return parsed
  return err({ reasons: parsed.ok ? reasons : [...reasons, ...parsed.error.reasons] })
}

const reasonsIn = (...parts: readonly Parsed<unknown>[]): readonly Reason[] =>
  parts.flatMap((part) => (part.ok ? [] : part.error.reasons))

function parseRow(rulebook: Rulebook, input: unknown, row: number, date: CivilDate): Result<RosterRow, UnassessedRow> {
  const { fields, reasons } = namedFields(input, ['village', 'fortress', 'negative'], '', ['past'])
  const village: Parsed<Village> = fields.has('village')
    ? parseWith(villageSchema(), fields.get('village'), '/village')
    : err({ reasons: [] })
  const fortress = sheet(rulebook, date, fields, 'fortress', parseFortressReadings)
  const negative = sheet(rulebook, date, fields, 'negative', parseNegativeReadings)
  const past = fields.has('past') ? parsePlain(pastSchema(), fields.get('past'), '/past') : undefined
  if (reasons.length === 0 && village.ok && fortress.ok && negative.ok && past?.ok !== false) {
    const row = { village: village.value, fortress: fortress.value, negative: negative.value }
    return ok(past === undefined ? row : { ...row, past: past.value })
  }
  const all = [...reasons, ...reasonsIn(village, fortress, negative, ...(past === undefined ? [] : [past]))]
  return err(village.ok ? { row, village: village.value, reasons: all } : { row, reasons: all })
}

function at(roster: readonly unknown[], row: number): Result<unknown, UnassessedRow> {
  try {
    return ok(roster[row])
  } catch {
    return err({ row, reasons: [malformed('', { type: 'plain data' }, 'unreadable')] })
  }
}

function duplicate(row: UnassessedRow, village: Village, first: number): UnassessedRow {
  const kind = identificationFindings['duplicate-village']
  const found = { code: village.code, row: row.row, first }
  const twice = reason(kind, 'fails', { required: { once: true }, found, path: '/village/code' })
  return { ...row, village, reasons: [...row.reasons, twice] }
}

/**
 * Reads a roster row by row, in its order: each row is ready to be assessed or comes back with every reason why it is
 * not. None is dropped, none stops the rest. A village that came before, in whatever row, is not assessed a second
 * time.
 */
export function readRoster(
  rulebook: Rulebook,
  roster: readonly unknown[],
  date: CivilDate,
): { readonly rows: readonly RosterRow[]; readonly unassessed: readonly UnassessedRow[] } {
  const rows: RosterRow[] = []
  const unassessed: UnassessedRow[] = []
  const firstRow = new Map<string, number>()
  for (let row = 0; row < roster.length; row += 1) {
    const input = at(roster, row)
    const parsed = input.ok ? parseRow(rulebook, input.value, row, date) : input
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
