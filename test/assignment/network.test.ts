import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLink, addNode, costOf, emptyNetwork, isOpen, reach, send } from '../../src/assignment/network.js'

const one = (terms: { readonly capacity: number; readonly cost?: number; readonly slope?: number }) => {
  const network = emptyNetwork()
  const [from, to] = [addNode(network), addNode(network)]
  addLink(network, from, to, terms)
  return { network, from, to }
}

describe('a link of a network', () => {
  it('costs for n units n times its cost and its slope times the square of n, and gives back what the last one cost [D21]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(50), fc.nat(50), (capacity, cost, slope) => {
        const { network } = one({ capacity, cost, slope })
        let paid = 0
        for (let units = 1; units <= capacity; units += 1) {
          const next = costOf(network, 0)
          paid += next
          send(network, 0)
          expect(paid).toBe(cost * units + slope * units ** 2)
          expect(costOf(network, 1)).toBe(-next)
        }
      }),
    )
  })

  it('carries as much as it can and takes back as much as it carries, no more [D21]', () => {
    const { network, from, to } = one({ capacity: 2 })
    const open = () => [isOpen(network, 0), isOpen(network, 1)]
    expect(open()).toEqual([true, false])
    send(network, 0)
    expect(open()).toEqual([true, true])
    send(network, 0)
    expect(open()).toEqual([false, true])
    expect(reach(network, from)).toEqual([true, false])
    expect(reach(network, to)).toEqual([true, true])
    expect(reach(network, from, true)).toEqual([true, true])
    send(network, 1)
    expect(open()).toEqual([true, true])
  })
})
