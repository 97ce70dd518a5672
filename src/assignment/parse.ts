import * as z from 'zod'
import { type Reason, reason } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { compareTexts } from '../core/order.js'
import { parseWith, underPath } from '../core/parse.js'
import { plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { assignmentFindings as kinds } from './findings.js'
import { type AssignmentInput, entrySchemas, MOST_ENTRIES } from './problem.js'

/** What can be used of an input, each list in an order of its own, and everything that is wrong with the rest. */
export interface ReadAssignment {
  readonly usable: AssignmentInput
  readonly problems: readonly Reason[]
}

type Rows = readonly unknown[]
interface Entry<T> {
  readonly value: T
  readonly path: string
}

const list: () => z.ZodType<Rows> = /*@__PURE__*/ lazy(() =>
  z
    .custom<Rows>((value) => Array.isArray(value) && value.length <= MOST_ENTRIES, {
      message: `a list of at most ${MOST_ENTRIES}`,
    })
    .transform((rows) => Array.from(rows)),
)

const frameSchema: () => z.ZodType<{ readonly [K in keyof AssignmentInput]: Rows }> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    villages: list(),
    leaders: list(),
    units: list(),
    cadres: list(),
    townshipLeaders: list().exactOptional(),
    existing: list().exactOptional(),
    conflicts: list().exactOptional(),
  }),
)

const ENTRY_BOUNDS = { values: 1_000, depth: 4 }

function readEntries<T>(name: string, rows: Rows, schema: z.ZodType<T>, problems: Reason[]): readonly Entry<T>[] {
  return rows.flatMap((row, index) => {
    const path = `/${name}/${index}`
    const plain = plainCopy(row, ENTRY_BOUNDS)
    const parsed = plain.ok ? parseWith(schema, plain.value, path) : err(underPath(path, plain.error))
    if (parsed.ok) return [{ value: parsed.value, path }]
    problems.push(...parsed.error.reasons)
    return []
  })
}

/**
 * One entry a key, in the order of the keys. Which of two that differ is right nobody can tell: then neither is used.
 */
function single<T>(entries: readonly Entry<T>[], key: string, of: (value: T) => string, problems: Reason[]): T[] {
  const firsts = new Map<string, Entry<T>>()
  const differing = new Set<string>()
  for (const entry of entries) {
    const id = of(entry.value)
    const first = firsts.get(id)
    if (first === undefined) firsts.set(id, entry)
    else {
      const duplicate = reason(kinds['assignment-repeated'], false, {
        required: { differsFrom: `${first.path}/${key}` },
        found: id,
      })
      problems.push({ ...duplicate, path: `${entry.path}/${key}` })
      if (!sameJson(entry.value, first.value)) differing.add(id)
    }
  }
  return [...firsts]
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([id, { value }]) => (differing.has(id) ? [] : [value]))
}

/**
 * Reads what an assignment is proposed from. Only an input that is not of the form at all is refused; an entry that
 * is malformed, repeated or rests on another that is missing is set aside with its reason, and the rest is used.
 */
export function readAssignment(rulebook: Rulebook, input: unknown): Result<ReadAssignment> {
  const frame = parseWith(frameSchema(), input)
  if (!frame.ok) return frame
  const schemas = entrySchemas(rulebook)
  const problems: Reason[] = []
  const rows = frame.value
  const byRef = ({ ref }: { readonly ref: string }): string => ref
  const byVillage = ({ village }: { readonly village: string }): string => village

  const given = readEntries('villages', rows.villages, schemas.villages, problems)
  // The order in which the grounds come says nothing.
  const sorted = given.map(({ value, path }) => ({
    value: { ...value, grounds: [...new Set(value.grounds)].sort() },
    path,
  }))
  const villages = single(sorted, 'code', ({ code }) => code, problems)
  const leaders = single(readEntries('leaders', rows.leaders, schemas.leaders, problems), 'ref', byRef, problems)
  const units = single(readEntries('units', rows.units, schemas.units, problems), 'ref', byRef, problems)
  const known = new Set(units.map(byRef))
  const cadreEntries = readEntries('cadres', rows.cadres, schemas.cadres, problems)
  for (const { value, path } of cadreEntries) {
    if (known.has(value.unit)) continue
    const wrong = reason(kinds['assignment-unit-known'], false, { required: { from: 'units' }, found: value.unit })
    problems.push({ ...wrong, path: `${path}/unit` })
  }
  const cadres = single(cadreEntries, 'ref', byRef, problems).filter(({ unit }) => known.has(unit))
  const townshipLeaders =
    rows.townshipLeaders === undefined
      ? undefined
      : single(
          readEntries('townshipLeaders', rows.townshipLeaders, schemas.townshipLeaders, problems),
          'ref',
          byRef,
          problems,
        )
  const existing = single(
    readEntries('existing', rows.existing ?? [], schemas.existing, problems),
    'village',
    byVillage,
    problems,
  )
  const codes = new Set(villages.map(({ code }) => code))
  const refs = new Set([...leaders, ...units, ...cadres, ...(townshipLeaders ?? [])].map(byRef))
  const conflicts = readEntries('conflicts', rows.conflicts ?? [], schemas.conflicts, problems)
  for (const { value, path } of conflicts) {
    const unknown = (from: string, found: string, key: string): void => {
      problems.push({
        ...reason(kinds['assignment-conflict-known'], false, { required: { from }, found }),
        path: `${path}/${key}`,
      })
    }
    if (!codes.has(value.village)) unknown('villages', value.village, 'village')
    if (!refs.has(value.ref)) unknown('pools', value.ref, 'ref')
  }
  const usable: AssignmentInput = {
    villages,
    leaders,
    units,
    cadres,
    ...(townshipLeaders === undefined ? {} : { townshipLeaders }),
    existing,
    conflicts: conflicts.map(({ value }) => value),
  }
  return ok({ usable, problems })
}
