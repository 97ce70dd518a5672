import { describe, expect, it } from 'vitest'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { canAssess } from '../../src/simulation/rows.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { small } from '../assessment/small-rulebook.js'

const { fortress } = small
const [first, ...rest] = fortress.items
if (first === undefined) throw new Error('an item')
const withFirst = (change: object): Rulebook => ({
  ...small,
  fortress: { ...fortress, items: [{ ...first, ...change }, ...rest] },
})

describe('whether villages can be assessed by a rulebook', () => {
  it('is so for the default, and for one that is broken only where assessment does not look', () => {
    expect(canAssess(xining2024)).toBe(true)
    expect(parseRulebook(small).ok).toBe(false)
    expect(canAssess(small)).toBe(true)
    expect(canAssess(withFirst({ supplier: 'nobody' }))).toBe(true)
    expect(canAssess(withFirst({ from: { kind: 'document', cites: ['doc:lost#1'] } }))).toBe(true)
    expect(
      canAssess({ ...small, exit: { ...small.exit, gradeAtLeast: { ...small.exit.gradeAtLeast, value: 'x' } } }),
    ).toBe(true)
  })

  it('is not where something that decides leads nowhere', () => {
    expect(canAssess(withFirst({ dimension: 'nothing' }))).toBe(false)
    expect(canAssess(withFirst({ onlyFor: ['pastoral'] }))).toBe(false)
    expect(canAssess(withFirst({ id: 'other' }))).toBe(false)
    expect(canAssess({ ...small, fortress: { ...fortress, items: [first, ...fortress.items] } })).toBe(false)
  })
})
