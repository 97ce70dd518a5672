import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeTaskForce } from '../../src/assignment/task-force.js'
import { departmentsCalledFor } from '../../src/rectification/task-force.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { VILLAGE } from './sample.js'

const types = xining2024.negative.problemTypes.map(({ id }) => id)

describe('a proposed task force', () => {
  it('is all of this [L5.1, L5.3, R3.1, D23]', () => {
    const { units, ...rest } = proposeTaskForce(xining2024, ['revitalization'], VILLAGE)
    expect(rest).toEqual({
      problemTypes: ['revitalization'],
      head: {
        label: { 'zh-CN': '分管相应部门的县级领导', en: 'the county leader over those departments' },
        level: 'county',
        unit: '999921',
        cites: ['L5.3'],
      },
      leader: {
        label: { 'zh-CN': '乡镇党委书记', en: 'the township Party secretary' },
        level: 'township',
        role: 'township-committee',
        unit: '999921100',
        cites: ['R3.1'],
      },
      coordinator: {
        label: { 'zh-CN': '县区委组织部', en: 'the county organization department' },
        level: 'county',
        role: 'county-organization-department',
        unit: '999921',
        cites: ['L5.3'],
      },
      uncovered: [],
      problems: [],
    })
    expect(units.map(({ department, field }) => [department, field])).toEqual([
      ['civil-affairs', 'agriculture'],
      ['agriculture-rural', 'agriculture'],
    ])
  })

  it('brings publicity and civil affairs to lagging customs [L5.2]', () => {
    const customs = xining2024.negative.items.find(({ id }) => id === 'customs-lagging')?.problemType ?? ''
    const units = proposeTaskForce(xining2024, [customs]).units.map(({ label }) => label['zh-CN'])
    expect(units).toEqual(expect.arrayContaining(['宣传部门', '民政部门']))
  })

  it('brings in each department once, for all the problem types that call for it [L5.1]', () => {
    const force = proposeTaskForce(xining2024, ['revitalization', 'governance', 'governance'])
    expect(force.problemTypes).toEqual(['governance', 'revitalization'])
    const shared = force.units.find(({ department }) => department === 'civil-affairs')
    expect(shared?.problemTypes).toEqual(['governance', 'revitalization'])
    expect(force.head).not.toHaveProperty('unit')
  })

  it('tells of each department what it is and only the problem types that call for it [L5.1, L5.2, R4.1]', () => {
    const cites = ['L5.1', 'L5.2', 'R4.1']
    expect(proposeTaskForce(xining2024, ['integrity', 'revitalization']).units).toEqual([
      {
        department: 'discipline-inspection',
        label: { 'zh-CN': '纪委监委', en: 'discipline inspection and supervision commission' },
        field: 'party',
        problemTypes: ['integrity'],
        cites,
      },
      {
        department: 'civil-affairs',
        label: { 'zh-CN': '民政部门', en: 'civil affairs bureau' },
        field: 'agriculture',
        problemTypes: ['revitalization'],
        cites,
      },
      {
        department: 'agriculture-rural',
        label: { 'zh-CN': '农业农村部门', en: 'agriculture and rural affairs bureau' },
        field: 'agriculture',
        problemTypes: ['integrity', 'revitalization'],
        cites,
      },
    ])
  })

  it('is what the check of a formed task force calls for, whatever the problems [L5.1]', () => {
    fc.assert(
      fc.property(fc.subarray(types), (some) => {
        const force = proposeTaskForce(xining2024, some)
        const grounds = some.map((problemType) => ({ problemType, risk: 'high' }))
        expect(force.units.map(({ department }) => department)).toEqual(departmentsCalledFor(xining2024, grounds))
        for (const { problemTypes } of force.units) expect(problemTypes).not.toEqual([])
        expect(JSON.parse(JSON.stringify(force))).toStrictEqual(force)
      }),
    )
  })

  it('says which problem type it does not know and which one brings in nobody, and proposes the rest [D26]', () => {
    const { rectification } = xining2024
    const value = rectification.taskForce.value.filter(({ problemType }) => problemType !== 'integrity')
    const own: Rulebook = {
      ...xining2024,
      rectification: { ...rectification, taskForce: { ...rectification.taskForce, value } },
    }
    const force = proposeTaskForce(own, ['integrity', 'weather', 'revitalization'])
    expect(force.uncovered).toEqual(['integrity'])
    expect(force.problems).toMatchObject([
      { code: 'malformed', kind: 'malformed', path: '/1', required: { oneOf: types }, found: 'weather' },
    ])
    expect(force.units).toHaveLength(2)
  })

  it('takes who heads, leads and coordinates from the rulebook [L5.3, R3.1]', () => {
    const { rectification } = xining2024
    const head = {
      value: { label: { 'zh-CN': '联点领导', en: 'the linked leader' }, level: 'county', role: 'linked-county-leader' },
      from: { kind: 'document', cites: ['doc:xining-2024-07-23'] },
    } as const
    const own: Rulebook = {
      ...xining2024,
      rectification: { ...rectification, taskForceParts: { ...rectification.taskForceParts, head } },
    }
    expect(proposeTaskForce(own, [], VILLAGE).head).toEqual({
      ...head.value,
      unit: '999921',
      cites: ['doc:xining-2024-07-23'],
    })
  })
})
