import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, daysBetween } from '../../src/core/calendar.js'
import { periodOf, periodsBetween } from '../../src/duties/calendar.js'
import { CADENCES } from '../../src/rulebook/duty.js'
import { day, days } from './sample.js'

describe('the periods of a cadence', () => {
  it.each([
    ['half-month', 24],
    ['month', 12],
    ['quarter', 4],
    ['half-year', 2],
    ['year', 1],
  ] as const)('tile leap and common years: %s, %i in each [D19]', (cadence, count) => {
    for (const [year, length] of [
      ['2023', 365],
      ['2024', 366],
      ['2100', 365],
      ['2000', 366],
    ] as const) {
      const periods = periodsBetween(cadence, day(`${year}-01-01`), day(`${year}-12-31`))
      expect(periods).toHaveLength(count)
      expect([periods[0]?.from, periods[count - 1]?.to]).toEqual([`${year}-01-01`, `${year}-12-31`])
      expect(periods.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)).toBe(length)
      expect(new Set(periods.map(({ id }) => id)).size).toBe(count)
    }
  })

  it('leave no gap and no overlap, in any range [D19]', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CADENCES), days, days, (cadence, from, to) => {
        const periods = periodsBetween(cadence, from, to)
        if (from > to) {
          expect(periods).toEqual([])
          return
        }
        expect(periods[0]).toEqual(periodOf(cadence, from))
        expect(periods[periods.length - 1]).toEqual(periodOf(cadence, to))
        periods.slice(1).forEach((period, i) => {
          expect(period.from).toBe(addTo(periods[i]?.to ?? from, { days: 1 }))
        })
      }),
    )
  })

  it('hold each of their days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CADENCES), days, (cadence, date) => {
        const period = periodOf(cadence, date)
        expect(period.from <= date && date <= period.to).toBe(true)
        expect([periodOf(cadence, period.from), periodOf(cadence, period.to)]).toEqual([period, period])
      }),
    )
  })

  it.each([
    ['half-month', '2024-02-15', { id: '2024-02-a', from: '2024-02-01', to: '2024-02-15' }],
    ['half-month', '2024-02-16', { id: '2024-02-b', from: '2024-02-16', to: '2024-02-29' }],
    ['half-month', '2023-02-28', { id: '2023-02-b', from: '2023-02-16', to: '2023-02-28' }],
    ['month', '2024-04-30', { id: '2024-04', from: '2024-04-01', to: '2024-04-30' }],
    ['quarter', '2024-09-30', { id: '2024-Q3', from: '2024-07-01', to: '2024-09-30' }],
    ['half-year', '2024-06-30', { id: '2024-H1', from: '2024-01-01', to: '2024-06-30' }],
    ['half-year', '2024-07-01', { id: '2024-H2', from: '2024-07-01', to: '2024-12-31' }],
    ['year', '2199-12-31', { id: '2199', from: '2199-01-01', to: '2199-12-31' }],
    ['half-month', '2199-12-31', { id: '2199-12-b', from: '2199-12-16', to: '2199-12-31' }],
  ] as const)('are by civil days: %s of %s [D1, D19]', (cadence, date, period) => {
    expect(periodOf(cadence, day(date))).toEqual(period)
    expect(periodsBetween(cadence, day(date), day(date))).toEqual([period])
  })
})
