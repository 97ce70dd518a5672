import { costOf, headOf, isOpen, type Network, send } from './network.js'

/**
 * Sends as many units as there is room for from source to sink, at the least cost that so many can have: exact, by
 * shortest augmenting paths. Potentials keep every reduced cost of an open arc at zero or above, so each round is a
 * Dijkstra search, and then all paths of that length are filled. A path costs at most what its arcs cost together,
 * here far below 2^53.
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

/** The least reduced costs from the source; those of nodes farther than the sink are left unfinished. */
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

/** Fills paths along arcs of no reduced cost, depth first. What one pass overlooks the next round finds. */
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
