import { describe, expect, it } from 'vitest'
import type { AssignmentInput } from '../../src/assignment/problem.js'
import { COUNTY, proposed } from './instances.js'

const member = { fullMember: true, worksInField: true }
const unit = (ref: string, field: string, capacity: number) => ({ ref, county: COUNTY, field, capacity })
const village = (number: number, ...grounds: readonly string[]) => ({ code: `${COUNTY}10020${number}`, grounds })
const leaders = [{ ref: 'l', county: COUNTY, capacity: 9 }]

const change = (unit: string, moreRoom: number, moreCadres: number) => ({ unit, moreRoom, moreCadres })

/** Why villages are left out, each of one reason, that has these parts. */
function leftOut(input: AssignmentInput): readonly object[] {
  return proposed(input).proposal.leftOut.flatMap((one) =>
    one.reasons.map(({ verdict: _verdict, kind: _kind, cites: _cites, ...reason }) => ({
      village: one.village,
      ...reason,
    })),
  )
}

describe('a reason about units', () => {
  it('counts the cadres of those that fit, and those only [M4.1, D11, D21]', () => {
    const input: AssignmentInput = {
      villages: [village(1, 'governance', 'party-building')],
      leaders,
      units: [unit('a-farm', 'agriculture', 2), unit('court', 'political-legal', 2), unit('party', 'party', 1)],
      cadres: [
        { ref: 'a1', unit: 'a-farm', ...member },
        { ref: 'a2', unit: 'a-farm', ...member, fullMember: false },
        { ref: 'c1', unit: 'court', ...member, fullMember: false },
        { ref: 'c2', unit: 'court', ...member, worksInField: false },
        { ref: 'p1', unit: 'party', ...member, worksInField: false },
      ],
    }
    const changes = ['court', 'party'].map((ref) => change(ref, 0, 1))
    expect(leftOut(input)).toEqual([
      {
        village: `${COUNTY}100201`,
        code: 'assignment-candidate',
        about: 'first-secretary',
        required: { oneOf: changes },
        found: { cadres: 3, eligible: 0 },
      },
    ])
  })

  const crowded: AssignmentInput = {
    villages: [village(1, 'governance'), village(2, 'party-building'), village(3, 'governance', 'party-building')],
    leaders,
    units: [unit('a-farm', 'agriculture', 5), unit('court', 'political-legal', 1), unit('party', 'party', 2)],
    cadres: [
      { ref: 'a1', unit: 'a-farm', ...member },
      { ref: 'c1', unit: 'court', ...member },
      { ref: 'c2', unit: 'court', ...member },
      { ref: 'c3', unit: 'court', ...member, fullMember: false },
      { ref: 'p1', unit: 'party', ...member },
      { ref: 'p2', unit: 'party', ...member, fullMember: false },
    ],
  }

  it('lacks a first secretary as soon as one that fits has room [D11, D21]', () => {
    expect(leftOut(crowded)).toEqual([
      {
        village: `${COUNTY}100203`,
        code: 'assignment-room',
        about: 'first-secretary',
        required: {
          oneOf: [change('court', 1, 0), change('party', 0, 1)],
        },
        found: { load: 2, capacity: 3, eligible: 3 },
      },
    ])
  })

  it('lacks room at a unit where none that fits has any [D11, D21]', () => {
    const units = crowded.units.map((one) => ({ ...one, capacity: 1 }))
    expect(leftOut({ ...crowded, units })).toEqual([
      {
        village: `${COUNTY}100203`,
        code: 'assignment-room',
        about: 'paired-unit',
        required: {
          oneOf: [change('court', 1, 0), change('party', 1, 1)],
        },
        found: { load: 2, capacity: 2, eligible: 3 },
      },
    ])
  })

  it('names those in conflict, of the units that fit, where all their cadres are [D11, D21]', () => {
    const conflicts = ['c1', 'c2', 'p1', 'a1'].map((ref) => ({ village: `${COUNTY}100203`, ref }))
    const [, , own] = crowded.villages
    expect(leftOut({ ...crowded, villages: own === undefined ? [] : [own], conflicts })).toEqual([
      {
        village: `${COUNTY}100203`,
        code: 'assignment-conflict',
        about: 'first-secretary',
        required: {
          oneOf: [change('court', 0, 1), change('party', 0, 1)],
        },
        found: { inConflict: ['c1', 'c2', 'p1'] },
      },
    ])
  })

  it('names the fields that there are, in order and each once, where none fits [D11, D21]', () => {
    const input: AssignmentInput = {
      villages: [village(1, 'revitalization')],
      leaders,
      units: [unit('a', 'political-legal', 1), unit('b', 'party', 1), unit('c', 'political-legal', 1)],
      cadres: [],
    }
    expect(leftOut(input)).toEqual([
      {
        village: `${COUNTY}100201`,
        code: 'assignment-candidate',
        about: 'paired-unit',
        required: { county: COUNTY, fieldOneOf: ['agriculture'] },
        found: { fields: ['party', 'political-legal'] },
      },
    ])
  })
})
