import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { below, between, chance, luckOf, pick } from '../../src/simulation/random.js'

describe('luck', () => {
  it('gives the same numbers on every machine: these [D1]', () => {
    const luck = luckOf(7, '999901001201', 'life')
    expect(Array.from({ length: 5 }, () => below(luck, 2 ** 32))).toMatchInlineSnapshot(`
      [
        2139981588,
        857416079,
        3952908877,
        3356087959,
        620823631,
      ]
    `)
  })

  it('depends on the seed, on each key, and on where a key ends [D1]', () => {
    const first = (seed: number, ...keys: readonly string[]): number => below(luckOf(seed, ...keys), 2 ** 32)
    const drawn = [
      first(1, 'a', 'b'),
      first(2, 'a', 'b'),
      first(1, 'b', 'a'),
      first(1, 'ab'),
      first(1, 'a'),
      first(11, 'b'),
    ]
    expect(new Set(drawn).size).toBe(drawn.length)
    expect(first(1, 'a', 'b')).toBe(drawn[0])
  })

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat(80), (seed, least, more) => {
        const luck = luckOf(seed, 'bounds')
        for (let times = 0; times < 20; times += 1) {
          const number = between(luck, least, least + more)
          expect(Number.isInteger(number) && number >= least && number <= least + more).toBe(true)
        }
      }),
    )
  })

  it('takes chances about as often as told, and picks from what there is', () => {
    const luck = luckOf(3, 'often')
    const taken = Array.from({ length: 10_000 }, () => chance(luck, 250)).filter((one) => one).length
    expect(taken).toBeGreaterThan(2_300)
    expect(taken).toBeLessThan(2_700)
    expect(chance(luck, 0)).toBe(false)
    expect(chance(luck, 1_000)).toBe(true)
    expect(pick(luck, [])).toBeUndefined()
    expect(['a', 'b']).toContain(pick(luck, ['a', 'b']))
  })
})
