/**
 * A network whose arcs carry whole units at a cost. Arc 2k leads along the k-th link; arc 2k+1 leads back and takes
 * back what flows. A link's `slope` makes each further unit dearer: the n-th costs `cost + slope × (2n − 1)`, so that
 * n of them cost `slope × n²` more.
 */
export interface Network {
  /** For each node, the arcs that leave it. */
  readonly leaving: number[][]
  /** For each arc, the node that it leads to. */
  readonly heads: number[]
  /** These for each link. */
  readonly capacity: number[]
  readonly cost: number[]
  readonly slope: number[]
  readonly flow: number[]
}

/** A network without nodes. */
export function emptyNetwork(): Network {
  return { leaving: [], heads: [], capacity: [], cost: [], slope: [], flow: [] }
}

/** Adds a node and gives its number. */
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

/** The nodes that can be reached from a node over open arcs; with `backwards`, those from which it can be reached. */
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

/**
 * Sends as many units as possible from source to sink, at the least cost for so many: exact, by shortest augmenting
 * paths. Potentials keep every reduced cost of an open arc at zero or above, so each round is a Dijkstra search, after
 * which all paths of that length are filled. A path costs at most the sum of its arcs, here far below 2^53.
 */
export function fill(network: Network, source: number, sink: number): void {
  let potential: readonly number[] = network.leaving.map(() => 0)
  for (;;) {
    const distance = distances(network, source, sink, potential)
    const most = distance[sink] ?? Number.POSITIVE_INFINITY
    if (most === Number.POSITIVE_INFINITY) return
    potential = potential.map((height, node) => height + Math.min(distance[node] ?? most, most))
    fillShortest(network, source, sink, potential)
  }
}

function reduced(network: Network, potential: readonly number[], node: number, arc: number): number {
  return costOf(network, arc) + (potential[node] ?? 0) - (potential[headOf(network, arc)] ?? 0)
}

/** The least reduced costs from the source; of nodes farther than the sink only an upper bound. */
function distances(network: Network, source: number, sink: number, potential: readonly number[]): readonly number[] {
  const distance = potential.map(() => Number.POSITIVE_INFINITY)
  const queue: Queue = { keys: [], nodes: [] }
  distance[source] = 0
  push(queue, 0, source)
  for (let top = pop(queue); top !== undefined; top = pop(queue)) {
    const { key, node } = top
    if (key > (distance[node] ?? 0)) continue
    if (node === sink) break
    for (const arc of network.leaving[node] ?? []) {
      if (!isOpen(network, arc)) continue
      const next = headOf(network, arc)
      const length = key + reduced(network, potential, node, arc)
      if (length < (distance[next] ?? 0)) {
        distance[next] = length
        push(queue, length, next)
      }
    }
  }
  return distance
}

/** Fills paths along arcs without reduced cost, depth first. Paths that one pass misses the next round finds. */
function fillShortest(network: Network, source: number, sink: number, potential: readonly number[]): void {
  const tried = potential.map(() => 0)
  const seen = potential.map(() => false)
  let path: number[] = []
  let node = source
  seen[source] = true
  for (;;) {
    if (node === sink) {
      for (const arc of path) {
        send(network, arc)
        const passed = headOf(network, arc)
        seen[passed] = false
        tried[passed] = 0
      }
      path = []
      node = source
      tried[source] = 0
    }
    const arcs = network.leaving[node] ?? []
    let at = tried[node] ?? 0
    let step: number | undefined
    for (; at < arcs.length && step === undefined; at += 1) {
      const arc = arcs[at] ?? 0
      const fresh = seen[headOf(network, arc)] !== true
      if (fresh && isOpen(network, arc) && reduced(network, potential, node, arc) === 0) step = arc
    }
    tried[node] = at
    if (step !== undefined) {
      path.push(step)
      node = headOf(network, step)
      seen[node] = true
    } else {
      const back = path.pop()
      if (back === undefined) return
      node = headOf(network, back ^ 1)
    }
  }
}

/** A binary heap: the least key on top. */
interface Queue {
  readonly keys: number[]
  readonly nodes: number[]
}

function push({ keys, nodes }: Queue, key: number, node: number): void {
  let at = keys.length
  while (at > 0) {
    const above = (at - 1) >> 1
    const aboveKey = keys[above] ?? 0
    if (aboveKey <= key) break
    keys[at] = aboveKey
    nodes[at] = nodes[above] ?? 0
    at = above
  }
  keys[at] = key
  nodes[at] = node
}

function pop({ keys, nodes }: Queue): { readonly key: number; readonly node: number } | undefined {
  const [key, node] = [keys[0], nodes[0]]
  const [lastKey, lastNode] = [keys.pop(), nodes.pop()]
  if (key === undefined || node === undefined || lastKey === undefined || lastNode === undefined) return undefined
  if (keys.length === 0) return { key, node }
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    if (left >= keys.length) break
    const below = (keys[left + 1] ?? Number.POSITIVE_INFINITY) < (keys[left] ?? 0) ? left + 1 : left
    const belowKey = keys[below] ?? 0
    if (belowKey >= lastKey) break
    keys[at] = belowKey
    nodes[at] = nodes[below] ?? 0
    at = below
  }
  keys[at] = lastKey
  nodes[at] = lastNode
  return { key, node }
}
