import {
  type Consolidation,
  consolidateByCity,
  consolidateByCounty,
  consolidateByTownship,
  findGap,
  reviewAgain,
} from '../acceptance/consolidating.js'
import { recordSurvey } from '../acceptance/exit.js'
import type { Poll } from '../acceptance/poll.js'
import {
  acceptByCounty,
  applyToCounty,
  type CityReview,
  type CommitteeMeeting,
  type CountyAcceptance,
  drawUpSummary,
  type FirstCheck,
  passByCity,
  passFirstCheck,
  returnByCity,
  returnByCounty,
  returnByTownship,
  type Summary,
} from '../acceptance/reviews.js'
import type { Gap } from '../acceptance/slice.js'
import type { Return } from '../acceptance/step.js'
import {
  applyToTownship,
  type Congress,
  evaluateSelf,
  holdCongress,
  resumeRectifying,
  type SelfCheck,
} from '../acceptance/village.js'
import { type Answers, recordFortress, recordScreening } from '../assessment/events.js'
import type { EventOf, EventRule, Nothing } from '../core/event.js'
import { hasOwn } from '../core/json.js'
import type { Channel } from '../identification/listing.js'
import {
  type Determination,
  determineListing,
  dismissListing,
  proposeListing,
  raiseSignal,
  tightenListing,
} from '../identification/listing-events.js'
import type { Signal } from '../identification/signal.js'
import { lowerControl, raiseRisk } from '../rectification/control.js'
import type { Assignment, FourOnesPost } from '../rectification/four-ones.js'
import type { Plan } from '../rectification/plan.js'
import { approvePlan, returnPlan, submitPlan } from '../rectification/plan-events.js'
import { assignPost, formTaskForce, vacatePost } from '../rectification/preparation.js'
import {
  completeMeasure,
  type FoundProblem,
  findProblem,
  judgeProblem,
  noteProgress,
  type Reading,
} from '../rectification/progress.js'
import type { TaskForce } from '../rectification/task-force.js'
import { CASE_EVENTS, type CaseEventType } from '../rulebook/case-events.js'
import { exitList, leavePrevention, lookBackProblems, lookBackSteady } from './exit.js'
import { changeVillage, closeCase, type VillageChange, withdrawListing } from './identity.js'
import { applyLimit } from './limits.js'
import { migrateRulebook, type RulebookMigration } from './migration.js'
import type { CaseSlices, Situation, VillageEnd } from './situation.js'

/** The payload of each type of event, in the order of the program. */
export interface Payloads {
  readonly 'record-fortress': Answers
  readonly 'record-screening': Answers
  readonly 'record-survey': { readonly survey: Poll }
  readonly 'raise-signal': Signal
  readonly 'propose-listing': { readonly channel: Channel }
  readonly 'determine-listing': Determination
  readonly 'dismiss-listing': Nothing
  readonly 'tighten-listing': Nothing
  readonly 'assign-post': Assignment
  readonly 'vacate-post': { readonly post: FourOnesPost }
  readonly 'form-task-force': TaskForce
  readonly 'submit-plan': Plan
  readonly 'approve-plan': Nothing
  readonly 'return-plan': { readonly why: string }
  readonly 'note-progress': { readonly measure: string; readonly text: string }
  readonly 'complete-measure': { readonly measure: string }
  readonly 'judge-problem': Reading
  readonly 'find-problem': FoundProblem
  readonly 'raise-risk': { readonly level: string; readonly why: string }
  readonly 'lower-control': { readonly level: string }
  readonly 'evaluate-self': SelfCheck
  readonly 'hold-congress': Congress
  readonly 'apply-to-township': Nothing
  readonly 'resume-rectifying': { readonly why: string }
  readonly 'pass-first-check': FirstCheck
  readonly 'consolidate-by-township': Consolidation
  readonly 'apply-to-county': { readonly meeting: CommitteeMeeting }
  readonly 'return-by-township': Return
  readonly 'accept-by-county': CountyAcceptance
  readonly 'consolidate-by-county': Consolidation
  readonly 'return-by-county': Return
  readonly 'find-gap': { readonly gaps: readonly Gap[] }
  readonly 'review-again': { readonly closed: readonly string[] }
  readonly 'draw-up-summary': Summary
  readonly 'pass-by-city': CityReview
  readonly 'consolidate-by-city': Consolidation
  readonly 'return-by-city': Return
  readonly 'apply-limit': { readonly limit: string }
  readonly 'exit-list': Nothing
  readonly 'leave-prevention': Nothing
  readonly 'look-back-steady': Nothing
  readonly 'look-back-problems': Nothing
  readonly 'migrate-rulebook': RulebookMigration
  readonly 'withdraw-listing': { readonly why: string }
  readonly 'change-village': VillageChange
  readonly 'close-case': VillageEnd
}

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
