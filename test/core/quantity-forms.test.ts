import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { civilDateSchema, durationSchema, isCivilDate, yearEnd, yearOf, yearStart } from '../../src/core/date.js'
import {
  countSchema,
  durationThresholdSchema,
  numberThresholdSchema,
  ratioSchema,
  ratioThresholdSchema,
} from '../../src/core/threshold.js'
import { day } from '../../src/testing/scenario.js'
import { tells as tellsApart } from './tells.js'

const tells = (schema: z.ZodType, right: readonly unknown[], wrong: readonly unknown[]): void =>
  tellsApart((input) => schema.safeParse(input).success, right, wrong)

describe('dates at the edge', () => {
  it('are of a calendar from 1900 to 2199 that knows the leap years [D1]', () => {
    tells(
      civilDateSchema(),
      ['1900-01-01', '2199-12-31', '2000-02-29', '2024-02-29', '2024-01-31', '2024-04-30'],
      [
        '1899-12-31',
        '2200-01-01',
        '0024-02-29',
        '9999-12-31',
        '1900-02-29',
        '2100-02-29',
        '2023-02-29',
        '2024-00-10',
        '2024-13-01',
        '2024-01-00',
        '2024-04-31',
        '2024-02-30',
      ],
    )
    for (const [at, days] of [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      const month = `2024-${String(at + 1).padStart(2, '0')}`
      expect([isCivilDate(`${month}-${days}`), isCivilDate(`${month}-${days + 1}`)]).toEqual([true, false])
    }
    expect(['x2024-01-01', '2024-01-01x', '2024-01-011', '12024-01-01'].filter(isCivilDate)).toEqual([])
    expect([20_240_101, null, undefined, { length: 10 }].filter(isCivilDate)).toEqual([])
    expect(civilDateSchema().safeParse('x').error?.issues[0]?.message).toBe(
      'a civil date YYYY-MM-DD from 1900-01-01 to 2199-12-31',
    )
    expect(civilDateSchema().meta()).toMatchObject({ format: 'date' })
  })

  it('know their year, and a year its first and last day, of four digits always [D1]', () => {
    expect([yearOf(day('1987-06-05')), yearStart(987), yearEnd(7)]).toEqual([1987, '0987-01-01', '0007-12-31'])
  })

  it('lie a duration apart that says at least one unit, within bounds [D4]', () => {
    tells(
      durationSchema(),
      [
        { days: 0 },
        { days: 36_600 },
        { months: 0 },
        { months: 1_200 },
        { years: 0 },
        { years: 100 },
        { days: 1, years: 1 },
      ],
      [
        {},
        { days: -1 },
        { days: 36_601 },
        { months: -1 },
        { months: 1_201 },
        { years: -1 },
        { years: 101 },
        { days: 0.5 },
        { weeks: 1 },
        { days: undefined },
      ],
    )
    expect(durationSchema().safeParse({}).error?.issues[0]?.message).toBe('at least one of days, months, years')
  })
})

describe('thresholds at the edge', () => {
  it('are integers, ratios of a whole, or durations, with one of four comparisons [D3, D4]', () => {
    const largest = Number.MAX_SAFE_INTEGER
    tells(countSchema(), [0, 1, largest], [-1, 0.5, largest + 1, '1'])
    tells(
      ratioSchema(),
      [
        { part: 0, whole: 1 },
        { part: 3, whole: 2 },
        { part: 1, whole: largest },
      ],
      [
        { part: 1, whole: 0 },
        { part: -1, whole: 1 },
        { part: 1, whole: largest + 1 },
        { part: 1 },
        { part: 1, whole: 2, more: 1 },
      ],
    )
    tells(
      numberThresholdSchema(),
      [
        { op: 'at-least', value: -1 },
        { op: 'less-than', value: 1 },
      ],
      [
        { op: 'equals', value: 1 },
        { op: 'at-least', value: 0.5 },
        { op: 'at-least' },
        { value: 1 },
        { op: 'at-least', value: 1, more: 1 },
      ],
    )
    tells(
      ratioThresholdSchema(),
      [{ op: 'more-than', value: { part: 1, whole: 2 } }],
      [
        { op: 'more-than', value: 1 },
        { op: 'more-than' },
        { value: { part: 1, whole: 2 } },
        { op: 'more-than', value: { part: 1, whole: 2 }, more: 1 },
      ],
    )
    tells(
      durationThresholdSchema(),
      [{ op: 'at-most', value: { months: 3 } }],
      [
        { op: 'at-most', value: {} },
        { op: 'at-most' },
        { value: { months: 3 } },
        { op: 'at-most', value: { months: 3 }, more: 1 },
      ],
    )
  })
})
