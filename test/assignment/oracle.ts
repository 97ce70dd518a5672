import type { AssignmentInput, VillageToServe } from '../../src/assignment/problem.js'
import { matchingFields } from '../../src/rectification/four-ones.js'
import { xining2024 } from '../../src/xining-2024/index.js'

/** What counts, in its order: villages left out, the sum of the squares of the loads, pairs kept. */
export type Score = readonly [leftOut: number, unevenness: number, kept: number]

/** What a village may be given on one side: who carries the load, how many pairs it keeps. */
interface Option {
  readonly seat: string
  readonly holder: string
  readonly kept: number
}

interface Pool {
  readonly options: (village: VillageToServe) => readonly Option[]
  readonly capacity: ReadonlyMap<string, number>
  readonly places: number
}

const better = (a: Score, b: Score): boolean => {
  const at = a.findIndex((figure, index) => figure !== b[index])
  return at === 2 ? a[2] > b[2] : at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

const capacities = (holders: readonly { ref: string; capacity: number }[]): ReadonlyMap<string, number> =>
  new Map(holders.map(({ ref, capacity }) => [ref, capacity]))

function poolsOf(input: AssignmentInput): { leaders: Pool; cadres: Pool; townships: Pool | undefined } {
  const inConflict = (village: string, ref: string): boolean =>
    (input.conflicts ?? []).some((one) => one.village === village && one.ref === ref)
  const before = (code: string) => (input.existing ?? []).find(({ village }) => village === code)
  const leaders: Pool = {
    options: ({ code }) =>
      input.leaders
        .filter(({ ref, county }) => code.startsWith(county) && !inConflict(code, ref))
        .map(({ ref }) => ({ seat: ref, holder: ref, kept: before(code)?.leader === ref ? 1 : 0 })),
    capacity: capacities(input.leaders),
    places: 5,
  }
  const cadres: Pool = {
    options: ({ code, grounds }) => {
      const fields = matchingFields(
        xining2024,
        grounds.map((problemType) => ({ problemType, risk: 'high' })),
      )
      return input.cadres.flatMap(({ ref, unit, fullMember, worksInField }) => {
        const own = input.units.find((one) => one.ref === unit)
        const fits = own !== undefined && code.startsWith(own.county) && fields.includes(own.field)
        if (!fits || !fullMember || !worksInField || inConflict(code, ref) || inConflict(code, unit)) return []
        const was = before(code)
        return [{ seat: ref, holder: unit, kept: (was?.unit === unit ? 1 : 0) + (was?.cadre === ref ? 1 : 0) }]
      })
    },
    capacity: capacities(input.units),
    places: 1,
  }
  const { townshipLeaders } = input
  const townships: Pool | undefined =
    townshipLeaders === undefined
      ? undefined
      : {
          options: ({ code }) =>
            townshipLeaders
              .filter(({ ref, township }) => code.startsWith(township) && !inConflict(code, ref))
              .map(({ ref }) => ({ seat: ref, holder: ref, kept: 0 })),
          capacity: capacities(townshipLeaders),
          places: 5,
        }
  return { leaders, cadres, townships }
}

/** Tries every way of giving each of some villages a seat; the best, or nothing where there is none. */
function best(pool: Pool, villages: readonly VillageToServe[]): Score | undefined {
  const loads = new Map<string, number>()
  const taken = new Map<string, number>()
  let found: Score | undefined
  const tryFrom = (index: number, kept: number): void => {
    const village = villages[index]
    if (village === undefined) {
      const score: Score = [0, [...loads.values()].reduce((sum, load) => sum + load * load, 0), kept]
      if (found === undefined || better(score, found)) found = score
      return
    }
    for (const option of pool.options(village)) {
      const [load, seat] = [loads.get(option.holder) ?? 0, taken.get(option.seat) ?? 0]
      if (load >= (pool.capacity.get(option.holder) ?? 0) || seat >= pool.places) continue
      loads.set(option.holder, load + 1)
      taken.set(option.seat, seat + 1)
      tryFrom(index + 1, kept + option.kept)
      loads.set(option.holder, load)
      taken.set(option.seat, seat)
    }
  }
  tryFrom(0, 0)
  return found
}

/** The best score that any assignment has: every set of villages, and for each every way of serving it. */
export function oracle(input: AssignmentInput): Score {
  const { leaders, cadres, townships } = poolsOf(input)
  let found: Score = [input.villages.length, 0, 0]
  for (let set = 1; set < 1 << input.villages.length; set += 1) {
    const served = input.villages.filter((_, index) => (set >> index) % 2 === 1)
    const leftOut = input.villages.length - served.length
    if (leftOut > found[0]) continue
    const one = best(leaders, served)
    const other = one === undefined ? undefined : best(cadres, served)
    if (one === undefined || other === undefined) continue
    const score: Score = [leftOut, one[1] + other[1], one[2] + other[2]]
    if (better(score, found) && (townships === undefined || best(townships, served) !== undefined)) found = score
  }
  return found
}
