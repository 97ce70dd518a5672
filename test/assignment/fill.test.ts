import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLink, addNode, emptyNetwork, fill, type Network } from '../../src/assignment/network.js'

interface Link {
  readonly from: number
  readonly to: number
  readonly capacity: number
  readonly cost: number
  readonly slope: number
}

const SOURCE = 0
const SINK = 1

function networkOf(nodes: number, links: readonly Link[]): Network {
  const network = emptyNetwork()
  for (let node = 0; node < nodes; node += 1) addNode(network)
  for (const { from, to, ...terms } of links) addLink(network, from, to, terms)
  return network
}

/** What leaves a node less what comes to it. */
const surplus = (links: readonly Link[], flow: readonly number[], node: number): number =>
  links.reduce((sum, { from, to }, link) => {
    const units = flow[link] ?? 0
    return sum + (from === node ? units : 0) - (to === node ? units : 0)
  }, 0)

const costOf = (links: readonly Link[], flow: readonly number[]): number =>
  links.reduce((sum, { cost, slope }, link) => sum + cost * (flow[link] ?? 0) + slope * (flow[link] ?? 0) ** 2, 0)

const inner = (nodes: number): readonly number[] => Array.from({ length: nodes - 2 }, (_, node) => node + 2)

/** The most that can flow, and the least that so much costs: by trying every flow. */
function tried(nodes: number, links: readonly Link[]): readonly [most: number, least: number] {
  let best: readonly [number, number] = [0, 0]
  const tryFrom = (flow: readonly number[]): void => {
    const next = links[flow.length]
    if (next !== undefined) {
      for (let units = 0; units <= next.capacity; units += 1) tryFrom([...flow, units])
      return
    }
    if (inner(nodes).some((node) => surplus(links, flow, node) !== 0)) return
    const [sent, cost] = [surplus(links, flow, SOURCE), costOf(links, flow)]
    if (sent > best[0] || (sent === best[0] && cost < best[1])) best = [sent, cost]
  }
  tryFrom([])
  return best
}

const networks = fc.integer({ min: 3, max: 6 }).chain((nodes) => {
  const node = fc.integer({ min: 0, max: nodes - 1 })
  const link = fc
    .record({
      from: node,
      to: node,
      capacity: fc.constantFrom(0, 1, 1, 1, 2, 3),
      cost: fc.nat(6),
      slope: fc.constantFrom(0, 0, 1, 4),
    })
    .filter(({ from, to }) => from !== to)
  return fc.tuple(fc.constant(nodes), fc.array(link, { minLength: 4, maxLength: 7, size: '+1' }))
})

describe('filling a network', () => {
  it('sends as much as can be sent, at the least cost, as trying everything finds [D21]', () => {
    fc.assert(
      fc.property(networks, ([nodes, links]) => {
        const network = networkOf(nodes, links)
        fill(network, SOURCE, SINK)
        const { flow } = network
        links.forEach(({ capacity }, link) => {
          expect(flow[link]).toBeGreaterThanOrEqual(0)
          expect(flow[link]).toBeLessThanOrEqual(capacity)
        })
        expect(inner(nodes).map((node) => surplus(links, flow, node))).toEqual(inner(nodes).map(() => 0))
        expect([surplus(links, flow, SOURCE), costOf(links, flow)]).toEqual(tried(nodes, links))
      }),
      { numRuns: 300 },
    )
  })

  it('takes the cheapest ways first, and takes back what stands in the way of one more [D21]', () => {
    // The cheap way s → a → b → t blocks both others: a second unit is only sent where a → b is taken back.
    const links = [
      { from: 0, to: 2, capacity: 1, cost: 0, slope: 0 },
      { from: 2, to: 3, capacity: 1, cost: 0, slope: 0 },
      { from: 3, to: 1, capacity: 1, cost: 0, slope: 0 },
      { from: 0, to: 3, capacity: 1, cost: 3, slope: 0 },
      { from: 2, to: 1, capacity: 1, cost: 5, slope: 0 },
    ]
    const whole = networkOf(4, links)
    fill(whole, SOURCE, SINK)
    expect(whole.flow).toEqual([1, 0, 1, 1, 1])
    const narrow = networkOf(4, links.slice(0, 4))
    fill(narrow, SOURCE, SINK)
    expect(narrow.flow).toEqual([1, 1, 1, 0])
  })

  it('takes the cheapest of many ways, in whatever order they stand [D21]', () => {
    const costs = fc.array(fc.nat(40), { minLength: 5, maxLength: 14, size: '+1' })
    fc.assert(
      fc.property(costs, costs, fc.integer({ min: 1, max: 14 }), (first, second, room) => {
        const ways = first.flatMap((cost, way) => {
          const through = 3 + way
          return [
            { from: SOURCE, to: through, capacity: 1, cost, slope: 0 },
            { from: through, to: 2, capacity: 1, cost: second[way] ?? 0, slope: 0 },
          ]
        })
        const links = [...ways, { from: 2, to: SINK, capacity: room, cost: 0, slope: 0 }]
        const network = networkOf(3 + first.length, links)
        fill(network, SOURCE, SINK)
        const cheapest = first
          .map((cost, way) => cost + (second[way] ?? 0))
          .sort((a, b) => a - b)
          .slice(0, room)
        expect(surplus(links, network.flow, SOURCE)).toBe(cheapest.length)
        expect(costOf(links, network.flow)).toBe(cheapest.reduce((sum, cost) => sum + cost, 0))
      }),
      { numRuns: 300 },
    )
  })

  it('spreads what flows along dearer units evenly, whatever the order of the links [D21]', () => {
    const fan = (count: number): Link[] =>
      Array.from({ length: count }, (_, way) => [
        { from: 0, to: 3 + way, capacity: 9, cost: 0, slope: 1 },
        { from: 3 + way, to: 2, capacity: 9, cost: 0, slope: 0 },
      ]).flat()
    for (let count = 1; count <= 7; count += 1) {
      const network = networkOf(3 + count, [{ from: 2, to: 1, capacity: 2 * count, cost: 0, slope: 0 }, ...fan(count)])
      fill(network, SOURCE, SINK)
      expect(network.flow).toEqual([2 * count, ...Array(2 * count).fill(2)])
    }
  })

  it('sends nothing where no way leads, and nothing more when all is sent [D21]', () => {
    const apart = networkOf(3, [{ from: 0, to: 2, capacity: 3, cost: 1, slope: 1 }])
    fill(apart, SOURCE, SINK)
    expect(apart.flow).toEqual([0])
    const full = networkOf(2, [{ from: 0, to: 1, capacity: 3, cost: 1, slope: 1 }])
    fill(full, SOURCE, SINK)
    fill(full, SOURCE, SINK)
    expect(full.flow).toEqual([3])
  })
})
