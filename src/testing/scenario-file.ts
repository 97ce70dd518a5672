import * as z from 'zod'
import { type Actor, actorSchema, idSchema, ROLES, type Role } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import type { Json } from '../core/json.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { malformed, parseWith, pointer } from '../core/parse.js'
import { plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { type Village, villageSchema } from '../core/village.js'
import { type DutyRecord, parseDutyRecord, parseTenure, type Tenure } from '../duties/query.js'
import { RECORDED_TYPES, type RecordedType } from '../lifecycle/correction.js'
import { STATE_IDS } from '../lifecycle/states.js'
import { LISTS } from '../rulebook/lists.js'
import type { Expected } from './expectation.js'

/** An event as a file writes it. */
export interface WrittenEvent {
  readonly type: RecordedType
  readonly date: CivilDate
  /** Who records it: a role, or `department:` and its id; the unit is that of the village. */
  readonly by?: string
  /** In place of `by`, where the unit is another. */
  readonly actor?: Actor
  readonly id?: string
  /** The id of an event of the sample life whose payload it takes; `payload` then says what is different in it. */
  readonly like?: string
  /** With `like`, a merge patch (RFC 7386): what is left out stays, null takes a key away. */
  readonly payload?: Readonly<Record<string, Json>>
  readonly note?: string
}

/** What a scenario starts from: the sample life of the rulebook up to an event, or events of its own, or both. */
export interface Beginning {
  /** The type, or the id, of the last event of the sample life that has happened; none of it without this. */
  readonly until?: string
  /** What is different in events of the sample life, by their ids. */
  readonly change?: Readonly<
    Record<string, { readonly date?: CivilDate; readonly payload?: Readonly<Record<string, Json>> }>
  >
  /** Events after those of the sample life. */
  readonly events?: readonly WrittenEvent[]
}

/** A later version of the rulebook, which differs from it in the values at some JSON pointers. */
export interface LaterVersion {
  readonly version: string
  readonly from: CivilDate
  readonly set: Readonly<Record<string, Json>>
}

/** A case of a rulebook as plain data, for a file of JSON or YAML. */
export interface ScenarioFile {
  readonly title: Label
  /** What has happened, what is tried and why it ends so, for people. */
  readonly told?: { readonly given?: Label; readonly when?: Label; readonly why?: Label }
  /** The id of the rulebook; without it, the first that is handed in. */
  readonly rulebook?: string
  readonly later?: readonly LaterVersion[]
  readonly village?: Village
  readonly given?: Beginning
  readonly when?: readonly WrittenEvent[]
  /** The day of recording, as of which duties are asked for; without it, the day of the last event. */
  readonly on?: CivilDate
  readonly records?: readonly DutyRecord[]
  readonly holders?: readonly Tenure[]
  readonly then: Expected
}

/** A scenario that was read: once for each row of its examples, or once without any. */
export interface ParsedScenario {
  readonly title: Label
  readonly cases: readonly { readonly row?: number; readonly scenario: ScenarioFile }[]
}

const writtenBy = (text: string): boolean =>
  ROLES.some((role) => role === text && role !== 'department') || /^department:./.test(text)

const record = () => z.record(z.string(), z.json())

const eventSchema = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      type: z.enum(RECORDED_TYPES),
      date: civilDateSchema(),
      by: z.string().refine(writtenBy, { message: 'a role, or department: and an id' }).exactOptional(),
      actor: actorSchema().exactOptional(),
      id: idSchema().exactOptional(),
      like: idSchema().exactOptional(),
      payload: record().exactOptional(),
      note: z.string().exactOptional(),
    })
    .refine(({ by, actor }) => (by === undefined) !== (actor === undefined), {
      path: ['by'],
      message: 'by, or actor in its place',
    }),
)

const ids = () => z.array(idSchema()).min(1)

const expectedSchema = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      state: z.enum(STATE_IDS).exactOptional(),
      list: z.enum(LISTS).exactOptional(),
      control: idSchema().exactOptional(),
      grade: idSchema().exactOptional(),
      risk: idSchema().exactOptional(),
      listings: z.int().min(0).exactOptional(),
      refused: z.array(idSchema()).exactOptional(),
      owed: ids().exactOptional(),
      notOwed: ids().exactOptional(),
      due: z.record(z.string(), civilDateSchema()).exactOptional(),
      says: z.array(z.string().min(1)).min(1).exactOptional(),
      timeline: z
        .strictObject({ 'zh-CN': z.string().min(1).exactOptional(), en: z.string().min(1).exactOptional() })
        .refine((one) => Object.keys(one).length > 0, { message: 'something is expected' })
        .exactOptional(),
    })
    .refine((one) => Object.keys(one).length > 0, { message: 'something is expected' }),
)

function parsedBy<T>(parse: (input: unknown) => Result<T>): z.ZodType<T> {
  return z.unknown().transform((input, context): T => {
    const parsed = parse(input)
    if (parsed.ok) return parsed.value
    for (const { path = '', required } of parsed.error.reasons)
      context.addIssue({ code: 'custom', path: path.split('/').slice(1), message: JSON.stringify(required) })
    return z.NEVER
  })
}

const fileSchema: () => z.ZodType<ScenarioFile> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    title: labelSchema(),
    told: z
      .strictObject({
        given: labelSchema().exactOptional(),
        when: labelSchema().exactOptional(),
        why: labelSchema().exactOptional(),
      })
      .exactOptional(),
    rulebook: idSchema().exactOptional(),
    later: z
      .array(z.strictObject({ version: idSchema(), from: civilDateSchema(), set: record() }))
      .min(1)
      .exactOptional(),
    village: villageSchema().exactOptional(),
    given: z
      .strictObject({
        until: idSchema().exactOptional(),
        change: z
          .record(
            z.string(),
            z.strictObject({ date: civilDateSchema().exactOptional(), payload: record().exactOptional() }),
          )
          .exactOptional(),
        events: z.array(eventSchema()).exactOptional(),
      })
      .exactOptional(),
    when: z.array(eventSchema()).exactOptional(),
    on: civilDateSchema().exactOptional(),
    records: z.array(parsedBy(parseDutyRecord)).exactOptional(),
    holders: z.array(parsedBy(parseTenure)).exactOptional(),
    then: expectedSchema(),
  }),
)

type Row = Readonly<Record<string, Json>>

const rowsSchema: () => z.ZodType<readonly Row[]> = /*@__PURE__*/ lazy(() => z.array(record()).min(1))

const PLACE = /^<([A-Za-z][A-Za-z0-9-]*)>$/

/** The data with the values of a row in place of `<name>`; a name that the row does not have is left as it is. */
function filled(value: Json, row: Row): Json {
  if (typeof value === 'string') return row[PLACE.exec(value)?.[1] ?? ''] ?? value
  if (Array.isArray(value)) return value.map((one) => filled(one, row))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, row)]))
}

/** The places that no row fills: each is a fault at its own path. */
function unfilled(
  value: Json,
  keys: readonly string[] = [],
): readonly { readonly path: string; readonly name: string }[] {
  if (typeof value === 'string') return PLACE.test(value) ? [{ path: pointer(keys), name: value }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => unfilled(one, [...keys, key]))
}

/**
 * Reads a scenario from plain data, as a file of JSON or YAML holds it: `title`, `given`, `when`, `then`. With a table
 * `examples` each row is a case: its value replaces `<name>` in the data. The error has every fault, each at its path; a
 * scenario that expects nothing is a fault too.
 *
 * @example
 * ```ts
 * import { parseScenario } from 'baolei/testing'
 *
 * const read = parseScenario({
 *   title: { 'zh-CN': '县级认定', en: 'the county lists' },
 *   given: { until: 'determine-listing' },
 *   then: { state: '<state>' },
 *   examples: [{ state: 'preparing' }, { state: 'rectifying' }],
 * })
 * read.ok && read.value.cases.length // 2
 * const empty = parseScenario({ title: { 'zh-CN': '空', en: 'empty' } })
 * empty.ok || empty.error.reasons.map(({ path }) => path) // ['/then']
 * ```
 */
export function parseScenario(input: unknown): Result<ParsedScenario> {
  const plain = plainCopy(input)
  if (!plain.ok) return plain
  const { examples, ...data }: { readonly examples?: Json } & Row = Object(plain.value)
  const rows = examples === undefined ? ok<readonly Row[]>([{}]) : parseWith(rowsSchema(), examples, '/examples')
  if (!rows.ok) return rows
  const cases = rows.value.map((row, index) => {
    const own = filled(data, row)
    const left = unfilled(own).map(({ path, name }) => malformed(path, { rowWith: name }, { row: index + 1 }))
    const parsed = left.length > 0 ? err({ reasons: left }) : parseWith(fileSchema(), own)
    return { row: index + 1, parsed }
  })
  const reasons = cases.flatMap(({ parsed }) => (parsed.ok ? [] : parsed.error.reasons))
  // A fault outside the table is found once for each row.
  const once = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]))
  if (once.size > 0) return err({ reasons: [...once.values()] })
  const read = cases.flatMap(({ row, parsed }) =>
    parsed.ok ? [{ ...(examples === undefined ? {} : { row }), scenario: parsed.value }] : [],
  )
  return ok({ title: read[0]?.scenario.title ?? { 'zh-CN': '', en: '' }, cases: read })
}

/** The role that `by` names. */
export function roleOf(by: string): Role {
  return ROLES.find((role) => role === by) ?? 'department'
}
