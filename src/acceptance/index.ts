export { passByCity, returnByCity } from './city-events.js'
export { acceptByCounty, drawUpSummary, findGap, reviewAgain, type Summary } from './county-events.js'
export { exitReason, passesReason } from './exit.js'
export { type AcceptanceCode, acceptanceFindings } from './findings.js'
export { type AnswerCounts, type ChannelCount, type Poll, pollSchema, populationFields } from './poll.js'
export { pollReasons } from './poll-checks.js'
export { indicatorFindings } from './poll-verdict.js'
export { type PublishedCell, publishedBreakdown } from './publish.js'
export type { Marks } from './rule.js'
export {
  type AcceptanceSituation,
  type AcceptanceSlice,
  type Gap,
  type HeldPoll,
  leaveAcceptance,
  noAcceptance,
  type Pass,
} from './slice.js'
export { recordSurvey } from './survey-events.js'
export { applyToCounty, type CommitteeMeeting, passFirstCheck, returnByTownship } from './township-events.js'
export {
  applyToTownship,
  type Congress,
  evaluateSelf,
  holdCongress,
  resumeRectifying,
  type SelfCheck,
} from './village-events.js'
