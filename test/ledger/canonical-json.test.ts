import { jsonValue, assert as law, property, string, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/ledger/hash.js'

/** The same data with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

describe('canonical JSON', () => {
  it('is JSON that says the same, and says it in one way', () => {
    law(
      property(jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reversed(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('keeps different texts apart as bytes, lone surrogates too', () => {
    const bytes = (value: unknown): string => Buffer.from(canonicalJson(value), 'utf8').toString('hex')
    law(
      property(uniqueArray(string({ unit: 'binary' }), { minLength: 2, maxLength: 2 }), ([a, b]) => {
        expect(bytes(a)).not.toBe(bytes(b))
      }),
    )
    const alike = ['\ud800', '\ud801', '\udc00', '\ufffd', '\\ud800', '\ud800\udc00']
    expect(new Set(alike.map(bytes)).size).toBe(alike.length)
  })

  it('sorts keys by their UTF-16 units, at every depth, and leaves lists as they are', () => {
    const value = { b: [{ d: 1, c: null }, true], a: '村\n', '\u{1f600}': 0, '\ufb33': -5, '': false, '10': 1, '9': 2 }
    expect(canonicalJson(value)).toBe(
      '{"":false,"10":1,"9":2,"a":"村\\n","b":[{"c":null,"d":1},true],"\u{1f600}":0,"\ufb33":-5}',
    )
    expect(canonicalJson(-0)).toBe('0')
    expect(canonicalJson('\ud800')).toBe('"\\ud800"')
  })
})
