/**
 * Generated populations and whole lives, seeded; the comparison of two rulebooks. Illustrations, never findings about
 * a real village.
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
export { type DrawnDossier, drawDossier } from './dossier.js'
export {
  type AttemptedEvent,
  live,
  type Mishap,
  type RefusedAttempt,
  type SimulatedLife,
  type SimulationOptions,
} from './live.js'
export type { Outcome } from './outcome.js'
export { type Population, type PopulationOptions, type PopulationRow, population } from './population.js'
export { type DrawKey, type Profile, profileOf } from './profile.js'
export { below, between, chance, type Luck, luckOf, pick } from './random.js'
export type { LeftOut } from './readable.js'
export { type DrawnReadings, type DrawnSheet, drawReadings } from './readings.js'
export { type Simulation, simulate } from './simulate.js'
export type { CountyTally, MonthTally } from './tally.js'
