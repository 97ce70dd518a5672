import { describe, expect, it } from 'vitest'
import type { RecordedType } from '../../src/lifecycle/correction.js'
import { reviewTerms } from '../../src/rulebook/acceptance.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import type { JsonSchema } from '../../src/view/form-schema.js'
import { type FormQuery, formOf, jsonFormsUi, readForm } from '../../src/view/forms.js'
import { WHICH } from '../../src/view/question.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase } from '../lifecycle/doors.js'
import { at, cast, faults, form, offered, partsOf, rulebooks } from './form-of.js'

describe('the key of a draft', () => {
  it('is the same tomorrow and after other events, and another for another village, event or actor', () => {
    const { draft } = form(11, 'note-progress', '2024-03-26', cast.township)
    expect(form(13, 'note-progress', '2024-06-01', cast.township).draft).toBe(draft)
    expect(draft).toContain(sampleVillage.code)
    const others = [
      form(11, 'note-progress', '2024-03-26', cast.county),
      form(11, 'raise-signal', '2024-03-26', cast.township),
      form(11, 'raise-signal', '2024-03-26', cast.department('petitions')),
      form(11, 'raise-signal', '2024-03-26', cast.department('justice')),
    ].map((one) => one.draft)
    expect(new Set([draft, ...others]).size).toBe(5)
  })
})

describe('what a form offers', () => {
  it('is what the case leaves open, each choice titled after a blank one', () => {
    const measure = form(12, 'complete-measure', '2024-05-11', cast.township)
    expect(measure.schema).toEqual({
      title: '落实举措',
      type: 'object',
      properties: {
        measure: {
          title: '举措',
          type: 'string',
          minLength: 1,
          oneOf: [
            { const: '', title: '请选择' },
            { const: 'm2', title: '村规民约宣讲' },
          ],
        },
      },
      required: ['measure'],
      additionalProperties: false,
    })
    expect(faults(measure, { measure: 'm1' })).toEqual(['/measure not-offered'])
  })

  it('is the one list that the table gives, and the rules in force without asking [D8, D24]', () => {
    const listing = form(3, 'determine-listing', '2024-03-10')
    expect(Object.keys(listing.schema.properties as object)).toEqual(['list'])
    expect(offered(at(listing.schema, 'list'))).toEqual(['weak-lax'])
    const read = readForm(listing, { list: 'weak-lax' })
    expect(read.ok && read.value).toEqual({ list: 'weak-lax', rulebook: { id: 'xining', version: '2024-2' } })
  })

  it('is the posts, sources and levels that this actor may choose [M4.1, M3.3, D13]', () => {
    const posts = (actor: FormQuery['actor']) =>
      Object.keys(partsOf(form(4, 'assign-post', '2024-03-12', actor).schema))
    expect(posts(cast.county)).toEqual([WHICH, 'linked-county-leader', 'paired-unit', 'first-secretary'])
    expect(posts(cast.township)).toEqual(['township-leader'])
    const paired = form(6, 'assign-post', '2024-03-12')
    expect(offered(at(paired.schema, 'paired-unit', 'field'))).toEqual(['political-legal'])
    expect(offered(at(paired.schema, 'first-secretary', 'unit'))).toEqual(['unit-1'])
    const sources = (actor: FormQuery['actor']) =>
      offered(at(form(0, 'raise-signal', '2024-02-20', actor).schema, 'source'))
    expect(sources(cast.department('petitions'))).toEqual(['petitions'])
    expect(sources(cast.village)).not.toContain('petitions')
    expect(offered(at(form(10, 'raise-risk', '2024-03-19').schema, 'level'))).toEqual([])
    expect(offered(at(form(16, 'lower-control', '2024-07-02').schema, 'level'))).toEqual(['low', 'medium'])
    expect(offered(at(form(17, 'raise-risk', '2024-07-03').schema, 'level'))).toEqual(['medium', 'high'])
  })

  it('is only the problems that this actor judges, each with its exit line and unit [L3.1, L3.2]', () => {
    const judged = form(13, 'judge-problem', '2024-06-01', cast.township)
    expect(judged.schema.properties).toEqual({
      p1: {
        title: '邻里矛盾纠纷多发',
        description: '退出线：季度纠纷起数不超过 5 起',
        type: 'object',
        properties: { value: { title: '现在的数值', description: '单位：起', type: 'integer' } },
        additionalProperties: false,
      },
    })
    const read = readForm(judged, { p1: { value: 4 } })
    expect(read.ok && read.value).toEqual({ problem: 'p1', value: 4 })
    expect(Object.keys(form(13, 'judge-problem', '2024-06-01').schema.properties as object)).toEqual(['p2'])
  })

  it('is checkboxes where several may be chosen, each once', () => {
    const { schema, ui } = form(8, 'form-task-force', '2024-03-14', cast.township)
    expect(at(schema, 'departments')).toMatchObject({ type: 'array', uniqueItems: true, minItems: 1 })
    expect(ui).toMatchObject({
      'ui:order': ['departments', 'head', 'leader'],
      departments: { 'ui:widget': 'checkboxes' },
    })
    const twice = { departments: ['justice', 'publicity', 'justice', ''], head: 'leader-3', leader: 'secretary-1' }
    const read = readForm(form(8, 'form-task-force', '2024-03-14', cast.township), twice)
    expect(read.ok && read.value.departments).toEqual(['justice', 'publicity'])
  })

  it('has an item only for its problem type [M3.3]', () => {
    const signal = form(0, 'raise-signal', '2024-02-20', cast.department('petitions'))
    const about = (problemType: string, item: string) => faults(signal, { source: 'petitions', problemType, item })
    expect(about('governance', 'disputes-frequent')).toEqual([])
    expect(about('integrity', 'disputes-frequent')).toEqual(['/item not-within'])
    expect(faults(signal, { source: 'petitions', item: 'disputes-frequent' })).toEqual(['/problemType missing'])
  })
})

describe('readForm', () => {
  it('tells every fault at its field in the reader’s words, and keeps the answers as a draft [D26]', () => {
    const answers = { gaps: [{ text: '' }, { text: 'x'.repeat(501) }, { text: '台账不全', color: 'red' }] }
    const gaps = form(22, 'find-gap', '2024-07-25')
    const read = readForm(gaps, answers)
    if (read.ok) throw new Error('there are faults')
    expect(read.error.reasons.map(({ path, fault, kind, sentence }) => [path, fault, kind, sentence])).toEqual([
      ['/gaps/1/text', 'too-long', 'malformed', '请压缩到500字以内。'],
      ['/gaps/2/color', 'not-asked', 'malformed', '本表没有这一项，请删除。'],
    ])
    expect(read.error.draft).toEqual(answers)
    const english = form(22, 'find-gap', '2024-07-25', cast.county, { locale: 'en' })
    const none = readForm(english, JSON.parse(JSON.stringify({ gaps: [{ text: null }] })))
    expect(none.ok ? [] : none.error.reasons.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['facts-missing', 'Please answer this.'],
    ])
  })

  it('takes exactly one of several sections', () => {
    const posts = form(6, 'assign-post', '2024-03-12')
    const [leader, unit] = [{ ref: 'leader-1' }, { ref: 'unit-2', field: 'political-legal' }]
    expect(faults(posts, {})).toEqual([`/${WHICH} one-needed`])
    expect(faults(posts, { 'linked-county-leader': leader, 'paired-unit': unit })).toEqual(['/paired-unit one-only'])
    const read = readForm(posts, {
      'linked-county-leader': {},
      'paired-unit': unit,
      'first-secretary': { fullMember: '' },
    })
    expect(read.ok && read.value).toEqual({ post: 'paired-unit', ...unit })
    expect(faults(posts, { 'linked-county-leader': { ref: '张三' } })).toEqual([
      '/linked-county-leader/ref no-reference',
    ])
  })

  it('reads the section that is chosen, whatever is left in the others', () => {
    const posts = form(6, 'assign-post', '2024-03-12')
    const left = { 'linked-county-leader': { ref: '张三' } }
    const unit = { ref: 'unit-2', field: 'political-legal' }
    const read = readForm(posts, { ...left, [WHICH]: 'paired-unit', 'paired-unit': unit })
    expect(read.ok && read.value).toEqual({ post: 'paired-unit', ...unit })
    expect(faults(posts, { ...left, [WHICH]: 'paired-unit' })).toEqual([
      '/paired-unit/ref missing',
      '/paired-unit/field missing',
    ])
    expect(faults(posts, { ...left, [WHICH]: 'township-leader' })).toContain(`/${WHICH} not-offered`)
  })

  it('never throws, whatever it is given', () => {
    const measure = form(12, 'complete-measure', '2024-05-11', cast.township)
    const cycle: Record<string, unknown> = {}
    cycle.measure = cycle
    const hostile = {
      get measure() {
        throw new Error('no')
      },
    }
    for (const answers of [null, 7, 'x', [], cycle, hostile, { measure: {} }, { measure: ['m2'] }, new Map()]) {
      expect(readForm(measure, answers).ok).toBe(false)
    }
    const { value } = { value: JSON.parse('{"measure":"m2","__proto__":{"x":1}}') }
    expect(readForm(measure, value).ok).toBe(false)
    expect(faults(form(0, 'raise-signal', '2024-02-20'), { constructor: 'x' })).toContain('/constructor not-asked')
  })
})

describe('formOf', () => {
  it('refuses an actor, a day or a type that is malformed, and a rulebook that is not given', () => {
    const theCase = openCase({ village: sampleVillage, rulebook: xining2024 })
    const paths = (type: string, query: object) => {
      const all = { actor: cast.county, today: '2024-03-01', locale: 'zh-CN', rulebooks, ...query } as FormQuery
      const made = formOf(theCase, type as RecordedType, all)
      return made.ok ? [] : made.error.reasons.map(({ code, path }) => path ?? code)
    }
    expect(paths('raise-signal', {})).toEqual([])
    expect(paths('raise-signal', { actor: { role: 'nobody' }, today: '2024-02-30' })).toEqual([
      '/actor/role',
      '/actor/unit',
      '/today',
    ])
    expect(paths('constructor', {})).toEqual(['/type'])
    expect(paths('raise-signal', { rulebooks: [] })).toEqual(['rulebook-at-hand'])
  })

  it('answers in the language of any tag, as every view does', () => {
    const inLanguage = (locale: string) => {
      const { locale: own, title, schema } = form(3, 'determine-listing', '2024-03-10', cast.county, { locale })
      return [own, title, at(schema, 'list').title]
    }
    const [chinese, english] = [
      ['zh-CN', '认定列入名单', '名单'],
      ['en', 'determine the listing', 'list'],
    ]
    for (const tag of ['zh-CN', 'zh', 'zh-Hans-CN', 'ZH_TW']) expect(inLanguage(tag)).toEqual(chinese)
    for (const tag of ['en', 'en-GB', 'bo-CN', '']) expect(inLanguage(tag)).toEqual(english)
    expect(inLanguage(undefined as unknown as string)).toEqual(english)
  })

  it('asks one thing of a village that is renamed, another of one with a new code [D28]', () => {
    const change = form(3, 'change-village', '2024-03-10')
    const titles = Object.values(partsOf(change.schema)).map(({ title }) => title)
    expect(titles).toEqual(['变更事项', '更名', '代码变更', '划转其他乡镇'])
    const renamed = readForm(change, { renamed: { name: '新村' } })
    expect(renamed.ok && renamed.value).toEqual({ change: 'renamed', name: '新村' })
    const moved = readForm(change, { moved: { code: '999901002201', name: '' } })
    expect(moved.ok && moved.value).toEqual({ change: 'moved', code: '999901002201' })
    expect(faults(change, { recoded: { code: '' } })).not.toEqual([])
  })

  it('names the dialect of its schema only where that is asked for', () => {
    const dialect = (one?: FormQuery['dialect']) =>
      form(3, 'determine-listing', '2024-03-10', cast.county, one === undefined ? {} : { dialect: one }).schema.$schema
    expect([dialect(), dialect('draft-07'), dialect('2020-12')]).toEqual([
      undefined,
      'http://json-schema.org/draft-07/schema#',
      'https://json-schema.org/draft/2020-12/schema',
    ])
  })

  it('asks each criterion, and takes no other [A2.1]', () => {
    const check = form(20, 'pass-first-check', '2024-07-16', cast.township)
    const all = Object.fromEntries(reviewTerms(xining2024.acceptance, 'township').map(({ id }) => [id, 'yes']))
    expect(faults(check, { criteria: all })).toEqual([])
    expect(faults(check, { criteria: { ...all, 'results-evident': '' } })).toEqual([
      '/criteria/results-evident missing',
    ])
    expect(faults(check, { criteria: { ...all, other: 'yes' } })).toEqual(['/criteria/other not-asked'])
  })
})

describe('jsonFormsUi', () => {
  it('has a control for every answer, each at a place that the schema has', () => {
    for (const made of [
      form(2, 'record-screening', '2024-07-01', cast.township),
      form(6, 'assign-post', '2024-03-12'),
      form(9, 'submit-plan', '2024-03-18', cast.township),
    ]) {
      const scopes = (ui: unknown, schema: JsonSchema): readonly string[] => {
        const { scope, elements, options } = ui as {
          readonly scope?: string
          readonly elements?: readonly unknown[]
          readonly options?: { readonly detail?: unknown }
        }
        if (scope === undefined) return (elements ?? []).flatMap((one) => scopes(one, schema))
        const part = at(schema, ...scope.split('/properties/').slice(1))
        const detail = options?.detail
        return [scope, ...(detail === undefined ? [] : scopes(detail, part.items as JsonSchema))]
      }
      const all = scopes(jsonFormsUi(made), made.schema)
      expect(all.length).toBeGreaterThan(3)
      expect(all.filter((scope) => scope.endsWith('/id'))).toEqual([])
    }
  })
})
