import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { actorSchema, idSchema, villageCodeSchema } from '../../src/core/actor.js'
import { civilDateSchema, durationSchema, isCivilDate, yearEnd, yearOf, yearStart } from '../../src/core/date.js'
import { envelopeSchema, noReasons, nothingSchema, textSchema } from '../../src/core/event.js'
import {
  CLAUSE_IDS,
  CODE_LENGTH,
  DECISION_IDS,
  governs,
  isCitation,
  LEVELS,
  labelSchema,
  PUBLIC_IDS,
  ROLE_LEVEL,
  ROLES,
  unitOf,
  villageSchema,
} from '../../src/core/index.js'
import {
  countSchema,
  durationThresholdSchema,
  numberThresholdSchema,
  ratioSchema,
  ratioThresholdSchema,
} from '../../src/core/threshold.js'
import { day } from '../../src/testing/index.js'

const accepts = (schema: z.ZodType, inputs: readonly unknown[]): readonly unknown[] =>
  inputs.filter((input) => schema.safeParse(input).success)

/** Expects a schema to take all of the first and none of the second. */
function tells(schema: z.ZodType, right: readonly unknown[], wrong: readonly unknown[]): void {
  expect(accepts(schema, right)).toEqual(right)
  expect(accepts(schema, wrong)).toEqual([])
}

const code = '999901001201'

describe('the forms at the edge', () => {
  it('take an id of up to 64 letters, digits and marks that begins with a letter or digit [D10]', () => {
    tells(
      idSchema,
      ['a', 'Z9', '0', 'a.b_c:d-e', 'x'.repeat(64)],
      ['', '.a', '-a', 'a b', ' a', 'a ', 'a\n', '村', 'x'.repeat(65), 1],
    )
  })

  it('take a village code of twelve digits and nothing around it [D23]', () => {
    tells(villageCodeSchema, [code], [`${code}0`, code.slice(1), ` ${code}`, `x${code}`, `${code}x`, 'abcdefghijkl'])
  })

  it('take an actor whose unit is as long as the role’s level asks [D23]', () => {
    const units = [code, code.slice(0, 9), code.slice(0, 6), code.slice(0, 4)]
    for (const role of ROLES) {
      const right = units.filter((unit) => unit.length === CODE_LENGTH[ROLE_LEVEL[role]])
      tells(
        actorSchema,
        right.map((unit) => ({ role, unit })),
        units.filter((unit) => !right.includes(unit)).map((unit) => ({ role, unit })),
      )
    }
    const county = { role: 'department', unit: '999901' }
    tells(
      actorSchema,
      [
        { ...county, department: 'petitions' },
        { ...county, ref: 'r1' },
      ],
      [
        { ...county, unit: 'x99901' },
        { ...county, unit: '99990x' },
        { ...county, unit: 'abcdef' },
        { ...county, department: '' },
        { ...county, ref: '王某 某' },
        { ...county, name: 'x' },
        { role: 'mayor', unit: '999901' },
        { role: 'city-organization-department', unit: 'abcd' },
        { role: 'township-committee', unit: 'abcdefghi' },
        { role: 'first-secretary', unit: 'abcdefghijkl' },
      ],
    )
    expect(actorSchema.safeParse({ role: 'department', unit: '9999' }).error?.issues).toMatchObject([
      {
        path: ['unit'],
        message: 'a code as long as the role’s level asks: village 12, township 9, county 6, city 4 digits',
      },
    ])
  })

  it('take a text of up to 500 signs that is not blank, trimmed [D10]', () => {
    tells(textSchema, ['x', 'x'.repeat(500)], ['', '   ', 'x'.repeat(501), 1])
    expect(textSchema.parse('  一句话 ')).toBe('一句话')
  })

  it('take a label in both languages, neither of them blank', () => {
    tells(
      labelSchema,
      [{ 'zh-CN': '村', en: 'village' }],
      [
        { 'zh-CN': '村' },
        { en: 'village' },
        { 'zh-CN': ' ', en: 'village' },
        { 'zh-CN': '村', en: ' ' },
        { 'zh-CN': '村', en: 'village', fr: 'village' },
      ],
    )
    expect(labelSchema.parse({ 'zh-CN': ' 村 ', en: ' village ' })).toEqual({ 'zh-CN': '村', en: 'village' })
  })

  it('take a village’s name of up to 60 signs [D23]', () => {
    tells(
      villageSchema,
      [{ code, name: '村'.repeat(60) }],
      [{ code, name: '村'.repeat(61) }, { code, name: ' ' }, { code }, { code, name: '村', population: 1 }],
    )
  })

  it('take an envelope whose payload nobody has looked at yet [D22]', () => {
    const event = {
      type: 'x'.repeat(64),
      id: 'e1',
      date: '2024-03-01',
      actor: { role: 'department', unit: '999901' },
      payload: { anything: [1] },
    }
    tells(
      envelopeSchema,
      [event],
      [
        { ...event, type: 'x'.repeat(65) },
        { ...event, type: 1 },
        { ...event, id: '' },
        { ...event, date: '2024-02-30' },
        { ...event, actor: { role: 'department' } },
        { ...event, more: 1 },
      ],
    )
    tells(nothingSchema, [{}], [{ a: 1 }, null, []])
    expect(noReasons()).toEqual([])
  })
})

describe('dates at the edge', () => {
  it('are of a calendar that begins with the year 1 and knows the leap years [D1]', () => {
    tells(
      civilDateSchema,
      ['0001-01-01', '9999-12-31', '2000-02-29', '2024-02-29', '2024-01-31', '2024-04-30'],
      ['0000-01-01', '1900-02-29', '2023-02-29', '2024-00-10', '2024-13-01', '2024-01-00', '2024-04-31', '2024-02-30'],
    )
    for (const [at, days] of [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      const month = `2024-${String(at + 1).padStart(2, '0')}`
      expect([isCivilDate(`${month}-${days}`), isCivilDate(`${month}-${days + 1}`)]).toEqual([true, false])
    }
    expect(['x2024-01-01', '2024-01-01x', '2024-01-011', '12024-01-01'].filter(isCivilDate)).toEqual([])
    expect([20_240_101, null, undefined, { length: 10 }].filter(isCivilDate)).toEqual([])
    expect(civilDateSchema.safeParse('x').error?.issues[0]?.message).toBe('a civil date YYYY-MM-DD that exists')
    expect(civilDateSchema.meta()).toMatchObject({ format: 'date' })
  })

  it('know their year, and a year its first and last day, of four digits always [D1]', () => {
    expect([yearOf(day('0987-06-05')), yearStart(987), yearEnd(7)]).toEqual([987, '0987-01-01', '0007-12-31'])
  })

  it('lie a duration apart that says at least one unit, within bounds [D4]', () => {
    tells(
      durationSchema,
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
    expect(durationSchema.safeParse({}).error?.issues[0]?.message).toBe('at least one of days, months, years')
  })
})

describe('thresholds at the edge', () => {
  it('are integers, ratios of a whole, or durations, with one of four comparisons [D3, D4]', () => {
    const largest = Number.MAX_SAFE_INTEGER
    tells(countSchema, [0, 1, largest], [-1, 0.5, largest + 1, '1'])
    tells(
      ratioSchema,
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
      numberThresholdSchema,
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
      ratioThresholdSchema,
      [{ op: 'more-than', value: { part: 1, whole: 2 } }],
      [
        { op: 'more-than', value: 1 },
        { op: 'more-than' },
        { value: { part: 1, whole: 2 } },
        { op: 'more-than', value: { part: 1, whole: 2 }, more: 1 },
      ],
    )
    tells(
      durationThresholdSchema,
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

describe('units and citations', () => {
  it('are digits of a village’s code, more the lower the level [D23]', () => {
    expect(LEVELS.map((level) => unitOf(code, level))).toEqual(['999901001201', '999901001', '999901', '9999'])
    expect(LEVELS.every((level) => governs(unitOf(code, level), code))).toBe(true)
    expect(['999902', '99990100', '901001201'].map((unit) => governs(unit, code))).toEqual([false, true, false])
  })

  it('are known ids, or of a rulebook’s own documents [D5]', () => {
    expect([...CLAUSE_IDS, ...DECISION_IDS, ...PUBLIC_IDS, 'doc:x', 'doc:x#3'].every(isCitation)).toBe(true)
    expect(['', 'M9.9', 'D0', 'P7', 'xdoc:', 'doc', 'm1.1'].some(isCitation)).toBe(false)
  })
})
