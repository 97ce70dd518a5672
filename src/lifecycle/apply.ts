import { leaveAcceptance, noAcceptance } from '../acceptance/slice.js'
import { spent, withEntries } from '../assessment/past.js'
import { type Actor, governs, type Role } from '../core/actor.js'
import { type CivilDate, isCivilDate, LAST_DATE } from '../core/date.js'
import type { Occasion } from '../core/event.js'
import { type Check, check, type Reason, reason, toReasons, unmet } from '../core/finding.js'
import { err, ok, type Result } from '../core/result.js'
import { currentEpisode } from '../identification/episode.js'
import { controlOfStricterList } from '../rectification/control.js'
import { startRectification } from '../rectification/slice.js'
import { findRulebook } from '../rulebook/in-force.js'
import { recordersOf } from '../rulebook/recording.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Case, pinnedRulebook, situationOf, villageOf } from './case.js'
import { possibleIn, statesFor, type Transition, transitionsFrom } from './chart.js'
import type { EventHead, RecordedEvent } from './correction.js'
import { type AnyEventRule, type LifecycleEvent, ruleOf } from './event-rules.js'
import { lifecycleFindings as kinds } from './findings.js'
import { inForceOn, sameEvent } from './in-force.js'
import { type Known, knownOf, recordingOf } from './known.js'
import { limitsOf } from './limits.js'
import { routes } from './routes.js'
import type { CaseSlices, CaseState, Situation } from './situation.js'
import type { StateId } from './states.js'

/**
 * Applies an event to a case if the chart has a transition for it and every check holds; otherwise all the reasons.
 * `known` is what the record says already; whoever applies many events keeps it up to date.
 */
export function applyEvent(
  theCase: Case,
  event: LifecycleEvent,
  rulebooks: readonly Rulebook[],
  known: Known = knownOf(theCase.events),
): Result<Case> {
  const { at } = theCase.state
  const transitions = transitionsFrom(at, event.type)
  if (transitions.length === 0) {
    const possibleHere = reason(kinds['possible-here'], false, {
      required: { inOneOf: statesFor(event.type) },
      found: { state: at, possible: possibleIn(at) },
    })
    // The conditions of another state would only confuse: here the common ones are enough.
    const rulebook = situationFor(theCase, event, rulebooks)?.rulebook
    const common = commonChecks(theCase, ruleOf(event.type), event, known, rulebook)
    return err({ reasons: unmet([possibleHere, ...reusedId(known, event), ...common]) })
  }
  const judgment = judgeEvent(theCase, event, rulebooks, known)
  const reasons = unmet(judgment.checks)
  if (reasons.length > 0) return err({ reasons })
  const transition = transitionOf(transitions, judgment.situation, event)
  if (transition === undefined) throw new Error(`invariant: no route for ${event.type} from ${at}`)
  const next = applyTransition(theCase, judgment, transition.to)
  const pinned = pinnedRulebook(next)
  const rulebook = pinned === undefined ? judgment.situation?.inForce : findRulebook(rulebooks, pinned)
  const late = beyondCalendar(next, rulebook, event.date)
  return late.length > 0 ? err({ reasons: late }) : ok(next)
}

/** Refused if the event sets a day for something that would lie after the last civil date (D1). */
function beyondCalendar({ state }: Case, rulebook: Rulebook | undefined, on: CivilDate): readonly Reason[] {
  const days = rulebook === undefined ? [] : limitsOf(state, rulebook, on).map(({ due }) => due)
  const until = state.acceptance.consolidating?.until
  if (until !== undefined) days.push(until)
  return days
    .filter((day) => !isCivilDate(day))
    .map((found) => reason(kinds['date-in-calendar'], false, { required: { noLaterThan: LAST_DATE }, found }))
}

function transitionOf(
  transitions: readonly Transition[],
  situation: Situation | undefined,
  event: LifecycleEvent,
): Transition | undefined {
  for (const one of transitions) {
    const { route } = one
    if (route === undefined || (situation !== undefined && routes[route](situation, event))) return one
  }
  return undefined
}

/**
 * The case after an event that was accepted before: nothing is checked again. Undefined if the rulebook that applies is
 * not among those given.
 */
export function reapplyEvent(theCase: Case, event: LifecycleEvent, rulebooks: readonly Rulebook[]): Case | undefined {
  const rule = ruleOf(event.type)
  const situation = situationFor(theCase, event, rulebooks)
  const transition = transitionOf(transitionsFrom(theCase.state.at, event.type), situation, event)
  if (situation === undefined || transition === undefined) return undefined
  return applyTransition(theCase, { event, rule, situation, checks: [] }, transition.to)
}

/** What was found about an event by every check but the chart. */
export interface Judgment {
  readonly event: LifecycleEvent
  readonly rule: AnyEventRule
  /** Absent if the rulebook is not among those given. */
  readonly situation?: Situation
  /** All of them, also those that hold. */
  readonly checks: readonly Check[]
}

/** Checks a parsed event by everything but the chart: id, role, dates, conditions, checks. */
export function judgeEvent(
  theCase: Case,
  event: LifecycleEvent,
  rulebooks: readonly Rulebook[],
  known: Known = knownOf(theCase.events),
): Judgment {
  const rule = ruleOf(event.type)
  const reused = reusedId(known, event)
  const situation = situationFor(theCase, event, rulebooks)
  const conditions = conditionsIn(situation, theCase, rule, event, known)
  if (situation === undefined) return { event, rule, checks: [...reused, ...conditions] }
  return { event, rule, situation, checks: [...reused, ...conditions, ...rule.checks(situation, event)] }
}

/** Refused if another event of the case has this id (D22). */
export function reusedId(known: Known, event: RecordedEvent): readonly Reason[] {
  const same = recordingOf(known, event.id)?.event
  if (same === undefined) return []
  return [reason(kinds['event-id'], sameEvent(same, event), { required: { unused: true }, found: event.id })]
}

/** What the rules read about an event; undefined if the rulebook that applies is not among those given. */
function situationFor(
  theCase: Case,
  occasion: Pick<Occasion, 'date' | 'inForce'>,
  rulebooks: readonly Rulebook[],
): Situation | undefined {
  const inForce = inForceOn(occasion, rulebooks, theCase.rulebook.id)
  const pinned = pinnedRulebook(theCase)
  const rulebook = pinned === undefined ? inForce : findRulebook(rulebooks, pinned)
  return rulebook === undefined ? undefined : situationOf(theCase, rulebook, rulebooks, inForce)
}

function roleCheck(by: readonly Role[], { role }: Actor): Check {
  return check(kinds['role-may'], by.includes(role), () => ({ required: { oneOf: [...by] }, found: role }))
}

function jurisdictionCheck(theCase: Case, { unit }: Actor): Check {
  const { code } = villageOf(theCase)
  return check(kinds.jurisdiction, governs(unit, code), () => ({ required: { village: code }, found: { unit } }))
}

/** What whoever records must meet, whatever the type of event: role and jurisdiction (D23). */
export function actorChecks(theCase: Case, { by }: Pick<EventHead, 'by'>, actor: Actor): readonly Check[] {
  return [roleCheck(by, actor), jurisdictionCheck(theCase, actor)]
}

/** Who may record an event: the bodies that the rulebook names, otherwise those of the program (D14, D23). */
export function bodiesOf(
  { type, by }: Pick<EventHead, 'type' | 'by'>,
  rulebook: Rulebook | undefined,
): readonly Role[] {
  return rulebook === undefined ? by : recordersOf(rulebook, type, by)
}

/** What every event but a correction must meet: role, jurisdiction, and the order of effective dates (D22, D23). */
function commonChecks(
  theCase: Case,
  rule: Pick<EventHead, 'type' | 'by'>,
  { actor, date }: Occasion,
  { lastDay: last }: Known,
  rulebook: Rulebook | undefined,
): readonly Check[] {
  return [
    roleCheck(bodiesOf(rule, rulebook), actor),
    jurisdictionCheck(theCase, actor),
    check(kinds['date-order'], last === undefined || date >= last, () => ({
      required: { notBefore: last ?? null },
      found: date,
    })),
  ]
}

/** What an event of a type must meet whatever its payload: an interface shows this before anyone tries. */
export function conditionReasons(
  theCase: Case,
  rule: AnyEventRule,
  occasion: Occasion,
  rulebooks: readonly Rulebook[],
  known: Known = knownOf(theCase.events),
): readonly Reason[] {
  return toReasons(conditionsIn(situationFor(theCase, occasion, rulebooks), theCase, rule, occasion, known))
}

function conditionsIn(
  situation: Situation | undefined,
  theCase: Case,
  rule: AnyEventRule,
  occasion: Occasion,
  known: Known,
): readonly Check[] {
  const common = commonChecks(theCase, rule, occasion, known, situation?.rulebook)
  if (situation === undefined) return [...common, missingRulebook(theCase.rulebook, occasion.date)]
  return [...common, ...rule.conditions(situation, occasion)]
}

/** The rulebook that applies is not among those given. */
export function missingRulebook({ id }: RulebookRef, date?: CivilDate): Reason {
  const required = date === undefined ? { id } : { id, inForceOn: date }
  return reason(kinds['rulebook-at-hand'], false, { required, found: null })
}

/** The case after an accepted event: the event is appended, its room's slice changed, the state entered. */
export function applyTransition(theCase: Case, { event, rule, situation }: Judgment, to: StateId): Case {
  if (situation === undefined) return theCase
  const { at: from } = theCase.state
  const changed = { ...theCase.state, ...rule.evolve(situation, event) }
  const state = onStricterList(situation, changed, event.date)
  return {
    ...theCase,
    events: [...theCase.events, event],
    state: from === to ? state : entered(to, event.date, onEntry(from, to, situation, state)),
  }
}

// Written out, so that all states have one shape and one order.
function entered(at: StateId, enteredOn: CivilDate, slices: CaseSlices): CaseState {
  const { village, ending, assessment, identification, episodes, rectification, acceptance, appliedLimits } = slices
  const rooms = { at, enteredOn, assessment, identification, episodes, rectification, acceptance }
  if (village === undefined && ending === undefined) return { ...rooms, appliedLimits }
  const own = village === undefined ? {} : { village }
  return { ...rooms, ...own, ...(ending === undefined ? {} : { ending }), appliedLimits }
}

/** Whatever moves a listed village to a stricter list also sets its control level (D13). */
function onStricterList<S extends CaseSlices>(situation: Situation, slices: S, date: CivilDate): S {
  if (situation.episodes === slices.episodes) return slices
  const was = currentEpisode(situation.episodes)
  const is = currentEpisode(slices.episodes)
  if (was === undefined || is === undefined || was.number !== is.number || was.list === is.list) return slices
  return { ...slices, rectification: controlOfStricterList({ ...situation, ...slices }, is.grounds, date) }
}

/** What entering another state changes, beside what the event's own room changes. */
function onEntry(from: StateId, to: StateId, situation: Situation, before: CaseSlices): CaseSlices {
  // The limits of the state that is left are over; those of the episode go on.
  const slices = { ...before, appliedLimits: before.appliedLimits.filter(({ stage }) => stage === 'episode') }
  const episode = currentEpisode(slices.episodes)
  // A new episode starts empty: evidence for leaving the list must be younger than the listing (D16, D17).
  if (to === 'preparing' && episode !== undefined) {
    const rectification = startRectification(situation.rulebook, episode.grounds, episode.listedOn)
    // The history of the years stays.
    const listed = [{ list: episode.list, on: episode.listedOn }]
    const past = withEntries(spent(situation.rulebook, 'listing', slices.assessment.past), listed)
    return { ...slices, assessment: { past }, rectification, acceptance: noAcceptance, appliedLimits: [] }
  }
  // A dismissal only goes back to where the village was.
  if (to === 'exited' && from !== 'identifying') {
    const past = spent(situation.rulebook, 'exit', slices.assessment.past)
    return past === undefined ? slices : { ...slices, assessment: { ...slices.assessment, past } }
  }
  // Back in rectifying, every step has to be passed again, in order (D14).
  if (to === 'rectifying') return { ...slices, acceptance: leaveAcceptance(slices.acceptance) }
  return slices
}
