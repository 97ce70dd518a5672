import { unitOf } from '../core/actor.js'
import { groupBy } from '../core/group.js'
import { matchingFields } from '../rectification/four-ones.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { AssignmentInput, Cadre, ExistingPairs, VillageToServe } from './problem.js'
import type { Choice, Holder, Seat, Side } from './side.js'

/** What is to be assigned in one county. Nobody serves outside their own county (D23), so each county is on its own. */
export interface County {
  readonly code: string
  readonly input: AssignmentInput
  /** For each village, the fields that its unit may work in (D11). */
  readonly fields: readonly (readonly string[])[]
  readonly existing: readonly (ExistingPairs | undefined)[]
  /** For each village, the references that may not serve it. */
  readonly conflicts: readonly ReadonlySet<string>[]
  /** Those who may be sent as first secretary: full members who work in the field (M4.1). */
  readonly eligible: readonly Cadre[]
  readonly leaders: Side
  readonly cadres: Side
  readonly townships?: Side
}

const none: ReadonlySet<string> = new Set()

/** The counties that have a village, in the order of their codes, each with its own pools. */
export function countiesOf(rulebook: Rulebook, input: AssignmentInput): readonly County[] {
  const existing = new Map((input.existing ?? []).map((one) => [one.village, one]))
  const conflicts = new Map<string, Set<string>>()
  for (const { village, ref } of input.conflicts ?? []) {
    conflicts.set(village, (conflicts.get(village) ?? new Set()).add(ref))
  }
  const villages = groupBy(input.villages, ({ code }) => unitOf(code, 'county'))
  const leaders = groupBy(input.leaders, ({ county }) => county)
  const units = groupBy(input.units, ({ county }) => county)
  const cadres = groupBy(input.cadres, ({ unit }) => unit)
  const townshipLeaders = groupBy(input.townshipLeaders ?? [], ({ township }) => township.slice(0, 6))
  return [...villages].map(([code, own]) => {
    const ownUnits = units.get(code) ?? []
    const ownCadres = ownUnits.flatMap(({ ref }) => cadres.get(ref) ?? [])
    const local: AssignmentInput = {
      villages: own,
      leaders: leaders.get(code) ?? [],
      units: ownUnits,
      cadres: ownCadres,
      ...(input.townshipLeaders === undefined ? {} : { townshipLeaders: townshipLeaders.get(code) ?? [] }),
    }
    const ofVillage = {
      existing: own.map((village) => existing.get(village.code)),
      conflicts: own.map((village) => conflicts.get(village.code) ?? none),
    }
    return { code, input: local, ...ofVillage, ...sidesOf(rulebook, local, ofVillage) }
  })
}

type OfVillage = Pick<County, 'existing' | 'conflicts'>

/** For each village, the pools that it may choose from. */
type Pools = readonly (readonly string[])[]

function sidesOf(
  rulebook: Rulebook,
  { villages, leaders, units, cadres, townshipLeaders }: AssignmentInput,
  { existing, conflicts }: OfVillage,
): Pick<County, 'fields' | 'eligible' | 'leaders' | 'cadres' | 'townships'> {
  const fields = villages.map((village) => fieldsFor(rulebook, village))
  const eligible = cadres.filter(({ fullMember, worksInField }) => fullMember && worksInField)
  const numbers = new Map(units.map(({ ref }, number) => [ref, number]))
  const seats = eligible.map(({ ref, unit }) => {
    const holder = numbers.get(unit) ?? 0
    return { ref, holder, pool: units[holder]?.field ?? '', places: 1 }
  })
  const side = (holders: readonly Holder[], own: readonly Seat[], pools: Pools) =>
    sideOf(holders, own, conflicts, pools)
  const county = side(
    leaders,
    ownSeats(leaders, () => ''),
    villages.map(() => ['']),
  )
  const unitSide = side(units, seats, fields)
  const township =
    townshipLeaders === undefined
      ? undefined
      : side(
          townshipLeaders,
          ownSeats(townshipLeaders, (one) => one.township),
          villages.map(({ code }) => [unitOf(code, 'township')]),
        )
  return {
    fields,
    eligible,
    leaders: keeping(county, existing, 1, (was, seat) => (was.leader === seat.ref ? 1 : 0)),
    cadres: keeping(
      unitSide,
      existing,
      2,
      (was, seat) => (was.unit === units[seat.holder]?.ref ? 1 : 0) + (was.cadre === seat.ref ? 1 : 0),
    ),
    ...(township === undefined
      ? {}
      : { townships: keeping(township, existing, 1, (was, seat) => (was.townshipLeader === seat.ref ? 1 : 0)) }),
  }
}

function fieldsFor(rulebook: Rulebook, { grounds }: VillageToServe): readonly string[] {
  return matchingFields(
    rulebook,
    grounds.map((problemType) => ({ problemType })),
  )
}

function ownSeats<T extends Holder>(holders: readonly T[], pool: (holder: T) => string): readonly Seat[] {
  return holders.map((one, holder) => ({ ref: one.ref, holder, pool: pool(one), places: one.capacity }))
}

function sideOf(
  holders: readonly Holder[],
  seats: readonly Seat[],
  conflicts: readonly ReadonlySet<string>[],
  pools: Pools,
): Omit<Side, 'mostKept'> {
  const choices = pools.map((own, village): Choice => {
    const refs = conflicts[village] ?? none
    // Only a village with a declared conflict needs a look at the seats.
    const barred =
      refs.size === 0
        ? []
        : seats.flatMap(({ ref, holder, pool }, seat) =>
            own.includes(pool) && (refs.has(ref) || refs.has(holders[holder]?.ref ?? '')) ? [seat] : [],
          )
    return { pools: own, barred: new Set(barred), keeps: new Map() }
  })
  return { holders, seats, choices }
}

function keeping(
  side: Omit<Side, 'mostKept'>,
  existing: OfVillage['existing'],
  mostKept: number,
  kept: (was: ExistingPairs, seat: Seat) => number,
): Side {
  const choices = side.choices.map((choice, village) => {
    const was = existing[village]
    if (was === undefined) return choice
    const keeps = side.seats.flatMap((seat, number) => {
      const count = choice.pools.includes(seat.pool) && !choice.barred.has(number) ? kept(was, seat) : 0
      return count > 0 ? [[number, count] as const] : []
    })
    return { ...choice, keeps: new Map(keeps) }
  })
  return { ...side, choices, mostKept }
}
