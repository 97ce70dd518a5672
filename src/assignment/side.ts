import { addLink, addNode, type Network } from './network.js'

/** Who carries the load of a post: a leader, or a unit with all its cadres. */
export interface Holder {
  readonly ref: string
  readonly capacity: number
}

/** What a village is given: a cadre, and with the cadre the unit; a leader's seat is the leader. */
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
 * One side of the assignment in one county: all that can be chosen for a post, and by whom. Once it is settled which
 * villages are served, no side has anything to do with another.
 */
export interface Side {
  readonly holders: readonly Holder[]
  readonly seats: readonly Seat[]
  /** Village by village. */
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

/** Where a side stands in a network. */
export interface Layout {
  readonly holders: readonly number[]
  /** The number of the seat that stands at a node. */
  readonly seatAt: ReadonlyMap<number, number>
}

/**
 * How a side is laid out: the weight of evenness against kept pairs, and whether units flow from the terminal to the
 * villages.
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
