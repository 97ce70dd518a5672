import * as z from 'zod'
import { idSchema, villageCodeSchema } from '../core/actor.js'
import { type Reason, reason } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { compareTexts } from '../core/order.js'
import { parseWith } from '../core/parse.js'
import { ok, type Result } from '../core/result.js'
import { type Entry, parseEach, parsePlain } from '../core/untrusted.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { assignmentFindings as kinds } from './findings.js'

/** A listed village that needs its four ones (四个一, M4.1). */
export interface VillageToServe {
  readonly code: string
  /** The problem types on which it is listed: they say which fields its unit may work in (D11). */
  readonly grounds: readonly string[]
}

/** A county leader (县级领导), and how many villages of this list they can take. */
export interface LinkedLeader {
  readonly ref: string
  /** Six digits. */
  readonly county: string
  readonly capacity: number
}

/** A county agency (结对单位), the field it works in, and how many villages of this list it can take. */
export interface PairedUnit {
  readonly ref: string
  /** Six digits. */
  readonly county: string
  /** By the rulebook's id. */
  readonly field: string
  readonly capacity: number
}

/** A cadre who may be sent as first secretary (驻村第一书记), to one village at most. */
export interface Cadre {
  readonly ref: string
  /** The reference of the unit that the cadre comes from. */
  readonly unit: string
  readonly fullMember: boolean
  readonly worksInField: boolean
}

/** A township leader (包村乡镇领导), and how many villages of this list they can take. */
export interface TownshipLeader {
  readonly ref: string
  /** Nine digits. */
  readonly township: string
  readonly capacity: number
}

/** Who serves a village now: kept unless another assignment is better. Those no longer in a pool are ignored. */
export interface ExistingPairs {
  readonly village: string
  readonly leader?: string
  readonly unit?: string
  readonly cadre?: string
  readonly townshipLeader?: string
}

/**
 * A declared conflict of interest (回避): the leader, unit, cadre or township leader of that reference may not serve
 * the village. A unit's conflict holds for all its cadres. A reference that is in several pools is barred in each.
 */
export interface DeclaredConflict {
  readonly village: string
  readonly ref: string
}

/** What an assignment is proposed from. References are opaque (D10) and unique within their list. */
export interface AssignmentInput {
  readonly villages: readonly VillageToServe[]
  readonly leaders: readonly LinkedLeader[]
  readonly units: readonly PairedUnit[]
  readonly cadres: readonly Cadre[]
  /** Where the list is given, even if empty, each village needs a township leader; where left out, none is proposed. */
  readonly townshipLeaders?: readonly TownshipLeader[]
  readonly existing?: readonly ExistingPairs[]
  readonly conflicts?: readonly DeclaredConflict[]
}

/** The schema of the entries of each list. */
interface EntrySchemas {
  readonly villages: z.ZodType<VillageToServe>
  readonly leaders: z.ZodType<LinkedLeader>
  readonly units: z.ZodType<PairedUnit>
  readonly cadres: z.ZodType<Cadre>
  readonly townshipLeaders: z.ZodType<TownshipLeader>
  readonly existing: z.ZodType<ExistingPairs>
  readonly conflicts: z.ZodType<DeclaredConflict>
}

/** How many entries a list may have, and the most that one capacity may be. */
const MOST_ENTRIES = 100_000

const capacity = /*@__PURE__*/ lazy(() => z.int().min(0).max(MOST_ENTRIES))
const county = /*@__PURE__*/ lazy(() => z.string().regex(/^\d{6}$/))
const township = /*@__PURE__*/ lazy(() => z.string().regex(/^\d{9}$/))

/** The schemas under a rulebook, which says what problem types and fields there are. */
function entrySchemas(rulebook: Rulebook): EntrySchemas {
  const grounds = z.enum(rulebook.negative.problemTypes.map(({ id }) => id))
  const fields = z.enum(rulebook.rectification.fields.value.map(({ id }) => id))
  return {
    villages: z.strictObject({ code: villageCodeSchema(), grounds: z.array(grounds).min(1).max(100) }),
    leaders: z.strictObject({ ref: idSchema(), county: county(), capacity: capacity() }),
    units: z.strictObject({ ref: idSchema(), county: county(), field: fields, capacity: capacity() }),
    cadres: z.strictObject({ ref: idSchema(), unit: idSchema(), fullMember: z.boolean(), worksInField: z.boolean() }),
    townshipLeaders: z.strictObject({ ref: idSchema(), township: township(), capacity: capacity() }),
    existing: z.strictObject({
      village: villageCodeSchema(),
      leader: idSchema().exactOptional(),
      unit: idSchema().exactOptional(),
      cadre: idSchema().exactOptional(),
      townshipLeader: idSchema().exactOptional(),
    }),
    conflicts: z.strictObject({ village: villageCodeSchema(), ref: idSchema() }),
  }
}

/** What can be used of an input, each list sorted by its keys, and everything that is wrong with the rest. */
export interface ReadAssignment {
  readonly usable: AssignmentInput
  readonly problems: readonly Reason[]
}

type Rows = readonly unknown[]

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
  const read = parseEach(rows, `/${name}`, (row, path) => parsePlain(schema, row, path, ENTRY_BOUNDS))
  problems.push(...read.reasons)
  return read.entries
}

/**
 * One entry for each key, in the order of the keys. Of two that differ nobody can tell which is right: neither is used.
 */
function single<T>(entries: readonly Entry<T>[], key: string, of: (value: T) => string, problems: Reason[]): T[] {
  const firsts = new Map<string, Entry<T>>()
  const differing = new Set<string>()
  for (const entry of entries) {
    const id = of(entry.value)
    const first = firsts.get(id)
    if (first === undefined) firsts.set(id, entry)
    else {
      const required = { differsFrom: `${first.path}/${key}` }
      problems.push(reason(kinds['assignment-repeated'], false, { required, found: id, path: `${entry.path}/${key}` }))
      if (!sameJson(entry.value, first.value)) differing.add(id)
    }
  }
  return [...firsts]
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([id, { value }]) => (differing.has(id) ? [] : [value]))
}

/**
 * Reads what an assignment is proposed from. Only an input that is not of the form at all is refused; an entry that is
 * malformed, repeated or refers to a missing one is not used, with its reason, and the rest is.
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
  // The order of the grounds means nothing.
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
    const wrong = { required: { from: 'units' }, found: value.unit, path: `${path}/unit` } as const
    problems.push(reason(kinds['assignment-unit-known'], false, wrong))
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
    const unknown = (from: 'villages' | 'pools', found: string, key: string): void => {
      const detail = { required: { from }, found, path: `${path}/${key}` }
      problems.push(reason(kinds['assignment-conflict-known'], false, detail))
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
