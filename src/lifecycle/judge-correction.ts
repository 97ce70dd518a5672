import { type Actor, LEVELS, ROLE_LEVEL } from '../core/actor.js'
import type { Occasion } from '../core/event.js'
import { type Reason, reason, standing } from '../core/finding.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { actorReasons, applyEvent, reusedId } from './apply.js'
import { type Case, emptyCase } from './case.js'
import {
  type CorrectionEvent,
  correctEvent,
  correctionsInEffect,
  effectiveEvents,
  type RecordedEvent,
} from './correction.js'
import type { LifecycleEvent } from './event-rules.js'
import { lifecycleFindings as kinds } from './findings.js'

/** What was found about a correction. */
export interface CorrectionJudgement {
  /** All of them, also those that hold. */
  readonly reasons: readonly Reason[]
  /** The case replayed with the correction; absent if a reason stands in the way. */
  readonly corrected?: Case
}

// They supervise the levels below them; at their own level, each body corrects only its own events.
const SUPERVISORS: readonly Actor['role'][] = ['county-organization-department', 'city-organization-department']

/**
 * Whether an actor may correct what another recorded: if it is the same body, or if it is an organization department
 * and the other is on a lower level (D23, D25).
 */
function mayCorrect(actor: Actor, other: Actor): boolean {
  const own = actor.role === other.role && actor.unit === other.unit && actor.department === other.department
  const below = LEVELS.indexOf(ROLE_LEVEL[other.role]) < LEVELS.indexOf(ROLE_LEVEL[actor.role])
  return own || (SUPERVISORS.includes(actor.role) && below)
}

function authority(actor: Actor, others: readonly Actor[]): Reason {
  const named = ({ role, unit }: Actor): Pick<Actor, 'role' | 'unit'> => ({ role, unit })
  const unmet = others.find((other) => !mayCorrect(actor, other))
  const required = { own: named(unmet ?? others[0] ?? actor), or: 'organization-department-above' } as const
  return reason(kinds['correction-authority'], unmet === undefined, { required, found: named(actor) })
}

/** Who recorded an event, and who last corrected it. */
function authorsOf(theCase: Case, target: RecordedEvent): readonly Actor[] {
  const correction = correctionsInEffect(theCase.events).get(target.id)
  return correction === undefined ? [target.actor] : [target.actor, correction.actor]
}

/** The recorded events that an actor may correct. */
export function correctable(theCase: Case, actor: Actor): readonly RecordedEvent[] {
  return theCase.events.filter((one) => authorsOf(theCase, one).every((other) => mayCorrect(actor, other)))
}

/** What must hold for any correction, before it names an event. */
export function correctionConditions(theCase: Case, occasion: Occasion): readonly Reason[] {
  const some = correctable(theCase, occasion.actor).length > 0
  const { role, unit } = occasion.actor
  const found = { role, unit }
  return [
    ...actorReasons(theCase, correctEvent, occasion.actor),
    reason(kinds['correction-authority'], some, {
      required: { own: null, or: 'organization-department-above' },
      found,
    }),
  ]
}

interface Refused {
  readonly event: LifecycleEvent
  readonly reasons: readonly Reason[]
}

/** Replays the events from the beginning; leaves out an event that is not allowed, and goes on without it. */
function replayed(start: Case, events: readonly LifecycleEvent[], rulebooks: readonly Rulebook[]): [Case, Refused[]] {
  const refused: Refused[] = []
  const end = events.reduce<Case>((theCase, event) => {
    const next = applyEvent(theCase, event, rulebooks)
    if (next.ok) return next.value
    refused.push({ event, reasons: next.error.reasons })
    return theCase
  }, start)
  return [end, refused]
}

function refusedReason(theCase: Case, { event, reasons }: Refused, corrects: string): Reason {
  const { id, type, date } = event
  const index = theCase.events.findIndex((one) => one.id === id)
  const own = id === corrects
  const kind = own ? kinds['correction-allowed'] : kinds['correction-replays']
  const detail = { about: id, because: reasons }
  const found = { type, date, at: `/events/${index}` }
  const refused = reason(kind, false, { required: { allowed: true }, found, ...detail })
  return own ? { ...refused, path: '/payload/replacement' } : refused
}

function shapeReasons(target: RecordedEvent, { date, payload: { replacement } }: CorrectionEvent): readonly Reason[] {
  const withdraws = target.type !== 'correct-event' || replacement === null
  const held = [
    reason(kinds['correction-withdraws'], withdraws, { required: { type: null }, found: replacement?.type ?? null }),
  ]
  if (replacement === null) return held
  const inTime = replacement.date <= date
  const ahead = reason(kinds['correction-not-ahead'], inTime, {
    required: { noLaterThan: date },
    found: replacement.date,
  })
  return [...held, { ...ahead, path: '/payload/replacement/date' }]
}

/**
 * Checks a correction (D25): the event that it corrects is on the record, the actor may correct it, and every other
 * event is still allowed when the record is replayed with it. It carries the day on which it is made, and the dates of
 * the events that it mends do not bind it: a slip of the year can be mended on the day it is noticed. There is one reason for each event that is not, also
 * if it is refused only because of an earlier one.
 */
export function judgeCorrection(
  theCase: Case,
  event: CorrectionEvent,
  rulebooks: readonly Rulebook[],
): CorrectionJudgement {
  const { corrects, replacement } = event.payload
  const target = theCase.events.find((one) => one.id === corrects)
  const known = reason(kinds['correction-target'], target !== undefined, {
    required: { recorded: true },
    found: corrects,
  })
  const common = [
    ...reusedId(theCase, event),
    ...actorReasons(theCase, correctEvent, event.actor),
    { ...known, path: '/payload/corrects' },
  ]
  if (target === undefined) return { reasons: common }
  const actors = [...authorsOf(theCase, target), ...(replacement === null ? [] : [replacement.actor])]
  const reasons = [...common, authority(event.actor, actors), ...shapeReasons(target, event)]
  if (target.type === 'correct-event' && replacement !== null) return { reasons }
  const events = [...theCase.events, event]
  const [{ state }, refused] = replayed(emptyCase(theCase), effectiveEvents(events), rulebooks)
  const all = [...reasons, ...refused.map((one) => refusedReason(theCase, one, corrects))]
  return standing(all).length > 0 ? { reasons: all } : { reasons: all, corrected: { ...theCase, events, state } }
}
