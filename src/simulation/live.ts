import type { Actor } from '../core/actor.js'
import { type CivilDate, parseDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { err, ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import { currentEpisode } from '../identification/episode.js'
import { type Case, emptyCase, situationOf } from '../lifecycle/case.js'
import type { EventType } from '../lifecycle/event-rules.js'
import { limitsOf, takesEffect } from '../lifecycle/limits.js'
import { recordAny } from '../lifecycle/record.js'
import type { StateId } from '../lifecycle/states.js'
import { problemsCheck } from '../rectification/progress.js'
import { recordersOf } from '../rulebook/recording.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import {
  cityStep,
  congress,
  consolidated,
  countyStep,
  evidence,
  leave,
  townshipStep,
  villageStep,
} from './life/acceptance.js'
import { exited, identifying, unlisted } from './life/identification.js'
import { type Life, type Script, type Step, step, sweepFrom, unitFor, wrong } from './life/life.js'
import { lowerControl, rectify, worsen } from './life/rectification.js'
import { pastSince } from './population.js'
import { mended, UNKNOWN_SHARE } from './profile.js'
import { chance, luckOf } from './random.js'

/** An event as the simulation hands it to `record`. */
export interface AttemptedEvent {
  readonly type: EventType
  readonly id: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly payload: unknown
}

/** An event that the simulation tried on purpose, as people do, and that `record` refused. */
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
}

/** What lives are generated from. */
export interface SimulationOptions {
  readonly seed: number
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string
  /** The last day, included. */
  readonly to: string
  /** How many of a thousand villages have missing answers at a yearly sweep; 40 by default. */
  readonly unknownShare?: number
}

/** Options whose days have been read. */
export interface Span extends Omit<SimulationOptions, 'from' | 'to'> {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Reads the days of the options, or refuses each at its path. */
export function readSpan(options: SimulationOptions): Result<Span> {
  const [from, to] = [parseDate(options.from, '/from'), parseDate(options.to, '/to')]
  if (from.ok && to.ok) return ok({ ...options, from: from.value, to: to.value })
  return err({ reasons: [from, to].flatMap((day) => (day.ok ? [] : day.error.reasons)) })
}

function eventOf(life: Life, { type, role, payload, department, unit, mustBeRefused }: Step): AttemptedEvent {
  const id = `e${life.case.events.length + 1}`
  // An attempt by the wrong body stays as it was meant.
  const may = mustBeRefused === true ? [role] : recordersOf(life.rulebook, type, [role])
  const own = may.includes(role) ? role : (may[0] ?? role)
  const actor = {
    role: own,
    unit: unit ?? unitFor(life, own),
    ...(department === undefined ? {} : { department }),
  }
  return { type, id, date: life.date, actor, payload }
}

/**
 * Generates one village's life from one day to another; every event goes through `record`. A life depends on the
 * rulebook, the seed, the days and the village's code, not on other villages (D1, D7). A malformed day is refused at
 * `/from` or `/to`.
 *
 * @example
 * ```ts
 * import { live } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const village = { code: '999901001201', name: '示例村' }
 * const life = live(xining2024, village, { seed: 7, from: '2024-01-01', to: '2026-12-31' })
 * life.ok && life.value.path[0] // { from: '2024-01-01', at: 'unlisted' }
 * life.ok && life.value.case.events[0]?.type // 'record-fortress'
 * ```
 */
export function live(rulebook: Rulebook, village: Village, options: SimulationOptions): Result<SimulatedLife> {
  const span = readSpan(options)
  return span.ok ? ok(lifeOf(rulebook, village, span.value)) : span
}

/** The life of a village over a span of days. */
export function lifeOf(rulebook: Rulebook, village: Village, span: Span): SimulatedLife {
  const { seed, from, to, unknownShare = UNKNOWN_SHARE } = span
  const life: Life = {
    rulebook,
    seed,
    unknownShare,
    luck: luckOf(seed, village.code, 'life'),
    // It is known that nothing happened before, not merely unsaid.
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

/** A whole life, state by state: each part starts from the state of the case and moves the case on. */
function* wholeLife(life: Life): Script {
  for (;;) {
    yield* limitsKept(life)
    yield* part(life)
  }
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
      return congress(life)
    case 'acceptance.townshipAssessment':
      return townshipStep(life)
    case 'acceptance.countyAcceptance':
      return countyStep(life)
    case 'acceptance.consolidating':
      return consolidated(life)
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
  life.profile = mended(life.profile)
  yield* lowerControl(life)
  yield* evidence(life)
  const list = currentEpisode(life.case.state.episodes)?.list
  if (list === 'key-prevention') yield* leave(life, 'leave-prevention')
  else yield* villageStep(life)
}

const COUNTY = 'county-organization-department'

/**
 * Mostly, somebody applies a time limit that has passed (整顿期限); now and then somebody tries too early. Nothing
 * happens under a rulebook without limits.
 */
function* limitsKept(life: Life): Script {
  const { rulebook, luck } = life
  for (const { limit, status } of limitsOf(life.case.state, rulebook, life.date)) {
    if (status === 'running' && chance(luck, 20)) yield wrong('apply-limit', COUNTY, { limit: limit.id })
    if (status !== 'passed' || !takesEffect(situationOf(life.case, rulebook, [rulebook]), limit)) continue
    if (!chance(luck, 600)) continue
    yield step('apply-limit', COUNTY, { limit: limit.id })
    // The case may be in another stage now, where the other limits do not apply.
    return
  }
}
