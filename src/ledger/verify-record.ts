import * as z from 'zod'
import { villageCodeSchema } from '../core/actor.js'
import { civilDateSchema } from '../core/date.js'
import { envelopeSchema } from '../core/event.js'
import { type Reason, type Refusal, reason, standing } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import type { Json } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { malformed, parseWith, pointer } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { continuesSchema } from '../lifecycle/case.js'
import { pastSchema } from '../rulebook/past.js'
import { rulebookRefSchema } from '../rulebook/rulebook.js'
import { ledgerFindings as kinds } from './findings.js'
import { type HashFunction, sha256 } from './hash.js'
import {
  entryHash,
  genesisOf,
  recordHead,
  type SealedEntry,
  type SealedOpening,
  type SealedRecord,
  type SealOptions,
  sealedWith,
} from './sealed-record.js'

/** How a record is verified. */
export interface VerifyOptions extends SealOptions {
  /**
   * The hash that the record ended with when it was last seen ({@link recordHead}). Without it a truncation is not
   * found.
   */
  readonly head?: string
  /** How large the input may be. */
  readonly bounds?: InputBounds
}

/** Which entry of a record does not fit, and why. */
export interface RecordRefusal extends Refusal {
  /**
   * The index of the first entry that does not fit. Null where the fault is in no entry: in the opening, in the form as
   * a whole, or where the kept head is not in the record.
   */
  readonly index: number | null
}

function refused(index: number | null, reasons: readonly Reason[]): Result<never, RecordRefusal> {
  return err({ index, reasons })
}

function openingReasons(record: UnreadRecord, hash: HashFunction): readonly Reason[] {
  const known = sealedWith(record, hash)
  if (known.verdict !== 'holds') return [{ ...known, path: '/hash' }]
  const genesis = genesisOf(record, hash)
  const bound = reason(kinds['sealed-opening'], record.genesis === genesis, {
    required: genesis,
    found: glimpse(record.genesis),
    path: '/genesis',
  })
  return standing([bound])
}

function entryReasons(entry: SealedEntry, index: number, previous: string, hash: HashFunction): readonly Reason[] {
  const content = entryHash(entry, hash)
  return standing([
    reason(kinds['sealed-position'], entry.index === index, {
      required: index,
      found: entry.index,
      path: pointer(['entries', index, 'index']),
    }),
    reason(kinds['sealed-link'], entry.previous === previous, {
      required: previous,
      found: glimpse(entry.previous),
      path: pointer(['entries', index, 'previous']),
    }),
    reason(kinds['sealed-content'], entry.hash === content, {
      required: content,
      found: glimpse(entry.hash),
      path: pointer(['entries', index, 'hash']),
    }),
  ])
}

/** The entry that the first of some paths lead into; null if one of them leads elsewhere. */
function firstEntry(reasons: readonly Reason[]): number | null {
  const places = reasons.map(({ path = '' }) => /^\/entries\/(\d+)(?:\/|$)/.exec(path)?.[1])
  return places.includes(undefined) ? null : Math.min(...places.map(Number))
}

/** The record does not end with the kept head; if it goes on after that head, `index` is the first later entry. */
function headRefusal(record: SealedRecord, head: string): Result<never, RecordRefusal> {
  const place = [record.genesis, ...record.entries.map((entry) => entry.hash)].indexOf(head)
  const found = { head: recordHead(record), entries: record.entries.length }
  return refused(place < 0 ? null : place, [reason(kinds['sealed-head'], false, { required: { head }, found })])
}

function verifyPlain(plain: Json, { hash = sha256, head }: VerifyOptions): Result<SealedRecord, RecordRefusal> {
  const unread = parseWith(recordSchema(), plain)
  if (!unread.ok) return refused(null, unread.error.reasons)
  const opening = openingReasons(unread.value, hash)
  if (opening.length > 0) return refused(null, opening)
  const entries: SealedEntry[] = []
  let previous = unread.value.genesis
  for (const [index, one] of unread.value.entries.entries()) {
    const entry = parseWith(entrySchema(), one, pointer(['entries', index]))
    if (!entry.ok) return refused(index, entry.error.reasons)
    const reasons = entryReasons(entry.value, index, previous, hash)
    if (reasons.length > 0) return refused(index, reasons)
    entries.push(entry.value)
    previous = entry.value.hash
  }
  const record = { ...unread.value, entries }
  return head === undefined || head === previous ? ok(record) : headRefusal(record, head)
}

function hasEntries(input: unknown): input is { readonly entries: readonly unknown[] } {
  return typeof input === 'object' && input !== null && Array.isArray(Reflect.get(input, 'entries'))
}

/** Verifies the entries before one that is not plain data: there may be an earlier fault. */
function misfitBefore(
  input: unknown,
  index: number,
  { hash = sha256, bounds }: VerifyOptions,
): Result<unknown, RecordRefusal> {
  try {
    if (!hasEntries(input)) return refused(null, [malformed('/entries', { type: 'array' }, 'object')])
    const before = plainCopy({ ...input, entries: input.entries.slice(0, index) }, bounds)
    return before.ok ? verifyPlain(before.value, { hash }) : ok(null)
  } catch {
    // A getter may throw only the second time.
    return ok(null)
  }
}

/**
 * Reads a sealed record from anything and checks that every entry fits the one before (D22, D25). Gives the record, or
 * the first entry that does not fit, with what was required there and what was found. Any change, removal, insertion
 * or exchange of entries is found and named. Entries cut off the end, or a whole record made anew, are found only with
 * a `head` kept elsewhere.
 *
 * Never throws. Whether the events are allowed is for `replay` to say.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { sealRecord, verifyRecord } from 'baolei/ledger'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (opened.ok) {
 *   const sealed = sealRecord(opened.value)
 *   const opening = { ...sealed.opening, village: { code: '999999999998', name: '示例村' } }
 *   verifyRecord({ ...sealed, opening }).ok // false
 * }
 * ```
 */
export function verifyRecord(input: unknown, options: VerifyOptions = {}): Result<SealedRecord, RecordRefusal> {
  const plain = plainCopy(input, options.bounds)
  if (plain.ok) return verifyPlain(plain.value, options)
  const index = firstEntry(plain.error.reasons)
  const before = index === null ? ok(null) : misfitBefore(input, index, options)
  return before.ok ? refused(index, plain.error.reasons) : before
}

/** A sealed record whose entries are not parsed yet. */
interface UnreadRecord extends Omit<SealedRecord, 'entries'> {
  readonly entries: readonly unknown[]
}

// The record is hashed as it is stored: a schema that trims or fills in would hide a change.
const openingSchema: () => z.ZodType<SealedOpening> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    village: z.strictObject({ code: villageCodeSchema(), name: z.string().min(1).max(60) }),
    rulebook: rulebookRefSchema(),
    earlierListings: z.array(civilDateSchema()).max(1_000),
    earlier: pastSchema().exactOptional(),
    continues: continuesSchema().exactOptional(),
  }),
)

/** Parses the form of a record, but not its entries: these are parsed one by one. */
const recordSchema: () => z.ZodType<UnreadRecord> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    format: z.literal(1),
    hash: z.string(),
    opening: openingSchema(),
    genesis: z.string(),
    entries: z.array(z.unknown()),
  }),
)

const entrySchema: () => z.ZodType<SealedEntry> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    index: z.int(),
    event: envelopeSchema(),
    previous: z.string(),
    hash: z.string(),
  }),
)
