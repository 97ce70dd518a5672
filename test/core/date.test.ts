import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, daysBetween } from '../../src/core/calendar.js'
import { FIRST_DATE, isCivilDate, LAST_DATE, yearEnd, yearStart } from '../../src/core/date.js'
import { day } from '../../src/testing/scenario.js'

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

describe('civil dates', () => {
  it('exist or do not, as the calendar has it [D1]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1850, max: 2250 }), fc.nat(13), fc.nat(32), (year, month, date) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const oracle = new Date(`${text}T00:00:00Z`)
        const exists =
          year >= 1900 && year <= 2199 && !Number.isNaN(oracle.getTime()) && oracle.toISOString().startsWith(text)
        expect(isCivilDate(text)).toBe(exists)
      }),
      { numRuns: 2_000 },
    )
    for (const text of [
      '2024-2-03',
      '2024-02-30',
      '2023-02-29',
      '24-01-01',
      '0024-03-01',
      '9999-12-31',
      '2024-01-01T00:00:00Z',
      '',
    ])
      expect(isCivilDate(text)).toBe(false)
  })

  it('go forward and back by whole days, and text order is time order [D1]', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        const to = addTo(from, { days })
        expect(daysBetween(from, to)).toBe(days)
        expect(to > from).toBe(days > 0)
      }),
    )
  })

  it('are computed as the platform computes them in UTC [D1]', () => {
    const part = fc.integer({ min: -2_000, max: 2_000 })
    fc.assert(
      fc.property(anyDay, part, part, fc.integer({ min: -90, max: 90 }), (from, days, months, years) => {
        // The last day of the month that is reached, or the same day in it.
        const end = new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
        end.setUTCMonth(end.getUTCMonth() + 12 * years + months + 1, 0)
        const day = Math.min(Number(from.slice(8)), end.getUTCDate())
        const oracle = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), day + days))
        expect(addTo(from, { days, months, years })).toBe(oracle.toISOString().slice(0, 10))
        expect(daysBetween(from, addTo(from, { days, months, years }))).toBe(
          (oracle.getTime() - Date.parse(`${from}T00:00:00Z`)) / 86_400_000,
        )
      }),
      { numRuns: 5_000 },
    )
  })

  it('lie within their range or are no civil dates, and never wrap round to a wrong one [D1]', () => {
    const length = fc.record({
      days: fc.integer({ min: -36_600, max: 36_600 }),
      months: fc.integer({ min: -1_200, max: 1_200 }),
      years: fc.integer({ min: -100, max: 100 }),
    })
    fc.assert(
      fc.property(anyDay, length, (from, duration) => {
        const to = addTo(from, duration)
        expect(to).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(isCivilDate(to)).toBe(to >= FIRST_DATE && to <= LAST_DATE)
        // Comparing with it is right on both sides of the range.
        expect(Math.sign(daysBetween(from, to))).toBe(to > from ? 1 : to < from ? -1 : 0)
      }),
    )
    expect([FIRST_DATE, LAST_DATE].every(isCivilDate)).toBe(true)
    expect([addTo(FIRST_DATE, { days: -1 }), addTo(LAST_DATE, { days: 1 })].some(isCivilDate)).toBe(false)
  })

  it('follow one another day by day through 400 years [D1]', () => {
    let date = day('1999-12-31')
    const clock = new Date(`${date}T00:00:00Z`)
    while (date < '2400-03-02') {
      date = addTo(date, { days: 1 })
      clock.setUTCDate(clock.getUTCDate() + 1)
      if (date !== clock.toISOString().slice(0, 10)) expect(date).toBe(clock.toISOString().slice(0, 10))
    }
    expect(date).toBe('2400-03-02')
  })

  it('stop at the end of a shorter month', () => {
    expect(addTo(day('2024-01-31'), { months: 1 })).toBe('2024-02-29')
    expect(addTo(day('2024-02-29'), { years: 1 })).toBe('2025-02-28')
    expect([yearStart(2024), yearEnd(2024)]).toEqual(['2024-01-01', '2024-12-31'])
  })
})
