import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseVillage, plainCopy } from '../../src/core/index.js'

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
          else expect(copied.error.length).toBeGreaterThan(0)
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
      return copied.ok ? [] : copied.error.map(({ path, found }) => [path, found])
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
      error: [{ required: { valuesAtMost: 10 } }],
    })
    expect(plainCopy([[[1]]], bounds).ok).toBe(true)
    expect(plainCopy([[[[1]]]], bounds)).toMatchObject({
      ok: false,
      error: [{ path: '/0/0/0', required: { depthAtMost: 3 } }],
    })
    expect(plainCopy(new Array(1_000_000_000), bounds).ok).toBe(false)
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
      error: [
        { code: 'malformed', path: '/code', found: '63010200320' },
        { code: 'malformed', path: '/name' },
      ],
    })
  })
})
