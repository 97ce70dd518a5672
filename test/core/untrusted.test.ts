import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ok } from '../../src/core/result.js'
import { namedFields, ownFields, parseEach, parsePlain, unreadable } from '../../src/core/untrusted.js'
import { malformed } from './malformed-reason.js'

const hostile = {
  get a(): number {
    throw new Error('a getter that throws')
  },
  b: 2,
}
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

describe('the fields of an object', () => {
  it('are read once each, also where a getter throws', () => {
    const own = ownFields(hostile, '/x')
    expect(own.ok && [...own.value]).toEqual([
      ['a', unreadable],
      ['b', 2],
    ])
    let calls = 0
    const counting = {
      get a() {
        calls += 1
        return calls
      },
    }
    ownFields(counting, '')
    expect(calls).toBe(1)
  })

  it('are its own: nothing is inherited, and no name is special', () => {
    const input: unknown = JSON.parse('{"__proto__": 1, "constructor": 2}')
    const own = ownFields(input, '')
    expect(own.ok && [...own.value]).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
  })

  it.each([
    [null, null],
    ['text', 'text'],
    [[], 'array'],
    [undefined, 'missing'],
  ])('are refused of %j [D26]', (input, found) => {
    expect(ownFields(input, '/x')).toEqual({ ok: false, error: malformed('/x', { type: 'object' }, found) })
  })

  it('are refused of a proxy that cannot be read [D26]', () => {
    const refused = { ok: false, error: malformed('', { type: 'plain data' }, 'unreadable') }
    expect(ownFields(revoked(), '')).toEqual(refused)
  })

  it('are asked for by name: what is missing, unreadable or not asked for is said [D26]', () => {
    const { fields, reasons } = namedFields(hostile, ['a', 'c'], '/x', ['d'])
    expect([...fields]).toEqual([])
    expect(reasons).toEqual([
      malformed('/x/a', { present: true }, 'unreadable'),
      malformed('/x/c', { present: true }, 'missing'),
      malformed('/x/b', { oneOf: ['a', 'c', 'd'] }, 'b'),
    ])
    expect([...namedFields({ a: 1, d: 2 }, ['a'], '', ['d']).fields]).toEqual([
      ['a', 1],
      ['d', 2],
    ])
  })
})

describe('parsing what cannot be trusted', () => {
  const schema = z.strictObject({ b: z.number() })

  it('takes a plain copy first, with paths from the base [D26]', () => {
    expect(parsePlain(schema, { b: 1 })).toEqual(ok({ b: 1 }))
    expect(parsePlain(schema, { b: 'x' }, '/row')).toMatchObject({ error: { reasons: [{ path: '/row/b' }] } })
    const tooDeep = parsePlain(schema, { b: { c: {} } }, '/row', { values: 10, depth: 2 })
    expect(tooDeep).toEqual({ ok: false, error: { reasons: [malformed('/row/b/c', { depthAtMost: 2 }, 'deeper')] } })
    expect(parsePlain(schema, hostile, '/row')).toMatchObject({ error: { reasons: [{ path: '/row' }] } })
  })

  it('keeps the sound entries of a list, each with its path', () => {
    const { entries, reasons } = parseEach([{ b: 1 }, {}, { b: 3 }], '/rows', (row, path) =>
      parsePlain(schema, row, path),
    )
    expect(entries).toEqual([
      { value: { b: 1 }, path: '/rows/0' },
      { value: { b: 3 }, path: '/rows/2' },
    ])
    expect(reasons.map(({ path }) => path)).toEqual(['/rows/1/b'])
  })
})
