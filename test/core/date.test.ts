import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, daysBetween } from '../../src/core/calendar.js'
import { isCivilDate, yearEnd, yearStart } from '../../src/core/date.js'
import { day } from '../../src/testing/scenario.js'

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

describe('civil dates', () => {
  it('exist or do not, as the calendar has it [D1]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, date) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const oracle = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(oracle.getTime()) && oracle.toISOString().startsWith(text)
        expect(isCivilDate(text)).toBe(exists)
      }),
      { numRuns: 2_000 },
    )
    for (const text of ['2024-2-03', '2024-02-30', '2023-02-29', '24-01-01', '2024-01-01T00:00:00Z', ''])
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

  it('stop at the end of a shorter month', () => {
    expect(addTo(day('2024-01-31'), { months: 1 })).toBe('2024-02-29')
    expect(addTo(day('2024-02-29'), { years: 1 })).toBe('2025-02-28')
    expect([yearStart(2024), yearEnd(2024)]).toEqual(['2024-01-01', '2024-12-31'])
  })
})
