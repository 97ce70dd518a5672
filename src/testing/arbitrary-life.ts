import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  nat,
  property,
  record as recordOf,
  toStringMethod,
} from 'fast-check'
import { remember } from '../assessment/remember.js'
import { addTo } from '../core/calendar.js'
import { type CivilDate, isCivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import type { Result } from '../core/result.js'
import { type Case, emptyCase } from '../lifecycle/case.js'
import { possibleIn, transitions } from '../lifecycle/chart.js'
import type { RecordedEvent } from '../lifecycle/correction.js'
import { EVENT_TYPES, type EventType, ruleOf } from '../lifecycle/event-rules.js'
import { recordAny } from '../lifecycle/record.js'
import { STATE_IDS, type StateId, stateMeanings } from '../lifecycle/states.js'
import { recordersOf } from '../rulebook/recording.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { explain } from '../view/explain.js'
import { termLabel } from '../view/terms.js'
import { alphabet, type Letter, lifeUnder } from './alphabet.js'
import { drawCorrection } from './corrections.js'
import { movedTo } from './spelled.js'
import { transitionIsOut } from './unreachable.js'

/** One event that a life tried. */
export interface Attempt {
  readonly before: Case
  readonly event: RecordedEvent
  /** The case afterwards; the same as before where the event was refused. */
  readonly after: Case
  readonly accepted: boolean
  /** Why it was refused. */
  readonly reasons: readonly Reason[]
}

/** A life with interjections. As text it is a timeline of at most 40 lines. */
export interface Life {
  /** The case in the end: every accepted event, so that it replays. */
  readonly case: Case
  /** Every event that was tried, refused ones too. */
  readonly attempts: readonly Attempt[]
  readonly [toStringMethod]: () => string
}

/** Records an event: `record`, or a system under test that should do the same. */
export type Recorder = (theCase: Case, event: RecordedEvent) => Result<{ readonly case: Case }>

/** How lives are made. */
export interface LifeOptions {
  /** At most so many events are tried that are not of the sample life; 6 without it. */
  readonly interjections?: number
  /** What records the events; without it, the library. */
  readonly record?: Recorder
}

/** An event that is tried between those of the sample life, and how many of these come after it. */
interface Interjection {
  readonly pick: number
  readonly days: number
  readonly more: number
}

/** The sample life of a rulebook as attempts, with the letters for interjections. */
interface Base {
  readonly rulebook: Rulebook
  readonly start: Case
  readonly attempts: readonly Attempt[]
  readonly letters: ReadonlyMap<EventType, readonly Letter[]>
  readonly all: readonly Letter[]
}

/** One day in seven lies before the last event: dates are in order. */
const DAYS = [0, 0, 1, 7, 30, 200, -1] as const
/** Every so many picks, an event has the id of one on record. */
const ID_AGAIN = 23
/** Mostly nothing of the sample life comes between two interjections. */
const MORE = [0, 0, 0, 1, 3, 10] as const

function tried(before: Case, event: RecordedEvent, record: Recorder): Attempt {
  const step = record(before, event)
  return step.ok
    ? { before, event, after: step.value.case, accepted: true, reasons: [] }
    : { before, event, after: before, accepted: false, reasons: step.error.reasons }
}

const lettersOf = /*@__PURE__*/ remember((rulebook: Rulebook): Pick<Base, 'letters' | 'all'> => {
  const all = alphabet(rulebook)
  return { all, letters: new Map(EVENT_TYPES.map((type) => [type, all.filter((one) => one.type === type)])) }
})

function baseOf(rulebook: Rulebook, record: Recorder): Base {
  const life = lifeUnder(rulebook)
  const start = emptyCase(life)
  let before = start
  const attempts = life.events.map((event) => {
    const attempt = tried(before, event, record)
    before = attempt.after
    return attempt
  })
  return { rulebook, start, attempts, ...lettersOf(rulebook) }
}

const libraryBase = /*@__PURE__*/ remember((rulebook: Rulebook) =>
  baseOf(rulebook, (theCase, event) => recordAny(theCase, event, [rulebook])),
)

/**
 * A letter by a number: of a type that is possible in the state of the case, and by an authorized role. Every fourth pick
 * is any letter. Each type is as likely as any other, however many payloads it has.
 */
function chosen({ letters, rulebook }: Base, theCase: Case, pick: number): Letter | undefined {
  const wild = pick % 4 === 0
  let rest = Math.floor(pick / 4)
  const oneOf = <T>(all: readonly T[]): T | undefined => {
    const one = all[rest % all.length]
    rest = Math.floor(rest / Math.max(1, all.length))
    return one
  }
  const possible = possibleIn(theCase.state.at)
  const type = oneOf(wild || possible.length === 0 ? EVENT_TYPES : possible)
  const own = (type === undefined ? undefined : letters.get(type)) ?? []
  const may = type === undefined || wild ? [] : recordersOf(rulebook, type, ruleOf(type).by)
  const fitting = own.filter(({ actor }) => may.includes(actor.role))
  return oneOf(fitting.length > 0 ? fitting : own)
}

function lastDay({ events }: Case, rulebook: Rulebook): CivilDate {
  return events[events.length - 1]?.date ?? rulebook.effectiveFrom.value
}

function later(date: CivilDate, days: number): CivilDate {
  const day = addTo(date, { days })
  return isCivilDate(day) ? day : date
}

/** A letter as an event; every ninth pick corrects a recorded event instead. */
function interjected(base: Base, theCase: Case, { pick, days }: Interjection, id: string): RecordedEvent | undefined {
  const date = later(lastDay(theCase, base.rulebook), days)
  const correction = pick % 9 === 8 ? drawCorrection(theCase, base.all, Math.floor(pick / 9), date) : undefined
  if (correction !== undefined) return { ...correction, id }
  const letter = chosen(base, theCase, pick)
  if (letter === undefined) return undefined
  // A payload may be malformed on purpose.
  const own = pick % ID_AGAIN === 0 ? (theCase.events[0]?.id ?? id) : id
  return { type: letter.type, id: own, date, actor: letter.actor, payload: letter.payload(date) } as RecordedEvent
}

/** Where the sample life goes on from the state of a case: at the next event, or at the first one of the state. */
function resumed({ attempts }: Base, theCase: Case, next: number): number {
  const { at } = theCase.state
  if (attempts[next]?.before.state.at === at) return next
  const first = attempts.findIndex(({ before }) => before.state.at === at)
  return first < 0 ? attempts.length : first
}

/** A step of the sample life that comes out otherwise: with the payload of another letter of its type. */
function altered({ letters }: Base, event: RecordedEvent, pick: number): RecordedEvent {
  const own = event.type === 'correct-event' ? [] : (letters.get(event.type) ?? [])
  const letter = own[Math.floor(pick / 5) % Math.max(1, own.length)]
  return letter === undefined ? event : ({ ...event, payload: letter.payload(event.date) } as RecordedEvent)
}

function lived(base: Base, prefix: number, interjections: readonly Interjection[], record: Recorder): Life {
  const attempts = base.attempts.slice(0, prefix)
  let now = attempts[attempts.length - 1]?.after ?? base.start
  let next = attempts.length
  const attempt = (event: RecordedEvent): boolean => {
    const one = tried(now, event, record)
    attempts.push(one)
    now = one.after
    return one.accepted
  }
  interjections.forEach((one, place) => {
    // Of five interjections one is that nothing happens for a while, one that a step is forgotten, one that it comes out
    // otherwise; the life then goes on.
    const waits = one.pick % 5 === 1
    const forgets = one.pick % 5 === 2
    const alters = one.pick % 5 === 3
    const goesOn = waits || forgets || alters
    const event = goesOn ? undefined : interjected(base, now, one, `w${place + 1}`)
    if (event !== undefined) attempt(event)
    next = resumed(base, now, next) + (forgets ? 1 : 0)
    const most = goesOn ? one.more + 1 : one.more
    for (let more = 0; more < most && next < base.attempts.length; more += 1) {
      const of = base.attempts[next]
      next += 1
      if (of === undefined) break
      const from = later(lastDay(now, base.rulebook), waits && more === 0 ? Math.max(0, one.days) : 0)
      const date = of.event.date > from ? of.event.date : from
      const id = now.events.some((known) => known.id === of.event.id)
        ? `${of.event.id}-${place + 1}-${more}`
        : of.event.id
      // What the sample life did once may be refused the second time: then it goes on with what comes after.
      const step = { ...movedTo(of.event, of.event.date, date), id }
      attempt(alters && more === 0 ? altered(base, step, one.pick) : step)
    }
  })
  return {
    case: now,
    attempts,
    [toStringMethod]: () => told(base.rulebook, attempts, prefix).join('\n'),
  }
}

const MOST_LINES = 40

function line({ event, after, before, accepted, reasons }: Attempt, rulebook: Rulebook): string {
  const { id, date, type, actor } = event
  const head = `${date} ${id} ${type}, ${termLabel(actor.role, 'en', rulebook, 'role')} ${actor.unit}`
  if (!accepted) {
    const why = reasons.map((reason) => explain(reason, 'en', rulebook)).join(' ')
    return `✗ ${head}: ${why.length > 160 ? `${why.slice(0, 160)}…` : why}`
  }
  const { at } = after.state
  return `  ${head}: ${JSON.stringify(event.payload).slice(0, 120)}${at === before.state.at ? '' : ` → ${stateMeanings[at].label.en}`}`
}

/** The life as a timeline: the beginning that is that of the sample life in one line, then every attempt. */
function told(rulebook: Rulebook, attempts: readonly Attempt[], prefix: number): readonly string[] {
  const last = attempts[prefix - 1]
  const beginning =
    last === undefined
      ? `a life under ${rulebook.id} ${rulebook.version}`
      : `the sample life under ${rulebook.id} ${rulebook.version} up to ${last.event.id} ${last.event.type} on ${last.event.date} (${prefix} events): ${stateMeanings[last.after.state.at].label.en}`
  const lines = attempts.slice(prefix).map((one) => line(one, rulebook))
  const room = MOST_LINES - 1
  if (lines.length <= room) return [beginning, ...lines]
  return [beginning, `  … ${lines.length - room + 1} more`, ...lines.slice(1 - room)]
}

/**
 * A fast-check arbitrary of lives under any valid rulebook: the beginning of the sample life, then events in the terms of
 * the rulebook that anybody tries, some refused, between events with which the sample life goes on. A counter-example
 * shrinks to the sample life and what matters, and is shown as a timeline.
 *
 * @example
 * ```ts
 * import { assert, property } from 'fast-check'
 * import { replay } from 'baolei'
 * import { arbitraryLife } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * assert(
 *   property(arbitraryLife(xining2024), ({ case: one }) => replay(one, one.events, { rulebooks: [xining2024] }).ok),
 *   { numRuns: 3 },
 * )
 * ```
 */
export function arbitraryLife(rulebook: Rulebook, { interjections = 6, record }: LifeOptions = {}): Arbitrary<Life> {
  const base = record === undefined ? libraryBase(rulebook) : baseOf(rulebook, record)
  const recorder = record ?? ((theCase, event) => recordAny(theCase, event, [rulebook]))
  const one = recordOf({ pick: nat(), days: constantFrom(...DAYS), more: constantFrom(...MORE) })
  // How much of the sample life is left out, so that it shrinks to as much of it as there can be.
  const whole = base.attempts.length
  return recordOf({ all: array(one, { maxLength: interjections }), left: nat(whole) }).map(({ all, left }) =>
    lived(base, whole - left, all, recorder),
  )
}

/** How {@link assertLives} runs. */
export interface LivesOptions extends LifeOptions {
  /** How many lives; 100 without it. */
  readonly numRuns?: number
  readonly seed?: number
  /** How many states they must reach between them; without it, all but one of those that the rulebook has. */
  readonly states?: number
}

/** The states that a case can reach under a rulebook. */
function statesUnder(rulebook: Rulebook): readonly StateId[] {
  const open = transitions.filter((one) => transitionIsOut(rulebook, one) === undefined)
  return STATE_IDS.filter((state) => state === 'unlisted' || open.some(({ to }) => to === state))
}

/**
 * Asserts that something holds for many lives under a rulebook: `holds` returns false, or throws, where it does not. An
 * assertion that says nothing fails too: where the lives between them reach fewer states than they should, because no
 * village is ever listed, say. Returns the states that were reached.
 *
 * @example
 * ```ts
 * import { assertLives } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const reached = assertLives(
 *   xining2024,
 *   ({ attempts }) => attempts.every(({ accepted, before, after }) => accepted || after === before),
 *   { seed: 7, numRuns: 20, states: 8 },
 * )
 * reached.includes('rectifying') // true
 * ```
 */
export function assertLives(
  rulebook: Rulebook,
  holds: (life: Life) => boolean | undefined,
  { numRuns = 100, seed, states, ...options }: LivesOptions = {},
): readonly StateId[] {
  const reached = new Set<StateId>()
  const checked = property(arbitraryLife(rulebook, options), (life) => {
    for (const { after } of life.attempts) reached.add(after.state.at)
    return holds(life)
  })
  assert(checked, { numRuns, ...(seed === undefined ? {} : { seed }) })
  const all = statesUnder(rulebook)
  const least = states ?? all.length - 1
  if (reached.size < least) {
    const told = [...reached].map((state) => `${stateMeanings[state].label.en} (${state})`)
    throw new Error(
      `vacuous: ${numRuns} lives under ${rulebook.id} ${rulebook.version} reached ${reached.size} of ${all.length} states, ` +
        `${least} asked for: ${told.length === 0 ? 'no event was tried' : told.join(', ')}`,
    )
  }
  return STATE_IDS.filter((state) => reached.has(state))
}
