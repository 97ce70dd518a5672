import { type Reason, type Refusal, reason, standing } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import type { Json } from '../core/json.js'
import { malformed, parseWith, pointer } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { ledgerFindings as kinds } from './findings.js'
import { type HashFunction, sha256 } from './hash-function.js'
import {
  entryHash,
  genesisOf,
  recordHead,
  type SealedEntry,
  type SealedRecord,
  type SealOptions,
  sealedWith,
} from './sealed-record.js'
import { entrySchema, recordSchema, type UnreadRecord } from './stored-record.js'

/** What a record is verified against. */
export interface VerifyOptions extends SealOptions {
  /**
   * The hash that the record ended with when it was last seen ({@link recordHead}); without it a truncation does not
   * show.
   */
  readonly head?: string
  /** How large the input may be. */
  readonly bounds?: InputBounds
}

/** Where a record does not fit, and why. */
export interface RecordRefusal extends Refusal {
  /**
   * The first entry that does not fit. Null where it is no entry: the opening, the form as a whole, or an end that
   * was not kept.
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
  })
  return standing([{ ...bound, path: '/genesis' }])
}

function entryReasons(entry: SealedEntry, index: number, previous: string, hash: HashFunction): readonly Reason[] {
  const at = (key: keyof SealedEntry): { readonly path: string } => ({ path: pointer(['entries', index, key]) })
  const content = entryHash(entry, hash)
  return standing([
    {
      ...reason(kinds['sealed-position'], entry.index === index, { required: index, found: entry.index }),
      ...at('index'),
    },
    {
      ...reason(kinds['sealed-link'], entry.previous === previous, {
        required: previous,
        found: glimpse(entry.previous),
      }),
      ...at('previous'),
    },
    {
      ...reason(kinds['sealed-content'], entry.hash === content, { required: content, found: glimpse(entry.hash) }),
      ...at('hash'),
    },
  ])
}

/** The entry that the first of some paths lead into; null if one of them leads elsewhere. */
function firstEntry(reasons: readonly Reason[]): number | null {
  const places = reasons.map(({ path = '' }) => /^\/entries\/(\d+)(?:\/|$)/.exec(path)?.[1])
  return places.includes(undefined) ? null : Math.min(...places.map(Number))
}

/** A kept head that a record ends with; if the record goes on after it, `index` is the first entry that came later. */
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

/** Holds what stands before an entry that is not plain data against itself: something there may not fit either. */
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
    // Getters that throw only when they are asked again.
    return ok(null)
  }
}

/**
 * Reads a sealed record from anything and holds every entry against the one before (D22, D25). Gives the record, or
 * the first entry that does not fit, with what was required there and what was found. A single change, removal,
 * insertion or exchange of entries is found and named. Entries cut off the end, or a whole record made anew, are
 * found only against a `head` kept elsewhere.
 *
 * Never throws, whatever it is given. Whether the events are allowed is for `replay` to say.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { sealRecord, verifyRecord } from 'baolei/ledger'
 *
 * const sealed = sealRecord(openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 }))
 * const opening = { ...sealed.opening, village: { code: '999999999998', name: '示例村' } }
 * const verified = verifyRecord({ ...sealed, opening })
 * verified.ok // false
 * ```
 */
export function verifyRecord(input: unknown, options: VerifyOptions = {}): Result<SealedRecord, RecordRefusal> {
  const plain = plainCopy(input, options.bounds)
  if (plain.ok) return verifyPlain(plain.value, options)
  const index = firstEntry(plain.error.reasons)
  const before = index === null ? ok(null) : misfitBefore(input, index, options)
  return before.ok ? refused(index, plain.error.reasons) : before
}
