import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../../src/core/actor.js'
import { LOCALES } from '../../src/core/label.js'
import { RECORDED_TYPES } from '../../src/lifecycle/correction.js'
import { reviewTerms } from '../../src/rulebook/acceptance.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import type { JsonSchema } from '../../src/view/forms.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryWalk, openCase, record, replay, sampleLife, viewCase, walk } from '../lifecycle/doors.js'

const cast = castOf(sampleVillage)

/** Every form of the sample life, each as its last action shows it. */
function formsOf(locale: (typeof LOCALES)[number]): ReadonlyMap<string, JsonSchema> {
  const forms = new Map<string, JsonSchema>()
  let theCase = openCase({ village: sampleVillage, rulebook: xining2024 })
  for (const event of sampleLife()) {
    for (const { type, form } of viewCase(theCase, { actor: event.actor, today: event.date, locale }).actions) {
      forms.set(type, form)
    }
    const step = record(theCase, event)
    if (step.ok) theCase = step.value
  }
  return forms
}

function parts(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(parts)
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner]
}

function fits(form: JsonSchema, payload: unknown): boolean {
  return z.fromJSONSchema(JSON.parse(JSON.stringify(form))).safeParse(payload).success
}

function formFor(type: string, count: number, today: string): JsonSchema {
  const again = replay({ village: sampleVillage, rulebook: xining2024 }, sampleLife().slice(0, count))
  if (!again.ok) throw new Error('the sample life is accepted')
  const { actions } = viewCase(again.value, { actor: cast.county, today, locale: 'zh-CN' })
  const form = actions.find((action) => action.type === type)?.form
  if (form === undefined) throw new Error(`${type} is not possible there`)
  return form
}

describe('forms', () => {
  it('there is one for every event of a life, titled in the reader’s language', () => {
    for (const locale of LOCALES) {
      const forms = formsOf(locale)
      expect([...forms.keys()].sort()).toEqual([...RECORDED_TYPES].sort())
      for (const [type, form] of forms) {
        expect(form.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
        for (const { properties } of parts(form)) {
          for (const [name, field] of Object.entries(properties ?? {})) {
            expect(field.title, `${type} ${name}`).toMatch(
              locale === 'zh-CN' ? /[\u4e00-\u9fff]|^\d{4}$|^xining$/ : /^[\x20-\x7e’–]+$/,
            )
          }
        }
      }
    }
  })

  it('fit every payload that is accepted', () => {
    fc.assert(
      fc.property(arbitraryWalk(6), (one) => {
        for (const { before, event, accepted } of walk(one).slice(-6)) {
          if (!accepted) continue
          const { type, actor, date, payload } = event as { type: string; actor: Actor; date: string; payload: unknown }
          const { actions } = viewCase(before, { actor, today: date, locale: 'en' })
          const form = actions.find((action) => action.type === type)?.form
          expect(form !== undefined && fits(form, payload), type).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('offer what the rulebook and the case have, and nothing else', () => {
    const measure = formFor('complete-measure', 12, '2024-05-11')
    expect(measure).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: '落实举措',
      type: 'object',
      properties: { measure: { title: '举措', type: 'string', oneOf: [{ const: 'm2', title: '村规民约宣讲' }] } },
      required: ['measure'],
      additionalProperties: false,
    })
    expect(fits(measure, { measure: 'm1' })).toBe(false)
    const criteria = formFor('pass-first-check', 20, '2024-07-16')
    expect(fits(criteria, { criteria: { 'results-evident': true } })).toBe(false)
    const all = Object.fromEntries(reviewTerms(xining2024.acceptance, 'township').map(({ id }) => [id, true]))
    expect(fits(criteria, { criteria: all })).toBe(true)
    expect(fits(criteria, { criteria: { ...all, other: true } })).toBe(false)
    expect(formFor('determine-listing', 3, '2024-03-10').properties).toEqual({
      list: {
        title: '名单',
        type: 'string',
        oneOf: [
          { const: 'weak-lax', title: '软弱涣散村党组织' },
          { const: 'key-prevention', title: '重点防控村' },
        ],
      },
      rulebook: {
        title: '规则版本',
        type: 'object',
        properties: {
          id: { title: '编号', type: 'string', oneOf: [{ const: 'xining', title: 'xining' }] },
          version: { title: '版本', type: 'string', oneOf: [{ const: '2024', title: '2024' }] },
        },
        required: ['id', 'version'],
        additionalProperties: false,
      },
    })
  })

  it('ask a checklist item by item, by the kind of its measure, and require none [M2.1, M2.3, D2]', () => {
    const form = formFor('record-fortress', 1, '2024-03-01')
    expect(fits(form, { answers: {} })).toBe(true)
    const fields = parts(form).find(
      ({ properties }) => typeof properties === 'object' && 'secretary-in-post' in (properties ?? {}),
    )
    const { properties = {} } = fields as { properties?: Record<string, unknown> }
    expect(Object.keys(properties)).toEqual(xining2024.fortress.items.map(({ id }) => id))
    expect(properties['secretary-in-post']).toEqual({
      title: '村党组织书记空缺起始日期（未空缺填“从未”）',
      description: '日期，或“从未”；由乡镇党委提供',
      anyOf: [
        { type: 'string', const: 'never', title: '从未' },
        { type: 'string', format: 'date', title: '日期' },
      ],
    })
    expect(properties['bonus-dividend']).toMatchObject({
      type: 'integer',
      description: '分（人民币）；由农业农村部门提供',
    })
    expect(fits(form, { answers: { 'secretary-in-post': 'never', 'committee-complete': { part: 4, whole: 5 } } })).toBe(
      true,
    )
    expect(fits(form, { answers: { 'committee-complete': 0.8 } })).toBe(false)
    expect(fits(form, { answers: { 'no-such-item': 1 } })).toBe(false)
  })
})
