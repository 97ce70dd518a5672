import { latestIndex, latestScreening } from '../../assessment/latest.js'
import type { NegativeReadings } from '../../assessment/readings.js'
import { type Screening, screenNegative } from '../../assessment/screening.js'
import { ROLE_LEVEL, type Role, unitOf } from '../../core/actor.js'
import { addTo } from '../../core/calendar.js'
import { type CivilDate, yearOf, yearStart } from '../../core/date.js'
import { identify, type ListingProposal } from '../../identification/listing.js'
import { type Case, rulebookFor } from '../../lifecycle/case.js'
import type { EventType } from '../../lifecycle/event-rules.js'
import type { NegativeItem } from '../../rulebook/checklist.js'
import type { Answer } from '../../rulebook/measure.js'
import type { Rulebook } from '../../rulebook/rulebook.js'
import type { Pace } from '../behavior.js'
import type { Desk, Given, Holding, Wait } from '../desks.js'
import { questionsOf } from '../questions.js'
import { type Luck, luckOf, share } from '../random.js'
import { readingsIn } from '../readings.js'
import { type Condition, conditionOf, diligenceOf, type Mended, type World, wholeWithin } from '../world.js'

/** A listing of a village, and its gravest hit: the item, and the trouble that shows in it. */
export interface Listed {
  readonly on: CivilDate
  readonly list: string
  readonly item: string
  readonly theme: string
}

/** A village during its life: what the scripts read and change. The case changes through `record` only. */
export interface Life {
  readonly world: World
  readonly rulebooks: readonly Rulebook[]
  /** How often something has been drawn for each purpose in each episode. */
  readonly drawn: Map<string, number>
  case: Case
  date: CivilDate
  /** The last day. */
  readonly to: CivilDate
  /** The day of the next yearly sweep. */
  nextSweep: CivilDate
  /** What was mended so far. */
  work: readonly Mended[]
  /** The year whose missing answers were supplied. */
  suppliedIn?: number
  /** The day on which the village was screened as it is. */
  screened?: CivilDate
  /** The hits of the screening that led to the listing. */
  found: readonly Found[]
  /** Whether sweeps that led to nothing are recorded. */
  readonly unlistedReadings: boolean
  /** Sweeps of an unlisted village that led to nothing and are not on record yet. */
  quiet: CivilDate[]
  /** What the last desk gave. */
  given?: Given
  leader?: Holding
  unit?: Holding
  readonly waits: Wait[]
  readonly listings: Listed[]
}

/** One event that somebody records, or tries to record. */
export interface Step {
  readonly type: EventType
  readonly role: Role
  readonly payload: unknown
  readonly department?: string
  /** The code of a unit other than the village's own at the level of the role. */
  readonly unit?: string
  /** Absent, it must be accepted; `may` is what people try, whatever comes of it. */
  readonly expected?: 'refused' | 'may'
}

/** Waiting for a desk: the life goes on once it is served. */
interface Ask {
  readonly desk: Desk
  readonly unit: string
}

/** A part of a life, step by step. `next` hands in whether the last step was accepted. */
export type Script<T = void> = Generator<Step | Ask | Over, T, boolean>

/** The last day is over: nothing comes after it, and no version need be in force. */
interface Over {
  readonly over: true
}

/** A step that must be accepted. */
export function step(type: EventType, role: Role, payload: unknown = {}): Step {
  return { type, role, payload }
}

/** A step that must be refused. */
export function wrong(type: EventType, role: Role, payload: unknown = {}): Step {
  return { type, role, payload, expected: 'refused' }
}

/** A step that people try; they learn whether the rulebook accepts it. */
export function attempt(type: EventType, role: Role, payload: unknown = {}): Step {
  return { type, role, payload, expected: 'may' }
}

/** The rules that apply to a village now: those pinned to its open episode, or those in force (D24). */
export function rulesOf({ case: theCase, rulebooks, date }: Life): Rulebook {
  const rules = rulebookFor(theCase, rulebooks, date)
  // The doors let in no day without a version, and a pinned one stays among them.
  if (rules === undefined) throw new Error(`no rules on ${date}`)
  return rules
}

/** The code of the village of a life. */
export function codeOf({ case: theCase }: Life): string {
  return theCase.village.code
}

/** The code of the unit that acts for a village in a role. */
export function unitFor(life: Life, role: Role): string {
  return unitOf(codeOf(life), ROLE_LEVEL[role])
}

/** The keys of one decision: the episode, the purpose, and how often it came up in the episode. */
export function keysFor(life: Life, purpose: string): readonly string[] {
  const episode = String(life.case.state.episodes.length)
  const key = `${episode} ${purpose}`
  const attempt = (life.drawn.get(key) ?? 0) + 1
  life.drawn.set(key, attempt)
  return ['life', episode, purpose, String(attempt)]
}

/** The luck of one decision. Each has its own, so that one more decision changes no other (D1). */
export function luckFor(life: Life, purpose: string): Luck {
  return luckOf(life.world.seed, codeOf(life), ...keysFor(life, purpose))
}

/** Whether something happens that happens with a chance. */
export function happens(life: Life, purpose: string, chance: number): boolean {
  return share(luckFor(life, purpose)) < chance
}

/** Whether somebody first tries what the rules do not allow. */
export function mistaken(life: Life, purpose: string): boolean {
  return happens(life, `mistake ${purpose}`, life.world.behavior.conduct.mistaken.value)
}

/** The day of the yearly sweep, early in the year (L1.1): the first of March. */
function sweepDay(year: number): CivilDate {
  return addTo(yearStart(year), { months: 2 })
}

/** The first sweep on or after a day. */
export function sweepFrom(date: CivilDate): CivilDate {
  const own = sweepDay(yearOf(date))
  return date <= own ? own : sweepDay(yearOf(date) + 1)
}

const TOWNSHIP = 'township-committee'

/** What is so in the village now. */
export function conditionNow(life: Life, date: CivilDate = life.date): Condition {
  const condition = conditionOf(life.world, codeOf(life), date, life.work)
  return life.suppliedIn === yearOf(date) ? { ...condition, gaps: 0 } : condition
}

/** What would be reported of the village now. */
export function reportNow(life: Life, date: CivilDate = life.date) {
  return readingsIn(life.world, rulesOf(life), { village: codeOf(life), date }, conditionNow(life, date))
}

/** Records readings of both checklists. */
export function* readBoth(life: Life): Script {
  yield step('record-fortress', TOWNSHIP, reportNow(life).fortress)
  yield* readNegative(life)
}

/** Records readings of the negative checklist only, if it was not screened as it is on that day already. */
export function* readNegative(life: Life): Script {
  if (life.screened === life.date) return
  yield step('record-screening', TOWNSHIP, reportNow(life).negative)
  life.screened = life.date
}

/** Lets days go by, and holds each yearly sweep among them, whatever the state of the case (M3.2). */
export function* waitUntil(life: Life, until: CivilDate): Script {
  while (life.nextSweep <= until) yield* sweepHeld(life)
  if (life.date < until) life.date = until
  if (life.date > life.to) yield { over: true }
}

/** Takes its time over something, less where the township is diligent. */
export function* pause(life: Life, pace: Pace, purpose: string = pace): Script {
  const { world } = life
  const days = wholeWithin(world.behavior.paces[pace], luckFor(life, `pace ${purpose}`))
  const own = Math.round(days / diligenceOf(world, unitFor(life, TOWNSHIP)))
  yield* waitUntil(life, addTo(life.date, { days: own }))
}

/** Waits for a desk. */
export function* waitFor(life: Life, desk: Desk, role: Role): Script<Given> {
  const { at } = life.case.state
  const unit = unitFor(life, role)
  const from = life.date
  yield { desk, unit }
  const given = life.given ?? { on: from }
  if (given.on > from) life.waits.push({ desk, unit, at, from, to: given.on })
  yield* waitUntil(life, given.on)
  return given
}

/** Goes to the next yearly sweep and holds it. */
export function* sweepHeld(life: Life): Script {
  life.date = life.nextSweep
  life.nextSweep = sweepDay(yearOf(life.date) + 1)
  yield* readBoth(life)
}

/** The outcome of the latest screening. */
export function screeningOf(life: Life): Screening | undefined {
  return latestScreening(rulesOf(life), life.case.state.assessment)
}

/** The proposal of the latest screening. */
export function proposed(life: Life): ListingProposal | undefined {
  const screening = screeningOf(life)
  return screening === undefined ? undefined : identify(rulesOf(life), { screening, channel: 'yearly' })
}

/** The list that the latest screening proposes. */
export function proposedList(life: Life): ListingProposal['list'] {
  return proposed(life)?.list ?? 'undetermined'
}

/** Whether the latest grade is determined. */
export function graded(life: Life): boolean {
  const index = latestIndex(rulesOf(life), life.case.state.assessment)
  return index !== undefined && index.grade !== 'undetermined'
}

/** A hit of a screening, with its answer and what the behavior knows of the question. */
export interface Found {
  readonly item: NegativeItem
  readonly answer: Answer
  readonly fact: string
  readonly theme: string
  readonly deduction: number
}

/** The hits of a screening, the gravest first; kept for the plan because a listing clears the assessment. */
export function foundIn({ world }: Life, rulebook: Rulebook, readings: NegativeReadings | undefined): readonly Found[] {
  if (readings === undefined) return []
  const ready = questionsOf(world.behavior)(rulebook).negative
  return screenNegative(rulebook, readings)
    .hits.flatMap(({ item: id, deduction }): readonly Found[] => {
      const item = rulebook.negative.items.find((one) => one.id === id)
      const own = ready.find((one) => one.item.id === id)
      const answer = readings.answers[id]
      if (item === undefined || own === undefined || answer === undefined) return []
      return [{ item, answer, fact: own.fact, theme: own.question.theme, deduction }]
    })
    .sort((a, b) => b.deduction - a.deduction)
}

/** Somebody mends what a problem is about. */
export function mend(life: Life, theme: string, fact: string | undefined, effect: number): void {
  const own = Math.min(0.95, effect * diligenceOf(life.world, unitFor(life, TOWNSHIP)))
  const until = addTo(life.date, { months: life.world.behavior.work.holds.value })
  life.work = [...life.work, { theme, effect: own, until, ...(fact === undefined ? {} : { fact }) }]
  delete life.screened
}
