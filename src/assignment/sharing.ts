import { fill } from './fill.js'
import { addLink, addNode, emptyNetwork, headOf, type Network, reach } from './network.js'
import { type Layout, layOut, type Side } from './side.js'

/** One side shared out among the villages that are served. */
export interface Sharing {
  /** Village by village, the number of its seat. */
  readonly seats: readonly (number | undefined)[]
  /** Holder by holder. */
  readonly loads: readonly number[]
  /** Whether a village that is not served could be, with all that are: on this side alone. */
  readonly hasRoomFor: (village: number) => boolean
  /** Whether a holder could carry one more village, others being moved where need be. */
  readonly isOpen: (holder: number) => boolean
  /** Which holders one more place would let a village have, others being moved where need be. */
  readonly reachedBy: (village: number) => (holder: number) => boolean
}

/**
 * Shares one side out: as many of the served villages as possible get a seat, then the loads of the holders are as
 * even as they can be (the least sum of their squares), then as many existing pairs as possible are kept. Exact.
 */
export function share(side: Side, served: readonly boolean[]): Sharing {
  const network = emptyNetwork()
  const source = addNode(network)
  const terminal = addNode(network)
  const villages = served.map((one) => {
    const node = addNode(network)
    addLink(network, source, node, { capacity: one ? 1 : 0 })
    return node
  })
  const layout = layOut(network, side, villages, terminal, { slope: evenFirst(served.length, side.mostKept) })
  fill(network, source, terminal)
  const seats = seatsOf(network, layout, villages)
  const loads = side.holders.map(() => 0)
  for (const seat of seats) {
    const holder = seat === undefined ? undefined : side.seats[seat]?.holder
    if (holder !== undefined) loads[holder] = (loads[holder] ?? 0) + 1
  }
  const open = reach(network, terminal, true)
  return {
    seats,
    loads,
    hasRoomFor: (village) => open[villages[village] ?? 0] === true,
    isOpen: (holder) => open[layout.holders[holder] ?? 0] === true,
    reachedBy: (village) => {
      const reached = reach(network, villages[village] ?? 0)
      return (holder) => reached[layout.holders[holder] ?? 0] === true
    },
  }
}

/** A weight that no number of kept pairs can outweigh. */
export function evenFirst(villages: number, mostKept: number): number {
  return villages * mostKept + 1
}

/** Follows what flows from each village to a seat. Of those who share a pool, the first village gets the first seat. */
function seatsOf(network: Network, { seatAt }: Layout, villages: readonly number[]): readonly (number | undefined)[] {
  const left = [...network.flow]
  const follow = (node: number): number | undefined => {
    const arc = (network.leaving[node] ?? []).find((one) => (one & 1) === 0 && (left[one >> 1] ?? 0) > 0)
    if (arc === undefined) return undefined
    left[arc >> 1] = (left[arc >> 1] ?? 0) - 1
    const next = headOf(network, arc)
    return seatAt.get(next) ?? follow(next)
  }
  return villages.map(follow)
}

/** The sum of the squares of the loads: the less, the more even. */
export function unevenness(loads: readonly number[]): number {
  return loads.reduce((sum, load) => sum + load * load, 0)
}
