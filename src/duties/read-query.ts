import type * as z from 'zod'
import type { Reason } from '../core/finding.js'
import { hasOwn, type Json } from '../core/json.js'
import { malformed, parseWith } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { listingSchema, tenureSchema } from './listing.js'
import { dutyRecordSchema } from './record.js'
import type { DueQuery } from './statuses.js'

/** What could be read of listings, terms and records, and all that could not. */
export interface QueryReadout {
  readonly query: DueQuery
  /** Each with its path. */
  readonly reasons: readonly Reason[]
}

/**
 * Reads `{ listings, tenures?, records? }` from anything, each entry on its own: one that is malformed is left out
 * and says so by its path, and the rest can still be worked with. What is worked out then counts the entries that
 * were kept: a record is named by its id. Never throws.
 */
export function readDueQuery(input: unknown, bounds?: InputBounds): QueryReadout {
  const plain = plainCopy(input, bounds)
  if (!plain.ok) return { query: { listings: [], records: [] }, reasons: plain.error.reasons }
  const listings = entriesOf(plain.value, 'listings', listingSchema(), true)
  const tenures = entriesOf(plain.value, 'tenures', tenureSchema(), false)
  const records = entriesOf(plain.value, 'records', dutyRecordSchema(), false)
  return {
    query: { listings: listings.entries, tenures: tenures.entries, records: records.entries },
    reasons: [...listings.reasons, ...tenures.reasons, ...records.reasons],
  }
}

interface Entries<T> {
  readonly entries: readonly T[]
  readonly reasons: readonly Reason[]
}

function entriesOf<T>(input: Json, key: string, schema: z.ZodType<T>, required: boolean): Entries<T> {
  const value: unknown =
    typeof input === 'object' && input !== null && hasOwn(input, key) ? Reflect.get(input, key) : undefined
  if (value === undefined && !required) return { entries: [], reasons: [] }
  if (!Array.isArray(value)) {
    const found = value === undefined ? 'missing' : value === null ? null : typeof value
    return { entries: [], reasons: [malformed(`/${key}`, { type: 'array' }, found)] }
  }
  const parsed = value.map((entry: unknown, index) => parseWith(schema, entry, `/${key}/${index}`))
  return {
    entries: parsed.flatMap((one) => (one.ok ? [one.value] : [])),
    reasons: parsed.flatMap((one) => (one.ok ? [] : one.error.reasons)),
  }
}
