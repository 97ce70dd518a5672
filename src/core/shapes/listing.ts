import type { AnyShape } from './shape.js'

/** What the findings of determining a list require and find, by code. */
export interface ListingShapes {
  readonly 'screening-current': AnyShape
  readonly 'listing-qualifies': AnyShape
  readonly 'listing-does-not-qualify': AnyShape
  readonly 'listing-as-table': AnyShape
  readonly 'listing-stricter': AnyShape
  readonly 'rulebook-in-force': AnyShape
}
