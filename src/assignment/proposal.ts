import type { Finding, Reason } from '../core/finding.js'
import type { RulebookRef } from '../rulebook/rulebook.js'
import type { AssignmentProof } from './selection.js'

/** Who is proposed for one village, by reference. The cadre, as first secretary, comes from the unit. */
export interface Placement {
  readonly village: string
  readonly leader: string
  readonly unit: string
  readonly cadre: string
  /** Where township leaders are given. */
  readonly townshipLeader?: string
  /** One for each post: what fits, whether it keeps an existing pair, the holder's load. */
  readonly because: readonly Finding[]
}

/**
 * A village left out, with one reason for each side that it cannot be served on: which constraint bites, and what
 * would have to change.
 */
export interface LeftOutVillage {
  readonly village: string
  readonly reasons: readonly Reason[]
}

/** How many villages one holder gets, out of how many. */
export interface HolderLoad {
  readonly ref: string
  readonly load: number
  readonly capacity: number
}

/** What one county's share comes to, in the order in which it counts. */
export interface CountyOutcome {
  readonly county: string
  readonly villages: number
  readonly leftOut: number
  /** How many must be left out whatever the assignment: less than `leftOut` only where the proof is `open`. */
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
   * Entries that were set aside, each with its path in the input. They take no part in the proposal, not even among
   * those left out.
   */
  readonly problems: readonly Reason[]
}
