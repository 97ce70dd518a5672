import { type CivilDate, type SweepCounts, sweep, sweepCounts, type Village } from 'baolei'
import { population } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'
import { villagesByCounty } from '../roster/read.js'

/** The yearly sweep by county (M3.2): how many villages came out how. */
export interface YearlySweep {
  readonly date: CivilDate
  readonly counties: SweepCounts['units']
}

/**
 * Grades and screens every village on generated readings, county by county: a sweep of the whole is the sweeps of its
 * parts.
 */
export function yearlySweep(roster: readonly Village[], seed: number, date: CivilDate): YearlySweep {
  const counties = villagesByCounty(roster).flatMap((villages) => {
    const { rows } = population(xining2024, villages, { seed, date })
    return sweepCounts(sweep(xining2024, rows, { date }), 'county').units
  })
  return { date, counties }
}
