import { latestIndex, latestScreening } from '../../assessment/latest.js'
import type { NegativeReadings } from '../../assessment/readings.js'
import { type Screening, screenNegative } from '../../assessment/screening.js'
import { ROLE_LEVEL, type Role, unitOf } from '../../core/actor.js'
import { addTo } from '../../core/calendar.js'
import { type CivilDate, yearOf, yearStart } from '../../core/date.js'
import { identify, type ListingProposal } from '../../identification/listing.js'
import type { Case } from '../../lifecycle/case.js'
import type { EventType } from '../../lifecycle/event-rules.js'
import type { NegativeItem } from '../../rulebook/checklist.js'
import type { Answer } from '../../rulebook/measure.js'
import type { Rulebook } from '../../rulebook/rulebook.js'
import { negativeLevels } from '../answers.js'
import { type Profile, profileOf } from '../profile.js'
import type { Luck } from '../random.js'
import { readingsOf } from '../readings.js'

/** A village during its life: what the scripts read and change. The case changes through `record` only. */
export interface Life {
  readonly rulebook: Rulebook
  readonly seed: number
  readonly unknownShare: number
  readonly luck: Luck
  case: Case
  profile: Profile
  date: CivilDate
  /** The day of the next yearly sweep. */
  nextSweep: CivilDate
  /** The hits of the screening that led to the listing. */
  found: readonly Found[]
}

/** One event that somebody records, or tries to record and must not. */
export interface Step {
  readonly type: EventType
  readonly role: Role
  readonly payload: unknown
  readonly department?: string
  /** The code of a unit other than the village's own at the level of the role. */
  readonly unit?: string
  readonly mustBeRefused?: true
}

/** A part of a life, step by step; when it is resumed, the step has been recorded. */
export type Script = Generator<Step, void, void>

/** A step that must be accepted. */
export function step(type: EventType, role: Role, payload: unknown = {}): Step {
  return { type, role, payload }
}

/** A step that must be refused. */
export function wrong(type: EventType, role: Role, payload: unknown = {}): Step {
  return { type, role, payload, mustBeRefused: true }
}

/** The code of the unit that acts for a village in a role. */
export function unitFor(life: Life, role: Role): string {
  return unitOf(life.case.village.code, ROLE_LEVEL[role])
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

/** Records readings of both checklists as of a day, by default the current one. */
export function* readBoth(life: Life, asOf: CivilDate = life.date): Script {
  const drawn = readingsOf(life.rulebook, life.seed, { village: life.case.village.code, date: asOf }, life.profile)
  yield step('record-fortress', TOWNSHIP, drawn.fortress)
  yield step('record-screening', TOWNSHIP, drawn.negative)
}

/** Records readings of the negative checklist only. */
export function* readNegative(life: Life): Script {
  const key = { village: life.case.village.code, date: life.date }
  yield step('record-screening', TOWNSHIP, readingsOf(life.rulebook, life.seed, key, life.profile).negative)
}

/** Lets days go by, and holds each yearly sweep among them, whatever the state of the case (M3.2). */
export function* wait(life: Life, days: number): Script {
  const until = addTo(life.date, { days })
  while (life.nextSweep <= until) yield* sweepHeld(life)
  if (life.date < until) life.date = until
}

/** Goes to the next yearly sweep and holds it. A village on no list gets the profile of the year. */
export function* sweepHeld(life: Life): Script {
  const { rulebook, seed, unknownShare } = life
  life.date = life.nextSweep
  life.nextSweep = sweepDay(yearOf(life.date) + 1)
  if (life.case.state.at === 'unlisted')
    life.profile = profileOf(rulebook, seed, { village: life.case.village.code, date: life.date }, unknownShare)
  yield* readBoth(life)
}

/** The outcome of the latest screening. */
export function screeningOf({ rulebook, case: theCase }: Life): Screening | undefined {
  return latestScreening(rulebook, theCase.state.assessment)
}

/** The proposal of the latest screening. */
export function proposed(life: Life): ListingProposal | undefined {
  const screening = screeningOf(life)
  return screening === undefined ? undefined : identify(life.rulebook, { screening, channel: 'yearly' })
}

/** The list that the latest screening proposes. */
export function proposedList(life: Life): ListingProposal['list'] {
  return proposed(life)?.list ?? 'undetermined'
}

/** Whether the latest grade is determined. */
export function graded({ rulebook, case: theCase }: Life): boolean {
  const index = latestIndex(rulebook, theCase.state.assessment)
  return index !== undefined && index.grade !== 'undetermined'
}

/** A hit of a screening with its answer, and an answer that would cost least. */
export interface Found {
  readonly item: NegativeItem
  readonly answer: Answer
  readonly good: Answer
}

/** The hits of a screening, kept for the plan because a listing clears the assessment. */
export function foundIn(rulebook: Rulebook, readings: NegativeReadings | undefined): readonly Found[] {
  if (readings === undefined) return []
  const levels = negativeLevels(rulebook.negative)
  return screenNegative(rulebook, readings).hits.flatMap((hit) => {
    const item = rulebook.negative.items.find(({ id }) => id === hit.item)
    const answer = readings.answers[hit.item]
    const good = levels.get(hit.item)?.(readings.date)[0]?.answers[0]
    return item === undefined || answer === undefined || good === undefined ? [] : [{ item, answer, good }]
  })
}
