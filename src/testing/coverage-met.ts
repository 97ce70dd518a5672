import type { Poll } from '../acceptance/poll.js'
import { followingOf, pollRulesOf } from '../acceptance/poll-outcome.js'
import { indicatorFindings } from '../acceptance/poll-shares.js'
import { REVIEW_LEVELS } from '../acceptance/reviews.js'
import { outcomesFor, type Scores, sheetOf } from '../acceptance/sheet.js'
import type { PollKind } from '../acceptance/slice.js'
import { assessFortress } from '../assessment/fortress.js'
import {
  answerTo,
  type FortressReadings,
  type NegativeReadings,
  parseFortressReadings,
  parseNegativeReadings,
  type Readings,
} from '../assessment/readings.js'
import { screenNegative } from '../assessment/screening.js'
import type { CivilDate } from '../core/date.js'
import type { Finding } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { caseEventsOf, listingsOf, pinsOf, tenuresOf } from '../duties/case-listings.js'
import { dutiesOf } from '../duties/duties.js'
import { type Case, emptyCase, rulebookFor, situationOf } from '../lifecycle/case.js'
import { transitionsFrom } from '../lifecycle/chart.js'
import { effectiveEvents } from '../lifecycle/correction.js'
import type { LifecycleEvent } from '../lifecycle/event-rules.js'
import { limitsOf } from '../lifecycle/limits.js'
import { recordAny } from '../lifecycle/record.js'
import { routes } from '../lifecycle/routes.js'
import { FOUR_ONES } from '../rectification/four-ones.js'
import type { Item } from '../rulebook/checklist.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { bandOf, type CoverageGroup, transitionId } from './coverage-parts.js'

/** The readings of a village, as a row of a roster has them, with their day. */
export interface ReadingEvidence {
  readonly date: string
  readonly fortress?: object
  readonly negative?: object
  readonly past?: Past
}

/**
 * What was tried: a case with the reasons of an event that was refused, as `scenario` and `runScenario` return them, or
 * readings without a case.
 */
export interface Evidence {
  readonly case?: Case
  /** Why events were refused. */
  readonly reasons?: readonly Finding[]
  /** Until when duties are owed and limits run; without it, the day of the last event. */
  readonly on?: string
  /** The versions that the case needs; without it, the rulebook alone. */
  readonly rulebooks?: readonly Rulebook[]
  readonly readings?: ReadingEvidence
}

/** Marks a part of a group as met. */
export type Meet = (group: CoverageGroup, id: string) => void

function failing(finding: Finding): readonly Finding[] {
  const own = finding.verdict === 'holds' ? [] : [finding]
  return [...own, ...(finding.because ?? []).flatMap(failing)]
}

/** Marks the codes that a refusal rests on, at any depth. */
export function meetRefusal(reasons: readonly Finding[], rulebook: Rulebook, meet: Meet): void {
  for (const { code, about } of reasons.flatMap(failing)) {
    meet('refusal', code)
    if (code !== 'ballot-quorum') continue
    for (const poll of ['ballot', 'survey'] as const)
      if (pollRulesOf(rulebook, poll).quorum?.value.some(({ id }) => id === about) === true)
        meet('poll', `${poll}/${about}/fails`)
  }
}

const ITEM_CODES: readonly string[] = ['fortress-item', 'negative-item']
const VETO_CODES: readonly string[] = ['fortress-veto', 'negative-veto']

/** The items that were answered, the bands of their answers, and the vetoes that apply for certain. */
function meetFindings(findings: readonly Finding[], readings: Readings, items: readonly Item[], meet: Meet): void {
  const byId = new Map(items.map((item) => [item.id, item]))
  for (const { code, about = '', found, verdict } of findings) {
    if (VETO_CODES.includes(code) && verdict === 'fails') meet('veto', about)
    const item = byId.get(about)
    if (!ITEM_CODES.includes(code) || item === undefined || !hasOwn(Object(found), 'answer')) continue
    const answer = answerTo(readings, about)
    if (answer === undefined) continue
    meet('item', about)
    meet('band', `${about}/${bandOf(item, answer, readings.date)}`)
  }
}

interface Day {
  readonly fortress?: FortressReadings | undefined
  readonly screening?: NegativeReadings | undefined
  readonly past?: Past | undefined
}

/** What the readings of a day come to. */
function meetReadings(rulebook: Rulebook, { fortress, screening, past }: Day, meet: Meet): void {
  if (fortress !== undefined) {
    const index = assessFortress(rulebook, fortress, past, screening)
    meet('grade', index.grade)
    meetFindings(index.findings, fortress, rulebook.fortress.items, meet)
  }
  if (screening !== undefined) {
    const screened = screenNegative(rulebook, screening, past, fortress)
    meetFindings(screened.findings, screening, rulebook.negative.items, meet)
    for (const { problemType, risk } of screened.problemTypes)
      if (risk.min === risk.max) meet('listing', `${problemType}/${risk.min}`)
  }
}

function meetPoll(before: Case, rulebook: Rulebook, kind: PollKind, poll: Poll, meet: Meet): void {
  if (poll.void === true) return
  const rules = pollRulesOf(rulebook, kind)
  const missing = { what: kind, from: 'county-organization-department' }
  for (const { about = '', verdict } of indicatorFindings(rules, poll, missing))
    meet('poll', `${kind}/${about}/${verdict}`)
  for (const { id } of rules.quorum?.value ?? []) meet('poll', `${kind}/${id}/holds`)
  const following = followingOf({ at: before.state.at, rulebook }, kind, poll)
  const own = rules.consequences?.value.find(({ at }) => at === following?.at)
  if (following !== undefined && own !== undefined)
    meet('poll', `${kind}/${own.at}/${own.bands.indexOf(following.band) + 1}`)
}

function meetSheet({ acceptance }: Rulebook, { type, payload }: LifecycleEvent, meet: Meet): void {
  const level = REVIEW_LEVELS[type]
  const sheet = level === undefined ? undefined : sheetOf(acceptance, level)
  const { scores }: { readonly scores?: Scores } = Object(payload)
  if (sheet === undefined || scores === undefined) return
  const [outcome, ...others] = outcomesFor(sheet, scores)
  if (outcome !== undefined && others.length === 0) meet('sheet', `${level}/${sheet.outcomes.indexOf(outcome) + 1}`)
}

function meetLimits(theCase: Case, rulebook: Rulebook, on: CivilDate, meet: Meet): void {
  for (const { limit, status } of limitsOf(theCase.state, rulebook, on))
    if (status !== 'running') meet('limit', limit.id)
}

/** Marks what an accepted event met. */
export function meetEvent(
  before: Case,
  event: LifecycleEvent,
  after: Case,
  all: readonly Rulebook[],
  rulebook: Rulebook,
  meet: Meet,
): void {
  const { at } = before.state
  const situation = situationOf(before, rulebook, all, rulebook)
  const transition = transitionsFrom(at, event.type).find(
    ({ route }) => route === undefined || routes[route](situation, event),
  )
  if (transition !== undefined) meet('transition', transitionId(transition))
  meetLimits(before, rulebook, event.date, meet)
  meetSheet(rulebook, event, meet)
  if (event.type === 'hold-congress') meetPoll(before, rulebook, 'ballot', event.payload.ballot, meet)
  if (event.type === 'record-survey') meetPoll(before, rulebook, 'survey', event.payload.survey, meet)
  if (event.type === 'record-fortress' || event.type === 'record-screening') {
    const { fortress, screening, past } = after.state.assessment
    const ofDay = <R extends Readings>(one: R | undefined): R | undefined =>
      one?.date === event.date ? one : undefined
    meetReadings(rulebook, { fortress: ofDay(fortress), screening: ofDay(screening), past }, meet)
  }
}

/**
 * Plays what happened once more and marks what it met; only the events to which this version of the rulebook applied
 * count. False if a version that the case needs is not among those given.
 */
function meetCase(
  theCase: Case,
  all: readonly Rulebook[],
  rulebook: Rulebook,
  on: string | undefined,
  meet: Meet,
): boolean {
  const events = effectiveEvents(theCase.events)
  let now = emptyCase(theCase)
  for (const event of events) {
    const applies = rulebookFor(now, all, event.date)
    const step = recordAny(now, event, all)
    if (!step.ok) return false
    if (applies?.id === rulebook.id && applies.version === rulebook.version)
      meetEvent(now, event, step.value.case, all, rulebook, meet)
    now = step.value.case
  }
  const last = events[events.length - 1]
  const until = (on ?? last?.date) as CivilDate | undefined
  const listings = listingsOf(now)
  const [first] = listings
  if (until === undefined || first === undefined) return true
  const applies = rulebookFor(now, all, until)
  if (applies?.id === rulebook.id && applies.version === rulebook.version) meetLimits(now, rulebook, until, meet)
  const own = listings.filter((one) =>
    pinsOf(one).some((pin) => pin.rulebook.id === rulebook.id && pin.rulebook.version === rulebook.version),
  )
  const plain = own.map(({ rulebook: _pinned, moved: _moved, ...listing }) => listing)
  const basis = { listings: plain, tenures: tenuresOf(now), termsKnown: FOUR_ONES, events: caseEventsOf(now) }
  for (const { duty } of dutiesOf(rulebook, { ...basis, from: first.from, to: until })) meet('duty', duty)
  return true
}

/** Marks what a piece of evidence met. False if its case or its readings cannot be read under its rulebooks. */
export function meetEvidence(evidence: Evidence, rulebook: Rulebook, meet: Meet): boolean {
  const { case: theCase, reasons = [], on, rulebooks = [rulebook], readings } = evidence
  meetRefusal(reasons, rulebook, meet)
  const played = theCase === undefined || meetCase(theCase, rulebooks, rulebook, on, meet)
  if (readings === undefined) return played
  const { date, fortress, negative, past } = readings
  const read = {
    fortress: fortress && parseFortressReadings(rulebook, { ...fortress, date }),
    screening: negative && parseNegativeReadings(rulebook, { ...negative, date }),
  }
  if (read.fortress?.ok === false || read.screening?.ok === false) return false
  meetReadings(rulebook, { fortress: read.fortress?.value, screening: read.screening?.value, past }, meet)
  return played
}
