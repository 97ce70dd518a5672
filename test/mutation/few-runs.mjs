import fastCheck from 'fast-check'

const SEED = 20_240_723
const MOST_RUNS = 20

/** As the original, with the seed fixed, the runs bounded, and no search for a smaller counter-example. */
const assert = (property, asked = {}) => {
  const numRuns = Math.min(asked.numRuns ?? MOST_RUNS, MOST_RUNS)
  return fastCheck.assert(property, { seed: SEED, endOnFailure: true, ...asked, numRuns })
}

/**
 * Stands in for fast-check in a mutation run: the same examples for every mutant, so that a verdict can be had again, and fewer of them than a
 * law asks for, as each mutant runs them. A mutant that only the runs left out would kill counts as alive.
 */
export const fewRuns = { ...fastCheck, assert, default: { ...fastCheck, assert }, __esModule: true }
