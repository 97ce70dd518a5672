import type { AcceptanceSituation, AcceptanceSlice } from '../acceptance/index.js'
import type { AssessmentSlice } from '../assessment/index.js'
import type { Episode, IdentificationSituation, IdentificationSlice } from '../identification/index.js'
import type { RectificationSlice } from '../rectification/index.js'
import type { StateId } from './states.js'

/** What each room knows of a case. */
export interface CaseSlices {
  readonly assessment: AssessmentSlice
  readonly identification: IdentificationSlice
  readonly episodes: readonly Episode[]
  readonly rectification: RectificationSlice
  readonly acceptance: AcceptanceSlice
}

/** The state of a case: where it stands in the statechart, and what each room knows. Derived from the events (D22). */
export interface CaseState extends CaseSlices {
  readonly at: StateId
}

/** Everything that any rule of the lifecycle reads. */
export interface Situation extends IdentificationSituation, AcceptanceSituation {}
