import type { AssessmentSituation } from '../assessment/slice.js'
import type { CivilDate } from '../core/date.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Episode } from './episode.js'
import type { Channel } from './listing.js'
import type { Signal } from './signal.js'

/** A signal with the day it was raised. */
export interface RaisedSignal extends Signal {
  readonly on: CivilDate
  readonly event: string
}

/** What identification knows of a case, beside the episodes. */
export interface IdentificationSlice {
  /** Since the village was last determined or dismissed. */
  readonly signals: readonly RaisedSignal[]
  readonly proposal?: { readonly on: CivilDate; readonly channel: Channel; readonly list: ListName }
}

/** What the rules of this room read. */
export interface IdentificationSituation extends AssessmentSituation {
  /** Those handed in, of which one is in force on the day. */
  readonly rulebooks: readonly Rulebook[]
  readonly identification: IdentificationSlice
  readonly episodes: readonly Episode[]
}

/** What the rules of this room change. */
export interface IdentificationChange {
  readonly identification: IdentificationSlice
  readonly episodes: readonly Episode[]
}

/** Before any signal. */
export const noIdentification: IdentificationSlice = { signals: [] }
