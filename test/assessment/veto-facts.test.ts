import { describe, expect, it } from 'vitest'
import { about, full, gradeVeto, grown, indexOf, judged, knowing, monthsAgo, pastMissing } from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

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
