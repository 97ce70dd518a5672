import { describe, expect, it } from 'vitest'
import { compositeScore } from '../../src/assessment/composite.js'
import { assessFortress } from '../../src/assessment/fortress.js'
import { riskRank, riskScale } from '../../src/assessment/risk.js'
import { screenNegative } from '../../src/assessment/screening.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Finding, FindingOf } from '../../src/core/finding.js'
import type { Answer } from '../../src/rulebook/measure.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { type Answers, fortressReadings, negativeReadings } from './arbitraries.js'
import { small } from './small-rulebook.js'

const screening = (answers: Answers) => screenNegative(small, negativeReadings(small, answers))

const clean: Answers = { disputes: 0, feud: false, audit: '2023-03-01' as CivilDate, debt: { part: 1, whole: 1 } }

const levels = [
  { level: 'yellow', when: { op: 'at-least', value: 100 } },
  { level: 'orange', when: { op: 'at-least', value: 300 } },
  { level: 'red', when: { op: 'more-than', value: 700 } },
]

const item = (about: string, deduction: number, answer: Answer): Finding => ({
  code: 'negative-item',
  verdict: deduction === 0 ? 'holds' : 'fails',
  cites: ['M2.3'],
  required: { deduction: 0 },
  found: { deduction, answer },
  about,
})

const veto = (verdict: Finding['verdict'], found: FindingOf<'negative-veto'>['found']): Finding => ({
  code: 'negative-veto',
  verdict,
  cites: ['M2.3'],
  required: { applies: false },
  found,
  about: 'insolvent',
})

const cites: Finding['cites'] = ['M2.4', 'M2.5', 'D6', 'M2.3', 'M2.1']

describe('screenNegative', () => {
  it('deducts by occurrence up to a cap and takes the level from the total of the type [M2.3, M2.4, M2.5, L2.2]', () => {
    const disputes = item('disputes', 500, 7)
    expect(screening({ ...clean, disputes: 7 })).toStrictEqual({
      rulebook: { id: 'small', version: '1' },
      date: '2024-03-01',
      risk: 'orange',
      risks: { min: 'orange', max: 'orange' },
      counted: { min: 'orange', max: 'orange' },
      deduction: { min: 500, max: 500 },
      problemTypes: [
        { problemType: 'order', deduction: { min: 500, max: 500 }, risk: { min: 'orange', max: 'orange' } },
        { problemType: 'money', deduction: { min: 0, max: 0 }, risk: { min: 'none', max: 'none' } },
      ],
      hits: [{ item: 'disputes', problemType: 'order', deduction: 500 }],
      forced: [],
      findings: [
        disputes,
        item('feud', 0, false),
        item('audit', 0, '2023-03-01'),
        item('debt', 0, { part: 1, whole: 1 }),
        veto('holds', { applies: false, answers: { debt: { part: 1, whole: 1 }, audit: '2023-03-01' } }),
        {
          code: 'problem-type-risk',
          verdict: 'fails',
          cites,
          required: { levels },
          found: { deduction: { min: 500, max: 500 }, risk: { min: 'orange', max: 'orange' } },
          about: 'order',
          because: [disputes],
        },
        {
          code: 'problem-type-risk',
          verdict: 'holds',
          cites,
          required: { levels },
          found: { deduction: { min: 0, max: 0 }, risk: { min: 'none', max: 'none' } },
          about: 'money',
        },
      ],
      missing: [],
    })
  })

  it('raises the type of an item that hits to the least level that it names [M2.5]', () => {
    expect(screening({ ...clean, feud: true })).toMatchObject({
      risk: 'orange',
      problemTypes: [{ problemType: 'order', deduction: { min: 50, max: 50 } }, { risk: { max: 'none' } }],
    })
  })

  it('raises the type of a veto whatever the points [D6]', () => {
    const bad: Answers = { ...clean, debt: { part: 4, whole: 2 }, audit: 'never' }
    const applied = veto('fails', {
      applies: true,
      problemType: 'money',
      riskAtLeast: 'red',
      answers: { debt: { part: 4, whole: 2 }, audit: 'never' },
    })
    const screened = screening(bad)
    expect(screened).toMatchObject({ risk: 'red', deduction: { min: 700, max: 700 } })
    expect(screened.findings[4]).toStrictEqual(applied)
    expect(screened.findings[6]?.because).toStrictEqual([
      item('audit', 400, 'never'),
      item('debt', 300, { part: 4, whole: 2 }),
      applied,
    ])
    // 700 points alone are not more than 700.
    expect(screening({ ...bad, debt: { part: 3, whole: 2 } })).toMatchObject({ risk: 'orange' })
  })

  it('keeps bounds for what is not answered, and says who supplies it [D2]', () => {
    const { feud: _feud, audit: _audit, ...known } = clean
    const open = screening({ ...known, disputes: 1 })
    const audit = { what: 'audit', from: 'agriculture' }
    const feud = { what: 'feud', from: 'township-committee' }
    expect(open).toMatchObject({
      risk: 'undetermined',
      risks: { min: 'yellow', max: 'orange' },
      deduction: { min: 100, max: 550 },
      problemTypes: [
        { problemType: 'order', deduction: { min: 100, max: 150 }, risk: { min: 'yellow', max: 'orange' } },
        { problemType: 'money', deduction: { min: 0, max: 400 }, risk: { min: 'none', max: 'orange' } },
      ],
      missing: [feud, audit],
    })
    expect(open.findings[1]).toStrictEqual({
      code: 'negative-item',
      verdict: 'unknown',
      cites: ['M2.3'],
      required: { deduction: 0 },
      found: null,
      about: 'feud',
      missing: [feud],
    })
    // The debt rules the veto out, whatever the audit.
    expect(open.findings[4]?.verdict).toBe('holds')
    expect(open.findings.slice(5).map(({ verdict, missing }) => [verdict, missing])).toEqual([
      ['fails', [feud]],
      ['unknown', [audit]],
    ])
    const indebted: Answers = { disputes: 0, feud: false, debt: { part: 2, whole: 1 } }
    expect(screening(indebted).findings[4]).toStrictEqual({
      ...veto('unknown', {
        applies: null,
        problemType: 'money',
        riskAtLeast: 'red',
        answers: { debt: { part: 2, whole: 1 } },
      }),
      missing: [audit],
    })
    expect(screening(indebted).problemTypes[1]?.risk).toEqual({ min: 'orange', max: 'red' })
  })
})

describe('the order of risk', () => {
  it('has none before the lowest level [D13]', () => {
    expect(riskScale(xining2024)).toEqual(['none', 'low', 'medium', 'high'])
    expect(['none', 'low', 'medium', 'high', 'red'].map((level) => riskRank(xining2024, level))).toEqual([
      0, 1, 2, 3, -1,
    ])
  })
})

describe('compositeScore', () => {
  it('is the total less the deductions, and says that it decides nothing [L2.2, D6]', () => {
    const index = assessFortress(small, fortressReadings(small, { secretary: true }))
    expect(compositeScore(index, screening({ ...clean, disputes: 2 }))).toStrictEqual({
      min: 100,
      max: 900,
      finding: {
        code: 'composite-reference',
        verdict: 'holds',
        cites: ['L2.2', 'D6'],
        required: { decides: 'nothing' },
        found: {
          total: { min: 300, max: 1_100 },
          deduction: { min: 200, max: 200 },
          score: { min: 100, max: 900 },
        },
      },
    })
  })
})
