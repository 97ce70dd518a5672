import type { Actor } from '../core/actor.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import type { Village } from '../core/village.js'
import { currentEpisode } from '../identification/episode.js'
import { type Case, emptyCase } from '../lifecycle/case.js'
import type { EventType } from '../lifecycle/event-rules.js'
import { recordAny } from '../lifecycle/record.js'
import type { StateId } from '../lifecycle/states.js'
import { problemsCheck } from '../rectification/progress.js'
import { recordersOf } from '../rulebook/recording.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Asking, askAgain, desksOf, type Serve, type Wait } from './desks.js'
import {
  cityStep,
  committee,
  congress,
  consolidated,
  countyStep,
  evidence,
  leave,
  summary,
  townshipStep,
  villageStep,
} from './life/acceptance.js'
import { exited, identifying, recordQuiet, unlisted } from './life/identification.js'
import { type Life, type Listed, rulesOf, type Script, type Step, sweepFrom, unitFor, waitUntil } from './life/life.js'
import { limitsKept, lowerControl, rectify, worsen } from './life/rectification.js'
import { pastSince } from './population.js'
import type { World } from './world.js'

/** An event as the simulation hands it to `record`. */
export interface AttemptedEvent {
  readonly type: EventType
  readonly id: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly payload: unknown
}

/** An event that somebody tried, as people do, and that `record` refused. */
export interface RefusedAttempt {
  readonly event: AttemptedEvent
  /** How many events the case had by then. */
  readonly after: number
  /** The state of the case by then. */
  readonly at: StateId
  readonly reasons: readonly Reason[]
}

/** A generated event that `record` answered otherwise than the simulation expected. */
export interface Mishap extends RefusedAttempt {
  readonly expected: 'accepted' | 'refused'
}

/** A generated life: the case, the refused attempts on the way, and the states that the case went through. */
export interface SimulatedLife {
  readonly village: Village
  readonly case: Case
  /** Each state with the day on which it began. */
  readonly path: readonly { readonly from: CivilDate; readonly at: StateId }[]
  readonly refused: readonly RefusedAttempt[]
  /** Empty, unless the rulebook asks for something that the simulation cannot do. A mishap ends the life. */
  readonly mishaps: readonly Mishap[]
  /** How long the case waited for whom. */
  readonly waits: readonly Wait[]
  readonly listings: readonly Listed[]
}

/** What lives are generated from, once it has been read. */
export interface Span {
  readonly world: World
  readonly rulebooks: readonly Rulebook[]
  /** The version in force on the first day. */
  readonly first: Rulebook
  readonly from: CivilDate
  readonly to: CivilDate
  /** Whether the yearly readings of an unlisted village that led to nothing are recorded. */
  readonly unlistedReadings: boolean
}

function eventOf(life: Life, { type, role, payload, department, unit, expected }: Step): AttemptedEvent {
  const id = `e${life.case.events.length + 1}`
  // An attempt by the wrong body stays as it was meant.
  const may = expected === 'refused' ? [role] : recordersOf(rulesOf(life), type, [role])
  const own = may.includes(role) ? role : (may[0] ?? role)
  const actor = {
    role: own,
    unit: unit ?? unitFor(life, own),
    ...(department === undefined ? {} : { department }),
  }
  return { type, id, date: life.date, actor, payload }
}

/** A life under way: it stops where it waits for a desk, and where it is over. */
interface Course {
  readonly life: Life
  readonly done: () => SimulatedLife
  /** Goes on to the next desk; undefined where the life is over. */
  readonly go: () => Asking | undefined
}

function courseOf(village: Village, { world, rulebooks, first, from, to, unlistedReadings }: Span): Course {
  const life: Life = {
    world,
    rulebooks,
    drawn: new Map(),
    // It is known that nothing happened before, not merely unsaid.
    case: emptyCase({ village, rulebook: first, earlier: { since: pastSince(from), entries: [] } }),
    date: from,
    to,
    nextSweep: sweepFrom(from),
    work: [],
    found: [],
    unlistedReadings,
    quiet: [],
    waits: [],
    listings: [],
  }
  const path: { from: CivilDate; at: StateId }[] = [{ from, at: life.case.state.at }]
  const refused: RefusedAttempt[] = []
  const mishaps: Mishap[] = []
  const script = wholeLife(life)
  let accepted = false
  const go = (): Asking | undefined => {
    for (;;) {
      const { value, done } = script.next(accepted)
      if (done === true || life.date > to || 'over' in value) return undefined
      if ('desk' in value) return { ...value, from: life.date }
      const event = eventOf(life, value)
      const { at } = life.case.state
      const tried = recordAny(life.case, event, rulebooks)
      accepted = tried.ok
      const attempt = { event, after: life.case.events.length, at, reasons: tried.ok ? [] : tried.error.reasons }
      const { expected } = value
      if (expected !== 'may' && tried.ok === (expected === 'refused')) {
        mishaps.push({ ...attempt, expected: expected ?? 'accepted' })
        return undefined
      }
      if (!tried.ok) refused.push(attempt)
      else {
        life.case = tried.value.case
        const now = life.case.state.at
        if (now !== at) path.push({ from: event.date, at: now })
        if (now === 'exited' || now === 'unlisted') letGo(life)
      }
    }
  }
  const { waits, listings } = life
  return { life, go, done: () => ({ village, case: life.case, path, refused, mishaps, waits, listings }) }
}

/** Off its list, a village needs its leader and its unit no longer. */
function letGo(life: Life): void {
  for (const held of [life.leader, life.unit]) if (held !== undefined) held.until = life.date
  delete life.leader
  delete life.unit
}

/** A whole life, state by state: each part starts from the state of the case and moves the case on. */
function* wholeLife(life: Life): Script {
  while (life.date <= life.to) {
    const { date } = life
    yield* limitsKept(life)
    yield* part(life)
    // Whatever is tried in vain is tried again on another day.
    if (life.date === date) yield* waitUntil(life, addTo(date, { days: 1 }))
  }
  yield* recordQuiet(life)
}

function part(life: Life): Script {
  switch (life.case.state.at) {
    case 'unlisted':
      return unlisted(life)
    case 'identifying':
      return identifying(life)
    case 'preparing':
      return prepared(life)
    case 'acceptance.selfCheck':
    case 'acceptance.balloted':
      return congress(life)
    case 'acceptance.townshipAssessment':
      return townshipStep(life)
    case 'acceptance.firstChecked':
      return committee(life)
    case 'acceptance.countyAcceptance':
      return countyStep(life)
    case 'acceptance.consolidating':
      return consolidated(life)
    case 'acceptance.countyAccepted':
      return summary(life)
    case 'acceptance.cityReview':
      return cityStep(life)
    case 'acceptance.passed':
      return leave(life, 'exit-list')
    case 'exited':
      return exited(life)
    default:
      return rectified(life)
  }
}

function* prepared(life: Life): Script {
  yield* worsen(life)
  yield* rectify(life)
}

/** Rectifies until the problems are solved; then a weak-lax village goes through the steps, another leaves its list. */
function* rectified(life: Life): Script {
  if (problemsCheck(life.case.state.rectification).verdict !== 'holds') yield* rectify(life)
  yield* lowerControl(life)
  yield* evidence(life)
  const list = currentEpisode(life.case.state.episodes)?.list
  if (list === 'key-prevention') yield* leave(life, 'leave-prevention')
  else yield* villageStep(life)
}

/** A life that waits for a desk, since when, and when it asks next. */
interface Waiting {
  readonly course: Course
  readonly asking: Asking
}

// By the day of asking, then by the code, so that the order of the roster does not matter.
const goesFirst = (a: Waiting, b: Waiting): boolean =>
  a.asking.from === b.asking.from
    ? a.course.life.case.village.code < b.course.life.case.village.code
    : a.asking.from < b.asking.from

function served(waiting: Waiting, serve: Serve): Waiting | undefined {
  const { course, asking } = waiting
  const given = serve(asking)
  // Every leader or unit is taken: it is asked for again.
  if (given === undefined) {
    const from = askAgain(asking.from)
    return from > course.life.to ? undefined : { course, asking: { ...asking, from } }
  }
  course.life.given = given
  const next = course.go()
  return next === undefined ? undefined : { course, asking: next }
}

/**
 * The lives of the villages of one county, in their order. They share its desks: each asks on its day, and of all that
 * ask, the first is served first.
 */
export function livesOf(villages: readonly Village[], span: Span): readonly SimulatedLife[] {
  const serve = desksOf(span.world.behavior)
  const courses = villages.map((village) => courseOf(village, span))
  const waiting: Waiting[] = []
  for (const course of courses) {
    const asking = course.go()
    if (asking !== undefined) waiting.push({ course, asking })
  }
  while (waiting.length > 0) {
    const at = waiting.reduce((best, one, place) => {
      const first = waiting[best]
      return first !== undefined && goesFirst(one, first) ? place : best
    }, 0)
    const [first] = waiting.splice(at, 1)
    const next = first && served(first, serve)
    if (next !== undefined) waiting.push(next)
  }
  return courses.map((course) => course.done())
}
