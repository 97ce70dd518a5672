import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasOwn, sameJson } from '../../src/core/json.js'

/** The same data with the keys of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  )
}

describe('the same data', () => {
  it('is the same whatever the order of its keys [D22]', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(sameJson(value, turned(value))).toBe(true)
      }),
    )
  })

  it('is not the same as anything else, whichever of the two is asked first [D22]', () => {
    const different: readonly unknown[] = [
      null,
      true,
      false,
      0,
      1,
      '',
      '1',
      [],
      {},
      [null],
      [1],
      [1, 2],
      [2, 1],
      [[]],
      [{}],
      { 0: 1 },
      { a: 1 },
      { a: 2 },
      { b: 1 },
      { a: 1, b: 1 },
      { a: null },
      { a: { a: 1 } },
      { a: [1] },
      { a: undefined },
      { toString: 1 },
      [1, 3],
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ]
    for (const [at, one] of different.entries())
      for (const [place, other] of different.entries()) expect(sameJson(one, other)).toBe(at === place)
  })

  it('is asked of an object’s own properties only', () => {
    expect(hasOwn({ a: undefined }, 'a')).toBe(true)
    expect(hasOwn({}, 'constructor')).toBe(false)
    expect(hasOwn(Object.create({ a: 1 }), 'a')).toBe(false)
    // The other side has as many keys, but not this one: its prototype’s does not stand in for it.
    expect(sameJson({ toString: Object.prototype.toString }, { a: 1 })).toBe(false)
  })
})
