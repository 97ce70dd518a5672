import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sweep } from '../../src/identification/index.js'
import { type Rulebook, xining2024 } from '../../src/rulebook/index.js'
import { compareRulebooks, population } from '../../src/simulation/index.js'
import { invented, SWEEP } from './rosters.js'

const roster = population(xining2024, invented(80), { seed: 4, date: SWEEP })

/** The default, with another line for a strong village. */
function strongFrom(points: number): Rulebook {
  const { fortress } = xining2024
  const value = fortress.grades.value.map((cut) =>
    cut.id === 'strong' ? { ...cut, when: { op: 'at-least' as const, value: points } } : cut,
  )
  return { ...xining2024, version: 'tried', fortress: { ...fortress, grades: { ...fortress.grades, value } } }
}

describe('compareRulebooks', () => {
  it('changes nothing between a rulebook and itself', () => {
    const unassessed = { a: [], b: [] }
    expect(compareRulebooks(xining2024, xining2024, roster)).toEqual({ changes: [], unassessed })
    expect(compareRulebooks(xining2024, structuredClone(xining2024), roster)).toEqual({ changes: [], unassessed })
  })

  it('names the villages whose grade or list flips, both ways round, and no other [M2.2, M2.5]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6_000, max: 10_000 }), (points) => {
        const other = strongFrom(points)
        const { changes } = compareRulebooks(xining2024, other, roster)
        const graded = (rulebook: Rulebook): readonly string[] =>
          sweep(rulebook, roster.rows, { date: SWEEP }).results.map(({ index }) => index.grade)
        const [before, after] = [graded(xining2024), graded(other)]
        const flipped = roster.rows.flatMap(({ village }, at) => (before[at] === after[at] ? [] : [village]))
        expect(changes.map(({ village }) => village)).toEqual(flipped)
        const swapped = changes.map(({ village, grade, list }) => ({
          village,
          grade: { a: grade.b, b: grade.a },
          list: { a: list.b, b: list.a },
        }))
        expect(compareRulebooks(other, xining2024, roster).changes).toEqual(swapped)
      }),
      { numRuns: 10 },
    )
    expect(compareRulebooks(xining2024, strongFrom(9_900), roster).changes.length).toBeGreaterThan(0)
  })

  it('reports the rows that it could not assess [D7]', () => {
    const { changes, unassessed } = compareRulebooks(xining2024, strongFrom(9_000), {
      date: SWEEP,
      rows: ['not a row'],
    })
    expect(changes).toEqual([])
    expect([unassessed.a.map(({ row }) => row), unassessed.b.map(({ row }) => row)]).toEqual([[0], [0]])
  })
})
