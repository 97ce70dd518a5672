import { type SweepCounts, sweep, sweepCounts, type Village } from 'baolei'
import { population } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'
import { villagesByCounty } from '../roster/read.js'
import { sound } from '../sound.js'

/** The yearly sweep (M3.2): counts of grades and lists by county. */
export interface YearlySweep {
  readonly date: string
  readonly counties: SweepCounts['units']
}

/** Grades and screens every village on generated readings, county by county; one sweep of the whole gives the same. */
export function yearlySweep(roster: readonly Village[], seed: number, date: string): YearlySweep {
  const counties = villagesByCounty(roster).flatMap((villages) => {
    const { date: day, rows } = sound(population(xining2024, villages, { seed, date }), 'the readings')
    return sweepCounts(sweep(xining2024, rows, { date: day }), 'county').units
  })
  return { date, counties }
}
