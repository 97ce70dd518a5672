import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import type { Json } from '../../src/core/json.js'
import {
  about,
  clean,
  full,
  gradeVeto,
  grown,
  indexOf,
  knowing,
  monthsAgo,
  pastMissing,
  riskVeto,
  screeningOf,
} from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

const judged = (
  code: 'fortress-veto' | 'negative-veto',
  id: string,
  verdict: Finding['verdict'],
  found: Json,
  missing?: Finding['missing'],
): Finding => ({
  code,
  verdict,
  cites: [code === 'fortress-veto' ? 'M2.1' : 'M2.3'],
  required: { applies: false },
  found,
  about: id,
  ...(missing === undefined ? {} : { missing }),
})

const known = { kind: 'farm', past: knowing() }
const attendance = { what: 'attendance', from: 'township-committee' }
const irrigated = { what: 'irrigated', from: 'agriculture' }
const honors = { what: 'honors', from: 'county-organization-department' }

describe('a veto on the grade shows what it was judged on', () => {
  it('points of the total and of a dimension, each once [D6]', () => {
    const rulebook = grown({
      vetoes: [
        gradeVeto(
          'thin',
          {
            all: [
              { points: 'total', test: { op: 'less-than', value: 500 } },
              { points: 'work', test: { op: 'less-than', value: 100 } },
              { points: 'work', test: { op: 'more-than', value: 0 } },
            ],
          },
          'fair',
        ),
      ],
    })
    const bare = {
      ...full,
      admitted: 'never',
      attendance: { part: 0, whole: 1 },
      routine: 'partial',
      irrigated: { part: 0, whole: 1 },
    }
    const scored = [
      { dimension: 'total', points: { min: 370, max: 370 } },
      { dimension: 'work', points: { min: 70, max: 70 } },
    ]
    expect(about(indexOf(rulebook, bare, known), 'thin')).toStrictEqual(
      judged('fortress-veto', 'thin', 'fails', { applies: true, gradeAtMost: 'fair', answers: {}, scored }),
    )
  })

  it('and names the answers that leave those points open, no others [D2]', () => {
    const under = (points: string, value: number) => ({ points, test: { op: 'less-than', value } }) as const
    const rulebook = grown({
      vetoes: [
        gradeVeto('idle', under('work', 100), 'fair'),
        gradeVeto('dry', under('farming', 100), 'fair'),
        gradeVeto('thin', under('total', 1_000), 'fair'),
        gradeVeto(
          'absent',
          {
            all: [{ item: 'attendance', test: { op: 'less-than', value: { part: 1, whole: 2 } } }, under('work', 100)],
          },
          'fair',
        ),
      ],
    })
    const { attendance: _attendance, honors: _honors, irrigated: _irrigated, ...rest } = full
    const index = indexOf(rulebook, { ...rest, routine: 'absent' }, known)
    const open = (dimension: string, min: number, max: number) => ({
      applies: null,
      gradeAtMost: 'fair',
      answers: {},
      scored: [{ dimension, points: { min, max } }],
    })
    expect(['idle', 'dry', 'thin', 'absent'].map((id) => about(index, id))).toStrictEqual([
      judged('fortress-veto', 'idle', 'unknown', open('work', 0, 200), [attendance]),
      judged('fortress-veto', 'dry', 'unknown', open('farming', 0, 200), [irrigated]),
      judged('fortress-veto', 'thin', 'unknown', open('total', 600, 1_080), [attendance, honors, irrigated]),
      judged('fortress-veto', 'absent', 'unknown', open('work', 0, 200), [attendance]),
    ])
  })

  it('names no answer where the points are decided without it: the bonus is full, the past is what is missing [D2]', () => {
    const rulebook = grown({
      bonusCap: { ...wide.fortress.bonusCap, value: 60 },
      vetoes: [
        gradeVeto(
          'barred',
          {
            all: [
              { points: 'total', test: { op: 'less-than', value: 5_000 } },
              { past: { item: 'disputes' }, within: { years: 3 }, test: { op: 'at-least', value: 1 } },
              { past: { list: 'weak-lax' }, within: { years: 5 }, test: { op: 'at-least', value: 1 } },
            ],
          },
          'fair',
        ),
      ],
    })
    const { honors: _honors, ...rest } = full
    const index = indexOf(rulebook, { ...rest, income: 1_000_000 }, { kind: 'farm' })
    const found = {
      applies: null,
      gradeAtMost: 'fair',
      answers: {},
      scored: [{ dimension: 'total', points: { min: 1_260, max: 1_260 } }],
      past: [
        { item: 'disputes', within: { years: 3 }, times: { atLeast: 0 } },
        { list: 'weak-lax', within: { years: 5 }, times: { atLeast: 0 } },
      ],
    }
    expect(about(index, 'barred')).toStrictEqual(judged('fortress-veto', 'barred', 'unknown', found, [pastMissing]))
    expect(index.missing).toStrictEqual([honors, pastMissing])
  })

  it('does not ask for a past that is known [D2]', () => {
    const rulebook = grown({
      vetoes: [
        gradeVeto(
          'again',
          {
            all: [
              { past: { item: 'disputes' }, within: { years: 3 }, test: { op: 'at-least', value: 1 } },
              { item: 'secretary', test: { is: false } },
            ],
          },
          'fair',
        ),
      ],
    })
    const { secretary: _secretary, ...rest } = full
    const past = knowing({ item: 'disputes', on: monthsAgo(1) })
    expect(about(indexOf(rulebook, rest, { kind: 'farm', past }), 'again')).toStrictEqual(
      judged(
        'fortress-veto',
        'again',
        'unknown',
        {
          applies: null,
          gradeAtMost: 'fair',
          answers: {},
          past: [{ item: 'disputes', within: { years: 3 }, times: 1 }],
        },
        [{ what: 'secretary', from: 'township-committee' }],
      ),
    )
  })

  it('reads no item that is not asked of the kind of village [M2.1]', () => {
    const rulebook = grown({
      vetoes: [
        gradeVeto(
          'unruly',
          {
            any: [
              { item: 'grazing-ban-broken', test: { op: 'at-least', value: 1 } },
              { item: 'secretary', test: { is: false } },
            ],
          },
          'fair',
        ),
      ],
    })
    const index = (secretary: boolean) =>
      about(indexOf(rulebook, { ...full, secretary, 'grazing-ban-broken': 3 }, known), 'unruly')
    expect([index(false), index(true)]).toStrictEqual([
      judged('fortress-veto', 'unruly', 'fails', { applies: true, gradeAtMost: 'fair', answers: { secretary: false } }),
      judged('fortress-veto', 'unruly', 'holds', { applies: false, answers: { secretary: true } }),
    ])
  })
})

describe('a veto of the negative checklist', () => {
  it('counts a hit of this reading with those before, or names the answer that leaves it open [D2]', () => {
    const rulebook = grown(
      {},
      {
        vetoes: [
          riskVeto(
            'indebted-twice',
            'money',
            { past: { item: 'debt' }, within: { months: 12 }, test: { op: 'at-least', value: 2 } },
            { list: 'key-prevention' },
          ),
        ],
      },
    )
    const past = knowing({ item: 'debt', on: monthsAgo(6) })
    const { debt: _debt, ...rest } = clean
    const vetoed = (answers: typeof clean) =>
      about(screeningOf(rulebook, answers, { kind: 'farm', past }), 'indebted-twice')
    const effect = { problemType: 'money', list: 'key-prevention', answers: {} }
    const times = (many: Json) => ({ past: [{ item: 'debt', within: { months: 12 }, times: many }] })
    expect([vetoed({ ...clean, debt: { part: 2, whole: 1 } }), vetoed(clean), vetoed(rest)]).toStrictEqual([
      judged('negative-veto', 'indebted-twice', 'fails', { applies: true, ...effect, ...times(2) }),
      judged('negative-veto', 'indebted-twice', 'holds', { applies: false, answers: {}, ...times(1) }),
      judged('negative-veto', 'indebted-twice', 'unknown', { applies: null, ...effect, ...times({ atLeast: 1 }) }, [
        { what: 'debt', from: 'agriculture' },
      ]),
    ])
  })

  it('holds a share of the deductions against the most that can be deducted of a village of the kind [M2.4]', () => {
    const share = (points: string, op: 'at-least' | 'at-most', part: number, whole: number) => ({
      points,
      test: { op, value: { part, whole } },
    })
    const rulebook = grown(
      {},
      {
        vetoes: [
          riskVeto(
            'money-share',
            'money',
            { all: [share('money', 'at-least', 4, 7), share('money', 'at-most', 4, 7)] },
            { riskAtLeast: 'red' },
          ),
          riskVeto('whole-share', 'order', share('total', 'at-least', 2, 5), { list: 'weak-lax' }),
        ],
      },
    )
    const answers = { ...clean, disputes: 1, audit: 'never', overgrazed: false }
    const vetoed = (kind: string) => {
      const screening = screeningOf(rulebook, answers, { kind, past: knowing() })
      return [about(screening, 'money-share'), about(screening, 'whole-share')]
    }
    const money = { answers: {}, scored: [{ dimension: 'money', points: { min: 400, max: 400 } }] }
    const whole = { answers: {}, scored: [{ dimension: 'total', points: { min: 500, max: 500 } }] }
    // 400 of 700 and 500 of 1,250.
    expect(vetoed('farm')).toStrictEqual([
      judged('negative-veto', 'money-share', 'fails', {
        applies: true,
        problemType: 'money',
        riskAtLeast: 'red',
        ...money,
      }),
      judged('negative-veto', 'whole-share', 'fails', {
        applies: true,
        problemType: 'order',
        list: 'weak-lax',
        ...whole,
      }),
    ])
    // A herding village can lose 150 more.
    expect(vetoed('herd')).toStrictEqual([
      judged('negative-veto', 'money-share', 'holds', { applies: false, ...money }),
      judged('negative-veto', 'whole-share', 'holds', { applies: false, ...whole }),
    ])
  })

  it('names the answers that leave the points of a problem type open [D2]', () => {
    const over = (points: string) => ({ points, test: { op: 'more-than', value: 200 } }) as const
    const rulebook = grown(
      {},
      {
        vetoes: [
          riskVeto('costly', 'order', over('money'), { list: 'key-prevention' }),
          riskVeto('dear', 'order', over('total'), { list: 'key-prevention' }),
        ],
      },
    )
    const { audit: _audit, feud: _feud, ...rest } = clean
    const screening = screeningOf(rulebook, rest, known)
    const effect = { applies: null, problemType: 'order', list: 'key-prevention', answers: {} }
    const audit = { what: 'audit', from: 'agriculture' }
    const feud = { what: 'feud', from: 'township-committee' }
    expect([about(screening, 'costly'), about(screening, 'dear')]).toStrictEqual([
      judged(
        'negative-veto',
        'costly',
        'unknown',
        { ...effect, scored: [{ dimension: 'money', points: { min: 0, max: 400 } }] },
        [audit],
      ),
      judged(
        'negative-veto',
        'dear',
        'unknown',
        { ...effect, scored: [{ dimension: 'total', points: { min: 0, max: 450 } }] },
        [feud, audit],
      ),
    ])
  })

  it('reads no item that is not asked of the kind of village, and nothing is deducted for it [M2.3]', () => {
    const rulebook = grown(
      {},
      {
        vetoes: [
          riskVeto(
            'either',
            'money',
            {
              any: [
                { item: 'overgrazed', test: { is: true } },
                { item: 'feud', test: { is: true } },
              ],
            },
            { list: 'key-prevention' },
          ),
        ],
      },
    )
    const screening = (kind: string) => screeningOf(rulebook, { ...clean, feud: true, overgrazed: true }, { kind })
    const [farm, herd] = [screening('farm'), screening('herd')]
    const effect = { applies: true, problemType: 'money', list: 'key-prevention' }
    expect([about(farm, 'either'), about(herd, 'either')]).toStrictEqual([
      judged('negative-veto', 'either', 'fails', { ...effect, answers: { feud: true } }),
      judged('negative-veto', 'either', 'fails', { ...effect, answers: { feud: true, overgrazed: true } }),
    ])
    expect([farm.deduction, herd.deduction]).toStrictEqual([
      { min: 50, max: 50 },
      { min: 200, max: 200 },
    ])
    expect(about(farm, 'overgrazed')).toStrictEqual({
      code: 'negative-item',
      verdict: 'holds',
      cites: ['M2.1'],
      required: { deduction: 0 },
      found: { applies: false, kind: 'farm' },
      about: 'overgrazed',
    })
  })
})
