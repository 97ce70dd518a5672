import { describe, expect, it } from 'vitest'
import { matchers } from '../../src/testing/matchers.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record, sampleLife } from '../lifecycle/doors.js'

declare module 'vitest' {
  interface Matchers<T> {
    toBeAccepted: () => T
    toBeRefusedFor: (...codes: readonly string[]) => T
  }
}

expect.extend(matchers)

describe('matchers', () => {
  const [first, , third] = sampleLife()
  const start = openCase({ village: sampleVillage, rulebook: xining2024 })

  it('tell an accepted event from a refused one, and name the reasons', () => {
    expect(record(start, first)).toBeAccepted()
    expect(record(start, third)).not.toBeAccepted()
    expect(record(start, third)).toBeRefusedFor('screening-current')
    expect(record(start, third)).not.toBeRefusedFor('screening-current', 'role-may')
    expect(record(start, first)).not.toBeRefusedFor()
    expect(() => expect(record(start, third)).toBeAccepted()).toThrow(/screening-current: .{20}/)
  })

  it('hold for nothing that is no answer of the library', () => {
    for (const other of [undefined, null, 7, {}, { ok: 'yes' }]) {
      expect(other).not.toBeAccepted()
      expect(other).not.toBeRefusedFor()
    }
  })
})
