import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { gradeAtLeast, gradeOfTotal, gradeRank, weakestGrade } from '../../src/assessment/grade.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Finding } from '../../src/core/finding.js'
import type { Answer } from '../../src/rulebook/measure.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { type Answers, fortressReadings } from './arbitraries.js'
import { small } from './small-rulebook.js'

const index = (answers: Answers) => assessFortress(small, fortressReadings(small, answers))

const best: Answers = {
  secretary: true,
  admitted: '2023-03-01' as CivilDate,
  attendance: { part: 9, whole: 10 },
  routine: 'full',
  honors: 9,
  income: 1_000_000,
}

const cuts = [
  { grade: 'good', when: { op: 'at-least', value: 800 } },
  { grade: 'fair', when: { op: 'more-than', value: 450 } },
  { grade: 'poor', when: null },
]

const item = (about: string, most: number, points: number, answer: Answer): Finding => ({
  code: 'fortress-item',
  verdict: points === most ? 'holds' : 'fails',
  cites: ['M2.1'],
  required: { points: most },
  found: { points, answer },
  about,
})

describe('assessFortress', () => {
  it('gives points by dimension, a total, a grade and every reason [M2.1, M2.2, L2.1]', () => {
    const answers = {
      ...best,
      admitted: '2022-03-02' as CivilDate,
      attendance: { part: 1, whole: 2 },
      routine: 'partial',
    }
    expect(index(answers)).toStrictEqual({
      rulebook: { id: 'small', version: '1' },
      date: '2024-03-01',
      grade: 'fair',
      grades: { worst: 'fair', best: 'fair' },
      total: { min: 570, max: 570 },
      dimensions: [
        { id: 'body', min: 400, max: 400, of: 600 },
        { id: 'work', min: 70, max: 70, of: 400 },
      ],
      of: 1_000,
      parts: [],
      bonus: { min: 100, max: 100 },
      findings: [
        item('secretary', 300, 300, true),
        item('admitted', 300, 100, '2022-03-02'),
        item('attendance', 200, 0, { part: 1, whole: 2 }),
        item('routine', 200, 70, 'partial'),
        item('honors', 80, 80, 9),
        item('income', 60, 60, 1_000_000),
        {
          code: 'fortress-veto',
          verdict: 'holds',
          cites: ['M2.1'],
          required: { applies: false },
          found: { applies: false, answers: { secretary: true, routine: 'partial' } },
          about: 'leaderless',
        },
        {
          code: 'fortress-grade',
          verdict: 'holds',
          cites: ['M2.2', 'D6', 'D2', 'M2.1'],
          required: { cuts },
          found: { total: { min: 570, max: 570 }, grades: { worst: 'fair', best: 'fair' } },
        },
      ],
      missing: [],
    })
  })

  it('caps the bonus and nothing else', () => {
    expect(index(best)).toMatchObject({
      grade: 'good',
      total: { min: 1_100, max: 1_100 },
      of: 1_000,
      parts: [],
      bonus: { min: 100, max: 100 },
    })
    expect(index({ ...best, income: 0 })).toMatchObject({ total: { min: 1_080, max: 1_080 } })
  })

  it('lets a veto decide the grade by itself [D6]', () => {
    const vetoed = index({ ...best, secretary: false, routine: 'partial', honors: 0 })
    expect(vetoed).toMatchObject({ grade: 'poor', total: { min: 630, max: 630 } })
    const veto: Finding = {
      code: 'fortress-veto',
      verdict: 'fails',
      cites: ['M2.1'],
      required: { applies: false },
      found: { applies: true, gradeAtMost: 'poor', answers: { secretary: false, routine: 'partial' } },
      about: 'leaderless',
    }
    expect(vetoed.findings[6]).toStrictEqual(veto)
    expect(vetoed.findings[7]).toStrictEqual({
      code: 'fortress-grade',
      verdict: 'holds',
      cites: ['M2.2', 'D6', 'D2', 'M2.1'],
      required: { cuts },
      found: { total: { min: 630, max: 630 }, grades: { worst: 'poor', best: 'poor' } },
      because: [veto],
    })
  })

  it('says what is missing, who supplies it, and what is still open [D2]', () => {
    const { secretary: _secretary, honors: _honors, ...known } = best
    const open = index({ ...known, routine: 'partial' })
    const missing = [
      { what: 'secretary', from: 'township-committee' },
      { what: 'honors', from: 'county-organization-department' },
    ]
    const veto: Finding = {
      code: 'fortress-veto',
      verdict: 'unknown',
      cites: ['M2.1'],
      required: { applies: false },
      found: { applies: null, gradeAtMost: 'poor', answers: { routine: 'partial' } },
      about: 'leaderless',
      missing: [{ what: 'secretary', from: 'township-committee' }],
    }
    expect(open).toMatchObject({
      grade: 'undetermined',
      grades: { worst: 'poor', best: 'good' },
      total: { min: 630, max: 970 },
      dimensions: [
        { id: 'body', min: 300, max: 600, of: 600 },
        { id: 'work', min: 270, max: 270, of: 400 },
      ],
      of: 1_000,
      parts: [],
      bonus: { min: 60, max: 100 },
      missing,
    })
    expect(open.findings[0]).toStrictEqual({
      code: 'fortress-item',
      verdict: 'unknown',
      cites: ['M2.1'],
      required: { points: 300 },
      found: null,
      about: 'secretary',
      missing: [{ what: 'secretary', from: 'township-committee' }],
    })
    expect(open.findings[6]).toStrictEqual(veto)
    expect(open.findings[7]).toStrictEqual({
      code: 'fortress-grade',
      verdict: 'unknown',
      cites: ['M2.2', 'D6', 'D2', 'M2.1'],
      required: { cuts },
      found: { total: { min: 630, max: 970 }, grades: { worst: 'poor', best: 'good' } },
      missing,
      because: [veto],
    })
  })

  it('decides a grade that no missing answer can change [D2]', () => {
    const { honors: _honors, income: _income, ...known } = best
    expect(index(known)).toMatchObject({ grade: 'good', total: { min: 1_000, max: 1_100 } })
    // The veto may apply, but the grade is no better without it.
    expect(
      index({ admitted: 'never', attendance: { part: 0, whole: 1 }, routine: 'absent', honors: 0, income: 0 }),
    ).toMatchObject({
      grade: 'poor',
      total: { min: 0, max: 300 },
    })
  })

  it('includes the figure of at-least and leaves out that of more-than [D4, M2.2]', () => {
    expect([449, 450, 451, 799, 800].map((total) => gradeOfTotal(small, total))).toEqual([
      'poor',
      'poor',
      'fair',
      'fair',
      'good',
    ])
    expect([5_999, 6_000, 8_499, 8_500].map((total) => gradeOfTotal(xining2024, total))).toEqual([
      'weak',
      'middle',
      'middle',
      'strong',
    ])
  })
})

describe('the order of grades', () => {
  it('ranks the weakest 0 and what is no grade below all', () => {
    expect(['poor', 'fair', 'good', 'weak'].map((grade) => gradeRank(small, grade))).toEqual([0, 1, 2, -1])
    expect([weakestGrade(small), weakestGrade(xining2024)]).toEqual(['poor', 'weak'])
  })

  it('compares bounds with a grade in three values [D2]', () => {
    const verdict = (worst: string, top: string) => gradeAtLeast(small, { worst, best: top }, 'fair')
    expect([verdict('fair', 'good'), verdict('poor', 'poor'), verdict('poor', 'fair')]).toEqual([
      'holds',
      'fails',
      'unknown',
    ])
  })
})
