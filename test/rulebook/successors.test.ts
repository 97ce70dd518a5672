import { describe, expect, it } from 'vitest'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { predecessorsOf, SUCCESSOR_KINDS, successorsOf } from '../../src/rulebook/successors.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const from = { kind: 'clause', cites: ['D29'] } as const
const takes = (more: object): boolean => parseRulebook({ ...xining2024, ...more }).ok

describe('what an id of an earlier version has become [D29]', () => {
  const successors = { items: { old: ['a', 'b'], gone: [], twin: ['b'] }, from }

  it('is itself, or its successors: one, several or none', () => {
    expect(['old', 'gone', 'twin', 'a'].map((id) => successorsOf({ successors }, 'items', id))).toEqual([
      ['a', 'b'],
      [],
      ['b'],
      ['a'],
    ])
    for (const id of ['old', 'toString', 'constructor']) {
      expect(successorsOf({ successors }, 'roles', id)).toEqual([id])
      expect(successorsOf({}, 'items', id)).toEqual([id])
    }
  })

  it('leads back to every id that has become it, and only those', () => {
    expect(['a', 'b', 'old'].map((id) => predecessorsOf({ successors }, 'items', id))).toEqual([
      ['old'],
      ['old', 'twin'],
      [],
    ])
    expect([predecessorsOf({ successors }, 'roles', 'b'), predecessorsOf({}, 'items', 'b')]).toEqual([[], []])
  })

  it('is said of items, departments, fields, problem types and roles, of any of them or none', () => {
    expect(takes({ successors: { from } })).toBe(true)
    for (const kind of SUCCESSOR_KINDS) expect(takes({ successors: { [kind]: { earlier: [] }, from } })).toBe(true)
    expect(takes({ successors: { documents: { earlier: [] }, from } })).toBe(false)
    expect(takes({ successors: { items: { earlier: [] } } })).toBe(false)
    const many = (length: number) => ({
      successors: { items: { earlier: Array(length).fill('disputes-frequent') }, from },
    })
    expect([takes(many(100)), takes(many(101))]).toEqual([true, false])
  })
})
