/**
 * Generated populations and whole lives, from a seed; two rulebooks compared on the same readings. They illustrate, and
 * say nothing about a real village.
 */

export { assumedBehavior } from './assumed-behavior.js'
export {
  type AnswerStep,
  type Behavior,
  type Pace,
  type Parameter,
  parametersOf,
  parseBehavior,
  type Question,
  type Range,
  type Source,
  type Theme,
  type Tier,
  type TunableParameter,
  withParameter,
} from './behavior.js'
export {
  type Calibration,
  type CalibrationSetup,
  calibrate,
  type Fact,
  type FactReached,
  publishedTargets,
} from './calibrate.js'
export {
  type Both,
  type ComparisonOptions,
  compareRulebooks,
  type DatedRows,
  type RulebookChange,
  type RulebookComparison,
  type RulebookVersions,
} from './compare.js'
export type { Desk, Wait } from './desks.js'
export {
  type Experiment,
  type ExperimentPart,
  experiment,
  experimentPart,
  type Measure,
  type SeedResult,
  summarizeExperiment,
} from './experiment.js'
export { type CheckedSetup, checkExperiment, type ExperimentSetup, type Side, type Worlds } from './experiment-setup.js'
export type { Listed } from './life/life.js'
export { type LifeOptions, live, type SimulationOptions } from './live.js'
export type { AttemptedEvent, Mishap, RefusedAttempt, SimulatedLife } from './lives.js'
export { MEASURES, type MeasureName, type Observed } from './measures.js'
export { type Population, type PopulationOptions, type PopulationRow, population } from './population.js'
export {
  type DrawnDossier,
  type DrawnReadings,
  type DrawnSheet,
  type DrawOptions,
  drawDossier,
  drawReadings,
} from './readings.js'
export type { LeftOut, Outcome, Sheet, SheetItem } from './rows.js'
export { type CountyTally, type MonthTally, type Simulation, simulate } from './simulate.js'
export type { Estimate } from './statistics.js'
export { type Condition, type World, type WorldOptions, worldOf } from './world.js'
