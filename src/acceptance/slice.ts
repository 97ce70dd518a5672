import type { Level, Role } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { RectificationSituation } from '../rectification/slice.js'
import type { AcceptanceLevel } from '../rulebook/acceptance.js'
import type { Poll } from './poll.js'
import { REVIEWERS } from './sheet.js'

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

/** The step that a village consolidates for: that of a level, or the exit. */
export type ConsolidatingLevel = AcceptanceLevel | 'exit'

/** Which level sent the village to consolidate, and the first day on which it may be reviewed again. */
export interface Consolidating {
  readonly level: ConsolidatingLevel
  readonly until: CivilDate
}

/** A poll that sent the village back to rectifying or to consolidate, because the rulebook says so. */
interface SentByPoll {
  readonly poll: PollKind
  readonly outcome: 'fail' | 'consolidate'
  readonly on: CivilDate
  /** The first day on which the village may be reviewed again. */
  readonly until?: CivilDate
}

/**
 * What acceptance knows of a case. A return to rectifying clears everything but the rounds and the survey: the next
 * round starts from the first step.
 */
export interface AcceptanceSlice {
  /** How often the village entered the five steps in this episode. */
  readonly rounds: number
  readonly passes: readonly Pass[]
  /** The last valid one of this round. */
  readonly ballot?: HeldPoll
  /** Every ballot of the episode, void ones too, in order, as soon as there is more than the one that counts (D15). */
  readonly ballots?: readonly HeldPoll[]
  readonly firstCheckOn?: CivilDate
  readonly gaps: readonly Gap[]
  /**
   * Set if a mark sheet or a poll sent the village here; after a gap or a refusal of the city, the county reviews on any
   * day.
   */
  readonly consolidating?: Consolidating
  /** The poll that sent the village where it is, until it goes on. */
  readonly sentByPoll?: SentByPoll
  readonly survey?: HeldPoll
  /** Every survey of the episode, as with the ballots. */
  readonly surveys?: readonly HeldPoll[]
}

/** What the rules of this room read. */
export interface AcceptanceSituation extends RectificationSituation {
  /** The state of the case: a poll has its consequences by where it is held. */
  readonly at: string
  readonly acceptance: AcceptanceSlice
}

/** Before the first round. */
export const noAcceptance: AcceptanceSlice = { rounds: 0, passes: [], gaps: [] }

/** What stays when a case returns to rectifying (D14): the rounds, the survey, and every poll that was held (D15). */
export function leaveAcceptance(slice: AcceptanceSlice): AcceptanceSlice {
  const { rounds, survey, surveys, sentByPoll } = slice
  const ballots = slice.ballots ?? (slice.ballot === undefined ? [] : [slice.ballot])
  return {
    rounds,
    passes: [],
    gaps: [],
    ...(ballots.length === 0 ? {} : { ballots }),
    ...(survey === undefined ? {} : { survey }),
    ...(surveys === undefined ? {} : { surveys }),
    ...(sentByPoll?.outcome === 'fail' ? { sentByPoll } : {}),
  }
}

/** A poll of the episode with its number; 1 is the first that was held. */
export interface NumberedPoll extends HeldPoll {
  readonly number: number
}

/** The two kinds of poll that a case keeps. */
export type PollKind = 'ballot' | 'survey'

/** Every ballot or survey of the episode, each with its number, void ones too (D15). */
export function pollsHeld(slice: AcceptanceSlice, kind: PollKind): readonly NumberedPoll[] {
  const only = slice[kind]
  const held = (kind === 'ballot' ? slice.ballots : slice.surveys) ?? (only === undefined ? [] : [only])
  return held.map((poll, index) => ({ ...poll, number: index + 1 }))
}

/** One more ballot or survey was held: all of them stay, the last valid one counts (D15). */
export function holdPoll(slice: AcceptanceSlice, kind: PollKind, poll: HeldPoll): AcceptanceSlice {
  const held = pollsHeld(slice, kind).map(({ number: _number, ...one }) => one)
  const counts = poll.void === true ? {} : { [kind]: poll }
  const all = [...held, poll]
  // While there is nothing but the one that counts, it stands alone.
  if (all.length === 1 && poll.void !== true) return { ...slice, ...counts }
  return { ...slice, ...counts, ...(kind === 'ballot' ? { ballots: all } : { surveys: all }) }
}

/** The step that a consolidating village goes back to. */
export function reviewingLevel({ consolidating }: AcceptanceSlice): ConsolidatingLevel {
  return consolidating?.level ?? 'county'
}

/** The body that reviews a consolidating village again; the exit is the county's. */
export function reviewerOf(slice: AcceptanceSlice): Role {
  const level = reviewingLevel(slice)
  if (level === 'village') return 'village-organization'
  return REVIEWERS[level === 'exit' ? 'county' : level]
}

/** One more level has passed the village. */
export function pass(slice: AcceptanceSlice, level: Level, on: CivilDate, event: string): AcceptanceSlice {
  return { ...slice, passes: [...slice.passes, { level, on, event }] }
}
