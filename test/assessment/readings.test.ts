import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { answerTo, parseFortressReadings, parseNegativeReadings, type Readings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import type { CivilDate } from '../../src/core/date.js'
import { malformed } from '../core/malformed-reason.js'
import { date, fortressReadings, negativeReadings } from './arbitraries.js'
import { small } from './small-rulebook.js'

const reasons = (input: unknown) => {
  const parsed = parseFortressReadings(small, input)
  return parsed.ok ? [] : parsed.error.reasons
}

describe('parseFortressReadings', () => {
  it('takes any subset of the items, in the order of the checklist [D2]', () => {
    const answers = { income: 5, secretary: true, attendance: { part: 1, whole: 2 }, admitted: 'never' }
    const parsed = parseFortressReadings(small, { date, answers })
    expect(parsed).toEqual({ ok: true, value: { date, answers } })
    expect(parsed.ok && Object.keys(parsed.value.answers)).toEqual(['secretary', 'admitted', 'attendance', 'income'])
    expect(parseFortressReadings(small, { date, answers: {} })).toEqual({ ok: true, value: { date, answers: {} } })
  })

  it('says everything that is wrong, each with its pointer [D26, D1]', () => {
    const answers = {
      typo: 1,
      secretary: 'yes',
      admitted: '2024-02-30',
      attendance: { part: 3, whole: 2 },
      routine: 'half',
      honors: 10,
      income: 0.5,
    }
    const limit = { format: 'YYYY-MM-DD', atMost: '2024-03-01', or: 'never' }
    expect(reasons({ date, answers, note: 'x' })).toEqual([
      malformed('/note', { oneOf: ['date', 'answers', 'kind'] }, 'note'),
      malformed('/answers/secretary', { type: 'boolean' }, 'yes'),
      malformed('/answers/admitted', limit, '2024-02-30'),
      malformed('/answers/attendance', { rule: 'a part no larger than its whole' }, 'object'),
      malformed('/answers/routine', { oneOf: ['full', 'partial', 'absent'] }, 'half'),
      malformed('/answers/honors', { atMost: 9, of: 'number' }, 10),
      malformed('/answers/income', { type: 'int' }, 0.5),
      malformed('/answers/typo', { itemOf: 'positive-checklist' }, 'typo'),
    ])
  })

  it('checks the other answers too where the date is wrong', () => {
    expect(reasons({ date: '2024-13-01', answers: { secretary: 1, admitted: '2030-01-01' } })).toEqual([
      malformed('/date', { rule: 'a civil date YYYY-MM-DD from 1900-01-01 to 2199-12-31' }, '2024-13-01'),
      malformed('/answers/secretary', { type: 'boolean' }, 1),
    ])
    expect(reasons({ answers: { admitted: 7 } })).toEqual([
      malformed('/date', { present: true }, 'missing'),
      malformed('/answers/admitted', { format: 'YYYY-MM-DD', atMost: null, or: 'never' }, 7),
    ])
  })

  it('refuses a date after the readings, and takes that of the day itself', () => {
    const limit = { format: 'YYYY-MM-DD', atMost: '2024-03-01', or: 'never' }
    expect(reasons({ date, answers: { admitted: '2024-03-01' } })).toEqual([])
    expect(reasons({ date, answers: { admitted: '2024-03-02' } })).toEqual([
      malformed('/answers/admitted', limit, '2024-03-02'),
    ])
    // What was remembered for one day does not leak into another.
    expect(reasons({ date: '2024-03-02', answers: { admitted: '2024-03-02' } })).toEqual([])
  })

  it.each([
    ['nothing', undefined, 'missing'],
    ['null', null, null],
    ['a list', [], 'array'],
    ['a text', 'x', 'x'],
    ['a map', new Map([['date', date]]), 'object'],
  ])('refuses %s', (_, input, found) => {
    expect(reasons(input)).toEqual([malformed('', { type: 'object' }, found)])
  })

  it('takes keys of the prototype for the unknown items that they are', () => {
    const answers: unknown = JSON.parse('{ "__proto__": { "secretary": true }, "constructor": 1, "toString": 2 }')
    expect(reasons({ date, answers })).toEqual([
      malformed('/answers/__proto__', { itemOf: 'positive-checklist' }, '__proto__'),
      malformed('/answers/constructor', { itemOf: 'positive-checklist' }, 'constructor'),
      malformed('/answers/toString', { itemOf: 'positive-checklist' }, 'toString'),
    ])
    expect(Object.getPrototypeOf({}).secretary).toBeUndefined()
    expect(answerTo(fortressReadings(small, {}), 'constructor')).toBeUndefined()
  })

  it('reads only what an object has itself', () => {
    const inherited: unknown = Object.create({ secretary: true })
    expect(parseFortressReadings(small, { date, answers: inherited })).toEqual({
      ok: true,
      value: { date, answers: {} },
    })
  })

  it('survives getters and proxies that throw, and still names the rest', () => {
    const bad = () => {
      throw new Error('no')
    }
    const answers = Object.defineProperty({ routine: 3 }, 'secretary', { enumerable: true, get: bad })
    expect(reasons({ date, answers })).toEqual([
      malformed('/answers/secretary', { type: 'plain data' }, 'unreadable'),
      malformed('/answers/routine', { oneOf: ['full', 'partial', 'absent'] }, 3),
    ])
    const ratio = Object.defineProperty({ whole: 2 }, 'part', { enumerable: true, get: bad })
    expect(reasons({ date, answers: { attendance: ratio } })).toEqual([
      malformed('/answers/attendance/part', { present: true }, 'unreadable'),
    ])
    for (const { id } of small.fortress.items) {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      const [only, ...others] = reasons({ date, answers: { [id]: proxy } })
      expect([only?.path, only?.found, others]).toEqual([`/answers/${id}`, 'unreadable', []])
    }
    expect(reasons(new Proxy({}, { ownKeys: bad }))).toEqual([malformed('', { type: 'plain data' }, 'unreadable')])
  })

  it('writes minus zero as zero, for JSON has no other', () => {
    const { answers } = fortressReadings(small, { income: -0, attendance: { part: -0, whole: 1 } })
    expect(Object.is(answers.income, 0)).toBe(true)
    expect(answers.attendance).toStrictEqual({ part: 0, whole: 1 })
  })
})

describe('parseNegativeReadings', () => {
  it('knows the items of the negative checklist only, and puts a base before its pointers [M2.3]', () => {
    expect(parseNegativeReadings(small, { date, answers: { disputes: 3 } })).toEqual({
      ok: true,
      value: { date, answers: { disputes: 3 } },
    })
    expect(
      parseNegativeReadings(small, { date, answers: { secretary: true, debt: { part: 1, whole: 0 } } }, '/in'),
    ).toEqual({
      ok: false,
      error: {
        reasons: [
          malformed('/in/answers/debt/whole', { atLeast: 1, of: 'number' }, 0),
          malformed('/in/answers/secretary', { itemOf: 'negative-checklist' }, 'secretary'),
        ],
      },
    })
  })
})

describe('readings that were not parsed', () => {
  it('do not compile', () => {
    const plain: Readings = { date: '2024-03-01' as CivilDate, answers: {} }
    // @ts-expect-error readings of neither checklist
    expect(() => assessFortress(small, plain)).not.toThrow()
    // @ts-expect-error readings of the other checklist
    expect(() => assessFortress(small, negativeReadings(small, {}))).not.toThrow()
    // @ts-expect-error an object of the same form
    expect(() => screenNegative(small, { date: '2024-03-01', answers: {} })).not.toThrow()
  })
})
