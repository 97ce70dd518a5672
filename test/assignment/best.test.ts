import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssignmentInput } from '../../src/assignment/problem.js'
import type { AssignmentProposal } from '../../src/assignment/proposal.js'
import { isCivilDate } from '../../src/core/date.js'
import { assign, fourOnesCheck, type HeldAssignment } from '../../src/rectification/four-ones.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { generatedAssignment } from '../bench/assignment.js'
import { instances, plainInstances, proposed, townshipInstances } from './instances.js'
import { oracle, type Score } from './oracle.js'

const runs = { numRuns: 400 }

function scoreOf({ counties }: AssignmentProposal): Score {
  const sum = (figure: 'leftOut' | 'unevenness' | 'kept'): number =>
    counties.reduce((all, county) => all + county[figure], 0)
  return [sum('leftOut'), sum('unevenness'), sum('kept')]
}

describe('the best assignment', () => {
  it('is what trying everything finds [D21]', () => {
    fc.assert(
      fc.property(plainInstances, (input) => {
        const { proposal } = proposed(input)
        expect(scoreOf(proposal)).toEqual(oracle(input))
        expect(new Set(proposal.counties.map(({ proof }) => proof))).toEqual(new Set(['optimal']))
      }),
      runs,
    )
  })

  it('spreads the load before it keeps pairs, also by the villages that it serves [D21]', () => {
    const grounds = [['party-building'], ['party-building'], ['governance']]
    const villages = grounds.map((own, index) => ({ code: `99992110020${index}`, grounds: own }))
    const member = { fullMember: true, worksInField: true }
    const input: AssignmentInput = {
      villages,
      leaders: [{ ref: 'l', county: '999921', capacity: 2 }],
      units: [
        { ref: 'party', county: '999921', field: 'party', capacity: 2 },
        { ref: 'court', county: '999921', field: 'political-legal', capacity: 2 },
      ],
      cadres: [
        { ref: 'p1', unit: 'party', ...member },
        { ref: 'p2', unit: 'party', ...member },
        { ref: 'c1', unit: 'court', ...member },
      ],
      existing: villages.slice(0, 2).map(({ code }) => ({ village: code, leader: 'l', unit: 'party' })),
    }
    expect(scoreOf(proposed(input).proposal)).toEqual([1, 4 + 1 + 1, 2])
  })

  it('with township leaders is as good as its proof says [D21]', () => {
    fc.assert(
      fc.property(townshipInstances, (input) => {
        const { proposal } = proposed(input)
        const [score, most] = [scoreOf(proposal), oracle(input)]
        const [county] = proposal.counties
        if (county?.proof === 'optimal') expect(score).toEqual(most)
        if (county?.proof === 'fewest-left-out') expect(score[0]).toBe(most[0])
        expect(score[0]).toBeGreaterThanOrEqual(most[0])
        expect(county?.leftOutAtLeast).toBeLessThanOrEqual(most[0])
        expect(county?.proof === 'open').toBe((county?.leftOutAtLeast ?? 0) < score[0])
      }),
      runs,
    )
  })

  it('leaves out fewest, proven, where no county leader is in conflict [D21]', () => {
    fc.assert(
      fc.property(townshipInstances, (all) => {
        const input = { ...all, conflicts: (all.conflicts ?? []).filter(({ ref }) => !ref.startsWith('l')) }
        const { proposal } = proposed(input)
        expect(proposal.counties.map(({ proof }) => proof)).not.toContain('open')
        expect(scoreOf(proposal)[0]).toBe(oracle(input)[0])
      }),
      runs,
    )
  })
})

describe('a proposal', () => {
  it('is the same whatever the order of the input [D21]', () => {
    const shuffled = townshipInstances.chain((input) => {
      const order = <T>(rows: readonly T[] = []): fc.Arbitrary<T[]> =>
        fc.shuffledSubarray([...rows], { minLength: rows.length })
      return fc.tuple(
        fc.constant(input),
        fc.record({
          villages: order(input.villages.map((one) => ({ ...one, grounds: [...one.grounds].reverse() }))),
          leaders: order(input.leaders),
          units: order(input.units),
          cadres: order(input.cadres),
          townshipLeaders: order(input.townshipLeaders),
          existing: order(input.existing),
          conflicts: order(input.conflicts),
        }),
      )
    })
    fc.assert(
      fc.property(shuffled, ([input, other]) => {
        expect(JSON.stringify(proposed(other).proposal)).toBe(JSON.stringify(proposed(input).proposal))
      }),
      { numRuns: 200 },
    )
  })

  it('comes to the same where one without any room is in conflict with all [D21]', () => {
    const size = { counties: 2, villages: 60, leaders: 20, units: 30, cadres: 75 }
    for (let seed = 1; seed <= 12; seed += 1) {
      const input = generatedAssignment(seed % 2 === 0 ? size : { ...size, townshipLeaders: 40 }, seed)
      const counties = ['630101', '630102']
      const idle = counties.flatMap((county) =>
        ['party', 'political-legal', 'agriculture'].map((field) => {
          return { ref: `idle-${county}-${field}`, county, field, capacity: 0 }
        }),
      )
      const leaders = counties.map((county) => ({ ref: `idle-${county}`, county, capacity: 0 }))
      const more: AssignmentInput = {
        ...input,
        leaders: [...input.leaders, ...leaders],
        units: [...input.units, ...idle],
        cadres: [
          ...input.cadres,
          ...idle.map(({ ref }) => ({ ref: `c-${ref}`, unit: ref, fullMember: true, worksInField: true })),
        ],
        conflicts: [
          ...(input.conflicts ?? []),
          ...input.villages.flatMap(({ code }) => [...leaders, ...idle].map(({ ref }) => ({ village: code, ref }))),
        ],
      }
      const [alone, crowded] = [proposed(input), proposed(more)]
      expect(alone.problems).toEqual([])
      if (seed % 2 === 0) expect(crowded.proposal.counties).toEqual(alone.proposal.counties)
      expect(crowded.proposal.leftOut.length).toBe(alone.proposal.leftOut.length)
    }
  })

  it('respects every hard constraint, and what the four ones ask [D11, D21, M4.1]', () => {
    fc.assert(
      fc.property(fc.oneof(plainInstances, townshipInstances), (input) => {
        const { proposal } = proposed(input)
        const { placements, leftOut } = proposal
        expect([...placements, ...leftOut].map(({ village }) => village).sort()).toEqual(
          input.villages.map(({ code }) => code).sort(),
        )
        for (const row of placements) {
          const refs = [row.leader, row.unit, row.cadre, row.townshipLeader]
          const barred = (input.conflicts ?? []).filter(({ village }) => village === row.village)
          expect(refs.filter((ref) => barred.some((one) => one.ref === ref))).toEqual([])
          expect(fourOnesOf(input, row).verdict).toBe('holds')
          const township = input.townshipLeaders?.find(({ ref }) => ref === row.townshipLeader)?.township
          const county = input.leaders.find(({ ref }) => ref === row.leader)?.county
          const unit = input.units.find(({ ref }) => ref === row.unit)?.county
          expect([county, unit]).toEqual([row.village.slice(0, 6), row.village.slice(0, 6)])
          if (input.townshipLeaders !== undefined) expect(township).toBe(row.village.slice(0, 9))
        }
        expect(new Set(placements.map(({ cadre }) => cadre)).size).toBe(placements.length)
        const counted = (of: 'leader' | 'unit' | 'townshipLeader', holders: readonly { ref: string }[] = []) =>
          holders.map(({ ref }) => placements.filter((row) => row[of] === ref).length)
        const { leaders, units, townshipLeaders } = proposal.loads
        expect(leaders.map(({ load }) => load)).toEqual(counted('leader', leaders))
        expect(units.map(({ load }) => load)).toEqual(counted('unit', units))
        expect((townshipLeaders ?? []).map(({ load }) => load)).toEqual(counted('townshipLeader', townshipLeaders))
        for (const { load, capacity } of [...leaders, ...units, ...(townshipLeaders ?? [])]) {
          expect(load).toBeLessThanOrEqual(capacity)
        }
      }),
      runs,
    )
  })

  it('keeps all pairs when nothing has changed [D21]', () => {
    const free = instances({ counties: ['999921'], townships: true, conflicts: 0 })
    fc.assert(
      fc.property(free, (input) => {
        const { proposal } = proposed({ ...input, existing: [] })
        const served = proposal.placements.map(({ because: _, ...posts }) => posts)
        const villages = input.villages.filter(({ code }) => served.some(({ village }) => village === code))
        const again = proposed({ ...input, villages, existing: served }).proposal
        expect(again.placements.map(({ because: _, ...posts }) => posts)).toEqual(served)
      }),
      runs,
    )
  })
})

function fourOnesOf(input: AssignmentInput, row: AssignmentProposal['placements'][number]) {
  const date = '2024-03-01'
  if (!isCivilDate(date)) throw new Error(date)
  const unit = input.units.find(({ ref }) => ref === row.unit)
  const cadre = input.cadres.find(({ ref }) => ref === row.cadre)
  const village = input.villages.find(({ code }) => code === row.village)
  if (unit === undefined || cadre === undefined || village === undefined) throw new Error('not of the input')
  const posts: Parameters<typeof assign>[1][] = [
    { post: 'linked-county-leader', ref: row.leader },
    { post: 'paired-unit', ref: row.unit, field: unit.field },
    { post: 'first-secretary', ...cadre },
    { post: 'township-leader', ref: row.townshipLeader ?? 'not-asked' },
  ]
  const held = posts.reduce<readonly HeldAssignment[]>((all, post) => assign(all, post, date), [])
  return fourOnesCheck(
    xining2024,
    village.grounds.map((problemType) => ({ problemType, risk: 'high' })),
    held,
  )
}
