/** For tests of a rulebook or of a system that embeds the library: a sample life, scenarios, arbitraries. */
export { alphabet, type Letter } from './alphabet.js'
export { extremeAnswers } from './answers.js'
export {
  type Attempt,
  arbitraryLife,
  assertLives,
  type Life,
  type LifeOptions,
  type LivesOptions,
  type Recorder,
} from './arbitrary-life.js'
export { arbitraryPoll, arbitraryReadings, type DrawnDay } from './arbitrary-readings.js'
export { arbitraryRulebookNear } from './arbitrary-rulebook.js'
export { type Cast, castOf } from './cast.js'
export { type Coverage, type CoveredPart, coverage, coverageLabels, describeCoverage } from './coverage.js'
export type { Evidence, ReadingEvidence } from './coverage-met.js'
export { COVERAGE_GROUPS, type CoverageGroup, type CoveragePart } from './coverage-parts.js'
export type { Deviation, Expected } from './expectation.js'
export type { LifeRefusal } from './life.js'
export { type Matched, matchers } from './matchers.js'
export { runScenario, type ScenarioOptions, type ScenarioOutcome } from './run-scenario.js'
export { sampleLife, samplePlan, sampleVillage } from './sample-life.js'
export { day, type Happening, type Outcome, type Script, scenario } from './scenario.js'
export {
  type Beginning,
  type LaterVersion,
  type ParsedScenario,
  parseScenario,
  type ScenarioFile,
  type WrittenEvent,
} from './scenario-file.js'
export { timelineText } from './timeline-text.js'
