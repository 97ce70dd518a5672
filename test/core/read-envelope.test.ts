import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/core/actor.js'
import { envelopeSchema } from '../../src/core/event.js'
import { parseWith } from '../../src/core/parse.js'
import { plainCopy } from '../../src/core/plain.js'
import { readEnvelope } from '../../src/core/read-envelope.js'

const ODD = [null, 5, true, {}, [], '', 'a b', '王', '𠮷'.repeat(40), 'x'.repeat(65), '𠮷'.repeat(65), ' x ']
const odd = fc.constantFrom(...ODD)
const id = fc.constantFrom('e1', 'x'.repeat(64))
const unit = fc.constantFrom('9999', '999901', '999901001', '999901001201')
const role = fc.constantFrom(...ROLES)
const mostly = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary }, { weight: 1, arbitrary: odd as fc.Arbitrary<unknown> })
const members = (fields: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record(fields, { requiredKeys }) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
  )

const actor = (part: <T>(arbitrary: fc.Arbitrary<T>) => fc.Arbitrary<unknown>) =>
  members({ role: part(role), unit: part(unit), department: part(id), ref: part(id), name: odd }, ['role', 'unit'])
const envelope = (part: <T>(arbitrary: fc.Arbitrary<T>) => fc.Arbitrary<unknown>) =>
  members(
    {
      type: part(fc.constantFrom('exit-list', 'unheard-of')),
      id: part(id),
      date: part(fc.constantFrom('2024-02-29', '2023-02-29', '1899-12-31')),
      actor: part(actor(part)),
      note: part(fc.constantFrom('一句话', ' x ', 'x'.repeat(501))),
      inForce: part(fc.record({ id, version: part(id) })),
      payload: fc.constantFrom({}, 5, null),
      more: odd,
    },
    ['type', 'id', 'date', 'actor', 'payload'],
  )
const right = fc.record(
  {
    type: fc.constant('exit-list'),
    id,
    date: fc.constant('2024-02-29'),
    actor: fc.record(
      { role: fc.constant('department'), unit: fc.constant('999901'), department: id, ref: id },
      { requiredKeys: ['role', 'unit'] },
    ),
    note: fc.constantFrom('一句话', ' x '),
    inForce: fc.record({ id, version: id }),
    payload: fc.constantFrom({}, 5, null),
  },
  { requiredKeys: ['type', 'id', 'date', 'actor', 'payload'] },
)

/** The same data, with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  )
}

const bothWays = (input: unknown, turned: boolean) => {
  const plain = plainCopy(turned ? reversed(input) : input)
  if (!plain.ok) throw new Error('not plain')
  return { read: readEnvelope(plain.value), parsed: parseWith(envelopeSchema(), plain.value) }
}

describe('an envelope that is read by hand', () => {
  it('is what its schema makes of it, and refused for the same reasons in the same order [D22, D26]', () => {
    const any = fc.oneof(
      envelope(mostly),
      envelope((one) => one),
      odd,
    )
    fc.assert(
      fc.property(any, fc.boolean(), (input, turned) => {
        const { read, parsed } = bothWays(input, turned)
        expect(JSON.stringify(read)).toBe(JSON.stringify(parsed))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is read as its schema reads it with any one field left out or odd [D22, D26]', () => {
    const actor = { role: 'department', unit: '999901', department: 'd1', ref: 'r1' }
    const inForce = { id: 'xining', version: '2024-2' }
    const whole = { type: 'exit-list', id: 'e1', date: '2024-02-29', actor, note: '一句话', inForce, payload: {} }
    // What is undefined is left out of JSON.
    for (const value of [undefined, ...ODD]) {
      const inputs = [
        ...Object.keys({ ...whole, more: 1 }).map((key) => ({ ...whole, [key]: value })),
        ...Object.keys({ ...actor, more: 1 }).map((key) => ({ ...whole, actor: { ...actor, [key]: value } })),
        ...Object.keys({ ...inForce, more: 1 }).map((key) => ({ ...whole, inForce: { ...inForce, [key]: value } })),
      ]
      for (const input of inputs) {
        const { read, parsed } = bothWays(JSON.parse(JSON.stringify(input)), false)
        expect(JSON.stringify(read)).toBe(JSON.stringify(parsed))
      }
    }
  })

  it('is what its schema makes of it where nothing is wrong, whatever the order of its keys [D22]', () => {
    fc.assert(
      fc.property(right, fc.boolean(), (input, turned) => {
        const { read, parsed } = bothWays(input, turned)
        expect(read.ok).toBe(true)
        expect(JSON.stringify(read)).toBe(JSON.stringify(parsed))
      }),
    )
  })
})
