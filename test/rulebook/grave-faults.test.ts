import { describe, expect, it } from 'vitest'
import { FAULTLESS, graveFaults, listOf } from '../../examples/adopting/grave-faults.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const { items, vetoes } = xining2024.negative

describe('one grave fault, and everything else in order', () => {
  it('is asked of a village that answers every item and is on no list [D8]', () => {
    expect(Object.keys(FAULTLESS)).toEqual(items.map(({ id }) => id))
    expect(listOf(FAULTLESS)).toBe('none')
  })

  it.each(graveFaults.map((fault) => [fault.item, JSON.stringify(fault.answer), fault.list, fault] as const))(
    '%s %s leads to %s [M2.5, D8]',
    (item, _answer, list, fault) => {
      expect(listOf({ ...FAULTLESS, [item]: fault.answer })).toBe(list)
    },
  )

  it('covers every item that lists a village by itself, in the table of the guide too', () => {
    const tried = new Set(graveFaults.filter(({ list }) => list === 'weak-lax').map(({ item }) => item))
    const high = vetoes.filter(({ riskAtLeast }) => riskAtLeast === 'high')
    const alone = high
      .flatMap(({ when }) => ('any' in when ? when.any : [when]))
      .flatMap((one) => ('item' in one ? [one.item] : []))
    const byRisk = items.filter(({ risk }) => risk === 'high').map(({ id }) => id)
    expect([...alone, ...byRisk].filter((item) => !tried.has(item))).toEqual([])
    expect(new Set([...alone, ...byRisk])).toEqual(tried)
  })
})
