import { describe, expect, it } from 'vitest'
import { toReason } from '../../src/core/finding.js'
import { fourOnesCheck } from '../../src/rectification/four-ones.js'
import { groundsOf } from '../../src/rectification/slice.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { cast, codes, event, play, reasons, the, upTo } from '../lifecycle/story.js'

const bare = upTo('assign-post')
const full = upTo('approve-plan')

describe('the four ones', () => {
  it('must be complete before a plan is approved, and each gap is named [M4.1, D11]', () => {
    const held = full.state.rectification.assignments
    for (const post of ['linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader']) {
      const without = held.filter((one) => one.post !== post)
      const reason = toReason(fourOnesCheck(xining2024, groundsOf(full.state.episodes), without))
      expect(reason).toMatchObject({ code: 'four-ones', verdict: 'fails', kind: 'condition-not-met' })
      const gaps = reason.because?.filter((one) => one.verdict === 'fails').map((one) => [one.code, one.about])
      expect(gaps).toContainEqual(['post-filled', post])
    }
    expect(fourOnesCheck(xining2024, groundsOf(full.state.episodes), held).verdict).toBe('holds')
  })

  it('are what stands between a plan and its approval [D11, M4.3, R1.3]', () => {
    const noForce = play(bare, [{ ...the('submit-plan'), date: '2024-03-12' }])
    expect(codes(noForce, { ...the('approve-plan'), date: '2024-03-12' })).toEqual(['four-ones', 'task-force'])
  })

  it('send a unit of the matching field: political-legal units to a disorderly village [M4.1, D11]', () => {
    const wrong = event('assign-post', '2024-03-12', cast.county, {
      post: 'paired-unit',
      ref: 'u',
      field: 'agriculture',
    })
    expect(reasons(bare, wrong)).toEqual([
      {
        code: 'unit-field',
        kind: 'condition-not-met',
        verdict: 'fails',
        cites: ['M4.1', 'D11'],
        required: { oneOf: ['political-legal'] },
        found: 'agriculture',
      },
    ])
  })

  it('take the first secretary from the paired unit, a full member working in its field [M4.1, D11]', () => {
    const paired = upTo('assign-post', 3)
    const candidate = {
      post: 'first-secretary',
      ref: 'c',
      unit: 'unit-1',
      fullMember: true,
      worksInField: true,
    } as const
    const assign = (change: Partial<typeof candidate> | { fullMember: boolean } | { worksInField: boolean }) =>
      codes(paired, event('assign-post', '2024-03-12', cast.county, { ...candidate, ...change }))
    expect(assign({})).toEqual([])
    expect(assign({ fullMember: false })).toEqual(['first-secretary-member'])
    expect(assign({ worksInField: false })).toEqual(['first-secretary-member'])
    expect(codes(paired, event('assign-post', '2024-03-12', cast.county, { ...candidate, unit: 'unit-9' }))).toEqual([
      'first-secretary-unit',
    ])
  })

  it('are settled by the county, the township leader by the township [M4.1, D23]', () => {
    const leader = { post: 'township-leader', ref: 'l' } as const
    expect(codes(bare, event('assign-post', '2024-03-12', cast.county, leader))).toEqual(['post-recorder'])
    expect(codes(bare, event('assign-post', '2024-03-12', cast.township, leader))).toEqual([])
  })

  it('keep the history when somebody is replaced, and a new unit calls for a new first secretary [D11]', () => {
    const replaced = play(full, [
      event('assign-post', '2024-03-20', cast.county, { post: 'paired-unit', ref: 'unit-2', field: 'political-legal' }),
    ])
    const units = replaced.state.rectification.assignments.filter((one) => one.post === 'paired-unit')
    expect(units).toEqual([
      { post: 'paired-unit', ref: 'unit-1', field: 'political-legal', from: '2024-03-12', until: '2024-03-20' },
      { post: 'paired-unit', ref: 'unit-2', field: 'political-legal', from: '2024-03-20' },
    ])
    expect(codes(replaced, the('approve-plan'))).toEqual(['four-ones'])
  })
})

describe('the task force', () => {
  const payload = (departments: readonly string[]) => ({ departments, head: 'leader-3', leader: 'secretary-1' })

  it('brings in publicity and civil affairs for lagging customs, and whom else the table names [L5.1, L5.2, R4.1]', () => {
    const without = event('form-task-force', '2024-03-14', cast.township, payload(['petitions', 'justice']))
    expect(reasons(bare, without)).toMatchObject([
      {
        code: 'task-force-departments',
        required: ['publicity', 'political-legal', 'public-security', 'justice', 'civil-affairs', 'petitions'],
        found: ['petitions', 'justice'],
      },
    ])
  })

  it('is led by the township secretary and headed by the county leader over the departments [R3.1, L5.3]', () => {
    const { payload: given } = the('form-task-force')
    expect(play(bare, [the('form-task-force')]).state.rectification.taskForce).toEqual({
      ...given,
      head: 'leader-3',
      leader: 'secretary-1',
      since: '2024-03-14',
    })
    const headless = { ...the('form-task-force'), payload: { departments: ['petitions'], leader: 'secretary-1' } }
    expect(reasons(bare, headless)).toMatchObject([{ kind: 'malformed', path: '/payload/head' }])
  })
})
