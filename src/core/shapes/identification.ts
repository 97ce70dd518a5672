import type { Role } from '../actor.js'
import type { ListShape } from './listing.js'

/** The mildest and the strictest list that is still possible (D2). */
type ListBoundsShape = { readonly mildest: ListShape; readonly strictest: ListShape }

/** What the findings of identification require and find, by code. */
export interface IdentificationShapes {
  readonly listing: {
    readonly required: { readonly wins: 'the stricter list' }
    /** `lists` only while undecided; `grade` where the village has a fortress index. */
    readonly found: {
      readonly list: ListShape | 'undetermined'
      readonly lists?: ListBoundsShape
      readonly channel: 'yearly' | 'in-year'
      readonly grade?: string
    }
  }
  readonly 'listing-ground': {
    /** The rows of the listing table for the problem type. */
    readonly required: { readonly table: readonly { readonly risk: string; readonly list: ListShape }[] }
    readonly found: {
      readonly risk: { readonly min: string; readonly max: string }
      readonly lists: ListBoundsShape
    }
  }
  readonly 'signal-source': {
    /** The department itself, or one of the roles that report for another source. */
    readonly required:
      | { readonly role: 'department'; readonly department: string }
      | { readonly roles: readonly Role[] }
    readonly found: { readonly role: Role; readonly department?: string }
  }
  readonly 'duplicate-village': {
    readonly required: { readonly once: true }
    /** Places in the roster, the first is 0. */
    readonly found: { readonly code: string; readonly row: number; readonly first: number }
  }
}
