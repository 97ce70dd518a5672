import type { CivilDate } from '../core/date.js'
import type { Envelope } from '../core/event.js'
import { type Reason, type Refusal, reason, refuse, standing } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import { sameJson } from '../core/json.js'
import { err, ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import type { Continued } from '../lifecycle/case.js'
import type { RecordedEvent } from '../lifecycle/correction.js'
import { lifecycleFindings } from '../lifecycle/findings.js'
import type { Past } from '../rulebook/past.js'
import type { RulebookRef } from '../rulebook/rulebook.js'
import { ledgerFindings as kinds } from './findings.js'
import { type HashFunction, hashOf, sha256 } from './hash.js'

/** What a record starts from: everything in a case except its events and its state. `replay` accepts it as it is. */
export interface SealedOpening {
  readonly village: Village
  readonly rulebook: RulebookRef
  readonly earlierListings: readonly CivilDate[]
  readonly earlier?: Past
  readonly continues?: readonly Continued[]
}

/** What can be sealed, for example a case. */
export interface Sealable extends SealedOpening {
  readonly events: readonly RecordedEvent[]
}

/** One event of a sealed record. */
export interface SealedEntry {
  /** From zero. */
  readonly index: number
  readonly event: Envelope
  /** The hash of the entry before; in the first entry, the genesis. */
  readonly previous: string
  /** The hash of everything else in the entry, as canonical JSON, in hexadecimal. */
  readonly hash: string
}

/**
 * A record in which every alteration shows (D22, D25): plain data, each entry bound by its hash to the one before, the
 * first to what the case started from.
 */
export interface SealedRecord {
  readonly format: 1
  /** The name of the hash function. */
  readonly hash: string
  readonly opening: SealedOpening
  /** The hash of the format, the name of the hash function and the opening. */
  readonly genesis: string
  readonly entries: readonly SealedEntry[]
}

/** How a record is sealed. */
export interface SealOptions {
  /** SHA-256 unless given. */
  readonly hash?: HashFunction
}

/** The hash that an entry should carry. */
export function entryHash({ index, event, previous }: Omit<SealedEntry, 'hash'>, hash: HashFunction): string {
  return hashOf(hash, { index, event, previous })
}

/** The hash that a record should start from. */
export function genesisOf(record: Pick<SealedRecord, 'format' | 'hash' | 'opening'>, hash: HashFunction): string {
  return hashOf(hash, { format: record.format, hash: record.hash, opening: record.opening })
}

/**
 * The hash that a record ends with; for an empty record, its genesis. Kept elsewhere, it later shows a truncation or a
 * record made anew (D25).
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { recordHead, sealRecord } from 'baolei/ledger'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * opened.ok && recordHead(sealRecord(opened.value)).length // 64
 * ```
 */
export function recordHead(record: SealedRecord): string {
  return record.entries[record.entries.length - 1]?.hash ?? record.genesis
}

/** Whether a record was sealed with this hash function: the names are compared. */
export function sealedWith(record: Pick<SealedRecord, 'hash'>, hash: HashFunction): Reason {
  return reason(kinds['sealed-with'], record.hash === hash.name, { required: hash.name, found: glimpse(record.hash) })
}

function withEntry(record: SealedRecord, event: RecordedEvent, hash: HashFunction): SealedRecord {
  const entry = { index: record.entries.length, event, previous: recordHead(record) }
  return { ...record, entries: [...record.entries, { ...entry, hash: entryHash(entry, hash) }] }
}

/**
 * Seals the record of a case (D22, D25): its opening and every event, chained by hash. {@link verifyRecord} finds
 * what was altered since.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { sealRecord, verifyRecord } from 'baolei/ledger'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * const sealed = opened.ok && sealRecord(opened.value)
 * verifyRecord(JSON.parse(JSON.stringify(sealed))).ok // true
 * ```
 */
export function sealRecord(theCase: Sealable, { hash = sha256 }: SealOptions = {}): SealedRecord {
  const { village, rulebook, earlierListings, earlier, continues } = theCase
  const opening = {
    village,
    rulebook,
    earlierListings,
    ...(earlier === undefined ? {} : { earlier }),
    ...(continues === undefined ? {} : { continues }),
  }
  const start = { format: 1, hash: hash.name, opening } as const
  const empty: SealedRecord = { ...start, genesis: genesisOf(start, hash), entries: [] }
  return theCase.events.reduce<SealedRecord>((record, event) => withEntry(record, event, hash), empty)
}

/**
 * Seals one more event, as the case recorded it, at the end of a record, as {@link verifyRecord} gives it. The same
 * event once more changes nothing; its id with other content is refused (D22), and so is another hash function. Errors:
 * `sealed-with`, `event-id`.
 *
 * @example
 * ```ts
 * import { openCase, record } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { appendSealed, sealRecord } from 'baolei/ledger'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (opened.ok) {
 *   const event = {
 *     type: 'raise-signal',
 *     id: 'e1',
 *     date: '2024-03-01',
 *     actor: { role: 'department', unit: '999999', department: 'petitions' },
 *     payload: { source: 'petitions', problemType: 'governance' },
 *   } as const
 *   const step = record(opened.value, event, { rulebooks: [xining2024], today: '2024-03-02' })
 *   const appended = step.ok && appendSealed(sealRecord(opened.value), step.value.event)
 *   appended && appended.ok && appended.value.entries.length // 1
 * }
 * ```
 */
export function appendSealed(
  record: SealedRecord,
  event: RecordedEvent,
  { hash = sha256 }: SealOptions = {},
): Result<SealedRecord, Refusal> {
  const known = record.entries.find((entry) => entry.event.id === event.id)
  const same = known !== undefined && sameJson(known.event, event)
  const unused = reason(lifecycleFindings['event-id'], known === undefined || same, {
    required: { unused: true },
    found: event.id,
  })
  const reasons = standing([sealedWith(record, hash), unused])
  if (reasons.length > 0) return err(refuse(...reasons))
  return ok(same ? record : withEntry(record, event, hash))
}
