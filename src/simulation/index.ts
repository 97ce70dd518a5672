/**
 * Generated populations and whole lives, from a seed; two rulebooks compared on the same readings. They illustrate, and
 * say nothing about a real village.
 */
export {
  type Both,
  type ComparisonOptions,
  compareRulebooks,
  type DatedRows,
  type RulebookChange,
  type RulebookComparison,
  type RulebookVersions,
} from './compare.js'
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
export {
  type AttemptedEvent,
  live,
  type Mishap,
  type RefusedAttempt,
  type SimulatedLife,
  type SimulationOptions,
} from './live.js'
export { MEASURES, type MeasureName, type Observed } from './measures.js'
export { type Population, type PopulationOptions, type PopulationRow, population } from './population.js'
export type { Profile } from './profile.js'
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
