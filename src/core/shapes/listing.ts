/** A list that a village can be on, or none (D8). */
export type ListShape = 'weak-lax' | 'key-prevention' | 'none'

/** A version of a rulebook. */
type VersionShape = { readonly id: string; readonly version: string }

/** What the findings of determining a list require and find, by code. `found` is `null` where there is no screening. */
export interface ListingShapes {
  readonly 'screening-current': {
    readonly required: {
      readonly noOlderThan: { readonly days?: number; readonly months?: number; readonly years?: number }
      readonly on: string
    }
    /** The day of the screening. */
    readonly found: string | null
  }
  readonly 'listing-qualifies': {
    /** One of these. */
    readonly required: readonly ListShape[]
    readonly found: ListShape | 'undetermined' | null
  }
  readonly 'listing-does-not-qualify': {
    readonly required: readonly ListShape[]
    readonly found: ListShape | 'undetermined' | null
  }
  /** A survey raised the risk of a problem type, because the rulebook says so. */
  readonly 'listing-by-poll': {
    readonly required: { readonly riskAtLeast: string }
    readonly found: { readonly on: string }
  }
  readonly 'listing-as-table': {
    /** The list that the table gives; `null` where there is no screening. */
    readonly required: ListShape | 'undetermined' | null
    /** The list that is to be determined. */
    readonly found: ListShape
  }
  readonly 'listing-stricter': {
    readonly required: { readonly stricterThan: ListShape }
    /** The mildest list that the table may give. */
    readonly found: ListShape | null
  }
  readonly 'rulebook-in-force': {
    /** The version in force on the day; `null` where there is none among the rulebooks handed in. */
    readonly required: VersionShape | null
    /** The version named. */
    readonly found: VersionShape
  }
}
