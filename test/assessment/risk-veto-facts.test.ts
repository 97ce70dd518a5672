import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import { about, clean, grown, judged, knowing, monthsAgo, riskVeto, screeningOf } from './grown-rulebook.js'

const known = { kind: 'farm', past: knowing() }

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

  it('compares a share of the deductions with the most that a village of the kind can lose [M2.4]', () => {
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
