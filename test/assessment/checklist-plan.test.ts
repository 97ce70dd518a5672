import { describe, expect, it } from 'vitest'
import { parseFortressReadings, parseNegativeReadings, positiveLines } from '../../src/assessment/readings.js'
import { addTo } from '../../src/core/calendar.js'
import { malformed } from '../core/malformed-reason.js'
import { date } from './arbitraries.js'
import { small } from './small-rulebook.js'

describe('what takes an answer', () => {
  const lineOf = (id: string) =>
    positiveLines(structuredClone(small.fortress.items)).all.find(({ item }) => item.id === id)
  const [honors, admitted] = [lineOf('honors'), lineOf('admitted')]
  const takes = (id: string, days: number) => (id === 'honors' ? honors : admitted)?.take(addTo(date, { days }))

  it('is built once for all days, unless the answer is a date', () => {
    expect(takes('honors', 1)).toBeDefined()
    expect(takes('honors', 1)).toBe(takes('honors', 0))
    expect(takes('admitted', 1)).not.toBe(takes('admitted', 0))
  })

  it('of a date is kept for 64 days and not for more, so that a long run does not grow', () => {
    const line = lineOf('admitted')
    const on = (days: number) => line?.take(addTo(date, { days }))
    const first = on(0)
    for (let days = 1; days < 64; days += 1) on(days)
    expect(first).toBeDefined()
    expect(on(0)).toBe(first)
    on(64)
    expect(on(0)).not.toBe(first)
    expect(on(64)).toBe(on(64))
  })
})

describe('readings', () => {
  it('with a field that nobody asked for are refused, though all else is right [D26]', () => {
    const note = malformed('/note', { oneOf: ['date', 'answers', 'kind'] }, 'note')
    expect(parseFortressReadings(small, { date, answers: {}, note: 'x' })).toEqual({
      ok: false,
      error: { reasons: [note] },
    })
    expect(parseNegativeReadings(small, { date, answers: {}, note: 'x' })).toEqual({
      ok: false,
      error: { reasons: [note] },
    })
  })

  it('of either checklist are pointed at from the root where no base is given [D26]', () => {
    const typo = (itemOf: string) => ({
      ok: false,
      error: { reasons: [malformed('/answers/typo', { itemOf }, 'typo')] },
    })
    expect(parseFortressReadings(small, { date, answers: { typo: 1 } })).toEqual(typo('positive-checklist'))
    expect(parseNegativeReadings(small, { date, answers: { typo: 1 } })).toEqual(typo('negative-checklist'))
  })

  it('whose fields throw when they are read are unreadable there, and the rest is still looked at [D26]', () => {
    const throwing = (field: string, rest: object) =>
      Object.defineProperty({ ...rest }, field, {
        enumerable: true,
        get: () => {
          throw new Error('no')
        },
      })
    const unreadable = (path: string) => malformed(path, { present: true }, 'unreadable')
    const mistyped = malformed('/answers/secretary', { type: 'boolean' }, 1)
    expect(parseFortressReadings(small, throwing('date', { answers: { secretary: 1 } }))).toEqual({
      ok: false,
      error: { reasons: [unreadable('/date'), mistyped] },
    })
    expect(parseFortressReadings(small, throwing('answers', { date }))).toEqual({
      ok: false,
      error: { reasons: [unreadable('/answers')] },
    })
    expect(parseFortressReadings(small, throwing('kind', { date, answers: { secretary: 1 } }))).toEqual({
      ok: false,
      error: { reasons: [unreadable('/kind'), mistyped] },
    })
  })
})
