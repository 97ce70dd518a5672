import { findingKinds } from '../core/finding.js'
import type { IdentificationShapes } from '../core/shapes/identification.js'
import type { ListingShapes } from '../core/shapes/listing.js'

/** The codes of the findings of identification. */
export type IdentificationFindingCode = keyof IdentificationShapes

/** How a failure of each counts, and the clauses it rests on. */
export const identificationFindings = /*@__PURE__*/ findingKinds<IdentificationFindingCode>({
  listing: ['condition-not-met', 'M2.5', 'D8', 'D2'],
  'listing-ground': ['condition-not-met', 'M2.5', 'D8'],
  'signal-source': ['wrong-actor', 'M3.3', 'L1.1'],
  'duplicate-village': ['malformed', 'M3.2', 'D7'],
})

/** The codes of the findings of determining a list. */
export type ListingCode = keyof ListingShapes

/** How a failure of each counts, and the clauses it rests on. */
export const listingFindings = /*@__PURE__*/ findingKinds<ListingCode>({
  'screening-current': ['condition-not-met', 'M2.5', 'M3.1'],
  'listing-qualifies': ['condition-not-met', 'M2.5', 'M3.2', 'D8'],
  'listing-does-not-qualify': ['condition-not-met', 'M2.5', 'D8'],
  'listing-by-poll': ['condition-not-met', 'M5.3', 'D8', 'D15'],
  'listing-as-table': ['condition-not-met', 'D8'],
  'listing-stricter': ['condition-not-met', 'M3.4', 'D8'],
  'rulebook-in-force': ['condition-not-met', 'D24'],
})
