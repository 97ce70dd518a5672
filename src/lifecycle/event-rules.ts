import {
  consolidateByCity,
  consolidateByCounty,
  consolidateByTownship,
  findGap,
  reviewAgain,
} from '../acceptance/consolidating.js'
import { recordSurvey } from '../acceptance/exit.js'
import {
  acceptByCounty,
  applyToCounty,
  drawUpSummary,
  passByCity,
  passFirstCheck,
  returnByCity,
  returnByCounty,
  returnByTownship,
} from '../acceptance/reviews.js'
import { applyToTownship, evaluateSelf, holdCongress, resumeRectifying } from '../acceptance/village.js'
import { recordFortress, recordScreening } from '../assessment/events.js'
import type { EventOf, EventRule } from '../core/event.js'
import { hasOwn } from '../core/json.js'
import {
  determineListing,
  dismissListing,
  proposeListing,
  raiseSignal,
  tightenListing,
} from '../identification/listing-events.js'
import { lowerControl, raiseRisk } from '../rectification/control.js'
import { approvePlan, returnPlan, submitPlan } from '../rectification/plan-events.js'
import { assignPost, formTaskForce, vacatePost } from '../rectification/preparation.js'
import { completeMeasure, findProblem, judgeProblem, noteProgress } from '../rectification/progress.js'
import { CASE_EVENTS, type CaseEventType } from '../rulebook/case-events.js'
import { exitList, leavePrevention, lookBackProblems, lookBackSteady } from './exit.js'
import { changeVillage, closeCase, withdrawListing } from './identity.js'
import { applyLimit } from './limits.js'
import { migrateRulebook } from './migration.js'
import type { Payloads } from './payloads.js'
import type { CaseSlices, Situation } from './situation.js'

/** The type of an event. */
export type EventType = CaseEventType

/** Any event of the lifecycle. */
export type LifecycleEvent = { readonly [T in EventType]: EventOf<T, Payloads[T]> }[EventType]

/** The rule of each event type. */
export const eventRules: {
  readonly [T in EventType]: EventRule<T, Payloads[T], Situation, Partial<CaseSlices>>
} = {
  'record-fortress': recordFortress,
  'record-screening': recordScreening,
  'record-survey': recordSurvey,
  'raise-signal': raiseSignal,
  'propose-listing': proposeListing,
  'determine-listing': determineListing,
  'dismiss-listing': dismissListing,
  'tighten-listing': tightenListing,
  'assign-post': assignPost,
  'vacate-post': vacatePost,
  'form-task-force': formTaskForce,
  'submit-plan': submitPlan,
  'approve-plan': approvePlan,
  'return-plan': returnPlan,
  'note-progress': noteProgress,
  'complete-measure': completeMeasure,
  'judge-problem': judgeProblem,
  'find-problem': findProblem,
  'raise-risk': raiseRisk,
  'lower-control': lowerControl,
  'evaluate-self': evaluateSelf,
  'hold-congress': holdCongress,
  'apply-to-township': applyToTownship,
  'resume-rectifying': resumeRectifying,
  'pass-first-check': passFirstCheck,
  'consolidate-by-township': consolidateByTownship,
  'apply-to-county': applyToCounty,
  'return-by-township': returnByTownship,
  'accept-by-county': acceptByCounty,
  'consolidate-by-county': consolidateByCounty,
  'return-by-county': returnByCounty,
  'find-gap': findGap,
  'review-again': reviewAgain,
  'draw-up-summary': drawUpSummary,
  'pass-by-city': passByCity,
  'consolidate-by-city': consolidateByCity,
  'return-by-city': returnByCity,
  'apply-limit': applyLimit,
  'exit-list': exitList,
  'leave-prevention': leavePrevention,
  'look-back-steady': lookBackSteady,
  'look-back-problems': lookBackProblems,
  'migrate-rulebook': migrateRulebook,
  'withdraw-listing': withdrawListing,
  'change-village': changeVillage,
  'close-case': closeCase,
}

/** The rule of any event type, without the type of its payload. */
export type AnyEventRule = EventRule<EventType, unknown, Situation, Partial<CaseSlices>>

/**
 * The types of event, in the order of the program; without `correct-event`.
 *
 * @example
 * ```ts
 * import { EVENT_TYPES } from 'baolei'
 *
 * EVENT_TYPES.includes('exit-list') // true
 * ```
 */
export const EVENT_TYPES: readonly EventType[] = CASE_EVENTS

/** Whether a text is the type of an event. */
export function isEventType(text: string): text is EventType {
  return hasOwn(eventRules, text)
}

/** The rule of an event type. */
export function ruleOf(type: EventType): AnyEventRule {
  // The payload's type is lost here on purpose: the schema of the rule has parsed the payload before its checks run.
  return eventRules[type] as unknown as AnyEventRule
}
