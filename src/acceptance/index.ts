export { type CityReview, passByCity, returnByCity } from './city-events.js'
export {
  type Consolidation,
  consolidateByCity,
  consolidateByCounty,
  consolidateByTownship,
} from './consolidate-events.js'
export {
  acceptByCounty,
  type CountyAcceptance,
  drawUpSummary,
  returnByCounty,
  type Summary,
} from './county-events.js'
export { exitReason, passesReason } from './exit.js'
export { type AcceptanceCode, acceptanceFindings } from './findings.js'
export { findGap, reviewAgain } from './gap-events.js'
export { type AnswerCounts, type ChannelCount, type Poll, pollSchema, populationFields } from './poll.js'
export { pollReasons } from './poll-checks.js'
export { indicatorFindings } from './poll-verdict.js'
export { type PublishedCell, publishedBreakdown } from './publish.js'
export type { Marks, Return } from './rule.js'
export {
  decisiveTotals,
  outcomeOf,
  REVIEWERS,
  type Scores,
  sheetOf,
  sheetReasons,
  totalOf,
} from './sheet.js'
export {
  type AcceptanceSituation,
  type AcceptanceSlice,
  type Consolidating,
  type Gap,
  type HeldPoll,
  leaveAcceptance,
  noAcceptance,
  type Pass,
  reviewingLevel,
} from './slice.js'
export { recordSurvey } from './survey-events.js'
export {
  applyToCounty,
  type CommitteeMeeting,
  type FirstCheck,
  passFirstCheck,
  returnByTownship,
} from './township-events.js'
export {
  applyToTownship,
  type Congress,
  evaluateSelf,
  holdCongress,
  resumeRectifying,
  type SelfCheck,
} from './village-events.js'
