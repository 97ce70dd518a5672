import type { Village } from '../core/village.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { FortressReadings, NegativeReadings } from './readings.js'

/**
 * What assessment knows of a case: the latest readings of both checklists. Verdicts are derived from them when they are
 * asked for. A listing empties it: what speaks for leaving a list must have been read after the listing.
 */
export interface AssessmentSlice {
  readonly fortress?: FortressReadings
  readonly screening?: NegativeReadings
  /** What happened before, as far as it is known: it outlives a listing, for rules that count over the years. */
  readonly past?: Past
}

/** What the rules of this room read. */
export interface AssessmentSituation {
  readonly village: Village
  readonly rulebook: Rulebook
  readonly assessment: AssessmentSlice
}
