import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Today, tallyUpTo } from '../../src/assessment/tally.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate, Duration } from '../../src/core/date.js'
import { CALENDAR_SPANS, isIn, type Past, type PastRound, tallyPast, windowOn } from '../../src/rulebook/past.js'
import { knowing } from './grown-rulebook.js'

const day = (text: string) => text as CivilDate
const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addTo(day('2020-01-01'), { days }))

describe('a window of the calendar', () => {
  it('is the year, half-year, quarter or month of the day, or the one before it [D1]', () => {
    const windows = (asOf: string) =>
      Object.fromEntries(CALENDAR_SPANS.map((calendar) => [calendar, Object.values(windowOn({ calendar }, day(asOf)))]))
    expect(windows('2024-02-29')).toEqual({
      'this-year': ['2024-01-01', '2024-02-29'],
      'last-year': ['2023-01-01', '2023-12-31'],
      'this-half-year': ['2024-01-01', '2024-02-29'],
      'last-half-year': ['2023-07-01', '2023-12-31'],
      'this-quarter': ['2024-01-01', '2024-02-29'],
      'last-quarter': ['2023-10-01', '2023-12-31'],
      'this-month': ['2024-02-01', '2024-02-29'],
      'last-month': ['2024-01-01', '2024-01-31'],
    })
    expect(windowOn({ calendar: 'this-half-year' }, day('2024-12-31'))).toEqual({
      from: '2024-07-01',
      to: '2024-12-31',
    })
    expect(windowOn({ calendar: 'last-quarter' }, day('2024-11-05'))).toEqual({ from: '2024-07-01', to: '2024-09-30' })
  })

  it('of this and of the last are side by side, and never reach past the day [D1]', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('year', 'half-year', 'quarter', 'month'), (asOf, unit) => {
        const now = windowOn({ calendar: `this-${unit}` as never }, asOf)
        const last = windowOn({ calendar: `last-${unit}` as never }, asOf)
        expect(now.to).toBe(asOf)
        expect(addTo(last.to, { days: 1 })).toBe(now.from)
        expect(isIn(now, asOf) && !isIn(last, asOf)).toBe(true)
      }),
    )
  })

  it('leaves the readings of the day out where it is over, and is known once the past is known from its first day [D2]', () => {
    const hit = { item: 'disputes' }
    const ready = (calendar: 'last-year' | 'this-year') => ({
      test: { past: hit, within: { calendar }, test: { op: 'at-least' as const, value: 1 } },
      things: [hit],
      together: false,
      round: 'screening' as const,
    })
    const today = (): Today => ({ verdict: 'holds' })
    const past: Past = { since: day('2023-01-01'), entries: [{ ...hit, on: day('2023-05-05') }] }
    const asOf = day('2024-03-01')
    expect(tallyUpTo(ready('last-year'), past, asOf, today)).toEqual({ least: 1, most: 1, missing: [] })
    expect(tallyUpTo(ready('this-year'), past, asOf, today)).toEqual({ least: 1, most: 1, missing: [] })
    const late = { ...past, since: day('2023-01-02') }
    expect(tallyUpTo(ready('last-year'), late, asOf, today).most).toBeUndefined()
    expect(tallyPast(knowing(), hit, windowOn({ calendar: 'this-month' }, asOf))).toEqual({ least: 0, most: 0 })
  })
})

describe('a rolling window', () => {
  it('begins the day after the one that lies exactly this time before, whatever the lengths of the months [D4]', () => {
    const durations: fc.Arbitrary<Duration> = fc.record({ days: fc.nat(40), months: fc.nat(14), years: fc.nat(3) })
    fc.assert(
      fc.property(anyDay, durations, fc.nat(60), (asOf, within, off) => {
        const window = windowOn(within, asOf)
        for (const date of [window.from, addTo(window.from, { days: -1 }), addTo(window.from, { days: off })])
          expect(isIn(window, date)).toBe(date <= asOf && addTo(date, within) > asOf)
      }),
    )
  })
})

describe('rounds in a row', () => {
  const asOf = day('2024-03-01')
  const within = { years: 5 }
  const level = { level: 'red' }
  const ready = {
    test: { past: level, within, test: { op: 'at-least' as const, value: 2 }, inARow: true as const },
    things: [level],
    together: false,
    round: 'screening' as const,
  }
  const months = (ago: number) => addTo(asOf, { months: -ago })

  it('are counted back from the latest, up to the first without the thing [D6]', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('holds', 'fails', 'unknown' as const), { maxLength: 5 }),
        fc.constantFrom('holds', 'fails', 'unknown', undefined),
        fc.boolean(),
        (rounds, verdict, known) => {
          const held = rounds.map(
            (one, place): PastRound => ({
              round: 'screening',
              on: months(place + 1),
              ...(one === 'unknown' ? { open: true } : {}),
            }),
          )
          const entries = rounds.flatMap((one, place) => (one === 'holds' ? [{ ...level, on: months(place + 1) }] : []))
          const past: Past = { entries, rounds: { held, ...(known ? { since: months(100) } : {}) } }
          const row = [...(verdict === undefined ? [] : [verdict]), ...rounds]
          // Written out for every length, so that it shares nothing with what it checks.
          const sure = [0, 1, 2, 3, 4, 5, 6].filter(
            (n) => n <= row.length && row.slice(0, n).every((v) => v === 'holds'),
          )
          const perhaps = [0, 1, 2, 3, 4, 5, 6].filter(
            (n) => n <= row.length && row.slice(0, n).every((v) => v !== 'fails'),
          )
          const most = Math.max(...perhaps)
          const found = tallyUpTo(ready, past, asOf, () => (verdict === undefined ? undefined : { verdict }))
          expect(found.least).toBe(Math.max(...sure))
          expect(found.most).toBe(most === row.length && !known ? undefined : most)
        },
      ),
    )
  })

  it('are unknown without any rounds on record, and an assessment is no round of a screening [D2]', () => {
    const today = (): Today => ({ verdict: 'holds' })
    expect(tallyUpTo(ready, knowing(), asOf, today).most).toBeUndefined()
    const other: Past = { entries: [], rounds: { since: months(100), held: [{ round: 'assessment', on: months(1) }] } }
    expect(tallyUpTo(ready, other, asOf, today)).toMatchObject({ least: 1, most: 1 })
  })

  it('know of a level in a round that another level was given in it [D2]', () => {
    const on = months(1)
    const past: Past = {
      entries: [{ level: 'yellow', on }],
      rounds: { since: months(100), held: [{ round: 'screening', on, open: true }] },
    }
    expect(tallyUpTo(ready, past, asOf, () => ({ verdict: 'holds' }))).toMatchObject({ least: 1, most: 1 })
  })
})

describe('any item', () => {
  const asOf = day('2024-03-01')
  const things = [{ item: 'a' }, { item: 'b' }]
  const ready = (together: boolean, inARow: boolean) => ({
    test: {
      past: { anyItem: together ? ('together' as const) : ('one' as const) },
      within: { years: 1 },
      test: { op: 'at-least' as const, value: 2 },
      ...(inARow ? { inARow: true as const } : {}),
    },
    things,
    together,
    round: 'screening' as const,
  })
  const [one, two] = [addTo(asOf, { months: -1 }), addTo(asOf, { months: -2 })]
  const past: Past = {
    since: day('2000-01-01'),
    entries: [
      { item: 'a', on: one },
      { item: 'b', on: two },
    ],
    rounds: {
      since: day('2000-01-01'),
      held: [
        { round: 'screening', on: one },
        { round: 'screening', on: two },
      ],
    },
  }
  const tally = (together: boolean, inARow: boolean) => tallyUpTo(ready(together, inARow), past, asOf, () => undefined)

  it('is the one with most hits, or all of them added up; in a row, the same one or any [D6]', () => {
    expect([tally(false, false).least, tally(true, false).least]).toEqual([1, 2])
    expect([tally(false, true).least, tally(true, true).least]).toEqual([1, 2])
  })

  it('of no items at all never happened [D2]', () => {
    const none = { ...ready(true, false), things: [] }
    expect(tallyUpTo(none, past, asOf, () => undefined)).toEqual({ least: 0, most: 0, missing: [] })
  })
})
