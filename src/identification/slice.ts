import type { AssessmentSituation } from '../assessment/slice.js'
import type { CivilDate } from '../core/date.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Episode } from './episode.js'
import type { Channel } from './listing.js'
import type { Signal } from './signal.js'

/** A signal on record. */
export interface RaisedSignal extends Signal {
  /** The day on which it was raised. */
  readonly on: CivilDate
  /** The id of the event that raised it. */
  readonly event: string
}

/** A survey that puts a problem type at a risk level, because the rulebook says so (测评结果运用). */
export interface PollGround {
  readonly on: CivilDate
  /** The id of the event that recorded it. */
  readonly event: string
  readonly problemType: string
  readonly risk: string
}

/** What identification knows of a case, beside the episodes. */
export interface IdentificationSlice {
  /** Those raised since the county last decided on a listing. */
  readonly signals: readonly RaisedSignal[]
  /** The last survey, where it is a ground for a listing. */
  readonly poll?: PollGround
  readonly proposal?: { readonly on: CivilDate; readonly channel: Channel; readonly list: ListName }
}

/** The parts of a case that the event rules of identification read. */
export interface IdentificationSituation extends AssessmentSituation {
  /** All rulebooks handed in. */
  readonly rulebooks: readonly Rulebook[]
  /** The version in force on the day of the event, as it was when the event was recorded (D24). */
  readonly inForce?: Rulebook | undefined
  readonly identification: IdentificationSlice
  readonly episodes: readonly Episode[]
}

/** The parts of a case that the event rules of identification change. */
export interface IdentificationChange {
  readonly identification: IdentificationSlice
  readonly episodes: readonly Episode[]
}

/** The slice of a case without signals and without a proposal. */
export const noIdentification: IdentificationSlice = { signals: [] }
