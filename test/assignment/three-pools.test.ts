import { describe, expect, it } from 'vitest'
import type { AssignmentInput } from '../../src/assignment/problem.js'
import { COUNTY, proposed } from './instances.js'
import { oracle } from './oracle.js'

const LEADERS = ['l0', 'l1', 'l2', 'l3']
const CADRES = ['c0', 'c1', 'c2', 'c3']
const TOWNSHIP = ['t0', 't1', 't2', 't3']

/**
 * Villages of one township, each with those who may serve it; everyone else is in conflict. All can take one village.
 */
function knot(...rows: readonly string[]): AssignmentInput {
  const allowed = rows.map((row) => row.split(' '))
  const present = (refs: readonly string[]): string[] => refs.filter((ref) => allowed.some((own) => own.includes(ref)))
  const villages = rows.map((_, index) => ({ code: `${COUNTY}10020${index}`, grounds: ['governance'] }))
  const [leaders, cadres, townshipLeaders] = [present(LEADERS), present(CADRES), present(TOWNSHIP)]
  return {
    villages,
    leaders: leaders.map((ref) => ({ ref, county: COUNTY, capacity: 1 })),
    units: [{ ref: 'u', county: COUNTY, field: 'political-legal', capacity: 5 }],
    cadres: cadres.map((ref) => ({ ref, unit: 'u', fullMember: true, worksInField: true })),
    townshipLeaders: townshipLeaders.map((ref) => ({ ref, township: `${COUNTY}100`, capacity: 1 })),
    conflicts: villages.flatMap(({ code }, index) =>
      [...leaders, ...cadres, ...townshipLeaders]
        .filter((ref) => allowed[index]?.includes(ref) !== true)
        .map((ref) => ({ village: code, ref })),
    ),
  }
}

const member = { fullMember: true, worksInField: true }
const plain: AssignmentInput = {
  villages: ['100201', '101201'].map((code) => ({ code: `${COUNTY}${code}`, grounds: ['governance'] })),
  leaders: [{ ref: 'l', county: COUNTY, capacity: 2 }],
  units: [{ ref: 'u', county: COUNTY, field: 'political-legal', capacity: 2 }],
  cadres: [
    { ref: 'c0', unit: 'u', ...member },
    { ref: 'c1', unit: 'u', ...member },
  ],
  townshipLeaders: [
    { ref: 't0', township: `${COUNTY}100`, capacity: 1 },
    { ref: 't1', township: `${COUNTY}101`, capacity: 1 },
  ],
}

describe('where three pools meet', () => {
  it('proves the best where all whom two sides serve get a township leader [D21]', () => {
    const figures = { county: COUNTY, villages: 2, kept: 0, proof: 'optimal' }
    expect(proposed(plain).proposal.counties).toEqual([
      { ...figures, leftOut: 0, leftOutAtLeast: 0, unevenness: 4 + 4 },
    ])
    const one = { ...plain, leaders: [{ ref: 'l', county: COUNTY, capacity: 1 }] }
    expect(proposed(one).proposal.counties).toEqual([{ ...figures, leftOut: 1, leftOutAtLeast: 1, unevenness: 1 + 1 }])
  })

  it('spends no leader on a village that can have no township leader, and proves the best [D21]', () => {
    const { counties, placements } = proposed({
      ...plain,
      leaders: [{ ref: 'l', county: COUNTY, capacity: 1 }],
      townshipLeaders: [{ ref: 't1', township: `${COUNTY}101`, capacity: 1 }],
    }).proposal
    expect(placements.map(({ village }) => village)).toEqual([`${COUNTY}101201`])
    expect(counties).toEqual([
      { county: COUNTY, villages: 2, leftOut: 1, leftOutAtLeast: 1, unevenness: 2, kept: 0, proof: 'optimal' },
    ])
  })

  it('says that nothing is proven, and how many must be left out at the least [D21]', () => {
    // Any two of the villages need the same leader, the same cadre or the same township leader; no two pools show it.
    const input = knot('l0 c0 t0', 'l0 c1 t1', 'l1 c1 t0')
    const { counties } = proposed(input).proposal
    const figures = { county: COUNTY, villages: 3, unevenness: 2, kept: 0 }
    expect(counties).toEqual([{ ...figures, leftOut: 2, leftOutAtLeast: 1, proof: 'open' }])
    expect(oracle(input)[0]).toBe(2)
  })

  it('serves each village that no side speaks against, proven or not [D21]', () => {
    const input = knot('l1 c2 c3 t0 t2', 'l1 c1 c2 c3 t1 t2', 'l0 l2 c0 c2 t2', 'l1 l2 c0 c1 t1 t2')
    const { counties, leftOut } = proposed(input).proposal
    expect(counties.map((county) => county.leftOut)).toEqual([oracle(input)[0]])
    expect(leftOut.map(({ reasons }) => reasons.length > 0)).toEqual(leftOut.map(() => true))
  })

  it.each([
    // Who is selected by county leader and cadre, and then gets a township leader, is more than the other way round.
    ['starting from the county leaders', ['l2 c1 t0', 'l1 c1 t1', 'l0 c2 t1', 'l1 c0 t0'], 2, 2 + 4],
    ['starting from the township leaders', ['l0 c0 t0', 'l2 c0 t1', 'l1 l2 c1 t0'], 1, 2 + 4],
    ['where only one of the two ways has room for one more', ['l1 c0 c1 t0', 'l0 c1 t0', 'l0 c0 c1 c2 t1'], 1, 2 + 4],
    ['adding one for whom room is left', ['l1 c0 c1 t1', 'l1 c1 t0 t2', 'l0 c1 t1', 'l0 c0 t2'], 2, 2 + 4],
  ])('leaves out fewest, proven, %s [D21]', (_, rows, leftOut, unevenness) => {
    const input = knot(...rows)
    const figures = { county: COUNTY, villages: rows.length, kept: 0, proof: 'fewest-left-out' }
    expect(proposed(input).proposal.counties).toEqual([{ ...figures, leftOut, leftOutAtLeast: leftOut, unevenness }])
    expect(oracle(input)[0]).toBe(leftOut)
  })

  it('takes of two selections that leave out as many the one that starts from the township leaders [D21]', () => {
    const { counties, placements } = proposed(knot('l0 l2 c1 t2', 'l1 c1 c2 t0', 'l0 c0 t0')).proposal
    expect(counties.map(({ leftOut, leftOutAtLeast }) => [leftOut, leftOutAtLeast])).toEqual([[1, 1]])
    expect(placements.map(({ village }) => village)).toEqual([`${COUNTY}100200`, `${COUNTY}100202`])
  })

  it('adds none where the only room left is for those already served [D21]', () => {
    const input = knot('l0 c0 t0', 'l0 c1 t1', 'l1 c1 t0', 'l2 l3 c2 c3 t2 t3')
    const { counties, placements } = proposed(input).proposal
    const figures = { county: COUNTY, villages: 4, unevenness: 2 + 4, kept: 0 }
    expect(counties).toEqual([{ ...figures, leftOut: 2, leftOutAtLeast: 1, proof: 'open' }])
    expect(placements.map(({ village }) => village)).toContain(`${COUNTY}100203`)
  })
})
