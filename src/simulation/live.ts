import type { Actor } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import type { Village } from '../core/village.js'
import { type Case, emptyCase } from '../lifecycle/case.js'
import type { EventType } from '../lifecycle/event-rules.js'
import { recordAny } from '../lifecycle/record.js'
import type { StateId } from '../lifecycle/states.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Life, type Step, sweepFrom, unitFor } from './life/life.js'
import { wholeLife } from './life/script.js'
import { pastSince } from './past.js'
import { UNKNOWN_SHARE } from './profile.js'
import { luckOf } from './random.js'

/** An event as it is handed to `record`. */
export interface AttemptedEvent {
  readonly type: EventType
  readonly id: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly payload: unknown
}

/** An event that `record` refused: tried on purpose, as people do. */
export interface RefusedAttempt {
  readonly event: AttemptedEvent
  /** How many events the case had by then, and where it stood. */
  readonly after: number
  readonly at: StateId
  readonly reasons: readonly Reason[]
}

/** Where a generated event met another answer than the one it was written for. */
export interface Mishap extends RefusedAttempt {
  readonly expected: 'accepted' | 'refused'
}

/**
 * A generated life: the case that it makes, what was refused on the way, and where the case stood from which day on.
 */
export interface SimulatedLife {
  readonly village: Village
  readonly case: Case
  readonly path: readonly { readonly from: CivilDate; readonly at: StateId }[]
  readonly refused: readonly RefusedAttempt[]
  /** Empty, unless the rulebook asks for something that this simulation does not know how to do. It ends the life. */
  readonly mishaps: readonly Mishap[]
}

/** From what lives are generated. */
export interface SimulationOptions {
  readonly seed: number
  readonly from: CivilDate
  /** The last day, included. */
  readonly to: CivilDate
  /** How many of a thousand villages have missing answers at a yearly sweep. */
  readonly unknownShare?: number
}

function eventOf(life: Life, { type, role, payload, department, unit }: Step): AttemptedEvent {
  const id = `e${life.case.events.length + 1}`
  const actor = { role, unit: unit ?? unitFor(life, role), ...(department === undefined ? {} : { department }) }
  return { type, id, date: life.date, actor, payload }
}

/**
 * One village's life from a day to another, every event through `record`. It depends on the village's code, not on
 * other villages.
 */
export function live(rulebook: Rulebook, village: Village, options: SimulationOptions): SimulatedLife {
  const { seed, from, to, unknownShare = UNKNOWN_SHARE } = options
  const life: Life = {
    rulebook,
    seed,
    unknownShare,
    luck: luckOf(seed, village.code, 'life'),
    // Nothing happened before: known, and not only unsaid.
    case: emptyCase({ village, rulebook, earlier: { since: pastSince(from), entries: [] } }),
    profile: { strength: 0, soundness: 0, troubles: [], unknown: 0 },
    date: from,
    nextSweep: sweepFrom(from),
    found: [],
  }
  const path: { from: CivilDate; at: StateId }[] = [{ from, at: life.case.state.at }]
  const refused: RefusedAttempt[] = []
  const mishaps: Mishap[] = []
  for (const step of wholeLife(life)) {
    if (life.date > to) break
    const event = eventOf(life, step)
    const { at } = life.case.state
    const tried = recordAny(life.case, event, [rulebook])
    const attempt = { event, after: life.case.events.length, at, reasons: tried.ok ? [] : tried.error.reasons }
    const expected = step.mustBeRefused === true ? 'refused' : 'accepted'
    if (tried.ok !== (expected === 'accepted')) {
      mishaps.push({ ...attempt, expected })
      break
    }
    if (!tried.ok) refused.push(attempt)
    else {
      life.case = tried.value.case
      const now = life.case.state.at
      if (now !== at) path.push({ from: event.date, at: now })
    }
  }
  return { village, case: life.case, path, refused, mishaps }
}
