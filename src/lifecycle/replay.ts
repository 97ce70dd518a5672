import * as z from 'zod'
import type { Input } from '../core/event.js'
import { type Refusal, reason } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import { lazy } from '../core/lazy.js'
import { malformed, parseWith, pointer, underPath } from '../core/parse.js'
import { plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { missingRulebook } from './apply.js'
import { type Case, type CaseOpening, emptyCase, parseOpening } from './case.js'
import { correctEvent, type EventInput, type RecordedEvent } from './correction.js'
import { type Course, withLast } from './course.js'
import { lifecycleFindings as kinds } from './findings.js'
import { pinnedEvents } from './in-force.js'
import { type Known, type Recording, recordingsOf } from './known.js'
import { parseEvent } from './parse-event.js'
import { advance, type Progress } from './record.js'
import { STATE_IDS, type StateId } from './states.js'

/** What a replay needs. */
export interface ReplayOptions {
  /** The versions that the case's references are resolved with. */
  readonly rulebooks: readonly Rulebook[]
}

/** Where a replay stopped, and why. */
export interface ReplayRefusal extends Refusal {
  /** The index of the first event that is not allowed; null if the opening is malformed or the events are no list. */
  readonly index: number | null
}

/**
 * The case that a list of events leads to: the same as recording them one by one (D22). It stops at the first event
 * that is not allowed, and the refusal has its index and all the reasons.
 *
 * @example
 * ```ts
 * import { replay } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opening = { village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 }
 * const again = replay(opening, [], { rulebooks: [xining2024] })
 * again.ok && again.value.events.length // 0
 * ```
 */
export function replay(
  opening: Input<CaseOpening>,
  events: readonly EventInput[],
  options: ReplayOptions,
): Result<Case, ReplayRefusal> {
  return replayAny(opening, events, options.rulebooks)
}

/** Replays what may be an opening and events. */
export function replayAny(
  opening: unknown,
  events: readonly unknown[],
  rulebooks: readonly Rulebook[],
): Result<Case, ReplayRefusal> {
  const parsed = parseOpening(opening)
  if (!parsed.ok) return err({ index: null, reasons: parsed.error.reasons })
  if (!Array.isArray(events)) {
    return err({ index: null, reasons: [malformed('/events', { type: 'array' }, glimpse(events))] })
  }
  return replayFrom(emptyCase(parsed.value), events, rulebooks)
}

function replayFrom(
  start: Case,
  inputs: readonly unknown[],
  rulebooks: readonly Rulebook[],
): Result<Case, ReplayRefusal> {
  const events: RecordedEvent[] = []
  let malformed: Refusal | undefined
  for (const input of inputs) {
    const parsed = parseEvent(input)
    if (parsed.ok) events.push(parsed.value)
    else {
      malformed = parsed.error
      break
    }
  }
  const recordings = new Map<string, Recording>()
  let known: Known = { recordings, lastDay: undefined }
  const recorded: RecordedEvent[] = []
  let { state } = start
  let course: Course | undefined
  for (const [index, event] of pinnedEvents(events, rulebooks, start.rulebook).entries()) {
    // Only a correction reads the record: for any other event, nothing of it is copied.
    const theCase = { ...start, events: event.type === 'correct-event' ? recorded : [], state }
    const before: Progress = course === undefined ? { case: theCase, known } : { case: theCase, known, course }
    const step = advance(before, event, rulebooks)
    if (!step.ok) return err({ index, reasons: step.error.reasons })
    if (step.value.repeated) continue
    state = step.value.case.state
    recorded.push(event)
    for (const [id, one] of recordingsOf(event, recorded.length - 1)) recordings.set(id, one)
    if (event.type !== 'correct-event') {
      if (course !== undefined) course = withLast(course, event, state)
      known = { recordings, lastDay: event.date }
    } else {
      course = step.value.course
      known = { recordings, lastDay: course?.events[course.events.length - 1]?.date }
    }
  }
  if (malformed !== undefined) return err({ index: events.length, reasons: malformed.reasons })
  // The record keeps its events as they are; of one that is there twice, the first.
  const own = new Map([...events].reverse().map((event) => [event.id, event]))
  return ok({ ...start, events: recorded.map((event) => own.get(event.id) ?? event), state })
}

interface StoredRecord {
  readonly format: 1
  readonly events: readonly unknown[]
}

const MOST_EVENTS = 100_000
// For each of them, the whole record is replayed.
const MOST_CORRECTIONS = 1_000

function corrects(event: unknown): boolean {
  return typeof event === 'object' && event !== null && Reflect.get(event, 'type') === correctEvent.type
}

const storedSchema: () => z.ZodType<StoredRecord> = /*@__PURE__*/ lazy(() =>
  z.object({
    format: z.literal(1),
    events: z
      .array(z.unknown())
      .max(MOST_EVENTS)
      .refine((events) => events.filter(corrects).length <= MOST_CORRECTIONS, { message: 'at most 1000 corrections' }),
  }),
)

function parseStored(input: unknown): Result<CaseOpening & StoredRecord> {
  const plain = plainCopy(input)
  if (!plain.ok) return plain
  const [opening, stored] = [parseOpening(plain.value), parseWith(storedSchema(), plain.value)]
  if (opening.ok && stored.ok) return ok({ ...opening.value, ...stored.value })
  const wrong = [opening, stored].flatMap((one) => (one.ok ? [] : one.error.reasons))
  // Both refuse an input that is not an object: once is enough.
  return err({ reasons: wrong.filter(({ path }, at) => path !== '' || at === 0) })
}

/**
 * A case from stored JSON. Its events are replayed; the stored state is not trusted (D22). A malformed case is refused
 * with everything that is wrong with its form; otherwise the first event that is not allowed is refused with all the
 * reasons, each with its JSON pointer. A case whose rulebook is not among those given is refused at `/rulebook`, also
 * if it has no events.
 *
 * @example
 * ```ts
 * import { openCase, parseCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * const stored = JSON.stringify(opened.ok && opened.value)
 * parseCase(JSON.parse(stored), { rulebooks: [xining2024] }).ok // true
 *
 * const unknown = parseCase(JSON.parse(stored), { rulebooks: [] })
 * unknown.ok || unknown.error.reasons[0]?.path // '/rulebook'
 * ```
 */
export function parseCase(input: unknown, { rulebooks }: ReplayOptions): Result<Case> {
  const stored = parseStored(input)
  if (!stored.ok) return stored
  const { rulebook, events } = stored.value
  if (rulebooks.every(({ id }) => id !== rulebook.id)) {
    return err({ reasons: [{ ...missingRulebook(rulebook), path: '/rulebook' }] })
  }
  const again = replayAny(stored.value, events, rulebooks)
  if (again.ok) return again
  const { index } = again.error
  return err(index === null ? again.error : underPath(pointer(['events', index]), again.error))
}

/** Why a stored state may be trusted: the store is, or the case has the hash that was kept of it. */
export type Trust =
  | { readonly trusted: true }
  | {
      /** The hash that was kept when the case was stored. */
      readonly head: string
      /** How it was made: `caseHash` of `baolei/ledger`, or your own over the whole case. */
      readonly hash: (theCase: Case) => string
    }

/**
 * A case from stored JSON, with its state as stored: nothing is replayed. The caller says that the store is trusted, or
 * hands in the hash that it kept of the case; another hash is refused with the code `case-head`. Without either, use
 * `parseCase` (D22).
 *
 * @example
 * ```ts
 * import { openCase, restoreCase } from 'baolei'
 * import { caseHash } from 'baolei/ledger'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const head = caseHash(opened.value)
 * const stored = JSON.stringify(opened.value)
 *
 * restoreCase(JSON.parse(stored), { head, hash: caseHash }).ok // true
 * restoreCase(JSON.parse(stored.replace('unlisted', 'exited')), { head, hash: caseHash }).ok // false
 * ```
 */
export function restoreCase(input: unknown, trust: Trust): Result<Case> {
  const stored = parseStored(input)
  if (!stored.ok) return stored
  const state = parseWith(stateSchema(), input)
  if (!state.ok) return state
  // The rest of the state is not parsed: the caller vouches for it.
  const theCase = {
    ...stored.value,
    earlierListings: stored.value.earlierListings ?? [],
    state: state.value.state,
  } as Case
  if ('trusted' in trust) return ok(theCase)
  const hash = trust.hash(theCase)
  return hash === trust.head
    ? ok(theCase)
    : err({ reasons: [reason(kinds['case-head'], false, { required: { head: trust.head }, found: { head: hash } })] })
}

const stateSchema: () => z.ZodType<{ readonly state: { readonly at: StateId } }> = /*@__PURE__*/ lazy(() =>
  z.looseObject({ state: z.looseObject({ at: z.enum(STATE_IDS) }) }),
)
