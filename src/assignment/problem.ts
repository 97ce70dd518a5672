import * as z from 'zod'
import { idSchema, villageCodeSchema } from '../core/actor.js'
import { lazy } from '../core/lazy.js'
import type { Rulebook } from '../rulebook/rulebook.js'

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

/** Who serves a village now: kept where nothing better speaks against it. Those no longer in a pool are passed over. */
export interface ExistingPairs {
  readonly village: string
  readonly leader?: string
  readonly unit?: string
  readonly cadre?: string
  readonly townshipLeader?: string
}

/**
 * A declared conflict of interest (回避): the leader, unit, cadre or township leader of that reference may not serve
 * the village. A unit's holds for all its cadres. A reference that stands in several pools is kept away in each.
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
  /** Where given, even if empty, each village needs one; where left out, none is proposed. */
  readonly townshipLeaders?: readonly TownshipLeader[]
  readonly existing?: readonly ExistingPairs[]
  readonly conflicts?: readonly DeclaredConflict[]
}

/** The schema of the entries of each list. */
export interface EntrySchemas {
  readonly villages: z.ZodType<VillageToServe>
  readonly leaders: z.ZodType<LinkedLeader>
  readonly units: z.ZodType<PairedUnit>
  readonly cadres: z.ZodType<Cadre>
  readonly townshipLeaders: z.ZodType<TownshipLeader>
  readonly existing: z.ZodType<ExistingPairs>
  readonly conflicts: z.ZodType<DeclaredConflict>
}

/** How many entries a list may have, and the most that one capacity may be. */
export const MOST_ENTRIES = 100_000

const capacity = /*@__PURE__*/ lazy(() => z.int().min(0).max(MOST_ENTRIES))
const county = /*@__PURE__*/ lazy(() => z.string().regex(/^\d{6}$/))
const township = /*@__PURE__*/ lazy(() => z.string().regex(/^\d{9}$/))

/** The schemas under a rulebook, which says what problem types and fields there are. */
export function entrySchemas(rulebook: Rulebook): EntrySchemas {
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
