import { type Case, emptyCase } from '../lifecycle/case.js'
import { transitionsFrom } from '../lifecycle/chart.js'
import type { RecordedEvent } from '../lifecycle/correction.js'
import { type Course, courseAfter, courseOf, emptyCourse } from '../lifecycle/course.js'
import { pinnedEvents } from '../lifecycle/in-force.js'
import type { CaseState } from '../lifecycle/situation.js'
import type { StateId } from '../lifecycle/states.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/** An event of a record, and the case after it by the record of that time. */
export interface Moment {
  readonly event: RecordedEvent
  /** Absent if telling it needs a rulebook that is not given. */
  readonly at?: StateId
  readonly state?: CaseState
}

/** A record read once: what came of its events, and the course that it comes to, corrections included. */
export interface History {
  /** Of every event, or at least of the latest that were asked for. */
  readonly moments: readonly Moment[]
  readonly course: Course
}

/**
 * Reads the record of a case, as far as the given rulebooks can tell it. With `latest`, it need only tell what came of so
 * many of the last events: what came before them is read at one go, its corrections included.
 */
export function historyOf(
  theCase: Case,
  rulebooks: readonly Rulebook[],
  latest: number = theCase.events.length,
): History {
  const { events, state } = theCase
  const pinned = pinnedEvents(events, rulebooks, theCase.rulebook)
  const start = emptyCase(theCase)
  const skipped = Math.max(0, events.length - latest)
  const before = courseOf(start, pinned.slice(0, skipped), rulebooks)
  // Where that cannot be known, every event is followed.
  const then = before.states[before.states.length - 1]
  const from = then === undefined ? 0 : skipped
  let course = then === undefined ? emptyCourse(start) : before
  let at: StateId | undefined = then?.at ?? 'unlisted'
  const moments = pinned.slice(from).map((event, place): Moment => {
    const index = from + place
    const ways = new Set(
      at === undefined || event.type === 'correct-event' ? [] : transitionsFrom(at, event.type).map(({ to }) => to),
    )
    course = courseAfter(course, pinned, index, rulebooks)
    const known = course.states[course.states.length - 1]
    // Without the rulebook, the chart tells where it knows one way only.
    if (index === events.length - 1) at = state.at
    else at = known?.at ?? (ways.size === 1 ? [...ways][0] : undefined)
    return { event, ...(at === undefined ? {} : { at }), ...(known === undefined ? {} : { state: known }) }
  })
  return { moments, course }
}
