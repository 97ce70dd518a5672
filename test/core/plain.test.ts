import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INPUT_BOUNDS, type InputBounds, plainCopy } from '../../src/core/plain.js'
import { parseVillage } from '../../src/core/village.js'

describe('plain copies', () => {
  it('are what JSON makes of plain data, and share nothing with it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const copied = plainCopy(value)
        const hasProto = JSON.stringify(value).includes('"__proto__"')
        if (hasProto) return
        expect(copied).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) })
        if (copied.ok && typeof value === 'object' && value !== null) expect(copied.value).not.toBe(value)
      }),
    )
  })

  it('never throw and never touch a prototype, whatever they are given', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withObjectString: true,
          withSparseArray: true,
          withTypedArray: true,
          key: fc.constantFrom('a', '__proto__', 'constructor', 'toString'),
        }),
        (value) => {
          const copied = plainCopy(value)
          if (copied.ok) expect(JSON.parse(JSON.stringify(copied.value))).toEqual(copied.value)
          else expect(copied.error.reasons.length).toBeGreaterThan(0)
          expect(Object.keys(Object.prototype)).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('name the path of what is not plain', () => {
    const cyclic: { a: unknown[] } = { a: [1] }
    cyclic.a.push(cyclic)
    const told = (input: unknown) => {
      const copied = plainCopy(input)
      return copied.ok ? [] : copied.error.reasons.map(({ path, found }) => [path, found])
    }
    expect(told(cyclic)).toEqual([['/a/1', 'cycle']])
    expect(told({ a: { b: [0, Number.NaN, undefined, new Date(0)] } })).toEqual([
      ['/a/b/1', 'NaN'],
      ['/a/b/2', 'missing'],
      ['/a/b/3', 'instance'],
    ])
    expect(told(JSON.parse('{"x":{"__proto__":1}}'))).toEqual([['/x/__proto__', '__proto__']])
    expect(
      told({
        get a(): never {
          throw new Error('no')
        },
      }),
    ).toEqual([['', 'unreadable']])
  })

  it('are bounded by an argument, in size and in depth', () => {
    const bounds = { values: 10, depth: 3 }
    expect(plainCopy([1, 2, 3, 4, 5, 6, 7, 8, 9], bounds).ok).toBe(true)
    expect(plainCopy([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], bounds)).toMatchObject({
      ok: false,
      error: { reasons: [{ required: { valuesAtMost: 10 } }] },
    })
    expect(plainCopy([[[1]]], bounds).ok).toBe(true)
    expect(plainCopy([[[[1]]]], bounds)).toMatchObject({
      ok: false,
      error: { reasons: [{ path: '/0/0/0', required: { depthAtMost: 3 } }] },
    })
    expect(plainCopy(new Array(1_000_000_000), bounds).ok).toBe(false)
  })

  const whole = (input: unknown, bounds?: InputBounds) => {
    const copied = plainCopy(input, bounds)
    return copied.ok ? copied.value : copied.error.reasons.map(({ path, required, found }) => [path, required, found])
  }

  it('say what was required of each value, and what stood there instead', () => {
    const odd = { a: [1n, Symbol('s'), () => 1, undefined, Number.NaN, -1 / 0], b: new Map(), c: Object.create({}) }
    expect(whole(odd)).toEqual([
      ['/a/0', { type: 'plain data' }, 'bigint'],
      ['/a/1', { type: 'plain data' }, 'symbol'],
      ['/a/2', { type: 'plain data' }, 'function'],
      ['/a/3', { type: 'plain data' }, 'missing'],
      ['/a/4', { type: 'number' }, 'NaN'],
      ['/a/5', { type: 'number' }, '-Infinity'],
      ['/b', { type: 'plain data' }, 'instance'],
      ['/c', { type: 'plain data' }, 'instance'],
    ])
    // A form that has emptied a field leaves it undefined; nothing else becomes null.
    const emptied = { values: 10, depth: 3, undefinedIsNull: true } as const
    expect(whole({ a: undefined }, emptied)).toEqual({ a: null })
    expect(whole({ a: () => 1 }, emptied)).toEqual([['/a', { type: 'plain data' }, 'function']])
    const loop: { self?: unknown } = {}
    loop.self = loop
    expect(whole(loop)).toEqual([['/self', { type: 'plain data' }, 'cycle']])
    expect(whole(JSON.parse('[{"__proto__":{"a":1},"b":2}]'))).toEqual([
      ['/0/__proto__', { onlyKnownKeys: true }, '__proto__'],
    ])
    const trap = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('no')
      },
    })
    expect(whole(trap)).toEqual([['', { type: 'plain data' }, 'unreadable']])
  })

  it('take the same object twice where it is no cycle, objects of no prototype, and those of another realm', () => {
    const twice = { x: 1 }
    expect(whole([twice, [twice], twice])).toEqual([{ x: 1 }, [{ x: 1 }], { x: 1 }])
    expect(whole(Object.assign(Object.create(null), { a: 1 }))).toEqual({ a: 1 })
    const elsewhere = Object.create(null, { toString: { value: () => '' } })
    expect(whole(Object.assign(Object.create(elsewhere), { a: 1 }))).toEqual({ a: 1 })
    class Sub extends Array {}
    expect(whole(Sub.from([1]))).toEqual([1])
  })

  it('write zero one way, and keep every other number as it is [D3]', () => {
    const copied = whole([-0, 0, -1, 1.5, Number.MAX_VALUE])
    expect(copied).toEqual([0, 0, -1, 1.5, Number.MAX_VALUE])
    expect(Array.isArray(copied) && Object.is(copied[0], 0)).toBe(true)
  })

  it('say which bound was passed, once for the size, at each place for the depth', () => {
    const bounds = { values: 4, depth: 2 }
    expect(whole([1, 2, 3], bounds)).toEqual([1, 2, 3])
    expect(whole([1, 2, 3, 4], bounds)).toEqual([['', { valuesAtMost: 4 }, 'more']])
    expect(whole({ a: 1, b: 2, c: [3, 4, 5, 6] }, bounds)).toEqual([['', { valuesAtMost: 4 }, 'more']])
    expect(whole(new Array(5), bounds)).toEqual([['', { valuesAtMost: 4 }, 5]])
    expect(whole([[], []], { values: 9, depth: 1 })).toEqual([
      ['/0', { depthAtMost: 1 }, 'deeper'],
      ['/1', { depthAtMost: 1 }, 'deeper'],
    ])
    expect(whole([[1], [2]], { values: 9, depth: 2 })).toEqual([[1], [2]])
    expect(INPUT_BOUNDS).toEqual({ values: 1_000_000, depth: 64 })
  })
})

describe('a village', () => {
  it('is known by twelve digits, checked for shape only [D23]', () => {
    expect(parseVillage({ code: '630102003203', name: ' 友谊村 ' })).toEqual({
      ok: true,
      value: { code: '630102003203', name: '友谊村' },
    })
    expect(parseVillage({ code: '63010200320', name: '' })).toMatchObject({
      ok: false,
      error: {
        reasons: [
          { code: 'malformed', path: '/code', found: '63010200320' },
          { code: 'malformed', path: '/name' },
        ],
      },
    })
  })
})
