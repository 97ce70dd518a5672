import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compositeScore } from '../../src/assessment/composite.js'
import { assessFortress } from '../../src/assessment/fortress.js'
import { screenNegative } from '../../src/assessment/screening.js'
import type { CivilDate } from '../../src/core/date.js'
import { identify } from '../../src/identification/listing.js'
import { screenWeak, sweep } from '../../src/identification/sweep.js'
import { sweepCounts } from '../../src/identification/sweep-counts.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { type Answers, date, fortressReadings, fullAnswers, negativeReadings } from '../assessment/arbitraries.js'
import { small } from '../assessment/small-rulebook.js'
import { code, row } from './rosters.js'

const strong: Answers = {
  secretary: true,
  admitted: '2024-01-01' as CivilDate,
  attendance: { part: 1, whole: 1 },
  routine: 'full',
  honors: 0,
  income: 0,
}
const weak: Answers = { ...strong, admitted: 'never', attendance: { part: 0, whole: 1 }, routine: 'absent' }
const clean: Answers = { disputes: 0, feud: false, audit: '2024-01-01' as CivilDate, debt: { part: 0, whole: 1 } }

describe('sweep', () => {
  it('gives each village its index, screening, proposal and composite score [M3.2, D7]', () => {
    const fortress = fortressReadings(small, strong)
    const negative = negativeReadings(small, { feud: true })
    const index = assessFortress(small, fortress)
    const screening = screenNegative(small, negative)
    expect(sweep(small, [row(code(1), strong, { feud: true })], { date })).toStrictEqual({
      rulebook: { id: 'small', version: '1' },
      date: '2024-03-01',
      grades: ['good', 'fair', 'poor'],
      results: [
        {
          village: { code: '630102000001', name: '村001' },
          index,
          screening,
          proposal: identify(small, { index, screening, channel: 'yearly' }),
          composite: compositeScore(index, screening),
          unread: [],
        },
      ],
      unassessed: [],
    })
  })

  it('assesses 909 of 916 rows, three of them without an answer that is malformed, and says of the others why not [D7, D26]', () => {
    const make = fc.record({
      fortress: fullAnswers(xining2024.fortress.items),
      negative: fullAnswers(xining2024.negative.items),
    })
    const samples = fc.sample(make, { numRuns: 40, seed: 7 })
    const good = Array.from({ length: 916 }, (_, number) => {
      const { fortress = {}, negative = {} } = samples[number % samples.length] ?? {}
      return row(code(number), fortress, negative)
    })
    const bad = new Map<number, unknown>([
      [3, null],
      [50, 'row'],
      [100, { ...good[100], village: { code: '63', name: '' } }],
      [200, { ...good[200], fortress: { answers: { typo: 1 } } }],
      [300, { ...good[300], negative: { answers: { 'secretary-vacant': '2024-02-30' } } }],
      [400, { ...good[400], negative: { answers: { 'secretary-vacant': '2024-03-02' } } }],
      [500, { village: good[500]?.village, fortress: {}, negative: { answers: {}, date } }],
      [600, good[599]],
      [
        700,
        {
          get village() {
            throw new Error('no')
          },
        },
      ],
      [915, { ...good[3], village: good[0]?.village, negative: { answers: [] } }],
    ])
    const unread = new Map([
      [200, '/fortress/answers/typo'],
      [300, '/negative/answers/secretary-vacant'],
      [400, '/negative/answers/secretary-vacant'],
    ])
    const swept = sweep(
      xining2024,
      good.map((one, number) => (bad.has(number) ? bad.get(number) : one)),
      { date },
    )
    expect(swept.results.map(({ village }) => village)).toEqual(
      good.filter((_, number) => !bad.has(number) || unread.has(number)).map(({ village }) => village),
    )
    expect(swept.results).toHaveLength(909)
    expect(
      swept.results.flatMap(({ village, unread: reasons }) =>
        reasons.map(({ code: kind, path }) => [village.code, kind, path]),
      ),
    ).toEqual([...unread].map(([number, path]) => [code(number), 'malformed', path]))
    const told = swept.unassessed.map(({ row: number, village, reasons }) => [
      number,
      village?.code,
      ...reasons.map((reason) => [reason.code, reason.path]),
    ])
    expect(told).toEqual([
      [3, undefined, ['malformed', '']],
      [50, undefined, ['malformed', '']],
      [100, undefined, ['malformed', '/village/code'], ['malformed', '/village/name']],
      [500, code(500), ['malformed', '/fortress/answers'], ['malformed', '/negative/date']],
      [600, code(599), ['duplicate-village', '/village/code']],
      [700, undefined, ['malformed', '/village'], ['malformed', '/fortress'], ['malformed', '/negative']],
      [915, code(0), ['malformed', '/negative/answers'], ['duplicate-village', '/village/code']],
    ])
    expect(swept.unassessed[4]).toStrictEqual({
      row: 600,
      village: { code: code(599), name: '村599' },
      reasons: [
        {
          code: 'duplicate-village',
          verdict: 'fails',
          cites: ['M3.2', 'D7'],
          required: { once: true },
          found: { code: code(599), row: 600, first: 599 },
          kind: 'malformed',
          path: '/village/code',
        },
      ],
    })
  })

  it('survives a roster whose elements cannot be read', () => {
    const roster: unknown[] = [row(code(1), strong, clean), row(code(2), strong, clean)]
    Object.defineProperty(roster, 0, {
      get: () => {
        throw new Error('no')
      },
    })
    const swept = sweep(small, roster, { date })
    expect(swept.results.map(({ village }) => village.code)).toEqual([code(2)])
    expect(swept.unassessed.map(({ row: number, reasons }) => [number, reasons[0]?.found])).toEqual([[0, 'unreadable']])
  })

  it('assesses a village by its first good row, not by a broken one before it [D7]', () => {
    const [good, broken] = [row(code(1), strong, clean), { ...row(code(1), strong, clean), fortress: null }]
    const swept = sweep(small, [broken, good, good], { date })
    expect(swept.results.map(({ village }) => village.code)).toEqual([code(1)])
    const found = swept.unassessed.map(({ row: number, reasons }) => [number, reasons.map((one) => one.code)])
    expect(found).toEqual([
      [0, ['malformed', 'duplicate-village']],
      [2, ['duplicate-village']],
    ])
    expect(swept.unassessed[1]?.reasons[0]?.found).toEqual({ code: code(1), row: 2, first: 1 })
  })

  it('has no quota: what one village gets does not depend on the others [M3.2, D7]', () => {
    const bad = Array.from({ length: 20 }, (_, number) => row(code(number), weak, { ...clean, feud: true }))
    expect(sweep(small, bad, { date }).results.map(({ proposal }) => proposal.list)).toEqual(
      bad.map(() => 'key-prevention'),
    )
  })
})

describe('screenWeak', () => {
  it('screens the villages that are weak or may be, and only grades the others [M2.5, D7]', () => {
    const { secretary: _secretary, ...open } = weak
    const roster = [
      row(code(1), strong, clean),
      row(code(2), weak, clean),
      row(code(3), { ...open, admitted: '2024-01-01' as CivilDate }, clean),
    ]
    const all = sweep(small, roster, { date })
    expect(all.results.map(({ index }) => index.grade)).toEqual(['good', 'poor', 'undetermined'])
    const [first, ...others] = all.results
    expect(screenWeak(small, roster, { date })).toStrictEqual({
      ...all,
      results: [
        { village: first?.village, index: first?.index, screening: null, proposal: null, composite: null, unread: [] },
        ...others,
      ],
    })
  })
})

describe('sweepCounts', () => {
  const roster = [
    row(code(1, '630103'), strong, clean),
    row(code(1), weak, { ...clean, feud: true }),
    row(code(2), strong, {}),
    row(code(1_001), {}, clean),
    row(code(2), strong, clean),
    'not a row',
  ]

  it('counts by unit in the order of the codes, and names no village [D9]', () => {
    const none = { good: 0, fair: 0, poor: 0, undetermined: 0 }
    const unlisted = { 'weak-lax': 0, 'key-prevention': 0, none: 0, undetermined: 0, 'not-screened': 0 }
    expect(sweepCounts(sweep(small, roster, { date }), 'county')).toStrictEqual({
      by: 'county',
      units: [
        {
          unit: '630102',
          assessed: 3,
          unassessed: 0,
          grades: { ...none, good: 1, poor: 1, undetermined: 1 },
          lists: { ...unlisted, 'key-prevention': 1, none: 1, undetermined: 1 },
        },
        {
          unit: '630103',
          assessed: 1,
          unassessed: 0,
          grades: { ...none, good: 1 },
          lists: { ...unlisted, none: 1 },
        },
      ],
      unplaced: 1,
    })
  })

  it('counts by township and city, and what was not screened', () => {
    const swept = screenWeak(small, roster, { date })
    const units = (by: 'township' | 'city') =>
      sweepCounts(swept, by).units.map(({ unit, assessed, lists }) => [unit, assessed, lists['not-screened']])
    expect(units('township')).toEqual([
      ['630102000', 2, 1],
      ['630102001', 1, 0],
      ['630103000', 1, 1],
    ])
    expect(units('city')).toEqual([['6301', 4, 2]])
  })
})
