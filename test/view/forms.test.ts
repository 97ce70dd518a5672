import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { RecordedType } from '../../src/lifecycle/correction.js'
import { reviewTerms } from '../../src/rulebook/acceptance.js'
import { castOf } from '../../src/testing/cast.js'
import { samplePlan, sampleVillage } from '../../src/testing/sample-life.js'
import type { JsonSchema } from '../../src/view/form-schema.js'
import { type Form, type FormQuery, formOf, jsonFormsUi, readForm } from '../../src/view/forms.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record, replay, sampleLife } from '../lifecycle/doors.js'

const cast = castOf(sampleVillage)
const rulebooks = [xining2024]

function caseAfter(count: number): Case {
  const again = replay({ village: sampleVillage, rulebook: xining2024 }, sampleLife().slice(0, count))
  if (!again.ok) throw new Error('the sample life is accepted')
  return again.value
}

function form<T extends RecordedType>(
  count: number,
  type: T,
  today: string,
  actor: FormQuery['actor'] = cast.county,
  more: Partial<FormQuery> = {},
): Form<T> {
  const made = formOf(caseAfter(count), type, { actor, today, locale: 'zh-CN', rulebooks, ...more })
  if (!made.ok) throw new Error(JSON.stringify(made.error.reasons))
  return made.value
}

/** The part of a schema that is reached by names of properties; `*` is a row of a list. */
function at(schema: JsonSchema, ...keys: readonly string[]): JsonSchema {
  return keys.reduce<JsonSchema>((part, key) => {
    const inner = key === '*' ? part.items : (part.properties as Record<string, JsonSchema> | undefined)?.[key]
    if (inner === undefined) throw new Error(key)
    return inner as JsonSchema
  }, schema)
}

const offered = ({ oneOf }: JsonSchema): readonly Json[] =>
  (oneOf as readonly { const: Json }[]).map((one) => one.const).slice(1)

function faults(of: Form, answers: unknown): readonly string[] {
  const read = readForm(of, answers)
  return read.ok ? [] : read.error.reasons.map(({ path, fault }) => `${path} ${fault}`)
}

describe('what a form offers', () => {
  it('is what the case leaves open, each choice titled after a blank one', () => {
    const measure = form(12, 'complete-measure', '2024-05-11', cast.township)
    expect(measure.schema).toEqual({
      title: '整顿措施落实',
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
    expect(read.ok && read.value).toEqual({ list: 'weak-lax', rulebook: { id: 'xining', version: '2024' } })
  })

  it('is the posts, sources and levels that this actor may choose [M4.1, M3.3, D13]', () => {
    const posts = (actor: FormQuery['actor']) =>
      Object.keys(form(4, 'assign-post', '2024-03-12', actor).schema.properties as object)
    expect(posts(cast.county)).toEqual(['linked-county-leader', 'paired-unit', 'first-secretary'])
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

describe('a checklist', () => {
  const fortress = form(1, 'record-fortress', '2024-03-01', cast.township)
  const [leading, support] = ['leading-body_township-committee', 'basic-support_agriculture-rural']

  it('is asked by dimension and by who supplies the answer, without a question lost [M2.1]', () => {
    const groups = at(fortress.schema, 'answers').properties as Record<string, JsonSchema>
    expect(groups[leading]?.title).toBe('领导班子（由乡镇党委提供）')
    const items = Object.values(groups).flatMap((group) => Object.keys(group.properties as object))
    expect(items.sort()).toEqual(xining2024.fortress.items.map(({ id }) => id).sort())
    const negative = form(1, 'record-screening', '2024-03-01', cast.township)
    expect(Object.keys(at(negative.schema, 'answers').properties as object)).toContain('governance_justice')
  })

  it('takes unknown and no for two answers, each one click [D2]', () => {
    const read = (answer: unknown) => {
      const answers = { answers: { [leading]: { 'secretary-heads-economy': answer } } }
      const payload = readForm(fortress, answers)
      return payload.ok ? payload.value : payload.error.reasons[0]?.fault
    }
    expect(at(fortress.schema, 'answers', leading, 'secretary-heads-economy')).toEqual({
      title: '村党组织书记兼任村集体经济组织负责人',
      description: '见村情档案“书记兼任村集体经济组织负责人”',
      type: 'string',
      oneOf: [
        { const: '', title: '不掌握' },
        { const: 'yes', title: '是' },
        { const: 'no', title: '否' },
      ],
    })
    expect([read('no'), read('yes')]).toEqual([
      { answers: { 'secretary-heads-economy': false } },
      { answers: { 'secretary-heads-economy': true } },
    ])
    expect(['', '  ', null, undefined].map(read)).toEqual(Array(4).fill({ answers: {} }))
    expect(read('perhaps')).toBe('not-offered')
  })

  it.each([
    ['12.5', 12_500_000],
    ['0.07', 70_000],
    ['0.000001', 1],
    ['1,234.50', 1_234_500_000],
    ['１２', 12_000_000],
    ['-3', -3_000_000],
    [0.1, 100_000],
    ['9007199254.740991', Number.MAX_SAFE_INTEGER],
    ['9007199254.740992', 'no-number'],
    ['0.0000001', 'no-number'],
    ['1e3', 'no-number'],
    ['12 万', 'no-number'],
  ])('reads %s 万元 exactly, without floating point [D3]', (typed, recorded) => {
    expect(at(fortress.schema, 'answers', support, 'collective-income')).toMatchObject({
      title: '上年度村集体经济收益',
      description: '单位：万元；见村情档案“上年度村集体经济收入”',
    })
    const read = readForm(fortress, { answers: { [support]: { 'collective-income': typed } } })
    expect(read.ok ? read.value.answers['collective-income'] : read.error.reasons[0]?.fault).toBe(recorded)
  })

  it.each([
    [
      { part: 4, whole: 5 },
      { part: 4, whole: 5 },
    ],
    [{ percent: '80' }, { part: 80, whole: 100 }],
    [{ percent: '85.50%' }, { part: 855, whole: 1_000 }],
    [{ percent: 33.3 }, { part: 333, whole: 1_000 }],
    [{ percent: '100.1' }, 'percent too-large'],
    [{ percent: '-1' }, 'percent too-small'],
    [{ part: 6, whole: 5 }, 'part more-than-whole'],
    [{ part: 4 }, 'whole missing'],
    [{ part: 0, whole: 0 }, 'whole too-small'],
    [{ part: 4, whole: 5, percent: '80' }, 'percent one-only'],
  ])('takes a share as two counts or in per cent: %j [D3]', (typed, recorded) => {
    const read = readForm(fortress, {
      answers: { [leading]: { 'meetings-and-lessons': '', 'committee-complete': typed } },
    })
    const path = `/answers/${leading}/committee-complete/`
    const found = read.ok
      ? read.value.answers['committee-complete']
      : read.error.reasons.map((one) => `${one.path.replace(path, '')} ${one.fault}`)
    expect(Array.isArray(found) ? found[found.length - 1] : found).toEqual(recorded)
  })

  it.each([
    [{ never: true }, 'never'],
    [{ on: '2024-02-29', never: false }, '2024-02-29'],
    [{ on: '2024-03-02' }, '/on date-ahead'],
    [{ on: '2023-02-29' }, '/on no-date'],
    [{ on: '2024-01-01', never: true }, '/never one-only'],
  ])('takes a date no later than the day, or never: %j [D27]', (typed, recorded) => {
    const read = readForm(fortress, { answers: { [leading]: { 'secretary-in-post': typed } } })
    const path = `/answers/${leading}/secretary-in-post`
    const found = read.ok
      ? read.value.answers['secretary-in-post']
      : read.error.reasons.map((one) => `${one.path.replace(path, '')} ${one.fault}`).join()
    expect(found).toBe(recorded)
  })

  it('shows what was answered the last time beside each question, and fills nothing in [D2]', () => {
    const again = form(2, 'record-screening', '2024-07-01', cast.township)
    expect(at(again.schema, 'answers', 'governance_justice', 'disputes-frequent').description).toBe(
      '单位：起；见村情档案“近一年矛盾纠纷数”；上次（2024年3月1日）填报：25',
    )
    expect(again.proposal).toMatchObject({ title: '上次填报，仅供参考', on: '2024-03-01' })
    const read = readForm(again, again.proposal?.answers)
    expect(read.ok && read.value).toEqual(sampleLife()[1]?.payload)
    expect(readForm(again, {})).toEqual({ ok: true, value: { answers: {} } })
    expect(form(1, 'record-screening', '2024-03-01', cast.township).proposal).toBeUndefined()
  })
})

describe('ids', () => {
  const row = {
    problemType: 'governance',
    text: '道路失修',
    exitLine: { qualitative: { standard: '道路通行', judge: 'township-committee' } },
    responsible: 'township-committee',
    measures: [{ kind: 'project-support', text: '修路' }],
  }

  it('are made from the day and a number that is free, and not asked [D1]', () => {
    const plan = form(9, 'submit-plan', '2024-03-18', cast.township)
    expect(plan.ui).toMatchObject({ problems: { items: { id: { 'ui:widget': 'hidden' } } } })
    const read = readForm(plan, { problems: [row, { ...row, id: 'p-2024-03-18-1' }, row], consulted: ['justice'] })
    expect(read.ok && read.value.problems.map(({ id }) => id)).toEqual([
      'p-2024-03-18-2',
      'p-2024-03-18-1',
      'p-2024-03-18-3',
    ])
    expect(read.ok && read.value.measures).toEqual([
      { id: 'm-2024-03-18-1', problem: 'p-2024-03-18-2', kind: 'project-support', text: '修路' },
      { id: 'm-2024-03-18-2', problem: 'p-2024-03-18-1', kind: 'project-support', text: '修路' },
      { id: 'm-2024-03-18-3', problem: 'p-2024-03-18-3', kind: 'project-support', text: '修路' },
    ])
    expect(readForm(plan, { problems: [row], consulted: ['justice'] })).toEqual(
      readForm(plan, { problems: [row], consulted: ['justice'] }),
    )
  })

  it('of a plan that is adjusted stay: the last plan is proposed with them [D12]', () => {
    const again = form(15, 'submit-plan', '2024-06-30', cast.township)
    const read = readForm(again, again.proposal?.answers)
    expect(read.ok && read.value).toEqual(samplePlan)
    expect(at(again.schema, 'lowered')).toMatchObject({ uniqueItems: true })
  })

  it('of an event follow from the case, the day and the type, so that a form sent twice is one event [D22]', () => {
    const first = form(1, 'record-fortress', '2024-03-01', cast.township)
    expect(first.event).toEqual({
      type: 'record-fortress',
      id: '999901001201:2024-03-01:record-fortress:2',
      date: '2024-03-01',
      actor: cast.township,
    })
    const event = { ...first.event, payload: { answers: {} } }
    const once = record(caseAfter(1), event)
    const twice = once.ok ? record(once.value, event) : once
    expect(once.ok && twice.ok && twice.value.events).toEqual(once.ok && once.value.events)
  })
})

describe('an exit line in money', () => {
  it('is asked in 万元 and recorded in fen, and judged in the same unit [L3.2, D3]', () => {
    const plan = form(9, 'submit-plan', '2024-03-18', cast.township)
    const threshold = { op: 'at-least', value: '5' }
    const problem = {
      problemType: 'governance',
      text: '集体经济薄弱',
      exitLine: { money: { metric: '年集体收益', baseline: '3.25', threshold } },
      responsible: 'township-committee',
      measures: [{ kind: 'project-support', text: '光伏' }],
    }
    const read = readForm(plan, { problems: [problem], consulted: ['agriculture-rural'] })
    if (!read.ok) throw new Error(JSON.stringify(read.error.reasons))
    expect(read.value.problems[0]?.exitLine).toEqual({
      kind: 'quantitative',
      metric: '年集体收益',
      unit: 'fen',
      baseline: 3_250_000,
      threshold: { op: 'at-least', value: 5_000_000 },
    })
    const submitted = record(caseAfter(9), { ...plan.event, payload: read.value })
    const approve = { type: 'approve-plan', id: 'a', date: '2024-03-25', actor: cast.standingCommittee, payload: {} }
    const approved = submitted.ok ? record(submitted.value, approve) : submitted
    if (!approved.ok) throw new Error(JSON.stringify(approved.error.reasons))
    const query = { actor: cast.township, today: '2024-06-01', locale: 'zh-CN', rulebooks } as const
    const judged = formOf(approved.value, 'judge-problem', query)
    if (!judged.ok) throw new Error('no form')
    expect(at(judged.value.schema, 'p-2024-03-18-1')).toMatchObject({ description: '退出线：年集体收益至少 5 万元' })
    const now = readForm(judged.value, { 'p-2024-03-18-1': { value: '4.999999' } })
    expect(now.ok && now.value).toEqual({ problem: 'p-2024-03-18-1', value: 4_999_999 })
  })
})

describe('a correction', () => {
  it('first asks which event, of those that the actor may correct, and can then withdraw it [D25]', () => {
    const which = form(4, 'correct-event', '2024-03-11', cast.township)
    expect(offered(at(which.schema, 'corrects'))).toEqual(['e2', 'e3'])
    expect(offered(at(which.schema, 'change'))).toEqual(['withdraw'])
    const read = readForm(which, { corrects: 'e3', change: 'withdraw', why: '录错' })
    expect(read.ok && read.value).toEqual({ corrects: 'e3', replacement: null, why: '录错' })
    expect(faults(which, {})).toEqual(['/corrects missing', '/change missing', '/why missing'])
  })

  it('has the form of the event that it replaces, as that was on its day, with what was recorded beside [D25]', () => {
    const correcting = { event: 'e12' }
    const mended = form(14, 'correct-event', '2024-06-29', cast.township, { correcting })
    // Both measures were open then.
    expect(offered(at(mended.schema, 'payload', 'measure'))).toEqual(['m1', 'm2'])
    expect(mended.proposal?.answers).toEqual({ date: '2024-05-10', payload: { measure: 'm1' } })
    const read = readForm(mended, {
      change: 'replace',
      why: '日期有误',
      date: '2024-05-11',
      payload: { measure: 'm1' },
    })
    if (!read.ok) throw new Error(JSON.stringify(read.error.reasons))
    expect(read.value).toEqual({
      corrects: 'e12',
      replacement: { type: 'complete-measure', date: '2024-05-11', actor: cast.township, payload: { measure: 'm1' } },
      why: '日期有误',
    })
    expect(record(caseAfter(14), { ...mended.event, payload: read.value }).ok).toBe(true)
    expect(faults(mended, { change: 'replace', why: '—' })).toEqual(['/payload/measure missing'])
    // What was filled in does not matter where the event is withdrawn.
    expect(faults(mended, { change: 'withdraw', why: '—', payload: { measure: '?' } })).toEqual([])
    expect(faults(mended, { why: '—', payload: { measure: '?' } })).toEqual([
      '/change missing',
      '/payload/measure not-offered',
    ])
  })

  it('may replace an event by one of another type, by another body, and checks the code of its unit', () => {
    const correcting = { event: 'e5', as: 'raise-risk', on: '2024-03-13' } as const
    const mended = form(5, 'correct-event', '2024-03-13', cast.county, { correcting })
    const actor = { role: 'township-committee', unit: '9999' }
    const answers = { change: 'replace', why: '—', actor, payload: { level: 'high', why: '—' } }
    expect(at(mended.schema, 'payload', 'level').oneOf).toEqual([{ const: '', title: '目前没有可选项' }])
    const other = form(5, 'correct-event', '2024-03-13', cast.county, { correcting: { event: 'e5' } })
    const post = { change: 'replace', why: '—', actor, payload: { 'township-leader': { ref: 'leader-2' } } }
    expect(faults(other, post)).toEqual(['/actor/unit no-form'])
    expect(faults(mended, answers)).toEqual(['/payload/level not-offered'])
  })

  it('is refused for an event that the actor may not correct', () => {
    const query = { actor: cast.township, today: '2024-03-11', locale: 'zh-CN', rulebooks } as const
    const refused = formOf(caseAfter(4), 'correct-event', { ...query, correcting: { event: 'e4' } })
    expect(refused.ok ? [] : refused.error.reasons.map(({ path, required }) => [path, required])).toEqual([
      ['/correcting/event', { oneOf: ['e2', 'e3'] }],
    ])
  })
})

describe('readForm', () => {
  it('tells every fault at its field in the reader’s words, and keeps the answers as a draft [D26]', () => {
    const answers = { gaps: [{ text: '' }, { text: 'x'.repeat(501) }, { text: '台账不全', colour: 'red' }] }
    const gaps = form(22, 'find-gap', '2024-07-25')
    const read = readForm(gaps, answers)
    if (read.ok) throw new Error('there are faults')
    expect(read.error.reasons.map(({ path, fault, kind, sentence }) => [path, fault, kind, sentence])).toEqual([
      ['/gaps/1/text', 'too-long', 'malformed', '请压缩到500字以内。'],
      ['/gaps/2/colour', 'not-asked', 'malformed', '本表没有这一项，请删除。'],
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
    expect(faults(posts, {})).toEqual([' one-needed'])
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
