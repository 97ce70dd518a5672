import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameJson } from '../../src/core/json.js'
import { label } from '../../src/core/label.js'
import { applyDifferences } from '../../src/difference/apply.js'
import { diffRulebooks } from '../../src/difference/diff-rulebooks.js'
import { DIFFERENCE_CODES, type RulebookDifference } from '../../src/difference/difference.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { small } from '../assessment/small-rulebook.js'
import { edited } from '../rulebook/edits.js'

const pairs = fc.oneof(
  fc.tuple(edited(small), edited(small)),
  fc.tuple(edited(xining2024), edited(xining2024)),
  fc.tuple(edited(small), edited(xining2024)),
)

const withGrades = (value: Rulebook['fortress']['grades']['value']): Rulebook => ({
  ...small,
  fortress: { ...small.fortress, grades: { ...small.fortress.grades, value } },
})
const [good, fair, poor] = small.fortress.grades.value
if (good === undefined || fair === undefined || poor === undefined) throw new Error('three grades')

/** What reading a pointer (RFC 6901) in a piece of data gives. */
function at(data: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, step) => (value as Record<string, unknown>)[step.replace(/~1/g, '/').replace(/~0/g, '~')],
      data,
    )
}

describe('the differences of two rulebooks', () => {
  it('are none between a rulebook and itself', () => {
    for (const one of [small, xining2024]) {
      expect(diffRulebooks(one, one)).toEqual([])
      expect(diffRulebooks(one, structuredClone(one))).toEqual([])
    }
  })

  it('make the second of the first, and are none only where both are the same data', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const differences = diffRulebooks(a, b)
        expect(applyDifferences(a, differences)).toStrictEqual(b)
        expect(differences.length === 0).toBe(sameJson(a, b))
        expect(applyDifferences(a, [])).toBe(a)
      }),
      { numRuns: 400 },
    )
  })

  it('are made in whatever order, and each but once', () => {
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.nat()), ([a, b], luck) => {
        const differences = diffRulebooks(a, b)
        const shuffled = differences
          .map((one) => ({ one, by: luck.next().value }))
          .sort((x, y) => x.by - y.by)
          .map(({ one }) => one)
        expect(applyDifferences(a, shuffled)).toStrictEqual(b)
        expect(new Set(differences.map((one) => `${one.code === 'order-changed'} ${one.address}`)).size).toBe(
          differences.length,
        )
      }),
    )
  })

  it('point at what they tell, in either rulebook', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        for (const { code, pointer, before, after } of diffRulebooks(a, b)) {
          expect(pointer.a === undefined).toBe(before === undefined)
          expect(pointer.b === undefined).toBe(after === undefined)
          if (code === 'order-changed') continue
          if (pointer.a !== undefined) expect(at(a, pointer.a)).toEqual(before)
          if (pointer.b !== undefined) expect(at(b, pointer.b)).toEqual(after)
        }
      }),
    )
  })

  it('leave what they do not touch the same object', () => {
    const other = withGrades([{ ...good, when: { op: 'at-least', value: 900 } }, fair, poor])
    const made = applyDifferences(small, diffRulebooks(small, other))
    expect(made.negative).toBe(small.negative)
    expect(made.fortress.items).toBe(small.fortress.items)
  })

  it('tell a threshold of a grade by the grade, not by its place', () => {
    const best = { id: 'best', label: label('优', 'best'), when: { op: 'at-least' as const, value: 950 } }
    const other = withGrades([best, { ...good, when: { op: 'at-least', value: 900 } }, fair, poor])
    expect(diffRulebooks(small, other)).toEqual([
      {
        code: 'threshold-changed',
        address: 'fortress/grades/value/good/when',
        pointer: { a: '/fortress/grades/value/0/when', b: '/fortress/grades/value/1/when' },
        label: label('good', 'good'),
        before: { op: 'at-least', value: 800 },
        after: { op: 'at-least', value: 900 },
      },
      {
        code: 'entry-added',
        address: 'fortress/grades/value/best',
        pointer: { b: '/fortress/grades/value/0' },
        label: label('优', 'best'),
        after: best,
        behind: null,
      },
    ])
  })

  it('tell an order that means something', () => {
    expect(diffRulebooks(small, withGrades([fair, good, poor]))).toEqual([
      {
        code: 'order-changed',
        address: 'fortress/grades/value',
        pointer: { a: '/fortress/grades/value', b: '/fortress/grades/value' },
        before: ['good', 'fair', 'poor'],
        after: ['fair', 'good', 'poor'],
      },
    ])
  })

  it('match the rows of a table by their key', () => {
    const { identification } = small
    const [first, ...rest] = identification.listing.value
    if (first === undefined) throw new Error('a row')
    const value = [...rest, { ...first, list: 'weak-lax' as const }]
    const other: Rulebook = {
      ...small,
      identification: { ...identification, listing: { ...identification.listing, value } },
    }
    const [cell, order] = diffRulebooks(small, other)
    expect(cell).toEqual({
      code: 'value-changed',
      address: 'identification/listing/value/order+yellow/list',
      pointer: { a: '/identification/listing/value/0/list', b: '/identification/listing/value/4/list' },
      before: 'none',
      after: 'weak-lax',
    })
    expect(order?.code).toBe('order-changed')
  })

  it('have a code each for what a rule author tells apart', () => {
    const { fortress, negative } = small
    const [secretary, admitted, ...items] = fortress.items
    const [veto] = fortress.vetoes
    const [body, work] = fortress.dimensions
    if (!secretary || !admitted || !veto || !body || !work) throw new Error('the small rulebook')
    const other: Rulebook = {
      ...small,
      version: '2',
      effectiveFrom: { ...small.effectiveFrom, from: { kind: 'clause', cites: ['D24'] } },
      villageKinds: { value: [{ id: 'town', label: label('城中村', 'in town') }], from: small.effectiveFrom.from },
      fortress: {
        ...fortress,
        dimensions: [body, { ...work, label: label('工作', 'work') }, { ...work, id: 'more' }],
        total: { ...fortress.total, value: 1_400 },
        items: [
          { ...secretary, scoring: { start: 300, lessPerOccurrence: 100 } },
          { ...secretary, id: 'deputy' },
          ...items,
        ],
        vetoes: [{ ...veto, when: { item: 'secretary', test: { is: false } } }],
        grades: { ...fortress.grades, value: [fair, { ...good, when: { op: 'more-than', value: 800 } }] },
      },
      negative: { ...negative, items: negative.items.map(({ risk: _, ...item }) => item) },
    }
    const codes = new Set(diffRulebooks(small, other).map(({ code }) => code))
    expect(DIFFERENCE_CODES.filter((code) => !codes.has(code))).toEqual([])
  })
})

describe('a part of the differences', () => {
  it('of added entries goes where all of them would put it', () => {
    const grade = (id: string) => ({ id, label: label(id, id) })
    const other = withGrades([grade('x'), good, grade('y'), grade('z'), fair, poor])
    const differences = diffRulebooks(small, other)
    const orderWith = (...ids: readonly string[]): readonly string[] =>
      applyDifferences(
        small,
        differences.filter(({ label: name }) => ids.includes(name?.en ?? '')),
      ).fortress.grades.value.map(({ id }) => id)
    expect(orderWith('z')).toEqual(['good', 'z', 'fair', 'poor'])
    expect(orderWith('x', 'z')).toEqual(['x', 'good', 'z', 'fair', 'poor'])
  })

  it('keeps an order and what is not removed yet', () => {
    const differences: readonly RulebookDifference[] = diffRulebooks(small, withGrades([poor, good]))
    const order = differences.filter(({ code }) => code === 'order-changed')
    expect(applyDifferences(small, order).fortress.grades.value.map(({ id }) => id)).toEqual(['poor', 'good', 'fair'])
  })
})
