export type { Consolidation } from './acceptance/consolidating.js'
export type { AcceptanceCode } from './acceptance/findings.js'
export type { AnswerCounts, ChannelCount, Poll } from './acceptance/poll.js'
export { type PublishedCell, publishedBreakdown } from './acceptance/poll.js'
export { indicatorFindings } from './acceptance/poll-shares.js'
export type { CityReview, CommitteeMeeting, CountyAcceptance, FirstCheck, Summary } from './acceptance/reviews.js'
export { REVIEWERS, type Scores } from './acceptance/sheet.js'
export type { AcceptanceSlice, Consolidating, Gap, HeldPoll, Pass } from './acceptance/slice.js'
export type { Marks, Return } from './acceptance/step.js'
export { readingsFromSurvey } from './acceptance/survey-readings.js'
export type { Congress, SelfCheck } from './acceptance/village.js'
export type { Bounds } from './assessment/bounds.js'
export { type CompositeScore, compositeScore } from './assessment/composite.js'
export type { Answers } from './assessment/events.js'
export type { AssessmentFindingCode } from './assessment/findings.js'
export { assessFortress, type DimensionScore, type FortressIndex } from './assessment/fortress.js'
export type { GradeBounds, GradeId } from './assessment/grade.js'
export type { ForcedList, ListBounds } from './assessment/lists.js'
export {
  type FortressReadings,
  type NegativeReadings,
  parseFortressReadings,
  parseNegativeReadings,
  type Readings,
} from './assessment/readings.js'
export type { RiskBounds, RiskId } from './assessment/risk.js'
export { type Hit, type Screening, screenNegative, type TypeRisk } from './assessment/screening.js'
export type { AssessmentSlice } from './assessment/slice.js'
export {
  type Actor,
  governs,
  LEVELS,
  type Level,
  levelLabels,
  ROLE_LEVEL,
  ROLES,
  type Role,
  roleLabels,
  unitOf,
} from './core/actor.js'
export type { Citation, ClauseId, DecisionId, LocalCitation, PublicId } from './core/citation.js'
export { type CivilDate, civilDate, type Duration, isCivilDate } from './core/date.js'
export type { EventOf, Input, Nothing, Occasion } from './core/event.js'
export {
  type Finding,
  type FindingCode,
  type FindingKind,
  type FindingOf,
  type FindingShapes,
  type Missing,
  REASON_KINDS,
  type Reason,
  type ReasonKind,
  type ReasonOf,
  type Refusal,
  VERDICTS,
  type Verdict,
} from './core/finding.js'
export type { Json } from './core/json.js'
export { type Label, LOCALES, type Locale, label, localeOf } from './core/label.js'
export type { InputBounds } from './core/plain.js'
export { type Err, err, type Ok, ok, type Result } from './core/result.js'
export type { Comparison, Ratio, Threshold } from './core/threshold.js'
export { parseVillage, type Village } from './core/village.js'
export { currentEpisode, type Episode, type Ground, type LookBack, type Migration } from './identification/episode.js'
export type { IdentificationFindingCode, ListingCode } from './identification/findings.js'
export {
  CHANNELS,
  type Channel,
  type Evidence,
  identify,
  type LevelMeasure,
  type ListingGround,
  type ListingProposal,
} from './identification/listing.js'
export type { Determination } from './identification/listing-events.js'
export type { UnassessedRow } from './identification/roster.js'
export { parseSignal, type Signal } from './identification/signal.js'
export type { IdentificationSlice, RaisedSignal } from './identification/slice.js'
export { type Sweep, type SweepResult, type SweepStream, sweep, sweepOf } from './identification/sweep.js'
export { type SweepCounts, sweepCounts, type UnitCounts } from './identification/sweep-counts.js'
export { type Case, type CaseOpening, type Continued, continuedBy, openCase } from './lifecycle/case.js'
export { possibleIn, type Transition, transitions, transitionsFrom } from './lifecycle/chart.js'
export {
  type Change,
  type Correction,
  type CorrectionEvent,
  type Corrections,
  type EventInput,
  effectiveEvents,
  type RecordedEvent,
  type RecordedType,
  type Replacement,
} from './lifecycle/correction.js'
export { EVENT_TYPES, type EventType, type LifecycleEvent } from './lifecycle/event-rules.js'
export { nextLookBack } from './lifecycle/exit.js'
export type { LifecycleCode } from './lifecycle/findings.js'
export type { VillageChange } from './lifecycle/identity.js'
export type { LimitStatus, StageLimitStatus } from './lifecycle/limits.js'
export type { RulebookMigration } from './lifecycle/migration.js'
export { parseEvent } from './lifecycle/parse-event.js'
export type { Payloads } from './lifecycle/payloads.js'
export { type CaseQuery, isRecurrent, owesNow, stageLimits } from './lifecycle/query.js'
export { type Recorded, type RecordOptions, record } from './lifecycle/record.js'
export {
  parseCase,
  type ReplayOptions,
  type ReplayRefusal,
  replay,
  restoreCase,
  type Trust,
} from './lifecycle/replay.js'
export type { Route } from './lifecycle/routes.js'
export type { AppliedLimit, CaseEnd, CaseSlices, CaseState, VillageEnd } from './lifecycle/situation.js'
export { STATE_IDS, type StateId, type StateMeaning, stateMeanings } from './lifecycle/states.js'
export type { RectificationCode } from './rectification/findings.js'
export {
  type Assignment,
  FOUR_ONES,
  type FourOnesPost,
  fourOnesLabels,
  type HeldAssignment,
} from './rectification/four-ones.js'
export { type ThreeLists, threeLists } from './rectification/lists.js'
export type {
  ExitLine,
  Plan,
  PlannedMeasure,
  PlannedProblem,
  Problem,
  RectificationMeasure,
} from './rectification/plan.js'
export type { FoundProblem, Reading } from './rectification/progress.js'
export type { ControlChange, RectificationSlice } from './rectification/slice.js'
export { departmentsCalledFor, type FormedTaskForce, type TaskForce } from './rectification/task-force.js'
