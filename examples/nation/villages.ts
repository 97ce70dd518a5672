import type { Village } from 'baolei'
import { type PopulationRow, population } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'
import { sound } from '../sound.js'

/** The village committees of the country, as the yearbook of civil affairs counts them. */
export const NATION = 456_602
/** How many villages an invented county has. */
export const VILLAGES_PER_COUNTY = 161
/** The day of the sweep. */
export const DATE = '2024-03-01'
const VILLAGES_PER_TOWNSHIP = 20

/** How many invented counties it takes for so many villages. */
export function countiesFor(villages: number): number {
  return Math.ceil(villages / VILLAGES_PER_COUNTY)
}

// No province has the number 99. Every code, name and answer is made up.
function villageOf(place: number): Village {
  const [county, own] = [Math.floor(place / VILLAGES_PER_COUNTY), place % VILLAGES_PER_COUNTY]
  const digits = (figure: number, length: number): string => String(figure).padStart(length, '0')
  const township = digits(1 + Math.floor(own / VILLAGES_PER_TOWNSHIP), 3)
  return {
    code: `99${digits(county, 4)}${township}${digits(201 + (own % VILLAGES_PER_TOWNSHIP), 3)}`,
    name: `示例村${place + 1}`,
  }
}

/** Generated rows of the villages from one place up to another, a county at a time, so that few are in memory. */
export function* rowsOf(from: number, to: number, seed: number): Generator<PopulationRow, void> {
  for (let start = from; start < to; start += VILLAGES_PER_COUNTY) {
    const length = Math.min(VILLAGES_PER_COUNTY, to - start)
    const villages = Array.from({ length }, (_, own) => villageOf(start + own))
    yield* sound(population(xining2024, villages, { seed, date: DATE }), 'population').rows
  }
}
