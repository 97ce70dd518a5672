import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  actorSchema,
  CODE_LENGTH,
  governs,
  idSchema,
  LEVELS,
  ROLE_LEVEL,
  ROLES,
  unitOf,
  villageCodeSchema,
} from '../../src/core/actor.js'
import { CLAUSE_IDS, DECISION_IDS, isCitation, PUBLIC_IDS } from '../../src/core/citation.js'
import { envelopeSchema, noChecks, nothingSchema, textSchema } from '../../src/core/event.js'
import { labelSchema } from '../../src/core/label.js'
import { titled } from '../../src/core/titled.js'
import { villageSchema } from '../../src/core/village.js'
import { tells as tellsApart } from './tells.js'

const tells = (schema: z.ZodType, right: readonly unknown[], wrong: readonly unknown[]): void =>
  tellsApart((input) => schema.safeParse(input).success, right, wrong)

const code = '999901001201'

describe('the forms at the edge', () => {
  it('take an id of up to 64 letters, digits and marks that begins with a letter or digit [D10]', () => {
    tells(
      idSchema(),
      ['a', 'Z9', '0', 'a.b_c:d-e', 'x'.repeat(64)],
      ['', '.a', '-a', 'a b', ' a', 'a ', 'a\n', '村', 'x'.repeat(65), 1],
    )
  })

  it('take a village code of twelve digits and nothing around it [D23]', () => {
    tells(villageCodeSchema(), [code], [`${code}0`, code.slice(1), ` ${code}`, `x${code}`, `${code}x`, 'abcdefghijkl'])
  })

  it('take an actor whose unit is as long as the role’s level asks [D23]', () => {
    const units = [code, code.slice(0, 9), code.slice(0, 6), code.slice(0, 4)]
    for (const role of ROLES) {
      const right = units.filter((unit) => unit.length === CODE_LENGTH[ROLE_LEVEL[role]])
      tells(
        actorSchema(),
        right.map((unit) => ({ role, unit })),
        units.filter((unit) => !right.includes(unit)).map((unit) => ({ role, unit })),
      )
    }
    const county = { role: 'department', unit: '999901' }
    tells(
      actorSchema(),
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
    expect(actorSchema().safeParse({ role: 'department', unit: '9999' }).error?.issues).toMatchObject([
      {
        path: ['unit'],
        message: 'a code as long as the role’s level asks: village 12, township 9, county 6, city 4 digits',
      },
    ])
  })

  it('take a text of up to 500 signs that is not blank, trimmed [D10]', () => {
    tells(textSchema(), ['x', 'x'.repeat(500)], ['', '   ', 'x'.repeat(501), 1])
    expect(textSchema().parse('  一句话 ')).toBe('一句话')
  })

  it('say what a part of a schema is in both languages, and no more than is known of it', () => {
    expect(titled('甲', 'a')).toStrictEqual({ title: '甲 / a' })
    expect(titled('甲', 'a', ['说明', 'help'], 1, 2)).toStrictEqual({
      title: '甲 / a',
      description: '说明 / help',
      examples: [1, 2],
    })
  })

  it('take a label in both languages, neither of them blank', () => {
    tells(
      labelSchema(),
      [{ 'zh-CN': '村', en: 'village' }],
      [
        { 'zh-CN': '村' },
        { en: 'village' },
        { 'zh-CN': ' ', en: 'village' },
        { 'zh-CN': '村', en: ' ' },
        { 'zh-CN': '村', en: 'village', fr: 'village' },
      ],
    )
    expect(labelSchema().parse({ 'zh-CN': ' 村 ', en: ' village ' })).toEqual({ 'zh-CN': '村', en: 'village' })
  })

  it('take a village’s name of up to 60 signs [D23]', () => {
    tells(
      villageSchema(),
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
      envelopeSchema(),
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
    tells(nothingSchema(), [{}], [{ a: 1 }, null, []])
    expect(noChecks()).toEqual([])
  })
})

describe('units and citations', () => {
  it('are digits of a village’s code, more the lower the level [D23]', () => {
    expect(LEVELS.map((level) => unitOf(code, level))).toEqual(['999901001201', '999901001', '999901', '9999'])
    expect(LEVELS.every((level) => governs(unitOf(code, level), code))).toBe(true)
    expect(
      ['999902', '999901001', '901001201', '99990100', '', '9', 'x'].filter((unit) => governs(unit, code)),
    ).toEqual(['999901001'])
  })

  it('are known ids, or of a rulebook’s own documents [D5]', () => {
    expect([...CLAUSE_IDS, ...DECISION_IDS, ...PUBLIC_IDS, 'doc:x', 'doc:x#3'].every(isCitation)).toBe(true)
    expect(['', 'M9.9', 'D0', 'P99', 'xdoc:', 'doc', 'm1.1'].some(isCitation)).toBe(false)
  })
})
