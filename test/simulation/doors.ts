import type { Result } from '../../src/core/result.js'
import type { Village } from '../../src/core/village.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import * as compare from '../../src/simulation/compare.js'
import * as drawn from '../../src/simulation/population.js'
import * as readings from '../../src/simulation/readings.js'
import * as lives from '../../src/simulation/simulate.js'
import type { Condition } from '../../src/simulation/world.js'

// The doors of the simulation as most tests go through them: with days that exist.
function valid<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error.reasons))
  return result.value
}

interface Key {
  readonly village: string
  readonly date: string
}

export function drawReadings(
  rulebook: Rulebook,
  seed: number,
  key: Key,
  condition?: Condition,
): readings.DrawnReadings {
  return valid(readings.drawReadings(rulebook, { seed, ...key, ...(condition === undefined ? {} : { condition }) }))
}

export function drawDossier(rulebook: Rulebook, seed: number, key: Key, condition: Condition): readings.DrawnDossier {
  return valid(readings.drawDossier(rulebook, { seed, ...key, condition }))
}

export function population(
  rulebook: Rulebook,
  roster: readonly Village[],
  options: drawn.PopulationOptions,
): drawn.Population {
  return valid(drawn.population(rulebook, roster, options))
}

export function simulate(...args: Parameters<typeof lives.simulate>): lives.Simulation {
  return valid(lives.simulate(...args))
}

export function compareRulebooks(...args: Parameters<typeof compare.compareRulebooks>): compare.RulebookComparison {
  return valid(compare.compareRulebooks(...args))
}
