import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { yearStart } from '../../src/core/date.js'
import { label } from '../../src/core/label.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { small } from '../assessment/small-rulebook.js'
import { compareRulebooks } from './doors.js'
import { SWEEP } from './rosters.js'

const none = { a: [], b: [] }

describe('what cannot be compared', () => {
  it('comes back as the rows that neither could assess [D7]', () => {
    const rows = new Proxy(['not a row', 'nor this'], {
      get: (target, key, receiver) => {
        if (key === '1') throw new Error('unreachable')
        return Reflect.get(target, key, receiver)
      },
    })
    const { changes, unassessed } = compareRulebooks(xining2024, small, { date: SWEEP, rows })
    expect(changes).toEqual([])
    expect([unassessed.a.map(({ row }) => row), unassessed.b.map(({ row }) => row)]).toEqual([
      [0, 1],
      [0, 1],
    ])
  })

  it('is left out for the rulebook that cannot read it, and counted; what neither can read is a reason [D2]', () => {
    const without = {
      ...small,
      version: '2',
      fortress: {
        ...small.fortress,
        items: small.fortress.items
          .filter(({ id }) => id !== 'honors')
          .map((item) => (item.id === 'attendance' ? { ...item, measure: { kind: 'yes-no' as const } } : item)),
      },
    }
    const row = (code: string, answers: object) => ({
      village: { code, name: '示例村' },
      fortress: { answers },
      negative: { answers: {} },
    })
    const rows = [
      row('999901001201', { honors: 2, attendance: { part: 1, whole: 2 } }),
      row('999901001202', { honors: 1, attendance: true }),
      row('999901001203', { honors: 1, typo: true }),
      row('999901001204', { attendance: 'never' }),
    ]
    const { leftOut, unread } = compareRulebooks(small, without, { date: SWEEP, rows })
    expect(leftOut).toEqual({
      a: [{ path: '/fortress/answers/attendance', rows: 1 }],
      b: [
        { path: '/fortress/answers/honors', rows: 3 },
        { path: '/fortress/answers/attendance', rows: 1 },
      ],
    })
    expect(unread.a.map((one) => [one.row, one.reasons.map(({ path }) => path)])).toEqual([
      [2, ['/fortress/answers/typo']],
      [3, ['/fortress/answers/attendance']],
    ])
    expect(unread.b.map((one) => one.row)).toEqual([2, 3])
  })

  it('is the kind of a village for the rulebook that knows no such kind [D2]', () => {
    const { fortress } = small
    const [secretary, ...items] = fortress.items
    if (secretary === undefined) throw new Error('an item')
    const kinds = [
      { id: 'pastoral', label: label('牧业村', 'pastoral village') },
      { id: 'farming', label: label('农业村', 'farming village') },
    ]
    const told: Rulebook = {
      ...small,
      version: '2',
      villageKinds: { value: kinds, from: secretary.from },
      fortress: { ...fortress, items: [{ ...secretary, onlyFor: ['farming'] }, ...items] },
    }
    const answers = { secretary: true, admitted: 'never', attendance: { part: 10, whole: 10 }, routine: 'full' }
    const rowOf = (code: string, kind: string) => ({
      village: { code, name: '示例村' },
      fortress: { kind, answers: { ...answers, honors: 0, income: 0 } },
      negative: { answers: {} },
    })
    const rows = [rowOf('999901001201', 'pastoral'), rowOf('999901001202', 'farming'), rowOf('999901001203', 'lunar')]
    const { changes, undecided, leftOut, unread } = compareRulebooks(small, told, { date: SWEEP, rows })
    expect(leftOut).toEqual({ a: [{ path: '/fortress/kind', rows: 2 }], b: [] })
    expect([unread.a.map(({ row }) => row), unread.b.map(({ row }) => row)]).toEqual([[2], [2]])
    const brief = (some: typeof changes) =>
      some.map(({ village, grade, causes }) => [village.code, grade, causes.map((one) => one.address)])
    expect(brief(changes)).toEqual([
      ['999901001201', { a: 'fair', b: 'poor' }, ['fortress/items/secretary/onlyFor', 'villageKinds']],
    ])
    expect(brief(undecided)).toEqual([
      // A kind that neither knows is unknown: whether the item counts is then open.
      ['999901001203', { a: 'fair', b: 'undetermined' }, ['fortress/items/secretary/onlyFor', 'villageKinds']],
    ])
  })

  it('has no versions where nothing is in force yet', () => {
    const before = { rows: ['a row'], date: addTo(yearStart(2024), { days: -1 }) }
    expect(compareRulebooks([], xining2024, before)).toEqual({
      versions: { a: null, b: null },
      changes: [],
      undecided: [],
      notCompared: [],
      unanswered: none,
      unassessed: none,
      unread: none,
      leftOut: none,
    })
  })
})
