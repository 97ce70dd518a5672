import type { Village } from '../core/village.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { FortressReadings, NegativeReadings } from './readings.js'

/**
 * What assessment knows of a case: the latest readings of both checklists, from which verdicts are computed on demand.
 * A listing removes both readings, because only readings from after the listing count for leaving the list.
 */
export interface AssessmentSlice {
  readonly fortress?: FortressReadings
  readonly screening?: NegativeReadings
  /** What is known to have happened before, for rules that count over the years. A listing keeps it. */
  readonly past?: Past
}

/** The parts of a case that the event rules of assessment read. */
export interface AssessmentSituation {
  readonly village: Village
  readonly rulebook: Rulebook
  readonly assessment: AssessmentSlice
}
