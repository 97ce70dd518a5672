import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { screenNegative } from '../../src/assessment/screening.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Finding } from '../../src/core/finding.js'
import { label } from '../../src/core/label.js'
import { kindsOf } from '../../src/identification/episode.js'
import { identify } from '../../src/identification/listing.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { type Answers, fortressReadings, negativeReadings } from '../assessment/arbitraries.js'
import { small } from '../assessment/small-rulebook.js'

const clean: Answers = { disputes: 0, feud: false, audit: '2023-03-01' as CivilDate, debt: { part: 1, whole: 1 } }
const screened = (answers: Answers) => screenNegative(small, negativeReadings(small, answers))
const propose = (answers: Answers) => identify(small, { screening: screened(answers), channel: 'yearly' })

const cites: Finding['cites'] = ['M2.5', 'D8', 'D2', 'M2.1']
const orderTable = [
  { risk: 'yellow', list: 'none' },
  { risk: 'orange', list: 'key-prevention' },
  { risk: 'red', list: 'weak-lax' },
] as const
const moneyTable = [
  { risk: 'yellow', list: 'weak-lax' },
  { risk: 'red', list: 'key-prevention' },
] as const

describe('identify', () => {
  it('proposes by problem type and risk level, with every reason [M2.5, D8, M3.1]', () => {
    const screening = screened({ ...clean, feud: true })
    const ground: Finding = {
      code: 'listing-ground',
      verdict: 'fails',
      cites,
      required: { table: orderTable },
      found: {
        risk: { min: 'orange', max: 'orange' },
        lists: { mildest: 'key-prevention', strictest: 'key-prevention' },
      },
      about: 'order',
      because: [screening.findings[5] as Finding],
    }
    expect(identify(small, { screening, channel: 'in-year' })).toStrictEqual({
      rulebook: { id: 'small', version: '1' },
      date: '2024-03-01',
      channel: 'in-year',
      list: 'key-prevention',
      lists: { mildest: 'key-prevention', strictest: 'key-prevention' },
      grounds: [
        {
          problemType: 'order',
          risk: { min: 'orange', max: 'orange' },
          list: 'key-prevention',
          lists: { mildest: 'key-prevention', strictest: 'key-prevention' },
        },
      ],
      problemTypes: ['order'],
      measures: [{ problemType: 'order', level: 'orange', measure: label('防控', 'prevention') }],
      findings: [
        ground,
        {
          code: 'listing-ground',
          verdict: 'holds',
          cites,
          required: { table: moneyTable },
          found: { risk: { min: 'none', max: 'none' }, lists: { mildest: 'none', strictest: 'none' } },
          about: 'money',
        },
        {
          code: 'listing',
          verdict: 'holds',
          cites,
          required: { wins: 'the stricter list' },
          found: {
            list: 'key-prevention',
            channel: 'in-year',
          },
          because: [ground],
        },
      ],
      missing: [],
    })
  })

  it('puts a village with both grounds on the stricter list [D8]', () => {
    // Order at orange is key prevention; money at yellow is weak-lax in this table.
    expect(propose({ ...clean, feud: true, audit: '2023-02-28' as CivilDate })).toMatchObject({
      list: 'weak-lax',
      problemTypes: ['order', 'money'],
    })
  })

  it('proposes nothing where the table says so or has no row [D8]', () => {
    expect(propose({ ...clean, disputes: 1 })).toMatchObject({ list: 'none', grounds: [], problemTypes: [] })
    // 400 points of money are orange, for which this table has no row.
    expect(propose({ ...clean, audit: 'never' })).toMatchObject({ list: 'none', grounds: [] })
  })

  it('looks at every level in between, as a table need not grow stricter [D2, D8]', () => {
    // Money is none (none), yellow (weak-lax) or orange (no row): neither end is weak-lax.
    const { audit: _audit, ...known } = clean
    const open = propose(known)
    const missing = [{ what: 'audit', from: 'agriculture' }]
    const lists = { mildest: 'none', strictest: 'weak-lax' }
    expect(open).toMatchObject({
      list: 'undetermined',
      lists,
      grounds: [{ problemType: 'money', risk: { min: 'none', max: 'orange' }, list: 'undetermined', lists }],
      problemTypes: [],
      missing,
    })
    expect(open.findings.map(({ code, verdict, missing: facts }) => [code, verdict, facts])).toEqual([
      ['listing-ground', 'holds', undefined],
      ['listing-ground', 'unknown', missing],
      ['listing', 'unknown', missing],
    ])
  })

  it('is decided where what is missing can change nothing [D2]', () => {
    const known: Answers = { disputes: 0, audit: '2023-02-28' as CivilDate, debt: { part: 1, whole: 1 } }
    expect(propose(known)).toMatchObject({
      list: 'weak-lax',
      grounds: [
        { problemType: 'order', list: 'undetermined' },
        { problemType: 'money', list: 'weak-lax' },
      ],
      problemTypes: ['money'],
      missing: [],
    })
  })

  it('says of a proposal that is open how mild and how strict it may turn out, and of which grade the village is [D2, D8]', () => {
    const { audit: _audit, ...known } = clean
    const screening = screened(known)
    const index = assessFortress(small, fortressReadings(small, {}))
    const open = identify(small, { index, screening, channel: 'yearly' })
    const [, ground, decided] = open.findings
    expect(decided).toStrictEqual({
      code: 'listing',
      verdict: 'unknown',
      cites,
      required: { wins: 'the stricter list' },
      found: {
        list: 'undetermined',
        lists: { mildest: 'none', strictest: 'weak-lax' },
        channel: 'yearly',
        grade: index.grade,
      },
      missing: open.missing,
      because: [ground],
    })
    const none = propose(clean)
    expect(none.findings.at(-1)).toStrictEqual({
      code: 'listing',
      verdict: 'holds',
      cites,
      required: { wins: 'the stricter list' },
      found: { list: 'none', channel: 'yearly' },
    })
  })

  it('names nothing as missing for a problem type whose list is decided, whatever its risk [D2]', () => {
    // Order is none or yellow, and of both the table makes nothing.
    const screening = screened(clean)
    const [order, ...others] = screening.problemTypes
    if (order === undefined) throw new Error('no problem type')
    const risk = screening.findings.find(({ code, about }) => code === 'problem-type-risk' && about === 'order')
    if (risk === undefined) throw new Error('no finding')
    const open = { ...risk, verdict: 'unknown' as const, missing: [{ what: 'disputes', from: 'police' }] }
    const listing = identify(small, {
      screening: {
        ...screening,
        problemTypes: [{ ...order, risk: { min: 'none', max: 'yellow' } }, ...others],
        findings: screening.findings.map((one) => (one === risk ? open : one)),
      },
      channel: 'yearly',
    })
    expect(listing.findings[0]).toStrictEqual({
      code: 'listing-ground',
      verdict: 'holds',
      cites,
      required: { table: orderTable },
      found: { risk: { min: 'none', max: 'yellow' }, lists: { mildest: 'none', strictest: 'none' } },
      about: 'order',
    })
    expect(listing.missing).toEqual([])
  })

  it('rests on the risk of the problem type, not on what else bears its name [D8]', () => {
    const screening = screened({ ...clean, feud: true })
    const namesake: Finding = {
      code: 'negative-item',
      verdict: 'holds',
      cites: ['M2.1'],
      required: { deduction: 0 },
      found: null,
      about: 'order',
    }
    const more = { ...screening, findings: [...screening.findings, namesake] }
    const [ground] = identify(small, { screening: more, channel: 'yearly' }).findings
    expect(ground?.because).toEqual([screening.findings[5]])
  })

  it('follows the default table: high to weak-lax, medium to key prevention, low to none [D8, M2.5]', () => {
    const none = negativeReadings(xining2024, {})
    const screening = screenNegative(xining2024, none)
    const listFor = (risk: string) => {
      const problemTypes = [
        { problemType: 'governance', deduction: { min: 0, max: 0 }, risk: { min: risk, max: risk } },
      ]
      return identify(xining2024, { screening: { ...screening, problemTypes }, channel: 'yearly' }).list
    }
    expect(['none', 'low', 'medium', 'high'].map(listFor)).toEqual(['none', 'none', 'key-prevention', 'weak-lax'])
  })
})

describe('kindsOf', () => {
  it('names the kinds that the problem types make, in the rulebook’s order [L4.1]', () => {
    expect(kindsOf(small, ['money'])).toEqual(['industry', 'mixed'])
    expect(kindsOf(small, ['order', 'money'])).toEqual(['governance', 'industry', 'mixed'])
    expect(kindsOf(small, [])).toEqual([])
  })
})
