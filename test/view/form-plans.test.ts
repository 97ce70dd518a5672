import { describe, expect, it } from 'vitest'
import { samplePlan } from '../../src/testing/sample-life.js'
import { formOf, readForm } from '../../src/view/forms.js'
import { record } from '../lifecycle/doors.js'
import { at, caseAfter, cast, form, rulebooks } from './form-of.js'

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
