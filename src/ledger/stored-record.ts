import * as z from 'zod'
import { villageCodeSchema } from '../core/actor.js'
import { civilDateSchema } from '../core/date.js'
import { envelopeSchema } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { pastSchema } from '../rulebook/past.js'
import { rulebookRefSchema } from '../rulebook/rulebook.js'
import type { SealedEntry, SealedOpening, SealedRecord } from './sealed-record.js'

/** A sealed record whose entries have not been looked at yet. */
export interface UnreadRecord extends Omit<SealedRecord, 'entries'> {
  readonly entries: readonly unknown[]
}

// Hashed as it is stored: a schema that trims or fills in would hide a change.
const openingSchema: () => z.ZodType<SealedOpening> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    village: z.strictObject({ code: villageCodeSchema(), name: z.string().min(1).max(60) }),
    rulebook: rulebookRefSchema(),
    earlierListings: z.array(civilDateSchema()).max(1_000),
    earlier: pastSchema().exactOptional(),
  }),
)

/** Parses the form of a record, but not its entries, so that these can be read one by one. */
export const recordSchema: () => z.ZodType<UnreadRecord> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    format: z.literal(1),
    hash: z.string(),
    opening: openingSchema(),
    genesis: z.string(),
    entries: z.array(z.unknown()),
  }),
)

/** Parses the form of an entry. */
export const entrySchema: () => z.ZodType<SealedEntry> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    index: z.int(),
    event: envelopeSchema(),
    previous: z.string(),
    hash: z.string(),
  }),
)
