import * as z from 'zod'
import { idSchema, ROLES, type Role, villageCodeSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { lazy } from '../core/lazy.js'
import { parseWith } from '../core/parse.js'
import type { Result } from '../core/result.js'
import { LISTS, type ListName } from '../rulebook/lists.js'

/** A village on a list, for as long as it was: all that duties need to know of a case (D19). */
export interface Listing {
  /** Twelve digits (D23). */
  readonly village: string
  readonly list: ListName
  readonly from: CivilDate
  /** The day it left its list, which no longer belongs to it; absent while it is listed. */
  readonly to?: CivilDate
}

/**
 * Who held a post, for as long as they did (D19). The holder is an opaque reference, never a name (D10).
 * `unit` is the code of what the post is for: a village's for the leader or secretary who is in charge of that
 * village, a township's or county's for a post over all of its villages.
 */
export interface Tenure {
  readonly role: Role
  readonly unit: string
  readonly ref: string
  readonly from: CivilDate
  /** The day the post changed hands, which no longer belongs to it; absent while it is held. */
  readonly to?: CivilDate
}

const inOrder = { path: ['to'], message: 'a day not before from' }

function endsAfterItBegins({ from, to }: { from: CivilDate; to?: CivilDate }): boolean {
  return to === undefined || to >= from
}

/** Parses a {@link Listing}. */
export const listingSchema: () => z.ZodType<Listing> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      village: villageCodeSchema(),
      list: z.enum(LISTS),
      from: civilDateSchema(),
      to: civilDateSchema().exactOptional(),
    })
    .refine(endsAfterItBegins, inOrder),
)

/** Parses a {@link Tenure}. */
export const tenureSchema: () => z.ZodType<Tenure> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      role: z.enum(ROLES),
      unit: z.string().regex(/^(\d{4}|\d{6}|\d{9}|\d{12})$/),
      ref: idSchema(),
      from: civilDateSchema(),
      to: civilDateSchema().exactOptional(),
    })
    .refine(endsAfterItBegins, inOrder),
)

/** The day on which the first listing begins, where that is before a day; otherwise that day. */
export function firstListed(listings: readonly Listing[], day: CivilDate): CivilDate {
  const [first = day] = [day, ...listings.map(({ from }) => from)].sort()
  return first
}

/** Parses a {@link Listing} from anything, or says everything that is wrong with it. */
export function parseListing(input: unknown): Result<Listing> {
  return parseWith(listingSchema(), input)
}

/** Parses a {@link Tenure} from anything, or says everything that is wrong with it. */
export function parseTenure(input: unknown): Result<Tenure> {
  return parseWith(tenureSchema(), input)
}
