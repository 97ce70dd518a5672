import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupBy } from '../../src/core/group.js'

describe('grouping', () => {
  it('puts each into the group of its key, groups and members in the order of coming', () => {
    expect([...groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], (one) => one.slice(0, 1))]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1', 'a2']],
      ['c', ['c1']],
    ])
    expect(groupBy([], String).size).toBe(0)
  })

  it('loses nothing, doubles nothing, and takes any text for a key', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', '__proto__', 'constructor', 'a')), (keys) => {
        const groups = groupBy(
          keys.map((key, at) => ({ key, at })),
          ({ key }) => key,
        )
        expect([...groups.keys()]).toEqual([...new Set(keys)])
        for (const [key, own] of groups)
          expect(own.map(({ at }) => at)).toEqual(keys.flatMap((one, at) => (one === key ? [at] : [])))
      }),
    )
  })
})
