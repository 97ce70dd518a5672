import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { drawPast } from './past.js'
import { profileOf } from './profile.js'
import { type DrawnReadings, drawReadings } from './readings.js'

/** A row of a roster as `sweep` takes it, with generated readings. */
export interface PopulationRow extends DrawnReadings {
  readonly village: Village
  /** Where the rulebook counts what happened before. */
  readonly past?: Past
}

/** Generated readings for a whole roster: an illustration from a seed that says nothing about any real village. */
export interface Population {
  readonly generated: true
  readonly seed: number
  readonly date: CivilDate
  readonly rows: readonly PopulationRow[]
}

/** From what a population is drawn. */
export interface PopulationOptions {
  readonly seed: number
  /** The day of the sweep. */
  readonly date: CivilDate
  /** How many of a thousand villages have missing answers. */
  readonly unknownShare?: number
}

/**
 * Generated readings for every village of a roster, in its order; what a village gets depends on no other village.
 *
 * @example
 * ```ts
 * import { isCivilDate, sweep } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { population } from 'baolei/simulation'
 *
 * const date = '2024-03-01'
 * if (isCivilDate(date)) {
 *   const { rows } = population(xining2024, [{ code: '999901001201', name: '示例村' }], { seed: 7, date })
 *   sweep(xining2024, rows, { date }).results.length // 1
 * }
 * ```
 */
export function population(
  rulebook: Rulebook,
  roster: readonly Village[],
  { seed, date, unknownShare }: PopulationOptions,
): Population {
  const rows = roster.map((village) => {
    const key = { village: village.code, date }
    const past = drawPast(rulebook, seed, key)
    const drawn = drawReadings(rulebook, seed, key, profileOf(rulebook, seed, key, unknownShare))
    return { village, ...drawn, ...(past === undefined ? {} : { past }) }
  })
  return { generated: true, seed, date, rows }
}
