import { type Actor, governs, LEVELS, ROLE_LEVEL } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Occasion } from '../core/event.js'
import { type Reason, reason, standing, toReasons } from '../core/finding.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { actorChecks, reusedId } from './apply.js'
import { type Case, emptyCase, villageOf } from './case.js'
import {
  type Change,
  type ChangeInEffect,
  type CorrectionEvent,
  changesInEffect,
  changesOf,
  correctEvent,
  type RecordedEvent,
} from './correction.js'
import { type Course, checkedCourse, emptyCourse, type Refused } from './course.js'
import { lifecycleFindings as kinds } from './findings.js'
import { pinnedEvents } from './in-force.js'
import { allRecordings, type Known, knownOf, type Recording, recordingOf } from './known.js'

/** What was found about a correction. */
export interface CorrectionJudgment {
  /** All of them, also those that hold. */
  readonly reasons: readonly Reason[]
  /** The case replayed with the correction; absent if a reason stands in the way. */
  readonly corrected?: Case
  /** What the record then comes to, event by event. */
  readonly course?: Course
}

// They supervise the levels below them; at their own level, each body corrects only its own events.
export const SUPERVISORS: readonly Actor['role'][] = ['county-organization-department', 'city-organization-department']

/**
 * Whether an actor may correct what another recorded: if it is the same body, or the one that has the village now in
 * place of it (D28), or if it is an organization department and the other is on a lower level (D23, D25).
 */
function mayCorrect(actor: Actor, other: Actor, code: string): boolean {
  const successor = governs(actor.unit, code)
  const own =
    actor.role === other.role && (actor.unit === other.unit || successor) && actor.department === other.department
  const below = LEVELS.indexOf(ROLE_LEVEL[other.role]) < LEVELS.indexOf(ROLE_LEVEL[actor.role])
  return own || (SUPERVISORS.includes(actor.role) && below)
}

function authority(theCase: Case, actor: Actor, others: readonly Actor[]): Reason {
  const { code } = villageOf(theCase)
  const named = ({ role, unit }: Actor): Pick<Actor, 'role' | 'unit'> => ({ role, unit })
  const unmet = others.find((other) => !mayCorrect(actor, other, code))
  const required = { own: named(unmet ?? others[0] ?? actor), or: 'organization-department-above' } as const
  return reason(kinds['correction-authority'], unmet === undefined, { required, found: named(actor) })
}

/** Who recorded an event, who inserted it, and who last corrected it. */
function authorsOf({ event, by }: Recording, inEffect: ReadonlyMap<string, ChangeInEffect>): readonly Actor[] {
  const corrected = inEffect.get(event.id)?.by
  return [event, by, corrected].flatMap((one) => (one === undefined ? [] : [one.actor]))
}

/** The recorded events that an actor may correct. */
export function correctable(theCase: Case, actor: Actor): readonly RecordedEvent[] {
  const { code } = villageOf(theCase)
  const inEffect = changesInEffect(theCase.events)
  return allRecordings(theCase.events)
    .filter((one) => authorsOf(one, inEffect).every((other) => mayCorrect(actor, other, code)))
    .map(({ event }) => event)
}

/** What must hold for any correction, before it names an event. */
export function correctionConditions(theCase: Case, occasion: Occasion): readonly Reason[] {
  const some = correctable(theCase, occasion.actor).length > 0
  const { role, unit } = occasion.actor
  const found = { role, unit }
  return [
    ...toReasons(actorChecks(theCase, correctEvent, occasion.actor)),
    reason(kinds['correction-authority'], some, {
      required: { own: null, or: 'organization-department-above' },
      found,
    }),
  ]
}

/** A change with its place in the correction. */
interface Placed {
  readonly change: Change
  /** JSON pointer of the id of the event that is wrong. */
  readonly target: string
  /** JSON pointer of the right event. */
  readonly right: string
}

function placed({ payload }: CorrectionEvent): readonly Placed[] {
  return changesOf(payload).map((change, index) => {
    const base = 'changes' in payload ? `/payload/changes/${index}` : '/payload'
    return {
      change,
      target: `${base}/${'inserts' in change ? 'before' : 'corrects'}`,
      right: `${base}/${'inserts' in change ? 'inserts' : 'replacement'}`,
    }
  })
}

/** The id that a change names, which must be on the record. */
function namedBy(change: Change): string | undefined {
  return 'inserts' in change ? change.before : change.corrects
}

function targetReasons(known: Known, { change, target, right }: Placed): readonly Reason[] {
  const id = namedBy(change)
  const reasons =
    id === undefined
      ? []
      : [
          {
            ...reason(kinds['correction-target'], recordingOf(known, id) !== undefined, {
              required: { recorded: true },
              found: id,
            }),
            path: target,
          },
        ]
  if (!('inserts' in change)) return reasons
  const unused = recordingOf(known, change.inserts.id) === undefined
  const own = reason(kinds['event-id'], unused, { required: { unused: true }, found: change.inserts.id })
  return [...reasons, { ...own, path: `${right}/id` }]
}

function shapeReasons(known: Known, on: CivilDate, { change, right: path }: Placed): readonly Reason[] {
  const replacement = 'replacement' in change ? change.replacement : undefined
  const right = 'inserts' in change ? change.inserts : replacement
  const reasons: Reason[] = []
  if (!('inserts' in change)) {
    const only = recordingOf(known, change.corrects)?.event.type !== 'correct-event' || replacement === undefined
    const found = replacement?.type ?? null
    reasons.push(reason(kinds['correction-withdraws'], only, { required: { type: null }, found }))
  }
  if (right !== undefined) {
    const detail = { required: { noLaterThan: on }, found: right.date }
    reasons.push({ ...reason(kinds['correction-not-ahead'], right.date <= on, detail), path: `${path}/date` })
  }
  return reasons
}

function refusedReason(known: Known, { event, reasons }: Refused, changes: readonly Placed[]): Reason {
  const { id, type, date } = event
  const own = changes.find(({ change }) => ('inserts' in change ? change.inserts.id : change.corrects) === id)
  const kind = own === undefined ? kinds['correction-replays'] : kinds['correction-allowed']
  const found = { type, date, at: recordingOf(known, id)?.at ?? own?.right ?? '' }
  const refused = reason(kind, false, { required: { allowed: true }, found, about: id, because: reasons })
  return own === undefined ? refused : { ...refused, path: own.right }
}

/**
 * Checks a correction (D25): every event that it names is on the record, the actor may correct it, and every other event
 * is still allowed when the record is replayed with it. It carries the day on which it is made, and the dates of the
 * events that it mends do not bind it: a slip of the year can be mended on the day it is noticed. There is one reason
 * for each event that is no longer allowed, also if it is refused only because of an earlier one. `before` is the course
 * of the record without the correction, for whoever has it.
 */
export function judgeCorrection(
  theCase: Case,
  event: CorrectionEvent,
  rulebooks: readonly Rulebook[],
  before: Course = emptyCourse(emptyCase(theCase)),
  known: Known = knownOf(theCase.events),
): CorrectionJudgment {
  const changes = placed(event)
  const targets = changes.flatMap((one) => targetReasons(known, one))
  const common = [...reusedId(known, event), ...toReasons(actorChecks(theCase, correctEvent, event.actor)), ...targets]
  if (standing(targets).length > 0) return { reasons: common }
  const inEffect = changesInEffect(theCase.events)
  const actors = changes.flatMap(({ change }): readonly Actor[] => {
    if ('inserts' in change) return [change.inserts.actor]
    const target = recordingOf(known, change.corrects)
    const right = 'replacement' in change ? [change.replacement.actor] : []
    return [...(target === undefined ? [] : authorsOf(target, inEffect)), ...right]
  })
  const shapes = changes.flatMap((one) => shapeReasons(known, event.date, one))
  const reasons = [...common, authority(theCase, event.actor, actors), ...shapes]
  if (shapes.some(({ code, verdict }) => code === 'correction-withdraws' && verdict !== 'holds')) return { reasons }
  const course = checkedCourse(before, pinnedEvents([...theCase.events, event], rulebooks, theCase.rulebook), rulebooks)
  const all = [...reasons, ...course.refused.map((one) => refusedReason(known, one, changes))]
  const state = course.states[course.states.length - 1] ?? course.start.state
  if (standing(all).length > 0) return { reasons: all }
  return { reasons: all, corrected: { ...theCase, events: [...theCase.events, event], state }, course }
}
