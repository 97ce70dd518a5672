import { findingKinds } from '../core/finding.js'
import type { IdentificationShapes } from '../core/shapes/identification.js'

/** The codes of the findings of identification. */
export type IdentificationFindingCode = keyof IdentificationShapes

/** How each of them counts if it stands in the way, and what it rests on. */
export const identificationFindings = /*@__PURE__*/ findingKinds<IdentificationFindingCode>({
  listing: ['condition-not-met', 'M2.5', 'D8', 'D2'],
  'listing-ground': ['condition-not-met', 'M2.5', 'D8'],
  'signal-source': ['wrong-actor', 'M3.3', 'L1.1'],
  'duplicate-village': ['malformed', 'M3.2', 'D7'],
})
