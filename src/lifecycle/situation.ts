import type { AcceptanceSituation, AcceptanceSlice } from '../acceptance/slice.js'
import type { AssessmentSlice } from '../assessment/slice.js'
import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import type { Episode } from '../identification/episode.js'
import type { IdentificationSituation, IdentificationSlice } from '../identification/slice.js'
import type { RectificationSlice } from '../rectification/slice.js'
import type { Stage } from '../rulebook/limit.js'
import type { StateId } from './states.js'

/** Why a village ceases to be one, and which villages or communities go on with what it was (D28). */
export interface VillageEnd {
  readonly ended: 'merged' | 'divided' | 'abolished' | 'community'
  readonly heirs: readonly Village[]
  readonly why?: string
}

/** How a case ended, and when. */
export interface CaseEnd extends VillageEnd {
  readonly on: CivilDate
  /** The id of the event that ended it. */
  readonly event: string
}

/** A time limit whose consequence has taken effect. */
export interface AppliedLimit {
  readonly limit: string
  readonly stage: Stage
  readonly on: CivilDate
}

/** What each room knows of a case. */
export interface CaseSlices {
  /** The code and the name that the village has now, if they are not those of the opening (D28). */
  readonly village?: Village
  /** How the case ended, if the village is one no longer (D28). */
  readonly ending?: CaseEnd
  readonly assessment: AssessmentSlice
  readonly identification: IdentificationSlice
  readonly episodes: readonly Episode[]
  readonly rectification: RectificationSlice
  readonly acceptance: AcceptanceSlice
  /** Of the state that the case is in, and of the whole episode. */
  readonly appliedLimits: readonly AppliedLimit[]
}

/** The state of a case: its state in the chart, and what each room knows. It is derived from the events (D22). */
export interface CaseState extends CaseSlices {
  readonly at: StateId
  /** The day on which the case entered this state; absent until its first transition to another one. */
  readonly enteredOn?: CivilDate
}

/** Everything that the event rules read. */
export interface Situation extends IdentificationSituation, AcceptanceSituation {
  readonly at: StateId
  readonly enteredOn: CivilDate | undefined
  readonly appliedLimits: readonly AppliedLimit[]
}
