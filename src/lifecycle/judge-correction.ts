import { type Actor, LEVELS, ROLE_LEVEL } from '../core/actor.js'
import type { Occasion } from '../core/event.js'
import { type Reason, reason, standing } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Case, emptyCase } from './case.js'
import {
  type CorrectionEvent,
  correctEvent,
  effectiveEvents,
  type RecordedEvent,
  standingCorrections,
} from './correction.js'
import type { LifecycleEvent } from './event-rules.js'
import { lifecycleFindings as kinds } from './findings.js'
import { commonReasons, reusedId } from './judge.js'
import { step } from './step.js'

/** A correction that has been held against everything. */
export interface CorrectionJudgement {
  /** All of them, those that hold too. */
  readonly reasons: readonly Reason[]
  /** The case as its record now reads; absent where a reason stands in the way. */
  readonly reread?: Case
}

// They supervise what is recorded below them; at their own level every body speaks for itself.
const SUPERVISORS: readonly Actor['role'][] = ['county-organization-department', 'city-organization-department']

/**
 * Whether one actor may correct what another recorded: its own, or as an organisation department what a lower level
 * recorded (D23, D25).
 */
function mayCorrect(actor: Actor, other: Actor): boolean {
  const own = actor.role === other.role && actor.unit === other.unit && actor.department === other.department
  const below = LEVELS.indexOf(ROLE_LEVEL[other.role]) < LEVELS.indexOf(ROLE_LEVEL[actor.role])
  return own || (SUPERVISORS.includes(actor.role) && below)
}

function authority(actor: Actor, others: readonly Actor[]): Reason {
  const named = ({ role, unit }: Actor): Json => ({ role, unit })
  const unmet = others.find((other) => !mayCorrect(actor, other))
  const required = { own: named(unmet ?? others[0] ?? actor), or: 'organization-department-above' }
  return reason(kinds['correction-authority'], unmet === undefined, { required, found: named(actor) })
}

/** Those who spoke last on a recorded event: whoever recorded it, and whoever corrected it since. */
function speakers(theCase: Case, target: RecordedEvent): readonly Actor[] {
  const correction = standingCorrections(theCase.events).get(target.id)
  return correction === undefined ? [target.actor] : [target.actor, correction.actor]
}

/** The recorded events that an actor may correct, as an interface offers them. */
export function correctable(theCase: Case, actor: Actor): readonly RecordedEvent[] {
  return theCase.events.filter((one) => speakers(theCase, one).every((other) => mayCorrect(actor, other)))
}

/** What has to hold for any correction, before it is known of what. */
export function correctionConditions(theCase: Case, occasion: Occasion): readonly Reason[] {
  const some = correctable(theCase, occasion.actor).length > 0
  const { role, unit } = occasion.actor
  const found = { role, unit }
  return [
    ...commonReasons(theCase, correctEvent, occasion),
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

/**
 * A record read from its beginning; an event that is not allowed is left out, and those after it are read without it.
 */
function reread(start: Case, events: readonly LifecycleEvent[], rulebooks: readonly Rulebook[]): [Case, Refused[]] {
  const refused: Refused[] = []
  const end = events.reduce<Case>((theCase, event) => {
    const next = step(theCase, event, rulebooks)
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
 * Holds a correction against the record (D25): what it corrects is there, whoever corrects may, and every other event
 * is still allowed when the record is read with it. Each one that is not is named with its own reasons, those that
 * fall only as a consequence too.
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
    ...commonReasons(theCase, correctEvent, event),
    { ...known, path: '/payload/corrects' },
  ]
  if (target === undefined) return { reasons: common }
  const actors = [...speakers(theCase, target), ...(replacement === null ? [] : [replacement.actor])]
  const reasons = [...common, authority(event.actor, actors), ...shapeReasons(target, event)]
  if (target.type === 'correct-event' && replacement !== null) return { reasons }
  const events = [...theCase.events, event]
  const [{ state }, refused] = reread(emptyCase(theCase), effectiveEvents(events), rulebooks)
  const all = [...reasons, ...refused.map((one) => refusedReason(theCase, one, corrects))]
  return standing(all).length > 0 ? { reasons: all } : { reasons: all, reread: { ...theCase, events, state } }
}
