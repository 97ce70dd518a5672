import type { AssessmentSlice } from '../assessment/slice.js'
import type { CivilDate } from '../core/date.js'
import type { EventRule } from '../core/event.js'
import type { Village } from '../core/village.js'
import { currentEpisode, type Episode, type Ground } from '../identification/episode.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { HeldAssignment } from './four-ones.js'
import type { Plan, Problem, RectificationMeasure } from './plan.js'
import type { FormedTaskForce } from './task-force.js'

/** The control level (防控措施等级) from a day on, and why it changed. */
export interface ControlChange {
  readonly level: string
  readonly since: CivilDate
  readonly why: 'listed' | 'raised' | 'lowered'
}

/** What rectification knows of a case. */
export interface RectificationSlice {
  /** Oldest first; the last is in force. Empty while the village is not listed. */
  readonly control: readonly ControlChange[]
  readonly assignments: readonly HeldAssignment[]
  readonly taskForce?: FormedTaskForce
  readonly pendingPlan?: Plan
  /** When a plan or an adjustment was approved, by the event of which id, and whose exit line it lowered (D12). */
  readonly approvals: readonly { readonly on: CivilDate; readonly event: string; readonly lowered: readonly string[] }[]
  readonly problems: readonly Problem[]
  readonly measures: readonly RectificationMeasure[]
}

/** What the rules of this room read. */
export interface RectificationSituation {
  readonly village: Village
  readonly rulebook: Rulebook
  /** The version in force on the day of the event, if it is given. */
  readonly inForce?: Rulebook | undefined
  readonly assessment: AssessmentSlice
  readonly episodes: readonly Episode[]
  readonly rectification: RectificationSlice
}

/** The slice before a village is listed. */
export const noRectification: RectificationSlice = {
  control: [],
  assignments: [],
  approvals: [],
  problems: [],
  measures: [],
}

/** The slice when a village is listed: the control level is that of its gravest ground. */
export function startRectification(rulebook: Rulebook, grounds: readonly Ground[], on: CivilDate): RectificationSlice {
  const level = [...rulebook.negative.levels.value]
    .reverse()
    .find((one) => grounds.some((ground) => ground.risk === one.id))
  return level === undefined
    ? noRectification
    : { ...noRectification, control: [{ level: level.id, since: on, why: 'listed' }] }
}

/** The grounds of the open episode. */
export function groundsOf(episodes: readonly Episode[]): readonly Ground[] {
  return currentEpisode(episodes)?.grounds ?? []
}

/** The control level in force. */
export function controlLevel(slice: RectificationSlice): string | undefined {
  return slice.control[slice.control.length - 1]?.level
}

/** The form of this room’s event rules: they read the situation and change the slice. */
export type RectificationRule<T extends string, P> = EventRule<
  T,
  P,
  RectificationSituation,
  { readonly rectification: RectificationSlice }
>
