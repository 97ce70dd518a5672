/**
 * A network whose arcs carry whole units at a cost. Arc 2k leads along the k-th link, arc 2k+1 back: it takes back
 * what flows. A link's `slope` makes each further unit dearer: the n-th costs `cost + slope × (2n − 1)`, so that n of
 * them cost `slope × n²` more.
 */
export interface Network {
  /** Node by node, the arcs that leave it. */
  readonly leaving: number[][]
  /** Arc by arc, the node it leads to. */
  readonly heads: number[]
  /** Link by link. */
  readonly capacity: number[]
  readonly cost: number[]
  readonly slope: number[]
  readonly flow: number[]
}

/** A network without nodes. */
export function emptyNetwork(): Network {
  return { leaving: [], heads: [], capacity: [], cost: [], slope: [], flow: [] }
}

/** Adds a node and says its number. */
export function addNode(network: Network): number {
  return network.leaving.push([]) - 1
}

/** Adds a link between two nodes. Costs are integers, none negative. */
export function addLink(
  network: Network,
  from: number,
  to: number,
  { capacity, cost = 0, slope = 0 }: { readonly capacity: number; readonly cost?: number; readonly slope?: number },
): void {
  const arc = network.heads.push(to, from) - 2
  network.leaving[from]?.push(arc)
  network.leaving[to]?.push(arc + 1)
  network.capacity.push(capacity)
  network.cost.push(cost)
  network.slope.push(slope)
  network.flow.push(0)
}

/** The node that an arc leads to. */
export function headOf(network: Network, arc: number): number {
  return network.heads[arc] ?? 0
}

/** Whether an arc can carry one more unit. */
export function isOpen(network: Network, arc: number): boolean {
  const flow = network.flow[arc >> 1] ?? 0
  return (arc & 1) === 1 ? flow > 0 : flow < (network.capacity[arc >> 1] ?? 0)
}

/** What one more unit costs on an arc. */
export function costOf(network: Network, arc: number): number {
  const link = arc >> 1
  const [cost, slope, flow] = [network.cost[link] ?? 0, network.slope[link] ?? 0, network.flow[link] ?? 0]
  return (arc & 1) === 1 ? -(cost + slope * (2 * flow - 1)) : cost + slope * (2 * flow + 1)
}

/** Sends one unit along an arc. */
export function send(network: Network, arc: number): void {
  network.flow[arc >> 1] = (network.flow[arc >> 1] ?? 0) + ((arc & 1) === 1 ? -1 : 1)
}

/** Which nodes can be reached from one over open arcs; with `backwards`, from which nodes it can be reached. */
export function reach(network: Network, start: number, backwards = false): readonly boolean[] {
  const reached = network.leaving.map(() => false)
  reached[start] = true
  const waiting = [start]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const arc of network.leaving[node] ?? []) {
      const next = headOf(network, arc)
      if (reached[next] !== true && isOpen(network, backwards ? arc ^ 1 : arc)) {
        reached[next] = true
        waiting.push(next)
      }
    }
  }
  return reached
}
