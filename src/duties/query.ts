import * as z from 'zod'
import {
  type Actor,
  actorSchema,
  idSchema,
  ROLES,
  type Role,
  roleSchema,
  unitCodeSchema,
  villageCodeSchema,
} from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { textSchema } from '../core/event.js'
import type { Reason } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { malformed, parseWith } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import type { Result } from '../core/result.js'
import { ownFields, parseEach } from '../core/untrusted.js'
import { CASE_EVENTS, type CaseEventType } from '../rulebook/case-events.js'
import { LISTS, type ListName } from '../rulebook/lists.js'

/** A village on a list, from when to when: all that duties need to know of a case (D19). */
export interface Listing {
  /** Twelve digits (D23). */
  readonly village: string
  readonly list: ListName
  readonly from: CivilDate
  /** The day on which the village left the list, no longer counted; absent while it is listed. */
  readonly to?: CivilDate
  /** The day on which its episode was closed, by a look-back or because the village is one no longer (D17, D28). */
  readonly closed?: CivilDate
}

/**
 * Who held a post, from when to when (D19). The holder is an opaque reference, never a name (D10).
 * `unit` is the code of what the post is for: a village's for the leader or secretary who is in charge of that
 * village, a township's or county's for a post over all of its villages.
 */
export interface Tenure {
  readonly role: Role
  readonly unit: string
  readonly ref: string
  readonly from: CivilDate
  /** The day on which the post changed hands, no longer counted; absent while it is held. */
  readonly to?: CivilDate
  /**
   * The holder acts for another or until there is one (主持工作、代理). The term may overlap the holder’s, who goes on
   * owing; what the acting holder does counts for the post (D30).
   */
  readonly acting?: boolean
}

/** An event of a case, as far as duties need it: it may be the doing of a duty (D20). */
export interface CaseEvent {
  /** The village of the case: twelve digits. */
  readonly village: string
  /** Unique in its case. */
  readonly id: string
  readonly type: CaseEventType
  readonly date: CivilDate
  readonly actor: Actor
}

/** That a duty was done on a day. Evidence is optional: a document's reference, never a photo or a track (D9). */
export interface DutyDone {
  readonly kind: 'done'
  readonly id: string
  /** By the rulebook's id. */
  readonly duty: string
  /** The code of the village that it was done for; for a duty of a township or county, the township's or county's. */
  readonly subject: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly reference?: string
}

/** That one occurrence is waived: by whom, and why (D20). */
export interface DutyWaiver {
  readonly kind: 'waived'
  readonly id: string
  /** The id of the occurrence. */
  readonly occurrence: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly why: string
}

/** What is recorded about duties. */
export type DutyRecord = DutyDone | DutyWaiver

/** On whom duties fall: the listed villages, and who held which post. */
export interface DutyBasis {
  readonly listings: readonly Listing[]
  /** Who held which post, where the embedding system knows; otherwise the post owes a duty as such. */
  readonly tenures?: readonly Tenure[]
  /** The roles whose terms are all given: on a day without a term the post is vacant (D20). */
  readonly termsKnown?: readonly Role[]
}

/** What the status of duties is worked out from. */
export interface DueQuery extends DutyBasis {
  readonly records: readonly DutyRecord[]
  /** Events of the villages' cases: they serve the duties that the rulebook names, and need no record (D20). */
  readonly events?: readonly CaseEvent[]
}

/** The day on which the first listing begins, if that is before a given day; otherwise the given day. */
export function firstListed(listings: readonly Listing[], day: CivilDate): CivilDate {
  return listings.reduce((first, { from }) => (from < first ? from : first), day)
}

const inOrder = { path: ['to'], message: 'a day not before from' }

function endsAfterItBegins({ from, to }: { from: CivilDate; to?: CivilDate }): boolean {
  return to === undefined || to >= from
}

const listingSchema: () => z.ZodType<Listing> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      village: villageCodeSchema(),
      list: z.enum(LISTS),
      from: civilDateSchema(),
      to: civilDateSchema().exactOptional(),
      closed: civilDateSchema().exactOptional(),
    })
    .refine(endsAfterItBegins, inOrder)
    .refine(({ to, closed }) => closed === undefined || (to !== undefined && closed >= to), {
      path: ['closed'],
      message: 'a day not before to',
    }),
)

const tenureSchema: () => z.ZodType<Tenure> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      role: z.enum(ROLES),
      unit: unitCodeSchema(),
      ref: idSchema(),
      from: civilDateSchema(),
      to: civilDateSchema().exactOptional(),
      acting: z.boolean().exactOptional(),
    })
    .refine(endsAfterItBegins, inOrder),
)

const caseEventSchema: () => z.ZodType<CaseEvent> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    village: villageCodeSchema(),
    id: idSchema(),
    type: z.enum(CASE_EVENTS),
    date: civilDateSchema(),
    actor: actorSchema(),
  }),
)

/** Parses a {@link DutyRecord}. */
const dutyRecordSchema: () => z.ZodType<DutyRecord> = /*@__PURE__*/ lazy(() =>
  z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('done'),
        id: idSchema(),
        duty: idSchema(),
        subject: z.string().regex(/^(\d{6}|\d{9}|\d{12})$/),
        date: civilDateSchema(),
        actor: actorSchema(),
        reference: textSchema().exactOptional(),
      }),
      z.strictObject({
        kind: z.literal('waived'),
        id: idSchema(),
        occurrence: z.string().min(1).max(300),
        date: civilDateSchema(),
        actor: actorSchema(),
        why: textSchema(),
      }),
    ])
    .meta({ title: '履责记录 / Duty record' }),
)

/**
 * Parses a {@link Listing} from anything, or gives every reason why it is none, each with its path. Never throws.
 *
 * @example
 * ```ts
 * import { parseListing } from 'baolei/duties'
 *
 * parseListing({ village: '999921100201', list: 'weak-lax', from: '2024-03-01' }).ok // true
 * const wrong = parseListing({ village: '999921100201', list: 'weak-lax', from: '2024-02-30' })
 * wrong.ok || wrong.error.reasons.map(({ path }) => path) // ['/from']
 * ```
 */
export function parseListing(input: unknown): Result<Listing> {
  return parseWith(listingSchema(), input)
}

/**
 * Parses a {@link Tenure} from anything, or gives every reason why it is none, each with its path. Never throws.
 *
 * @example
 * ```ts
 * import { parseTenure } from 'baolei/duties'
 *
 * const term = { role: 'first-secretary', unit: '999921100201', ref: 'h1', from: '2024-03-01' }
 * parseTenure(term).ok // true
 * parseTenure({ ...term, to: '2024-02-01' }).ok // false: it ends before it begins
 * ```
 */
export function parseTenure(input: unknown): Result<Tenure> {
  return parseWith(tenureSchema(), input)
}

/**
 * Parses a {@link DutyRecord} from anything, or gives every reason why it is none, each with its path. Never throws.
 * Whether it serves a duty is for {@link dueBy} to say.
 *
 * @example
 * ```ts
 * import { parseDutyRecord } from 'baolei/duties'
 *
 * const village = '999921100201'
 * const actor = { role: 'first-secretary', unit: village }
 * const done = { kind: 'done', id: 'r1', duty: 'hear-residents', subject: village, date: '2024-03-10', actor }
 * parseDutyRecord(done).ok // true
 * ```
 */
export function parseDutyRecord(input: unknown): Result<DutyRecord> {
  return parseWith(dutyRecordSchema(), input)
}

/** What could be read of listings, terms and records, and the reasons for what could not. */
export interface QueryReadout {
  readonly query: DueQuery
  /** Each with its path. */
  readonly reasons: readonly Reason[]
}

/**
 * Reads `{ listings, tenures?, termsKnown?, records?, events? }` from anything, entry by entry: a malformed entry is left out, with its
 * reasons and their paths, and the rest can be worked with. Later paths count the entries that were kept; a record
 * is also named by its id. Never throws.
 *
 * @example
 * ```ts
 * import { readDueQuery } from 'baolei/duties'
 *
 * const listed = { village: '999921100201', list: 'weak-lax', from: '2024-03-01' }
 * const { query, reasons } = readDueQuery({ listings: [listed, { ...listed, list: 'unknown' }] })
 * query.listings.length // 1
 * reasons.map(({ path }) => path) // ['/listings/1/list']
 * ```
 */
export function readDueQuery(input: unknown, bounds?: InputBounds): QueryReadout {
  const plain = plainCopy(input, bounds)
  if (!plain.ok) return { query: { listings: [], records: [] }, reasons: plain.error.reasons }
  const fields = ownFields(plain.value, '')
  const given: ReadonlyMap<string, unknown> = fields.ok ? fields.value : new Map()
  // Listings must be given, though there may be none of them.
  const listings = readList('listings', given.get('listings'), listingSchema())
  const tenures = readList('tenures', given.has('tenures') ? given.get('tenures') : [], tenureSchema())
  const records = readList('records', given.has('records') ? given.get('records') : [], dutyRecordSchema())
  const roles = readList('termsKnown', given.has('termsKnown') ? given.get('termsKnown') : [], roleSchema())
  const events = readList('events', given.has('events') ? given.get('events') : [], caseEventSchema())
  return {
    query: {
      listings: listings.values,
      tenures: tenures.values,
      ...(given.has('termsKnown') ? { termsKnown: roles.values } : {}),
      records: records.values,
      ...(given.has('events') ? { events: events.values } : {}),
    },
    reasons: [...listings.reasons, ...tenures.reasons, ...roles.reasons, ...records.reasons, ...events.reasons],
  }
}

function readList<T>(
  name: string,
  value: unknown,
  schema: z.ZodType<T>,
): { readonly values: readonly T[]; readonly reasons: readonly Reason[] } {
  if (!Array.isArray(value)) {
    const found = value === undefined ? 'missing' : value === null ? null : typeof value
    return { values: [], reasons: [malformed(`/${name}`, { type: 'array' }, found)] }
  }
  const { entries, reasons } = parseEach(value, `/${name}`, (row, path) => parseWith(schema, row, path))
  return { values: entries.map((entry) => entry.value), reasons }
}
