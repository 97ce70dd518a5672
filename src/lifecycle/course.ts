import type { Reason } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { applyEvent, reapplyEvent } from './apply.js'
import type { Case } from './case.js'
import { effectiveEvents, type RecordedEvent } from './correction.js'
import type { LifecycleEvent } from './event-rules.js'
import { NOTHING_KNOWN } from './known.js'
import type { CaseState } from './situation.js'

/** An effective event that is not allowed where it is. */
export interface Refused {
  readonly event: LifecycleEvent
  readonly reasons: readonly Reason[]
}

/**
 * The effective events of a record, each with the state after it. A correction changes a course only from the first
 * event on that it changes, so that correcting a recent event costs little however long the record is.
 */
export interface Course {
  readonly start: Case
  readonly events: readonly LifecycleEvent[]
  /** One for each event; undefined from the first on that cannot be known, for want of a rulebook. */
  readonly states: readonly (CaseState | undefined)[]
  /** The events that are not allowed; the states go on without them. */
  readonly refused: readonly Refused[]
}

/** What applying one event comes to: the state after it, or why it is not allowed. */
type Step = (before: Case, event: LifecycleEvent) => CaseState | Reason[] | undefined

function sharedLength({ events, refused }: Course, next: readonly LifecycleEvent[]): number {
  if (refused.length > 0) return 0
  let length = 0
  while (length < events.length && length < next.length) {
    const [a, b] = [events[length], next[length]]
    if (a !== b && !sameJson(a, b)) break
    length += 1
  }
  return length
}

function continued(course: Course, events: readonly LifecycleEvent[], step: Step): Course {
  const { start } = course
  const shared = sharedLength(course, events)
  const states: (CaseState | undefined)[] = course.states.slice(0, shared)
  const refused: Refused[] = []
  let state: CaseState | undefined = shared === 0 ? start.state : states[shared - 1]
  for (const event of events.slice(shared)) {
    // The order of the dates and the ids need no check: the events are sorted, and each id is there once.
    const next: ReturnType<Step> = state === undefined ? undefined : step({ ...start, events: [], state }, event)
    if (Array.isArray(next)) refused.push({ event, reasons: next })
    else state = next
    states.push(state)
  }
  return { start, events, states, refused }
}

/** The course of a case in which nothing has happened yet. */
export function emptyCourse(start: Case): Course {
  return { start, events: [], states: [], refused: [] }
}

/** The course of a record, every event checked; what an earlier course of the record has in common is not read again. */
export function checkedCourse(
  before: Course,
  events: readonly RecordedEvent[],
  rulebooks: readonly Rulebook[],
): Course {
  return continued(before, effectiveEvents(events), (theCase, event) => {
    const next = applyEvent(theCase, event, rulebooks, NOTHING_KNOWN)
    return next.ok ? next.value.state : [...next.error.reasons]
  })
}

/** The course of an accepted record, read once: nothing is checked again. */
export function courseOf(start: Case, events: readonly RecordedEvent[], rulebooks: readonly Rulebook[]): Course {
  return continued(emptyCourse(start), effectiveEvents(events), again(rulebooks))
}

const again =
  (rulebooks: readonly Rulebook[]): Step =>
  (theCase, event) =>
    reapplyEvent(theCase, event, rulebooks)?.state

/** The course of an accepted record after its event at an index, given the course before it: nothing is checked again. */
export function courseAfter(
  before: Course,
  events: readonly RecordedEvent[],
  index: number,
  rulebooks: readonly Rulebook[],
): Course {
  const event = events[index]
  const step = again(rulebooks)
  if (event?.type === 'correct-event') return continued(before, effectiveEvents(events.slice(0, index + 1)), step)
  return event === undefined ? before : continued(before, [...before.events, event], step)
}

/** A course with one more event at its end. */
export function withLast({ start, events, states, refused }: Course, event: LifecycleEvent, state: CaseState): Course {
  return { start, events: [...events, event], states: [...states, state], refused }
}
