import type { AssignmentInput } from '../../src/assignment/problem.js'
import { proposeAssignment } from '../../src/assignment/proposal.js'
import { matchingFields } from '../../src/rectification/four-ones.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { numbersFrom } from './numbers.js'
import { type Field, type Lane, race, type Timing } from './race.js'

/** The size of an assignment. */
export interface AssignmentSize {
  readonly counties: number
  readonly villages: number
  readonly leaders: number
  readonly units: number
  readonly cadres: number
  readonly townshipLeaders?: number
}

/** The size of a city's assignment, and of a province's. */
const CITY: AssignmentSize = { counties: 7, villages: 120, leaders: 40, units: 60, cadres: 150 }
const PROVINCE: AssignmentSize = { counties: 45, villages: 2_000, leaders: 670, units: 1_000, cadres: 2_500 }

/** The quality of an assignment, most important figure first. */
interface AssignmentScore {
  readonly leftOut: number
  readonly unevenness: number
  readonly kept: number
}

/** The same assignment by the library and by the greedy way; times in microseconds per village. */
export interface AssignmentTimes {
  readonly size: AssignmentSize
  readonly exact: AssignmentScore & { readonly timing: Timing; readonly proofs: readonly string[] }
  readonly greedy: AssignmentScore & { readonly timing: Timing }
}

/** A measured assignment by its name. */
export interface NamedAssignment extends AssignmentTimes {
  readonly name: string
}

const PROBLEMS = ['party-building', 'party-building', 'integrity', 'governance', 'governance', 'revitalization']
const FIELDS = ['party', 'party', 'party', 'political-legal', 'political-legal', 'agriculture']

/**
 * An assignment generated from a seed: hardly more capacity than villages, a third of the villages served already, a
 * few conflicts.
 */
export function generatedAssignment(size: AssignmentSize, seed: number): AssignmentInput {
  const next = numbersFrom(seed)
  const below = (bound: number): number => Math.floor(next() * bound)
  const pick = (words: readonly string[]): string => words[below(words.length)] ?? ''
  const rows = <T>(count: number, row: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => row(at))
  const county = (at: number): string => String(630_101 + (at % size.counties))
  const township = (at: number): string => `${county(at)}${100 + below(8)}`
  const villages = rows(size.villages, (at) => ({
    code: `${township(at)}${String(at % 1_000).padStart(3, '0')}`,
    grounds: [...new Set([pick(PROBLEMS), pick(PROBLEMS)])],
  }))
  const leaders = rows(size.leaders, (at) => ({ ref: `leader-${at}`, county: county(at), capacity: 2 + below(3) }))
  const units = rows(size.units, (at) => ({
    ref: `unit-${at}`,
    county: county(at),
    field: pick(FIELDS),
    capacity: 1 + below(4),
  }))
  const cadres = rows(size.cadres, (at) => ({
    ref: `cadre-${at}`,
    unit: `unit-${at % size.units}`,
    fullMember: next() < 0.95,
    worksInField: next() < 0.95,
  }))
  const { townshipLeaders } = size
  return {
    villages: [...new Map(villages.map((one) => [one.code, one])).values()],
    leaders,
    units,
    cadres,
    ...(townshipLeaders === undefined
      ? {}
      : {
          townshipLeaders: rows(townshipLeaders, (at) => ({
            ref: `t-${at}`,
            township: township(at),
            capacity: below(4),
          })),
        }),
    existing: villages.slice(0, size.villages / 3).map(({ code }) => {
      const fitting = cadres.filter(({ unit }) => units.find(({ ref }) => ref === unit)?.county === code.slice(0, 6))
      const [leader, cadre] = [
        leaders.filter((one) => one.county === code.slice(0, 6))[below(3)],
        fitting[below(fitting.length)],
      ]
      return {
        village: code,
        ...(leader === undefined ? {} : { leader: leader.ref }),
        ...(cadre === undefined ? {} : { unit: cadre.unit, cadre: cadre.ref }),
      }
    }),
    conflicts: rows(Math.floor(size.villages / 20), () => ({
      village: villages[below(villages.length)]?.code ?? '',
      ref: below(2) === 0 ? `leader-${below(size.leaders)}` : `unit-${below(size.units)}`,
    })),
  }
}

const squares = (loads: Iterable<number>): number => [...loads].reduce((sum, load) => sum + load * load, 0)

/**
 * The greedy way: for each village in turn, the least loaded leader with capacity, then the least loaded fitting unit
 * with capacity and a free cadre; among equals, the one that keeps a pair. It never revises a choice and explains
 * nothing.
 */
function greedily(rulebook: Rulebook, input: AssignmentInput): AssignmentScore {
  const loads = new Map<string, number>()
  const load = (ref: string): number => loads.get(ref) ?? 0
  const taken = new Set<string>()
  const barred = new Set((input.conflicts ?? []).map(({ village, ref }) => `${village}/${ref}`))
  const before = new Map((input.existing ?? []).map((one) => [one.village, one]))
  const leaders = groups(input.leaders, ({ county }) => county)
  const units = new Map(input.units.map((unit) => [unit.ref, unit]))
  const fit = input.cadres.filter(({ fullMember, worksInField }) => fullMember && worksInField)
  const cadres = groups(fit, ({ unit }) => units.get(unit)?.county ?? '')
  let [leftOut, kept] = [0, 0]
  for (const { code, grounds } of [...input.villages].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const fields = matchingFields(
      rulebook,
      grounds.map((problemType) => ({ problemType, risk: '' })),
    )
    const was = before.get(code)
    const free = (ref: string): boolean => !barred.has(`${code}/${ref}`)
    const leader = least(
      (leaders.get(code.slice(0, 6)) ?? []).filter(({ ref, capacity }) => free(ref) && load(ref) < capacity),
      ({ ref }) => 4 * load(ref) - (was?.leader === ref ? 1 : 0),
    )
    const cadre = least(
      (cadres.get(code.slice(0, 6)) ?? []).filter(({ ref, unit }) => {
        const own = units.get(unit)
        const fits = own !== undefined && fields.includes(own.field) && load(unit) < own.capacity
        return fits && !taken.has(ref) && free(ref) && free(unit)
      }),
      ({ ref, unit }) => 4 * load(unit) - (was?.unit === unit ? 1 : 0) - (was?.cadre === ref ? 1 : 0),
    )
    if (leader === undefined || cadre === undefined) {
      leftOut += 1
      continue
    }
    taken.add(cadre.ref)
    for (const ref of [leader.ref, cadre.unit]) loads.set(ref, load(ref) + 1)
    kept += [was?.leader === leader.ref, was?.unit === cadre.unit, was?.cadre === cadre.ref].filter(Boolean).length
  }
  return { leftOut, unevenness: squares(loads.values()), kept }
}

function groups<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) found.set(key(one), [...(found.get(key(one)) ?? []), one])
  return found
}

function least<T>(all: readonly T[], cost: (one: T) => number): T | undefined {
  let best: { readonly one: T; readonly cost: number } | undefined
  for (const one of all) {
    const own = cost(one)
    if (best === undefined || own < best.cost) best = { one, cost: own }
  }
  return best?.one
}

function exactly(rulebook: Rulebook, input: AssignmentInput): AssignmentScore & { readonly proofs: readonly string[] } {
  const result = proposeAssignment(rulebook, input)
  if (!result.ok || result.value.problems.length > 0) throw new Error('a generated assignment has a problem')
  const { counties } = result.value.proposal
  const sum = (figure: 'leftOut' | 'unevenness' | 'kept'): number =>
    counties.reduce((all, county) => all + county[figure], 0)
  const proofs = [...new Set(counties.map(({ proof }) => proof))]
  return { leftOut: sum('leftOut'), unevenness: sum('unevenness'), kept: sum('kept'), proofs }
}

/** The sizes, by the name of the set of contestants. */
export const SIZES = { city: CITY, province: PROVINCE } as const

const WAYS = ['exact', 'greedy'] as const

/** The library, which parses, proves and explains, and the greedy way. */
export function assignmentLanes(
  rulebook: Rulebook,
  size: AssignmentSize,
  seed: number,
): Readonly<Record<(typeof WAYS)[number], Lane>> {
  const input = generatedAssignment(size, seed)
  const units = input.villages.length
  return {
    exact: { name: 'proposeAssignment', units, run: () => proposeAssignment(rulebook, input) },
    greedy: { name: 'greedy, nothing proved or explained', units, run: () => greedily(rulebook, input) },
  }
}

/** Times both. Throws if the greedy way leaves out fewer villages. */
export async function timeAssignment(
  rulebook: Rulebook,
  name: keyof typeof SIZES,
  field: Field,
  rounds: number,
): Promise<AssignmentTimes> {
  const size = SIZES[name]
  const input = generatedAssignment(size, field.seed)
  const [exact, greedy] = [exactly(rulebook, input), greedily(rulebook, input)]
  if (greedy.leftOut < exact.leftOut) throw new Error('the greedy answer leaves out fewer')
  const { times } = await race(name, WAYS, field, rounds)
  return { size, exact: { ...exact, timing: times.exact }, greedy: { ...greedy, timing: times.greedy } }
}
