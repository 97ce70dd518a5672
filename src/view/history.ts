import { type Case, emptyCase } from '../lifecycle/case.js'
import { transitionsFrom } from '../lifecycle/chart.js'
import type { RecordedEvent } from '../lifecycle/correction.js'
import { type Course, courseAfter, emptyCourse } from '../lifecycle/course.js'
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

/** A record read once: what came of each event, and the course that it comes to, corrections included. */
export interface History {
  readonly moments: readonly Moment[]
  readonly course: Course
}

/** Reads the record of a case, as far as the given rulebooks can tell it. */
export function historyOf(theCase: Case, rulebooks: readonly Rulebook[]): History {
  const { events, state } = theCase
  const pinned = pinnedEvents(events, rulebooks, theCase.rulebook)
  let course = emptyCourse(emptyCase(theCase))
  let at: StateId | undefined = 'unlisted'
  const moments = pinned.map((event, index): Moment => {
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
