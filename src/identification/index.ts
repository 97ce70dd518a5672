export {
  amendOpenEpisode,
  type Episode,
  type Ground,
  isRecurrent,
  type LookBack,
  type Migration,
  openEpisode,
} from './episode.js'
export { type IdentificationFindingCode, identificationFindings } from './findings.js'
export { kindsOf } from './kinds.js'
export {
  CHANNELS,
  type Channel,
  type Evidence,
  identify,
  type ListBounds,
  type ListingGround,
  type ListingProposal,
} from './listing.js'
export { qualifies, versionInForce } from './listing-checks.js'
export {
  type Determination,
  determineListing,
  dismissListing,
  proposeListing,
  raiseSignal,
  tightenListing,
} from './listing-events.js'
export { type ListingCode, listingFindings } from './listing-findings.js'
export type { UnassessedRow } from './roster.js'
export { parseSignal, type Signal, signalProblems, signalSchema, signalSourceFinding } from './signal.js'
export {
  type IdentificationSituation,
  type IdentificationSlice,
  noIdentification,
  type RaisedSignal,
} from './slice.js'
export { type GradedOnly, type Sweep, type SweepResult, screenWeak, sweep } from './sweep.js'
export { type SweepCounts, sweepCounts, type UnitCounts } from './sweep-counts.js'
