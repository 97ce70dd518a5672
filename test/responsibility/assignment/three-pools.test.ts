import { describe, expect, it } from 'vitest'
import type { AssignmentInput } from '../../../src/responsibility/index.js'
import { COUNTY, proposed } from './instances.js'
import { oracle } from './oracle.js'

const LEADERS = ['l0', 'l1', 'l2']
const CADRES = ['c0', 'c1', 'c2', 'c3']
const TOWNSHIP = ['t0', 't1', 't2']

/** Villages of one township, each with those who may serve it; everyone else is in conflict. All can take one village. */
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

describe('where three pools meet', () => {
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
})
