import { unitOf } from '../core/actor.js'
import type { Finding } from '../core/finding.js'
import { ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type County, countiesOf } from './county.js'
import { choiceFinding, leftOutReasons, type Shares } from './explanation.js'
import { readAssignment } from './parse.js'
import type { AssignmentResult, CountyOutcome, HolderLoad, LeftOutVillage, Placement } from './proposal.js'
import { select } from './selection.js'
import { type Sharing, share, unevenness } from './sharing.js'
import type { Side } from './side.js'

/**
 * Proposes who takes which village (D21): a county leader, a unit of a matching field with a cadre of its own, and a
 * township leader where any are given. Nobody beyond their capacity, their county or township, or against a declared
 * conflict. Then, in this order: fewest villages left out; the load as even as it can be (the least sum of the
 * squares of the loads of leaders and units); as many existing pairs kept as possible. Township leaders are shared
 * out last in the same way, among the villages that are served. What is equally good is settled by codes and
 * references, so that the order of the input changes nothing in the proposal.
 *
 * Exact, and said so in `proof`: always `optimal` without township leaders. With them the general question is a hard
 * one; what is proven then stands with each county. Errors: only an input that is not of the form of {@link
 * AssignmentInput}; a bad entry is set aside and named among the `problems`.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { proposeAssignment } from 'baolei/assignment'
 *
 * const result = proposeAssignment(xining2024, {
 *   villages: [
 *     { code: '630121100201', grounds: ['governance'] },
 *     { code: '630121100202', grounds: ['revitalization'] },
 *   ],
 *   leaders: [{ ref: 'leader-1', county: '630121', capacity: 2 }],
 *   units: [{ ref: 'court', county: '630121', field: 'political-legal', capacity: 1 }],
 *   cadres: [{ ref: 'cadre-1', unit: 'court', fullMember: true, worksInField: true }],
 * })
 * if (result.ok) {
 *   const { placements, leftOut } = result.value.proposal
 *   placements.map(({ village, unit }) => [village, unit]) // [['630121100201', 'court']]
 *   leftOut.map(({ reasons }) => reasons.map(({ code, about }) => [code, about])) // [[['assignment-candidate', 'paired-unit']]]
 * }
 * ```
 */
export function proposeAssignment(rulebook: Rulebook, input: unknown): Result<AssignmentResult> {
  const read = readAssignment(rulebook, input)
  if (!read.ok) return read
  const { usable, problems } = read.value
  const shares = countiesOf(rulebook, usable).map(shareOut)
  const loads = new Map(shares.flatMap((one) => one.loads))
  const loadsOf = (side: string, holders: readonly Pick<HolderLoad, 'ref' | 'capacity'>[]): readonly HolderLoad[] =>
    holders.map(({ ref, capacity }) => ({ ref, load: loads.get(`${side}/${ref}`) ?? 0, capacity }))
  const { townshipLeaders } = usable
  return ok({
    proposal: {
      rulebook: { id: rulebook.id, version: rulebook.version },
      placements: shares.flatMap(({ placements }) => placements),
      leftOut: shares.flatMap(({ leftOut }) => leftOut),
      counties: shares.map(({ outcome }) => outcome),
      loads: {
        leaders: loadsOf('leaders', usable.leaders),
        units: loadsOf('units', usable.units),
        ...(townshipLeaders === undefined ? {} : { townshipLeaders: loadsOf('townships', townshipLeaders) }),
      },
    },
    problems,
  })
}

interface CountyShare {
  readonly placements: readonly Placement[]
  readonly leftOut: readonly LeftOutVillage[]
  readonly outcome: CountyOutcome
  /** Under `side/ref`. */
  readonly loads: readonly (readonly [string, number])[]
}

function shareOut(county: County): CountyShare {
  const { served, proof, atLeast } = select(county)
  const { leaders, cadres, townships } = county
  const shares: Shares = {
    leaders: share(leaders, served),
    cadres: share(cadres, served),
    ...(townships === undefined ? {} : { townships: share(townships, served) }),
  }
  const villages = county.input.villages.map(({ code }) => code)
  const placements = villages.flatMap((_, village) => placement(county, shares, village))
  const leftOut = villages.flatMap((village, index) =>
    served[index] === true ? [] : [{ village, reasons: leftOutReasons(county, shares, index) }],
  )
  const loads = (name: string, { holders }: Side, sharing: Sharing): readonly (readonly [string, number])[] =>
    holders.map(({ ref }, holder) => [`${name}/${ref}`, sharing.loads[holder] ?? 0])
  return {
    placements,
    leftOut,
    outcome: {
      county: county.code,
      villages: villages.length,
      leftOut: leftOut.length,
      leftOutAtLeast: atLeast,
      unevenness: unevenness(shares.leaders.loads) + unevenness(shares.cadres.loads),
      kept: kept(leaders, shares.leaders) + kept(cadres, shares.cadres),
      proof,
    },
    loads: [
      ...loads('leaders', leaders, shares.leaders),
      ...loads('units', cadres, shares.cadres),
      ...(townships === undefined || shares.townships === undefined
        ? []
        : loads('townships', townships, shares.townships)),
    ],
  }
}

function kept(side: Side, { seats }: Sharing): number {
  return seats.reduce<number>((sum, seat, village) => sum + (side.choices[village]?.keeps.get(seat ?? -1) ?? 0), 0)
}

function placement(county: County, shares: Shares, village: number): readonly Placement[] {
  const { input, existing, fields, townships } = county
  const code = input.villages[village]?.code ?? ''
  const was = existing[village]
  const leader = chosen(county.leaders, shares.leaders, village)
  const cadre = chosen(county.cadres, shares.cadres, village)
  const township =
    townships === undefined || shares.townships === undefined ? undefined : chosen(townships, shares.townships, village)
  if (leader === undefined || cadre === undefined) return []
  const unit = cadre.holder
  const field = input.units.find(({ ref }) => ref === unit.ref)?.field ?? null
  const because: readonly Finding[] = [
    choiceFinding(
      'linked-county-leader',
      { county: county.code },
      { ...leader.holder, kept: was?.leader === leader.ref },
    ),
    choiceFinding(
      'paired-unit',
      { county: county.code, fieldOneOf: [...(fields[village] ?? [])] },
      { ...unit, field, kept: was?.unit === unit.ref },
    ),
    choiceFinding(
      'first-secretary',
      { unit: unit.ref, fullMember: true, worksInField: true },
      { ref: cadre.ref, unit: unit.ref, fullMember: true, worksInField: true, kept: was?.cadre === cadre.ref },
    ),
    ...(township === undefined
      ? []
      : [
          choiceFinding(
            'township-leader',
            { township: unitOf(code, 'township') },
            { ...township.holder, kept: was?.townshipLeader === township.ref },
          ),
        ]),
  ]
  const posts = { village: code, leader: leader.ref, unit: unit.ref, cadre: cadre.ref }
  return [{ ...posts, ...(township === undefined ? {} : { townshipLeader: township.ref }), because }]
}

type Chosen = { readonly ref: string; readonly holder: { ref: string; load: number; capacity: number } }

function chosen(side: Side, sharing: Sharing, village: number): Chosen | undefined {
  const seat = side.seats[sharing.seats[village] ?? -1]
  const holder = seat === undefined ? undefined : side.holders[seat.holder]
  if (seat === undefined || holder === undefined) return undefined
  const { ref, capacity } = holder
  return { ref: seat.ref, holder: { ref, load: sharing.loads[seat.holder] ?? 0, capacity } }
}
