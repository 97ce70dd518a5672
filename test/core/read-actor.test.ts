import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorSchema, CODE_LENGTH, OF_LEVEL, ROLE_LEVEL, ROLES } from '../../src/core/actor.js'
import { parseWith } from '../../src/core/parse.js'
import { readActor } from '../../src/core/read-actor.js'

const text = fc.constantFrom('9999', '999901', '999901001', '999901001201', 'petitions', '', 'a b', '王', 'toString')
const odd = fc.oneof(text, fc.constantFrom(undefined, null, 5, true, {}, [], 9_999))
const nearly = fc.record(
  { role: fc.oneof(fc.constantFrom(...ROLES), odd), unit: odd, department: odd, ref: odd, name: odd },
  { requiredKeys: [] },
)
const right = fc
  .record(
    {
      role: fc.constantFrom(...ROLES),
      department: fc.constantFrom('petitions', 'justice'),
      ref: fc.constantFrom('r1', 'x'.repeat(64)),
    },
    { requiredKeys: ['role'] },
  )
  .map((one) => ({ unit: '999901001201'.slice(0, CODE_LENGTH[ROLE_LEVEL[one.role]]), ...one }))

describe('an actor that is read by hand', () => {
  it('is what its schema makes of it, and refused for the same reasons in the same order [D10, D23, D26]', () => {
    fc.assert(
      fc.property(fc.oneof(right, nearly, fc.anything()), (input) => {
        const [read, parsed] = [readActor(input, '/actor'), parseWith(actorSchema(), input, '/actor')]
        expect(JSON.stringify(read)).toBe(JSON.stringify(parsed))
      }),
      { numRuns: 500 },
    )
  })

  it('has a unit as long as the level of its role asks [D23]', () => {
    const read = readActor({ role: 'department', unit: '9999' }, '')
    expect(read.ok ? [] : read.error.reasons.map(({ path, required }) => [path, required])).toEqual([
      ['/unit', { rule: OF_LEVEL }],
    ])
  })

  it('is refused and not thrown at, whatever its getters do', () => {
    const bad = () => {
      throw new Error('no')
    }
    const actor = Object.defineProperty({ unit: '9999' }, 'role', { enumerable: true, get: bad })
    const read = readActor(actor, '/actor')
    expect(read.ok ? [] : read.error.reasons.map(({ path, found }) => [path, found])).toEqual([
      ['/actor/role', 'unreadable'],
    ])
    expect(readActor(new Proxy({}, { ownKeys: bad }), '').ok).toBe(false)
  })
})
