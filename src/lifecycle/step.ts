import { leaveAcceptance, noAcceptance } from '../acceptance/slice.js'
import { withEntries, withoutWarnings } from '../assessment/past.js'
import { type Reason, reason, standing } from '../core/finding.js'
import { err, ok, type Result } from '../core/result.js'
import { currentEpisode } from '../identification/episode.js'
import { startRectification } from '../rectification/slice.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Case } from './case.js'
import { possibleIn, statesFor, transitionsFrom } from './chart.js'
import { type EventType, type LifecycleEvent, ruleOf } from './event-rules.js'
import { lifecycleFindings as kinds } from './findings.js'
import { commonReasons, type Judgement, judgeEvent, reusedId } from './judge.js'
import { routes } from './routes.js'
import type { CaseSlices, Situation } from './situation.js'
import type { StateId } from './states.js'

/** Whether an event of a type is possible where the case stands. */
export function possibleHere(theCase: Case, type: EventType): Reason {
  const { at } = theCase.state
  const required = { inOneOf: [...statesFor(type)] }
  const found = { state: at, possible: [...possibleIn(at)] }
  return reason(kinds['possible-here'], transitionsFrom(at, type).length > 0, { required, found })
}

/** The case after something happened to the village: held against the statechart and every check, then applied. */
export function step(theCase: Case, event: LifecycleEvent, rulebooks: readonly Rulebook[]): Result<Case> {
  const here = possibleHere(theCase, event.type)
  // Conditions that belong to another state would only confuse: there, what holds for every event is enough.
  if (here.verdict !== 'holds') {
    const common = commonReasons(theCase, ruleOf(event.type), event)
    return err({ reasons: standing([here, ...reusedId(theCase, event), ...common]) })
  }
  const judgement = judgeEvent(theCase, event, rulebooks)
  const reasons = standing(judgement.reasons)
  if (reasons.length > 0) return err({ reasons })
  const { situation } = judgement
  const way = transitionsFrom(theCase.state.at, event.type).find(
    ({ route }) => route === undefined || (situation !== undefined && routes[route](situation)),
  )
  if (way === undefined) throw new Error(`invariant: no way for ${event.type} from ${theCase.state.at}`)
  return ok(evolve(theCase, judgement, way.to))
}

/** What a move between two states changes, beside what the event's own room changes. */
function onArrival(from: StateId, to: StateId, situation: Situation, slices: CaseSlices): CaseSlices {
  const episode = currentEpisode(slices.episodes)
  // A new episode starts from nothing: what speaks for leaving the list must be read after the listing (D16, D17).
  if (to === 'preparing' && episode !== undefined) {
    const rectification = startRectification(situation.rulebook, episode.grounds, episode.listedOn)
    // What counts over the years stays; the warnings that led to the list are spent.
    const listed = [{ list: episode.list, on: episode.listedOn }]
    const past = withEntries(withoutWarnings(slices.assessment.past), listed)
    return { ...slices, assessment: { past }, rectification, acceptance: noAcceptance, appliedLimits: [] }
  }
  // A dismissal only goes back to where the village was.
  if (to === 'exited' && from !== 'identifying') {
    const past = withoutWarnings(slices.assessment.past)
    return past === undefined ? slices : { ...slices, assessment: { ...slices.assessment, past } }
  }
  // Back to rectifying, every step has to be passed again, in order (D14).
  if (to === 'rectifying') return { ...slices, acceptance: leaveAcceptance(slices.acceptance) }
  return slices
}

/** In another state the limits of the last one are over; those of the episode run on. */
function newStay(slices: CaseSlices): CaseSlices {
  return { ...slices, appliedLimits: slices.appliedLimits.filter(({ stage }) => stage === 'episode') }
}

/** The case after an event that everything allows: the event appended, the state it leads to. */
export function evolve(theCase: Case, { event, rule, situation }: Judgement, to: StateId): Case {
  if (situation === undefined) return theCase
  const { at: from, enteredOn, ...before } = theCase.state
  const slices = { ...before, ...rule.evolve(situation, event) }
  const moved = from !== to
  const since = moved ? event.date : enteredOn
  const state = moved ? onArrival(from, to, situation, newStay(slices)) : slices
  return {
    ...theCase,
    events: [...theCase.events, event],
    state: { at: to, ...(since === undefined ? {} : { enteredOn: since }), ...state },
  }
}
