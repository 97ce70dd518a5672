import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/lifecycle/case.js'
import type { Plan } from '../../src/rectification/plan.js'
import { samplePlan } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { cast, event, play, reasons, the, upTo } from '../lifecycle/story.js'
import { fails } from './fails.js'

const bare = upTo('assign-post')
const drafting = upTo('submit-plan')
const [p1, p2] = samplePlan.problems
const [m1, m2] = samplePlan.measures
if (p1?.exitLine.kind !== 'quantitative' || p2 === undefined || m1 === undefined || m2 === undefined)
  throw new Error('the sample plan has two problems and two measures')
const types = ['party-building', 'integrity', 'governance', 'revitalization']
const departments = xining2024.identification.departments.value.map(({ id }) => id)

/** What an event is refused for, whole. */
function refused(theCase: Case, one: unknown): unknown {
  return reasons(theCase, one)
}

describe('what preparation says, whole', () => {
  const assign = (actor: typeof cast.county, payload: Parameters<typeof event<'assign-post'>>[3]) =>
    refused(bare, event('assign-post', '2024-03-11', actor, payload))

  it('of a post: who settles it, which fields fit, who may be first secretary [M4.1, D11]', () => {
    expect(assign(cast.township, { post: 'linked-county-leader', ref: 'x' })).toEqual([
      fails('post-recorder', 'county-organization-department', 'township-committee', 'linked-county-leader'),
    ])
    expect(assign(cast.county, { post: 'township-leader', ref: 'x' })).toEqual([
      fails('post-recorder', 'township-committee', 'county-organization-department', 'township-leader'),
    ])
    expect(assign(cast.county, { post: 'paired-unit', ref: 'x', field: 'agriculture' })).toEqual([
      fails('unit-field', { oneOf: ['political-legal'] }, 'agriculture'),
    ])
    for (const [fullMember, worksInField] of [
      [true, false],
      [false, true],
    ] as const) {
      const cadre = { post: 'first-secretary', ref: 'x', unit: 'u', fullMember, worksInField } as const
      expect(assign(cast.county, cadre)).toEqual([
        fails('first-secretary-unit', null, 'u'),
        fails('first-secretary-member', { fullMember: true, worksInField: true }, { fullMember, worksInField }),
      ])
    }
  })

  it('of a task force: whom it lacks [L5.1, L5.2]', () => {
    const force = { departments: ['petitions'], head: 'h', leader: 'l' }
    expect(refused(bare, event('form-task-force', '2024-03-11', cast.township, force))).toEqual([
      fails(
        'task-force-departments',
        ['publicity', 'political-legal', 'public-security', 'justice', 'civil-affairs', 'petitions'],
        ['petitions'],
      ),
    ])
  })

  it('of an approval that nothing was prepared for [R1.3, D11, D12]', () => {
    const posts = ['linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader']
    expect(refused(bare, event('approve-plan', '2024-03-12', cast.standingCommittee, {}))).toEqual([
      fails('plan-submitted', true, false),
      {
        ...fails('four-ones', posts, []),
        because: posts.map((post) => fails('post-filled', post, null, post)),
      },
      fails('task-force', true, null),
    ])
    expect(refused(bare, event('return-plan', '2024-03-12', cast.standingCommittee, { why: '—' }))).toEqual([
      fails('plan-submitted', true, false),
    ])
  })

  it('keeps who held a post before, and hands the post on [D11]', () => {
    const next = play(drafting, [
      event('assign-post', '2024-03-17', cast.county, { post: 'linked-county-leader', ref: 'leader-9' }),
    ])
    const { assignments } = next.state.rectification
    expect(assignments).toEqual([
      { ...drafting.state.rectification.assignments[0], until: '2024-03-17' },
      ...drafting.state.rectification.assignments.slice(1),
      { post: 'linked-county-leader', ref: 'leader-9', from: '2024-03-17' },
    ])
    expect(drafting.state.rectification.taskForce).toEqual({
      departments: ['publicity', 'civil-affairs', 'political-legal', 'public-security', 'justice', 'petitions'],
      head: 'leader-3',
      leader: 'secretary-1',
      since: '2024-03-14',
    })
  })
})

describe('what a plan is refused for, whole', () => {
  const submit = (plan: unknown) => refused(drafting, event('submit-plan', '2024-03-18', cast.township, plan as Plan))

  it('is everything at once [D12, D26, L3.1, L4.2]', () => {
    const wrong: Plan = {
      consulted: ['astronomy', 'petitions'],
      problems: [
        { ...p1, problemType: 'x', responsible: 'nobody', exitLine: { ...p1.exitLine, baseline: 5 } as never },
        { ...p2, problemType: 'integrity' },
        { ...p2, problemType: 'integrity' },
      ],
      measures: [
        { ...m1, kind: 'magic' },
        { ...m1, problem: 'p9' },
      ],
      lowered: ['p7'],
    }
    const roles = [
      ...['village-organization', 'township-committee', 'county-organization-department', 'county-standing-committee'],
      ...['county-committee-secretary', 'department', 'city-organization-department', 'linked-county-leader'],
      ...['paired-unit', 'first-secretary', 'township-leader'],
    ]
    const kinds = ['education-training', 'personnel-adjustment', 'policy-preference', 'project-support']
    expect(submit(wrong)).toEqual([
      fails('plan-consults', { someOf: departments }, ['astronomy', 'petitions']),
      fails('plan-covers-grounds', ['governance'], []),
      fails('problem-unique', [], ['p2']),
      fails('measure-unique', [], ['m1']),
      fails('problem-type', { oneOf: types }, 'x', 'p1'),
      fails('responsible-known', { oneOf: [...roles, ...departments] }, 'nobody', 'p1'),
      fails('exit-line-open', { op: 'at-most', value: 5 }, 5, 'p1'),
      fails('problem-measures', { atLeast: 1 }, [], 'p2'),
      fails('problem-measures', { atLeast: 1 }, [], 'p2'),
      fails('measure-kind', { oneOf: [...kinds, 'talent-support'] }, 'magic', 'm1'),
      fails('measure-problem', { oneOf: ['p1', 'p2', 'p2'] }, 'p9', 'm1'),
      fails('exit-line-lowered', [], ['p7']),
    ])
    expect(submit({ ...samplePlan, consulted: [] })).toEqual([fails('plan-consults', { someOf: departments }, [])])
    expect(submit({ ...samplePlan, problems: [{ ...p1, responsible: 'first-secretary' }, p2] })).toEqual([])
  })

  it('is held again for what was found since it was submitted [R1.3, D12]', () => {
    const found = play(upTo('approve-plan'), [
      event('find-problem', '2024-03-20', cast.township, { problem: 'p3', problemType: 'integrity', text: '—' }),
    ])
    expect(refused(found, event('approve-plan', '2024-03-25', cast.standingCommittee, {}))).toEqual([
      fails('plan-keeps-problems', ['p3'], ['p1', 'p2']),
    ])
  })

  it('has so many problems, measures and departments, and no more [D12]', () => {
    const many = <T>(count: number, make: (id: string) => T): readonly T[] =>
      Array.from({ length: count }, (_, index) => make(`x${index}`))
    const malformed = (plan: unknown) => {
      const told = reasons(drafting, event('submit-plan', '2024-03-18', cast.township, plan as Plan))
      return told.filter(({ kind, code }) => kind === 'malformed' && code === 'malformed').map(({ path }) => path)
    }
    const problem = (id: string) => ({ ...p1, id })
    const measure = (id: string) => ({ ...m1, id })
    const of = (problems: number, measures: number, consulted: number, lowered: number) =>
      malformed({
        problems: many(problems, problem),
        measures: many(measures, measure),
        consulted: many(consulted, (id) => id),
        lowered: many(lowered, (id) => id),
      })
    expect(of(200, 1_000, 50, 200)).toEqual([])
    expect(of(1, 1, 0, 0)).toEqual([])
    expect(of(201, 1, 0, 0)).toEqual(['/payload/problems'])
    expect(of(1, 1_001, 0, 0)).toEqual(['/payload/measures'])
    expect(of(1, 1, 51, 0)).toEqual(['/payload/consulted'])
    expect(of(1, 1, 0, 201)).toEqual(['/payload/lowered'])
    expect(of(0, 0, 0, 0)).toEqual(['/payload/problems', '/payload/measures'])
    expect(malformed({ ...samplePlan, more: 1 })).toEqual(['/payload/more'])
    expect(malformed({ ...samplePlan, problems: [{ ...p1, more: 1 }] })).toEqual(['/payload/problems/0/more'])
    expect(malformed({ ...samplePlan, measures: [{ ...m1, more: 1, by: 'x' }] })).toEqual([
      '/payload/measures/0/by',
      '/payload/measures/0/more',
    ])
    for (const exitLine of [
      { kind: 'qualitative', standard: '—', judge: 'county-organization-department', more: 1 },
      { ...p1.exitLine, more: 1 },
    ])
      expect(malformed({ ...samplePlan, problems: [{ ...p1, exitLine }] })).toEqual([
        '/payload/problems/0/exitLine/more',
      ])
    const force = (change: object) =>
      reasons(bare, { ...the('form-task-force'), date: '2024-03-12', payload: { head: 'h', leader: 'l', ...change } })
        .filter(({ code }) => code === 'malformed')
        .map(({ path }) => path)
    expect(force({ departments: [] })).toEqual(['/payload/departments'])
    expect(force({ departments: many(51, (id) => id) })).toEqual(['/payload/departments'])
    expect(force({ departments: many(50, (id) => id) })).toEqual([])
    expect(force({ departments: ['petitions'], more: 1 })).toEqual(['/payload/more'])
  })
})
