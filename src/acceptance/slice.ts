import type { Level } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { RectificationSituation } from '../rectification/slice.js'
import type { ReviewLevel } from '../rulebook/acceptance.js'
import type { Poll } from './poll.js'

/** A poll, and the day on which it was held. */
export interface HeldPoll extends Poll {
  readonly on: CivilDate
}

/** A level that passed the village, when, and by the event of which id. */
export interface Pass {
  readonly level: Level
  readonly on: CivilDate
  readonly event: string
}

/** What the county found missing (A3.2). */
export interface Gap {
  readonly id: string
  readonly text: string
}

/** Which level sent the village to consolidate, and the first day on which it may be reviewed again. */
export interface Consolidating {
  readonly level: ReviewLevel
  readonly until: CivilDate
}

/**
 * What acceptance knows of a case. A return to rectifying clears everything but the rounds and the survey: the next
 * round starts from the first step.
 */
export interface AcceptanceSlice {
  /** How often the village entered the five steps in this episode. */
  readonly rounds: number
  readonly passes: readonly Pass[]
  readonly ballot?: HeldPoll
  readonly firstCheckOn?: CivilDate
  readonly gaps: readonly Gap[]
  /** Set if a mark sheet sent the village here; after a gap or a refusal of the city, the county reviews on any day. */
  readonly consolidating?: Consolidating
  readonly survey?: HeldPoll
}

/** What the rules of this room read. */
export interface AcceptanceSituation extends RectificationSituation {
  readonly acceptance: AcceptanceSlice
}

/** Before the first round. */
export const noAcceptance: AcceptanceSlice = { rounds: 0, passes: [], gaps: [] }

/** What stays when a case returns to rectifying (D14). */
export function leaveAcceptance({ rounds, survey }: AcceptanceSlice): AcceptanceSlice {
  const left = { rounds, passes: [], gaps: [] }
  return survey === undefined ? left : { ...left, survey }
}

/** The level that reviews a consolidating village again. */
export function reviewingLevel({ consolidating }: AcceptanceSlice): ReviewLevel {
  return consolidating?.level ?? 'county'
}

/** One more level has passed the village. */
export function pass(slice: AcceptanceSlice, level: Level, on: CivilDate, event: string): AcceptanceSlice {
  return { ...slice, passes: [...slice.passes, { level, on, event }] }
}
