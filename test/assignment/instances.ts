import fc from 'fast-check'
import type { AssignmentInput } from '../../src/assignment/problem.js'
import { type AssignmentResult, proposeAssignment } from '../../src/assignment/proposal.js'
import { xining2024 } from '../../src/xining-2024/index.js'

export const COUNTY = '999921'
const OTHER = '999922'

export function proposed(input: unknown): AssignmentResult {
  const result = proposeAssignment(xining2024, input)
  if (!result.ok) throw new Error(JSON.stringify(result.error.reasons))
  return result.value
}

interface Shape {
  readonly counties: readonly string[]
  readonly townships: boolean
  /** Of how many pairs of a village and a reference one is in conflict, at most. */
  readonly conflicts: number
}

const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most })
const numbered = <T>(prefix: string, rows: readonly T[]): (T & { ref: string })[] =>
  rows.map((row, index) => ({ ref: `${prefix}${index}`, ...row }))

/**
 * Small instances: up to 5 villages, leaders and units, and 6 cadres; scarce, crowded, with conflicts and existing
 * pairs.
 */
export function instances({ counties, townships, conflicts }: Shape): fc.Arbitrary<AssignmentInput> {
  const county = fc.constantFrom(...counties)
  const capacity = fc.constantFrom(0, 1, 1, 1, 2, 2, 2, 5)
  const field = fc.constantFrom('party', 'party', 'party', 'political-legal', 'political-legal', 'agriculture')
  const ground = fc.constantFrom('party-building', 'integrity', 'governance', 'governance', 'revitalization')
  const yes = fc.constantFrom(true, true, true, true, true, true, true, true, true, false)
  // Mostly as many as there may be: an empty pool leaves little to choose.
  const some = <T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> =>
    fc.oneof(
      { weight: 1, arbitrary: fc.array(one, { maxLength: most }) },
      { weight: 9, arbitrary: fc.array(one, { minLength: most - 2, maxLength: most }) },
    )
  const township = fc.tuple(county, fc.constantFrom('100', '101')).map((parts) => parts.join(''))
  return fc
    .record({
      villages: fc.uniqueArray(
        fc.record({
          code: fc.tuple(township, upTo(9)).map(([own, number]) => `${own}${201 + number}`),
          grounds: fc.uniqueArray(ground, { minLength: 1, maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 5, selector: ({ code }) => code, size: '+1' },
      ),
      leaders: some(fc.record({ county, capacity }), 5),
      units: some(fc.record({ county, field, capacity }), 5),
      cadres: some(fc.record({ unit: upTo(4), fullMember: yes, worksInField: yes }), 6),
      townshipLeaders: some(fc.record({ township, capacity }), 5),
      existing: some(fc.record({ leader: upTo(4), unit: upTo(4), cadre: upTo(5), townshipLeader: upTo(4) }), 5),
      conflicts: fc.array(fc.tuple(upTo(4), fc.constantFrom('l', 'u', 'c', 't'), upTo(5)), { maxLength: conflicts }),
    })
    .map(({ villages, leaders, units, cadres, townshipLeaders, existing, ...rest }) => ({
      villages,
      leaders: numbered('l', leaders),
      units: numbered('u', units),
      cadres:
        units.length === 0
          ? []
          : numbered('c', cadres).map((cadre) => ({ ...cadre, unit: `u${cadre.unit % units.length}` })),
      ...(townships ? { townshipLeaders: numbered('t', townshipLeaders) } : {}),
      existing: existing.slice(0, villages.length).map((was, index) => ({
        village: villages[index]?.code ?? '',
        leader: `l${was.leader}`,
        unit: `u${was.unit}`,
        cadre: `c${was.cadre}`,
        townshipLeader: `t${was.townshipLeader}`,
      })),
      conflicts: rest.conflicts.map(([village, kind, number]) => ({
        village: villages[village % villages.length]?.code ?? '',
        ref: `${kind}${number}`,
      })),
    }))
}

/** Two counties, no township leaders. */
export const plainInstances: fc.Arbitrary<AssignmentInput> = instances({
  counties: [COUNTY, COUNTY, COUNTY, COUNTY, COUNTY, OTHER],
  townships: false,
  conflicts: 6,
})

/** One county with two townships, and leaders of these. */
export const townshipInstances: fc.Arbitrary<AssignmentInput> = instances({
  counties: [COUNTY],
  townships: true,
  conflicts: 10,
})
