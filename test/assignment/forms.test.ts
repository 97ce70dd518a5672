import { describe, expect, it } from 'vitest'
import { proposeAssignment } from '../../src/assignment/proposal.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { COUNTY } from './instances.js'

const village = { code: `${COUNTY}100201`, grounds: ['party-building'] }
const leader = { ref: 'l', county: COUNTY, capacity: 1 }
const unit = { ref: 'u', county: COUNTY, field: 'party', capacity: 1 }
const cadre = { ref: 'c', unit: 'u', fullMember: true, worksInField: true }
const townshipLeader = { ref: 't', township: `${COUNTY}100`, capacity: 1 }
const whole = {
  villages: [village],
  leaders: [leader],
  units: [unit],
  cadres: [cadre],
  townshipLeaders: [townshipLeader],
  existing: [{ village: village.code, leader: 'l', unit: 'u', cadre: 'c', townshipLeader: 't' }],
  conflicts: [],
}

/** The paths of what is malformed where one list has one entry more. */
function paths(list: keyof typeof whole, entry: unknown): readonly unknown[] {
  const result = proposeAssignment(xining2024, { ...whole, [list]: [entry] })
  const reasons = result.ok ? result.value.problems : result.error.reasons
  return reasons.filter(({ code }) => code === 'malformed').map(({ path }) => path)
}

describe('the forms of an assignment at the edge', () => {
  it('take what is whole, and a capacity from nothing to a hundred thousand [D21]', () => {
    for (const list of ['villages', 'leaders', 'units', 'cadres', 'townshipLeaders', 'existing'] as const)
      expect(paths(list, whole[list][0])).toEqual([])
    for (const [list, one] of [
      ['leaders', leader],
      ['units', unit],
      ['townshipLeaders', townshipLeader],
    ] as const) {
      expect(paths(list, { ...one, capacity: 0 })).toEqual([])
      expect(paths(list, { ...one, capacity: 100_000 })).toEqual([])
      for (const capacity of [-1, 0.5, 100_001, '1'])
        expect(paths(list, { ...one, capacity })).toEqual([`/${list}/0/capacity`])
    }
  })

  it('take whole codes of a county and of a township, and nothing around them [D23]', () => {
    for (const county of ['', '12345', '1234567', 'x123456', '123456x', 'abcdef'])
      expect(paths('leaders', { ...leader, county })).toEqual(['/leaders/0/county'])
    for (const township of ['12345678', '1234567890', 'x123456789', '123456789x', 'abcdefghi'])
      expect(paths('townshipLeaders', { ...townshipLeader, township })).toEqual(['/townshipLeaders/0/township'])
  })

  it('take from one to a hundred grounds that the rulebook knows [D11]', () => {
    const grounds = (count: number) => paths('villages', { ...village, grounds: Array(count).fill('governance') })
    expect([0, 1, 100, 101].map(grounds)).toEqual([['/villages/0/grounds'], [], [], ['/villages/0/grounds']])
  })

  it('take no key that they do not know [D26]', () => {
    for (const list of ['villages', 'leaders', 'units', 'cadres', 'townshipLeaders', 'existing'] as const)
      expect(paths(list, { ...whole[list][0], more: 1 })).toEqual([`/${list}/0/more`])
    expect(paths('conflicts', { village: village.code, ref: 'l', more: 1 })).toEqual(['/conflicts/0/more'])
    expect(paths('conflicts', { village: village.code, ref: 'l' })).toEqual([])
    expect(paths('existing', { village: village.code })).toEqual([])
  })

  it('take lists, and say what a list is where there is none [D26]', () => {
    const result = proposeAssignment(xining2024, { ...whole, leaders: {}, more: [] })
    expect(result.ok ? [] : result.error.reasons.map(({ path, required, found }) => [path, required, found])).toEqual([
      ['/leaders', { rule: 'a list of at most 100000' }, 'object'],
      ['/more', { onlyKnownKeys: true }, 'array'],
    ])
    const deep = { ...leader, ref: [[[[1]]]] }
    expect(paths('leaders', deep)).toEqual(['/leaders/0/ref/0/0/0'])
  })
})
