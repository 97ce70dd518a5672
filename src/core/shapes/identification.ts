import type { AnyShape } from './shape.js'

/** What the findings of identification require and find, by code. */
export interface IdentificationShapes {
  readonly listing: AnyShape
  readonly 'listing-ground': AnyShape
  readonly 'signal-source': AnyShape
  readonly 'duplicate-village': AnyShape
}
