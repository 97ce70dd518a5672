import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readData } from '../../cli/files.js'
import { LOCALES } from '../../src/core/label.js'
import { patched, runScenario } from '../../src/testing/run-scenario.js'
import { sampleLife } from '../../src/testing/sample-life.js'
import { type ParsedScenario, parseScenario } from '../../src/testing/scenario-file.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const folder = 'examples/scenarios'
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

function scenariosOf(name: string): readonly ParsedScenario[] {
  const data = readData(`${folder}/${name}`)
  if (!data.ok) throw new Error(data.problems.join('\n'))
  const { value } = data.value
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    const parsed = parseScenario(one)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons, null, 1))
    return parsed.value
  })
}

describe('the troubles of a record, as files', () => {
  it('are one of each kind', () => {
    expect(files).toEqual([
      'abolished-village.yaml',
      'acting-secretary.yaml',
      'late-paper.yaml',
      'renamed-department.yaml',
      'slip-of-the-year.yaml',
      'split-township.yaml',
      'triple-entry.yaml',
    ])
  })

  it.each(files)('%s comes out as it says, in both languages', (name) => {
    const scenarios = scenariosOf(name)
    for (const one of scenarios) {
      const found = runScenario(one, { rulebooks: [xining2024] }).flatMap(({ deviations }) => deviations)
      expect(found, one.title.en).toEqual([])
    }
    const told = scenarios[0]?.cases[0]?.scenario.told
    for (const part of ['given', 'when', 'why'] as const)
      for (const locale of LOCALES)
        expect(told?.[part]?.[locale]).toMatch(locale === 'en' ? /^[ -~]+$/ : /[\u4e00-\u9fff]/)
  })

  it('fail where the expectation is another, whatever the expectation is', () => {
    const wrong = {
      state: 'unlisted',
      list: 'none',
      control: 'low',
      grade: 'strong',
      risk: 'high',
      listings: 2,
      refused: ['role-may'],
      owed: ['form-task-force'],
      notOwed: ['visit-village'],
      due: { 'visit-village': '2024-01-01' },
      says: ['没有这句话'],
    }
    const data = { title: { 'zh-CN': '批准方案', en: 'the plan is approved' }, given: { until: 'approve-plan' } }
    for (const [about, value] of Object.entries(wrong)) {
      const read = parseScenario({ ...data, then: { [about]: value } })
      const outcomes = read.ok ? runScenario(read.value, { rulebooks: [xining2024], locale: 'en' }) : []
      expect(outcomes.map(({ passed, deviations }) => [passed, deviations.map((one) => one.about)])).toEqual([
        [false, [about]],
      ])
      const [one] = outcomes[0]?.deviations ?? []
      expect(one).toMatchObject({ expected: value, event: { id: 'e11', type: 'approve-plan', date: '2024-03-25' } })
      expect(one?.sentence.length).toBeGreaterThan(8)
    }
  })

  it('say which event of the beginning is refused, and in which language one likes', () => {
    const read = parseScenario({
      title: { 'zh-CN': '越级', en: 'out of turn' },
      given: {
        until: 'propose-listing',
        events: [{ type: 'exit-list', date: '2024-03-10', by: 'township-committee' }],
      },
      then: { state: 'exited' },
    })
    if (!read.ok) throw new Error('it is well formed')
    const told = LOCALES.map((locale) => runScenario(read.value, { rulebooks: [xining2024], locale })[0]?.deviations[0])
    expect(told[0]).toMatchObject({ about: 'given', actual: ['possible-here', 'role-may'] })
    expect(told[0]?.sentence).toMatch(/[\u4e00-\u9fff]/)
    expect(told[1]?.sentence).toMatch(/^4\. [ -~“”]+$/)
  })
})

describe('an event like one of the sample life', () => {
  const tried = (event: object) => {
    const read = parseScenario({
      title: { 'zh-CN': '同例', en: 'like it' },
      given: { until: 'approve-plan' },
      when: [{ type: 'submit-plan', date: '2024-03-26', by: 'township-committee', ...event }],
      then: { state: 'rectifying' },
    })
    if (!read.ok) throw new Error(JSON.stringify(read.error.reasons))
    const [outcome] = runScenario(read.value, { rulebooks: [xining2024], locale: 'en' })
    const events = outcome?.evidence?.case?.events ?? []
    return { outcome, payload: events[events.length - 1]?.payload }
  }

  it('has its payload, with what is different as a merge patch', () => {
    const life = sampleLife(xining2024)
    const plan = life.ok ? life.value.events.find(({ type }) => type === 'submit-plan')?.payload : undefined
    expect(tried({ like: 'e10' })).toMatchObject({ outcome: { passed: true }, payload: plan })
    const { payload } = tried({ like: 'e10', payload: { consulted: ['public-security'] } })
    expect(payload).toEqual({ ...plan, consulted: ['public-security'] })
    expect(patched({ a: 1, b: { c: 1, d: [2] } }, { a: null, b: { d: [3] }, e: { f: null } })).toEqual({
      b: { c: 1, d: [3] },
      e: {},
    })
  })

  it('is named where the sample life has none', () => {
    const { outcome } = tried({ like: 'e99' })
    expect(outcome?.deviations).toMatchObject([{ about: 'given', sentence: 'The sample life has no e99.' }])
  })
})

describe('the timeline of a case in words', () => {
  const read = (timeline: object) => {
    const parsed = parseScenario({
      title: { 'zh-CN': '过程', en: 'timeline' },
      given: { until: 'propose-listing' },
      then: { timeline },
    })
    const [outcome] = parsed.ok ? runScenario(parsed.value, { rulebooks: [xining2024], locale: 'en' }) : []
    return outcome
  }
  const golden = {
    'zh-CN': [
      '2024-02-20 县级行业部门 报送问题信息：信访部门，村级治理困难村 → 识别认定',
      '2024-03-01 乡镇党委 开展负向测评：高风险，触发2项 → 识别认定',
      '2024-03-02 乡镇党委 提出列入建议：年内动态排查 → 识别认定',
    ].join('\n'),
    en: [
      '2024-02-20 county department raise a signal: petitions office, governance difficulty → being identified',
      '2024-03-01 township Party committee record the negative screening: high risk, 2 hits → being identified',
      '2024-03-02 township Party committee propose a listing: in-year identification → being identified',
    ].join('\n'),
  }

  it('is compared in each language that is given', () => {
    expect(read(golden)?.deviations).toEqual([])
    expect(read({ 'zh-CN': golden['zh-CN'] })?.passed).toBe(true)
  })

  it('shows the first line that differs', () => {
    const lines = golden.en.split('\n')
    for (const wrong of [[...lines.slice(0, 2), 'x'], lines.slice(0, 2), [...lines, 'x']]) {
      const [one, ...others] = read({ en: wrong.join('\n') })?.deviations ?? []
      expect(others).toEqual([])
      expect(one?.sentence).toMatch(wrong.length === 4 ? /^Timeline: expected 4: x/ : /^Timeline: expected 3: /)
    }
  })
})

describe('a file that is no scenario', () => {
  const reasonsOf = (input: unknown) => {
    const read = parseScenario(input)
    return read.ok ? [] : read.error.reasons.map(({ path }) => path)
  }

  it('is refused with all its faults at once, each at its path', () => {
    const event = { type: 'exit', date: '2024-02-30', by: 'mayor', payload: [], like: '' }
    expect(
      reasonsOf({
        title: { 'zh-CN': '错', en: '' },
        given: { until: 'approve-plan', change: { e1: { day: '2024-01-01' } } },
        when: [event],
        on: 'today',
        then: { state: 'happy', stat: 'exited' },
      }).sort(),
    ).toEqual(
      [
        '/given/change/e1/day',
        '/on',
        '/then/stat',
        '/then/state',
        '/title/en',
        '/when/0/by',
        '/when/0/date',
        '/when/0/like',
        '/when/0/payload',
        '/when/0/type',
      ].sort(),
    )
  })

  it('is one that expects nothing, or that leaves a place of its table empty', () => {
    const title = { 'zh-CN': '空', en: 'empty' }
    expect(reasonsOf({ title })).toEqual(['/then'])
    expect(reasonsOf({ title, then: {} })).toEqual(['/then'])
    expect(
      reasonsOf({ title, then: { state: '<state>' }, examples: [{ state: 'exited' }, { stat: 'exited' }] }),
    ).toEqual(['/then/state'])
    for (const input of [null, 7, 'text', []]) expect(reasonsOf(input).length).toBeGreaterThan(0)
  })
})
