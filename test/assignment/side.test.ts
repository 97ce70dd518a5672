import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addNode, emptyNetwork } from '../../src/assignment/network.js'
import { type Choice, evenFirst, hasOpenSeat, layOut, openSeats, type Side } from '../../src/assignment/side.js'

const sideOf = (pools: readonly string[], choices: readonly Choice[] = []): Side => ({
  holders: pools.map((_, holder) => ({ ref: `h${holder}`, capacity: 1 })),
  seats: pools.map((pool, holder) => ({ ref: `s${holder}`, holder, pool, places: 1 })),
  choices,
  mostKept: 1,
})

const choiceOf = (pools: readonly string[], barred: readonly number[], keeps: readonly number[] = []): Choice => ({
  pools,
  barred: new Set(barred),
  keeps: new Map(keeps.map((seat) => [seat, 1])),
})

describe('the seats open to a village', () => {
  const pool = fc.constantFrom('party', 'political-legal', 'agriculture')
  const sides = fc.array(pool, { maxLength: 4 })
  const choices = fc.record({ pools: fc.uniqueArray(pool), barred: fc.uniqueArray(fc.nat(3)) })

  it('are those of its pools that it is not barred from [D11, D21]', () => {
    const side = sideOf(['party', 'agriculture', 'party', 'party'])
    expect(openSeats(side, choiceOf(['party', 'political-legal'], [0, 1]))).toEqual([2, 3])
    expect(openSeats(side, choiceOf(['agriculture'], [0, 1]))).toEqual([])
  })

  it('are some exactly where it is said that there are any [D21]', () => {
    fc.assert(
      fc.property(sides, choices, (pools, { pools: own, barred }) => {
        const [side, choice] = [sideOf(pools), choiceOf(own, barred)]
        expect(hasOpenSeat(side, choice)).toBe(openSeats(side, choice).length > 0)
      }),
    )
    const side = sideOf(['party', 'party'])
    const all = [choiceOf(['agriculture'], []), choiceOf(['party'], [0, 1]), choiceOf(['party'], [0])]
    expect(all.map((choice) => hasOpenSeat(side, choice))).toEqual([false, false, true])
  })
})

describe('a side in a network', () => {
  /** How many links a village with this choice has in a county of three leaders. */
  const linksOf = (choice: Choice): number => {
    const network = emptyNetwork()
    const [terminal, village] = [addNode(network), addNode(network)]
    layOut(network, sideOf(['', '', ''], [choice]), [village], terminal, { slope: 1 })
    return network.leaving[village]?.length ?? 0
  }

  it('takes one link for a village that nobody is barred from, else one for each open seat [D21]', () => {
    const barred = [[], [1], [0, 1], [0, 1, 2]]
    expect(barred.map((seats) => linksOf(choiceOf([''], seats)))).toEqual([1, 2, 1, 0])
  })

  it('takes one link more for each seat that keeps a pair [D21]', () => {
    expect([[], [2], [0, 2]].map((keeps) => linksOf(choiceOf([''], [], keeps)))).toEqual([1, 2, 3])
    expect(linksOf(choiceOf([''], [0], [2]))).toBe(3)
  })

  it('weighs evenness so that all the pairs together weigh less [D21]', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 3 }), (villages, mostKept) => {
        expect(evenFirst(villages, mostKept)).toBeGreaterThan(villages * mostKept)
      }),
    )
  })
})
