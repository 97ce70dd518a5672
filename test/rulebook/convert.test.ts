import { describe, expect, it } from 'vitest'
import type { Reason } from '../../src/core/finding.js'
import type { Json } from '../../src/core/json.js'
import { convertRulebook } from '../../src/rulebook/convert.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { kept } from '../fixtures/place.js'
import { brokenAt } from './broken.js'

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value))
const problemsOf = (input: unknown): readonly Reason[] => {
  const parsed = parseRulebook(input)
  return parsed.ok ? [] : parsed.error.reasons
}
const told = (input: unknown) => problemsOf(input).map(({ path, required, found }) => [path, required, found])

describe('a rulebook of format 1', () => {
  it('parses: what was recorded under three versions is read as format 2 [D22, D24, D29]', () => {
    const rulebooks = kept('rulebook-').map(([, stored]) => stored)
    expect(rulebooks.length).toBe(3)
    for (const stored of rulebooks) {
      expect(stored).toMatchObject({ format: 1 })
      const parsed = parseRulebook(stored)
      expect(parsed.ok && parsed.value.format).toBe(2)
      expect(parsed).toEqual(parseRulebook(convertRulebook(plain(stored))))
    }
  })

  it('has its vetoes keep the raised level alone in the past, as they did, and nothing else changes [D6]', () => {
    const vetoes = [
      { id: 'a', riskAtLeast: 'red' },
      { id: 'b', list: 'weak-lax' },
      { id: 'c', riskAtLeast: 'red', inPast: 'beside' },
    ]
    expect(convertRulebook({ format: 1, id: 'x', negative: { levels: [], vetoes } })).toEqual({
      format: 2,
      id: 'x',
      negative: {
        levels: [],
        vetoes: [
          { id: 'a', riskAtLeast: 'red', inPast: 'replaces' },
          { id: 'b', list: 'weak-lax' },
          { id: 'c', riskAtLeast: 'red', inPast: 'beside' },
        ],
      },
    })
  })

  it('is converted once: what is of another format comes back as it is, and so does what is no rulebook', () => {
    const current = plain(xining2024)
    for (const same of [current, null, 7, 'format', [{ format: 1 }], { format: 3 }, {}])
      expect(convertRulebook(same)).toBe(same)
    for (const negative of [null, [], 7, { vetoes: 7 }, { vetoes: [7, null] }])
      expect(convertRulebook({ format: 1, negative })).toEqual({ format: 2, negative })
  })
})

describe('what format 2 can say', () => {
  const at = '/negative/vetoes/0/when'
  const past = { past: { level: 'high' }, within: { years: 1 }, test: { op: 'at-least', value: 2 } }
  const accepts = (when: unknown, place = at) => told(brokenAt({ [place]: when }))

  it('is taken: windows of the calendar, rounds in a row, any item', () => {
    expect(accepts({ ...past, within: { calendar: 'last-year' } })).toEqual([])
    expect(accepts({ ...past, inARow: true })).toEqual([])
    expect(accepts({ ...past, past: { anyItem: 'one' } })).toEqual([])
    expect(accepts({ ...past, past: { anyItem: 'together', problemType: 'integrity' } })).toEqual([])
    expect(accepts({ leadsTo: 'weak-lax' }, '/fortress/vetoes/0/when')).toEqual([])
  })

  it('is refused where it names nothing or cannot be meant, at its place [D26]', () => {
    expect(accepts({ ...past, past: { anyItem: 'one', problemType: 'nowhere' } })).toEqual([
      [`${at}/past/problemType`, { oneOf: xining2024.negative.problemTypes.map(({ id }) => id) }, 'nowhere'],
    ])
    expect(accepts({ ...past, past: { list: 'weak-lax' }, inARow: true })).toEqual([
      [`${at}/inARow`, { oneOf: ['level', 'item', 'veto', 'grade', 'anyItem'] }, 'list'],
    ])
    // The screening cannot wait for the list that it leads to.
    expect(accepts({ leadsTo: 'weak-lax' })).toEqual([[`${at}/leadsTo`, { in: 'fortress' }, 'negative']])
  })

  it('names successors that exist, of ids that no longer do [D29]', () => {
    const from = { kind: 'clause', cites: ['D29'] }
    const successors = (maps: object) => told({ ...xining2024, successors: { ...maps, from } })
    expect(successors({ items: { old: ['disputes-frequent'] }, roles: { bureau: ['township-committee'] } })).toEqual([])
    expect(successors({ fields: { old: ['nowhere'] } })).toEqual([
      ['/successors/fields/old/0', { oneOf: xining2024.rectification.fields.value.map(({ id }) => id) }, 'nowhere'],
    ])
    expect(successors({ departments: { publicity: [] } })).toEqual([
      ['/successors/departments/publicity', { not: 'publicity' }, 'publicity'],
    ])
    expect(successors({ items: { 'a b': [] } }).length).toBe(1)
  })
})
