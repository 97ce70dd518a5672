import { ROLE_LEVEL, type Role, unitOf } from '../../core/actor.js'
import { addTo } from '../../core/calendar.js'
import { type CivilDate, yearOf, yearStart } from '../../core/date.js'
import type { Case } from '../../lifecycle/case.js'
import type { EventType } from '../../lifecycle/event-rules.js'
import type { Rulebook } from '../../rulebook/rulebook.js'
import type { Profile } from '../profile.js'
import type { Luck } from '../random.js'
import type { Found } from './found.js'

/** A village on its way: what the scripts of its life read and change. The case changes by `record` alone. */
export interface Life {
  readonly rulebook: Rulebook
  readonly seed: number
  readonly unknownShare: number
  readonly luck: Luck
  case: Case
  profile: Profile
  date: CivilDate
  /** The day of the next yearly sweep. */
  nextSweep: CivilDate
  /** What the screening that the listing rests on found. */
  found: readonly Found[]
}

/** One thing that somebody does, or tries to do although it must be refused. */
export interface Step {
  readonly type: EventType
  readonly role: Role
  readonly payload: unknown
  readonly department?: string
  /** Another unit's code than the village's own at the role's level. */
  readonly unit?: string
  readonly mustBeRefused?: true
}

/** A part of a life, step after step; the case has moved on when it is resumed. */
export type Script = Generator<Step, void, void>

/** A step that must be accepted. */
export function step(type: EventType, role: Role, payload: unknown = {}): Step {
  return { type, role, payload }
}

/** A step that must be refused. */
export function wrong(type: EventType, role: Role, payload: unknown = {}): Step {
  return { type, role, payload, mustBeRefused: true }
}

/** The code of the unit that acts for a village in a role. */
export function unitFor(life: Life, role: Role): string {
  return unitOf(life.case.village.code, ROLE_LEVEL[role])
}

/** The yearly sweep is at the start of the year (L1.1): on the first of March. */
export function sweepDay(year: number): CivilDate {
  return addTo(yearStart(year), { months: 2 })
}

/** The first sweep on a day or after it. */
export function sweepFrom(date: CivilDate): CivilDate {
  const own = sweepDay(yearOf(date))
  return date <= own ? own : sweepDay(yearOf(date) + 1)
}
