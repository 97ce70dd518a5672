import { unitOf } from '../core/actor.js'
import { type Finding, type FindingDetail, finding, type Reason } from '../core/finding.js'
import { ok, type Result } from '../core/result.js'
import type { FourOnesPost } from '../rectification/four-ones.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type County, countiesOf } from './county.js'
import { leftOutReasons, type Shares } from './explanation.js'
import { assignmentFindings } from './findings.js'
import { readAssignment } from './problem.js'
import { type AssignmentProof, select } from './selection.js'
import { type Sharing, type Side, share, unevenness } from './side.js'

/** Who is proposed for one village, by reference. The cadre, as first secretary, comes from the unit. */
export interface Placement {
  readonly village: string
  readonly leader: string
  readonly unit: string
  readonly cadre: string
  /** Where township leaders are given. */
  readonly townshipLeader?: string
  /** One for each post: what fits, whether an existing pair is kept, the holder's load. */
  readonly because: readonly Finding[]
}

/**
 * A village left out, with one reason for each side on which it cannot be served: the constraint, and what would have
 * to change.
 */
export interface LeftOutVillage {
  readonly village: string
  readonly reasons: readonly Reason[]
}

/** How many villages one holder gets, and how many the holder could take. */
export interface HolderLoad {
  readonly ref: string
  readonly load: number
  readonly capacity: number
}

/** How good one county's part of the proposal is; what counts first comes first. */
export interface CountyOutcome {
  readonly county: string
  readonly villages: number
  readonly leftOut: number
  /** How many any assignment must leave out: less than `leftOut` only where the proof is `open`. */
  readonly leftOutAtLeast: number
  /** The sum of the squares of the loads of its leaders and units: the less, the more even. */
  readonly unevenness: number
  /** Existing pairs kept: of village and leader, village and unit, village and cadre. */
  readonly kept: number
  readonly proof: AssignmentProof
}

/** Who should take which village (D21). Plain data: a proposal is not an event, a person decides. */
export interface AssignmentProposal {
  readonly rulebook: RulebookRef
  /** By village code. */
  readonly placements: readonly Placement[]
  /** By village code. */
  readonly leftOut: readonly LeftOutVillage[]
  readonly counties: readonly CountyOutcome[]
  /** By reference; those who get nothing too. */
  readonly loads: {
    readonly leaders: readonly HolderLoad[]
    readonly units: readonly HolderLoad[]
    readonly townshipLeaders?: readonly HolderLoad[]
  }
}

/** A proposal for all that could be used of an input, and what could not. */
export interface AssignmentResult {
  readonly proposal: AssignmentProposal
  /**
   * What is wrong with the entries that are not used, each with its path in the input. Such an entry does not occur in
   * the proposal, not even among the villages left out.
   */
  readonly problems: readonly Reason[]
}

/**
 * Proposes who takes which village (D21): a county leader, a unit of a matching field with a cadre of its own, and a
 * township leader where any are given. Nobody serves beyond their capacity, outside their county or township, or
 * against a declared conflict. Then, in this order: as few villages as possible are left out; the load is as even as
 * it can be (the least sum of the squares of the loads of leaders and units); as many existing pairs as possible are
 * kept. Township leaders are shared out last in the same way, among the villages that are served. Codes and
 * references decide between equally good proposals, so that the order of the input changes nothing.
 *
 * The search is exact: without township leaders the `proof` of each county is always `optimal`. With them the general
 * question is a hard one, and the `proof` of each county says what is proven. Errors: only an input that is not of the
 * form of {@link AssignmentInput}; a bad entry is not used, and `problems` says why.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { proposeAssignment } from 'baolei/assignment'
 *
 * const result = proposeAssignment(xining2024, {
 *   villages: [
 *     { code: '999921100201', grounds: ['governance'] },
 *     { code: '999921100202', grounds: ['revitalization'] },
 *   ],
 *   leaders: [{ ref: 'leader-1', county: '999921', capacity: 2 }],
 *   units: [{ ref: 'court', county: '999921', field: 'political-legal', capacity: 1 }],
 *   cadres: [{ ref: 'cadre-1', unit: 'court', fullMember: true, worksInField: true }],
 * })
 * if (result.ok) {
 *   const { placements, leftOut } = result.value.proposal
 *   placements.map(({ village, unit }) => [village, unit]) // [['999921100201', 'court']]
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
    choice('linked-county-leader', {
      required: { county: county.code },
      found: { ...leader.holder, kept: was?.leader === leader.ref },
    }),
    choice('paired-unit', {
      required: { county: county.code, fieldOneOf: [...(fields[village] ?? [])] },
      found: { ...unit, field, kept: was?.unit === unit.ref },
    }),
    choice('first-secretary', {
      required: { unit: unit.ref, fullMember: true, worksInField: true },
      found: { ref: cadre.ref, unit: unit.ref, fullMember: true, worksInField: true, kept: was?.cadre === cadre.ref },
    }),
    ...(township === undefined
      ? []
      : [
          choice('township-leader', {
            required: { township: unitOf(code, 'township') },
            found: { ...township.holder, kept: was?.townshipLeader === township.ref },
          }),
        ]),
  ]
  const posts = { village: code, leader: leader.ref, unit: unit.ref, cadre: cadre.ref }
  return [{ ...posts, ...(township === undefined ? {} : { townshipLeader: township.ref }), because }]
}

/** Why one was chosen for a post: what fits, whether an existing pair is kept, how much room the holder has. */
function choice(about: FourOnesPost, detail: FindingDetail<'assignment-choice'>): Finding {
  return finding(assignmentFindings['assignment-choice'], 'holds', { ...detail, about })
}

type Chosen = { readonly ref: string; readonly holder: { ref: string; load: number; capacity: number } }

function chosen(side: Side, sharing: Sharing, village: number): Chosen | undefined {
  const seat = side.seats[sharing.seats[village] ?? -1]
  const holder = seat === undefined ? undefined : side.holders[seat.holder]
  if (seat === undefined || holder === undefined) return undefined
  const { ref, capacity } = holder
  return { ref: seat.ref, holder: { ref, load: sharing.loads[seat.holder] ?? 0, capacity } }
}
