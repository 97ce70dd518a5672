import { addLink, addNode, emptyNetwork, fill, headOf, type Network, reach } from './network.js'

/** Who carries the load of a post: a leader, or a unit with all its cadres. */
export interface Holder {
  readonly ref: string
  readonly capacity: number
}

/** What a village is given: a cadre, and with the cadre the unit; or a leader. */
export interface Seat {
  readonly ref: string
  /** The number of its holder. */
  readonly holder: number
  /** Villages choose among the seats of whole pools: the leaders of a county, the cadres of one field. */
  readonly pool: string
  /** How many villages it may be given to. */
  readonly places: number
}

/** What one village may choose on one side. */
export interface Choice {
  readonly pools: readonly string[]
  /** The seats of these pools that it may not have, by number. */
  readonly barred: ReadonlySet<number>
  /** How many existing pairs a seat would keep, where any. None of these seats is barred. */
  readonly keeps: ReadonlyMap<number, number>
}

/**
 * One side of the assignment in one county: who can be chosen for a post, and by which villages. Once the villages to
 * be served are known, each side is shared out on its own.
 */
export interface Side {
  readonly holders: readonly Holder[]
  readonly seats: readonly Seat[]
  /** For each village. */
  readonly choices: readonly Choice[]
  /** The most pairs that one village can keep on this side. */
  readonly mostKept: number
}

/** The numbers of the seats that a village may have. */
export function openSeats({ seats }: Side, { pools, barred }: Choice): readonly number[] {
  return seats.flatMap(({ pool }, seat) => (pools.includes(pool) && !barred.has(seat) ? [seat] : []))
}

/** Whether there is any seat that a village may have. */
export function hasOpenSeat({ seats }: Side, { pools, barred }: Choice): boolean {
  return seats.some(({ pool }, seat) => pools.includes(pool) && !barred.has(seat))
}

/** The nodes of a side in a network. */
export interface Layout {
  readonly holders: readonly number[]
  /** The number of the seat at a node. */
  readonly seatAt: ReadonlyMap<number, number>
}

/**
 * How a side is laid out: how much evenness counts against kept pairs, and whether units flow from the terminal to
 * the villages.
 */
export interface LayoutOptions {
  readonly slope: number
  readonly backwards?: boolean
}

/**
 * Lays a side out in a network: village → pool → seat → holder → terminal. A village with a barred seat leads to each
 * other seat by a link of its own, and so does any village to a seat that keeps a pair, which costs one less for each
 * pair.
 */
export function layOut(
  network: Network,
  side: Side,
  villages: readonly number[],
  terminal: number,
  { slope, backwards = false }: LayoutOptions,
): Layout {
  const link = (from: number, to: number, terms: { capacity: number; cost?: number; slope?: number }): void =>
    backwards ? addLink(network, to, from, terms) : addLink(network, from, to, terms)
  const holders = side.holders.map(({ capacity }) => {
    const node = addNode(network)
    link(node, terminal, { capacity, slope })
    return node
  })
  const pools = new Map<string, { readonly node: number; readonly seats: number[] }>()
  const seats = side.seats.map(({ holder, pool, places }, seat) => {
    const node = addNode(network)
    link(node, holders[holder] ?? 0, { capacity: places })
    const own = pools.get(pool) ?? { node: addNode(network), seats: [] }
    pools.set(pool, own)
    own.seats.push(seat)
    link(own.node, node, { capacity: places })
    return node
  })
  const nodeOf = (seat: number): number => seats[seat] ?? 0
  side.choices.forEach((choice, index) => {
    const village = villages[index] ?? 0
    for (const pool of choice.pools) {
      const own = pools.get(pool)
      if (own === undefined) continue
      if (!own.seats.some((seat) => choice.barred.has(seat))) {
        link(village, own.node, { capacity: 1, cost: side.mostKept })
        continue
      }
      for (const seat of own.seats) {
        if (!choice.barred.has(seat)) link(village, nodeOf(seat), { capacity: 1, cost: side.mostKept })
      }
    }
    for (const [seat, kept] of choice.keeps) link(village, nodeOf(seat), { capacity: 1, cost: side.mostKept - kept })
  })
  return { holders, seatAt: new Map(seats.map((node, seat) => [node, seat])) }
}

/** One side shared out among the villages that are served. */
export interface Sharing {
  /** For each village, the number of its seat. */
  readonly seats: readonly (number | undefined)[]
  /** For each holder. */
  readonly loads: readonly number[]
  /** Whether a village that is not served could be served besides all that are, as far as this side goes. */
  readonly hasRoomFor: (village: number) => boolean
  /** Whether a holder could carry one more village, if others are moved where needed. */
  readonly isOpen: (holder: number) => boolean
  /** Which holders a village could have if they had one more place, and others are moved where needed. */
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

/** Follows the flow from each village to a seat. Of the villages that share a pool the first gets the first seat. */
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

/** The sum of the squares of the loads: the smaller, the more even. */
export function unevenness(loads: readonly number[]): number {
  return loads.reduce((sum, load) => sum + load * load, 0)
}
