import { describe, expect, it } from 'vitest'
import { assignmentFindings } from '../../src/assignment/findings.js'
import type { AssignmentInput } from '../../src/assignment/problem.js'
import { COUNTY, proposed } from './instances.js'

const member = { fullMember: true, worksInField: true }
const village = { code: `${COUNTY}100201`, grounds: ['governance'] }
const second = { code: `${COUNTY}100202`, grounds: ['governance'] }
const leader = { ref: 'l', county: COUNTY, capacity: 2 }
const court = { ref: 'court', county: COUNTY, field: 'political-legal', capacity: 2 }
const cadre = { ref: 'c1', unit: 'court', ...member }
const other = { ref: 'c2', unit: 'court', ...member }
const whole: AssignmentInput = {
  villages: [village, second],
  leaders: [leader],
  units: [court],
  cadres: [cadre, other],
}

describe('the reason', () => {
  const kind = assignmentFindings
  const stands = (
    code: 'assignment-room' | 'assignment-candidate' | 'assignment-conflict',
    about: string,
    required: object,
    found: object,
  ) => ({
    code,
    verdict: 'fails',
    kind: 'condition-not-met',
    cites: kind[code].cites,
    about,
    required,
    found,
  })
  const ofSecond = (village: string) => [
    { village, ref: 'court' },
    { village, ref: 'l' },
  ]
  it.each([
    [
      'no room at a leader',
      { leaders: [{ ...leader, capacity: 1 }] },
      [stands('assignment-room', 'linked-county-leader', { moreRoom: 1, atOneOf: ['l'] }, { load: 1, capacity: 1 })],
    ],
    [
      'no room at a unit',
      { units: [{ ...court, capacity: 1 }] },
      [
        stands(
          'assignment-room',
          'paired-unit',
          { oneOf: [{ unit: 'court', moreRoom: 1, moreCadres: 0 }] },
          { load: 1, capacity: 1, eligible: 2 },
        ),
      ],
    ],
    [
      'no cadre left',
      { cadres: [cadre, { ...other, fullMember: false }] },
      [
        stands(
          'assignment-room',
          'first-secretary',
          { oneOf: [{ unit: 'court', moreRoom: 0, moreCadres: 1 }] },
          { load: 1, capacity: 2, eligible: 1 },
        ),
      ],
    ],
    [
      'no unit of its field',
      { villages: [village, { ...second, grounds: ['revitalization'] }] },
      [
        stands(
          'assignment-candidate',
          'paired-unit',
          { county: COUNTY, fieldOneOf: ['agriculture'] },
          { fields: ['political-legal'] },
        ),
      ],
    ],
    [
      'no leader and no unit without a conflict',
      { conflicts: ofSecond(second.code) },
      [
        stands('assignment-conflict', 'linked-county-leader', { withoutConflict: true }, { inConflict: ['l'] }),
        stands('assignment-conflict', 'paired-unit', { withoutConflict: true }, { inConflict: ['court'] }),
      ],
    ],
    [
      'no cadre without a conflict',
      {
        conflicts: [
          { village: second.code, ref: 'c1' },
          { village: second.code, ref: 'c2' },
        ],
      },
      [
        stands(
          'assignment-conflict',
          'first-secretary',
          { oneOf: [{ unit: 'court', moreRoom: 0, moreCadres: 1 }] },
          { inConflict: ['c1', 'c2'] },
        ),
      ],
    ],
    [
      'no leader in its township',
      { townshipLeaders: [{ ref: 't', township: `${COUNTY}100`, capacity: 1 }] },
      [stands('assignment-room', 'township-leader', { moreRoom: 1, atOneOf: ['t'] }, { load: 1, capacity: 1 })],
    ],
  ])('names what bites: %s [D11, D21]', (_, change, reasons) => {
    const { proposal } = proposed({ ...whole, ...change })
    expect(proposal.leftOut).toEqual([{ village: second.code, reasons }])
  })

  it('asks for no room where others can be moved [D21]', () => {
    const first = { ...village, grounds: ['governance', 'integrity'] }
    const input: AssignmentInput = {
      villages: [first, second],
      leaders: [leader],
      units: [
        { ...court, capacity: 1 },
        { ref: 'party', county: COUNTY, field: 'party', capacity: 1 },
      ],
      cadres: [cadre, { ref: 'p', unit: 'party', ...member }],
      existing: [{ village: first.code, unit: 'court' }],
      conflicts: [{ village: second.code, ref: 'c1' }],
    }
    expect(proposed(input).proposal.leftOut).toEqual([
      {
        village: second.code,
        reasons: [
          stands(
            'assignment-conflict',
            'first-secretary',
            { oneOf: [{ unit: 'court', moreRoom: 0, moreCadres: 1 }] },
            { inConflict: ['c1'] },
          ),
        ],
      },
    ])
  })

  it('names each side that nobody is there for [D21]', () => {
    const { proposal } = proposed({ villages: [village], leaders: [], units: [court], cadres: [], townshipLeaders: [] })
    expect(proposal.leftOut).toEqual([
      {
        village: village.code,
        reasons: [
          stands('assignment-candidate', 'linked-county-leader', { county: COUNTY }, []),
          stands(
            'assignment-candidate',
            'first-secretary',
            { oneOf: [{ unit: 'court', moreRoom: 0, moreCadres: 1 }] },
            { cadres: 0, eligible: 0 },
          ),
          stands('assignment-candidate', 'township-leader', { township: `${COUNTY}100` }, []),
        ],
      },
    ])
  })
})

describe('a choice', () => {
  it('says what fits, what it keeps and the load [M4.1, D11, D21]', () => {
    const existing = [{ village: village.code, leader: 'l', unit: 'court', cadre: 'c2' }]
    const { proposal } = proposed({ ...whole, villages: [village], existing })
    const choice = (about: string, required: object, found: object) => ({
      code: 'assignment-choice',
      verdict: 'holds',
      cites: ['M4.1', 'D21'],
      about,
      required,
      found,
    })
    expect(proposal.placements).toEqual([
      {
        village: village.code,
        leader: 'l',
        unit: 'court',
        cadre: 'c2',
        because: [
          choice('linked-county-leader', { county: COUNTY }, { ref: 'l', load: 1, capacity: 2, kept: true }),
          choice(
            'paired-unit',
            { county: COUNTY, fieldOneOf: ['political-legal'] },
            { ref: 'court', field: 'political-legal', load: 1, capacity: 2, kept: true },
          ),
          choice('first-secretary', { unit: 'court', ...member }, { ref: 'c2', unit: 'court', ...member, kept: true }),
        ],
      },
    ])
  })
})
