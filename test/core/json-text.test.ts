import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJsonText } from '../../src/core/json-text.js'

const faultOf = (text: unknown, characters = 1_000): unknown => {
  const read = parseJsonText(text, characters)
  return read.ok ? undefined : read.error.reasons.map(({ path, required, found }) => [path, required, found])
}
const at = (expected: string, line: number, column: number, character: string): unknown => [
  ['', { syntax: 'JSON', expected }, { line, column, character }],
]

describe('JSON text', () => {
  it.each<[string, string, number, number, string]>([
    ['', 'value', 1, 1, ''],
    ['{', 'key or }', 1, 2, ''],
    ['{"a" 1}', ':', 1, 6, '1'],
    ['{"a": }', 'value', 1, 7, '}'],
    ['{"a": 1 "b": 2}', ', or }', 1, 9, '"'],
    ['{"a": 1,}', 'key', 1, 9, '}'],
    ['[1, 2,\n 3 4]', ', or ]', 2, 4, '4'],
    ['[1,]', 'value', 1, 4, ']'],
    ["{'a': 1}", 'key or }', 1, 2, "'"],
    ['[01]', ', or ]', 1, 3, '1'],
    ['[+1]', 'value or ]', 1, 2, '+'],
    ['[NaN]', 'value or ]', 1, 2, 'N'],
    ['[1] x', 'end', 1, 5, 'x'],
    ['{\r\n  // no comment\r\n}', 'key or }', 2, 3, '/'],
    ['["a\nb"]', 'string', 1, 4, '\n'],
    ['["a\\x"]', 'string', 1, 4, '\\'],
    ['["a', 'string', 1, 4, ''],
    ['{"a": {}} x', 'end', 1, 11, 'x'],
    ['[1}', ', or ]', 1, 3, '}'],
    ['{"a": 1]', ', or }', 1, 8, ']'],
    ['[,', 'value or ]', 1, 2, ','],
    ['{[', 'key or }', 1, 2, '['],
    ['["a": 1]', ', or ]', 1, 5, ':'],
    ['["a b" 1]', ', or ]', 1, 8, '1'],
    ['[1e5 x]', ', or ]', 1, 6, 'x'],
    ['[1E+5, 1e-5 x]', ', or ]', 1, 13, 'x'],
    ['[1.25, 1e12 x]', ', or ]', 1, 13, 'x'],
    ['["\\u12aF" x]', ', or ]', 1, 11, 'x'],
    ['["\\u12ag"]', 'string', 1, 3, '\\'],
    ['[-1.5 x]', ', or ]', 1, 7, 'x'],
    ['[[1], {"a": [tru]}]', 'value or ]', 1, 14, 't'],
  ])('%j goes wrong where %s is awaited', (text, expected, line, column, character) => {
    expect(faultOf(text)).toEqual(at(expected, line, column, character))
  })

  it('is read as JSON.parse reads it, and refused where that refuses it', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', ':', '0', 'x', '\\'),
        (json, where, odd) => {
          const cut = where % (json.length + 1)
          for (const text of [json, json.slice(0, cut) + odd + json.slice(cut), json.slice(0, cut) + odd]) {
            const read = parseJsonText(text, 1_000_000)
            let parsed: unknown
            try {
              parsed = { ok: true, value: JSON.parse(text) }
            } catch {
              parsed = undefined
            }
            if (parsed !== undefined) expect(read).toEqual(parsed)
            else
              expect(read).toMatchObject({
                ok: false,
                error: { reasons: [{ path: '', required: { syntax: 'JSON' } }] },
              })
          }
        },
      ),
    )
  })

  it('is reported no later than the engine stumbles, which says where it does', () => {
    let placed = 0
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(',', '"', '}', ']', ':', 'x'), (json, where, odd) => {
        const cut = where % (json.length + 1)
        const text = json.slice(0, cut) + odd + json.slice(cut)
        try {
          JSON.parse(text)
        } catch (error) {
          const position = /position (\d+)/.exec(String(error))?.[1]
          if (position === undefined || /[\r\n]/.test(text)) return
          placed += 1
          const read = parseJsonText(text, 1_000_000)
          const found = read.ok ? undefined : (read.error.reasons[0]?.found as { column: number })
          expect(found?.column).toBeLessThanOrEqual(Number(position) + 1)
          expect(found?.column).toBeGreaterThan(0)
        }
      }),
    )
    expect(placed).toBeGreaterThan(5)
  })

  it('is refused by its length, and where it is no text, before anything is read', () => {
    expect(faultOf('[1, 2]', 5)).toEqual([['', { charactersAtMost: 5 }, 6]])
    expect(faultOf('[1, 2]', 6)).toBeUndefined()
    for (const other of [null, undefined, 1, {}, []])
      expect(faultOf(other)).toEqual([['', { type: 'string' }, typeof other]])
  })

  it('is refused where an object has a key twice, at its line and column, however it is written', () => {
    const doubled = (text: string): unknown => faultOf(text)
    expect(doubled('{"a": 1,\n "b": [{"c": 1,\r\n  "\\u0063": 2}],\n "a": 3, "a": 4}')).toEqual([
      ['/b/0/c', { once: true }, { line: 3, column: 3 }],
      ['/a', { once: true }, { line: 4, column: 2 }],
      ['/a', { once: true }, { line: 4, column: 10 }],
    ])
    expect(doubled('[{"a": {"a": 1}}, {"a": "a"}, ["a", "a"]]')).toBeUndefined()
    expect(doubled('{"__proto__": 1, "__proto__": 2}')).toEqual([
      ['/__proto__', { once: true }, { line: 1, column: 18 }],
    ])
  })

  it('is read if and only if no object in it has a key twice', () => {
    const value = fc.letrec((tie) => ({
      one: fc.oneof({ maxDepth: 3 }, fc.integer(), tie('list'), tie('object')),
      list: fc.array(tie('one'), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
      object: fc
        .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), tie('one')), { maxLength: 3 })
        .map((all) => `{${all.map(([key, one]) => `"${key}": ${one}`).join(',\n')}}`),
    })).one
    fc.assert(
      fc.property(value, (one) => {
        const text = String(one)
        // Each key is written once for each pair; what is read has each once for each name.
        const written = (text.match(/"/g) ?? []).length / 2
        const kept = (JSON.stringify(JSON.parse(text)).match(/"/g) ?? []).length / 2
        expect(parseJsonText(text, 1_000_000).ok).toBe(written === kept)
      }),
    )
  })
})
