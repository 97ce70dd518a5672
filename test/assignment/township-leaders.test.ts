import { describe, expect, it } from 'vitest'
import { assignmentFindings } from '../../src/assignment/findings.js'
import type { AssignmentInput } from '../../src/assignment/problem.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { COUNTY, proposed } from './instances.js'

const member = { fullMember: true, worksInField: true }
const north = { code: `${COUNTY}100201`, grounds: ['governance'] }
const south = { code: `${COUNTY}101201`, grounds: ['party-building'] }
const gone = { leader: 'gone', unit: 'gone', cadre: 'gone', townshipLeader: 'gone' }
const kept = { leader: 'l2', unit: 'party', cadre: 'p2', townshipLeader: 't3' }
const input: AssignmentInput = {
  villages: [north, south],
  leaders: [
    { ref: 'l1', county: COUNTY, capacity: 1 },
    { ref: 'l2', county: COUNTY, capacity: 2 },
  ],
  units: [
    { ref: 'court', county: COUNTY, field: 'political-legal', capacity: 1 },
    { ref: 'party', county: COUNTY, field: 'party', capacity: 3 },
  ],
  cadres: [
    { ref: 'c1', unit: 'court', ...member },
    { ref: 'p1', unit: 'party', ...member },
    { ref: 'p2', unit: 'party', ...member },
  ],
  townshipLeaders: [
    { ref: 't1', township: `${COUNTY}100`, capacity: 1 },
    { ref: 't2', township: `${COUNTY}101`, capacity: 2 },
    { ref: 't3', township: `${COUNTY}101`, capacity: 3 },
  ],
  existing: [
    { village: north.code, ...gone },
    { village: south.code, ...kept },
  ],
}

const choice = (about: string, required: object, found: object) => ({
  code: 'assignment-choice',
  verdict: 'holds',
  cites: assignmentFindings['assignment-choice'].cites,
  about,
  required,
  found,
})

describe('with township leaders', () => {
  it('a proposal names one for each village, whom it keeps and whom not, and all loads [M4.1, D11, D21]', () => {
    expect(proposed(input)).toEqual({
      proposal: {
        rulebook: { id: xining2024.id, version: xining2024.version },
        placements: [
          {
            village: north.code,
            leader: 'l1',
            unit: 'court',
            cadre: 'c1',
            townshipLeader: 't1',
            because: [
              choice('linked-county-leader', { county: COUNTY }, { ref: 'l1', load: 1, capacity: 1, kept: false }),
              choice(
                'paired-unit',
                { county: COUNTY, fieldOneOf: ['political-legal'] },
                { ref: 'court', field: 'political-legal', load: 1, capacity: 1, kept: false },
              ),
              choice(
                'first-secretary',
                { unit: 'court', ...member },
                { ref: 'c1', unit: 'court', ...member, kept: false },
              ),
              choice('township-leader', { township: `${COUNTY}100` }, { ref: 't1', load: 1, capacity: 1, kept: false }),
            ],
          },
          {
            village: south.code,
            ...kept,
            because: [
              choice('linked-county-leader', { county: COUNTY }, { ref: 'l2', load: 1, capacity: 2, kept: true }),
              choice(
                'paired-unit',
                { county: COUNTY, fieldOneOf: ['party'] },
                { ref: 'party', field: 'party', load: 1, capacity: 3, kept: true },
              ),
              choice(
                'first-secretary',
                { unit: 'party', ...member },
                { ref: 'p2', unit: 'party', ...member, kept: true },
              ),
              choice('township-leader', { township: `${COUNTY}101` }, { ref: 't3', load: 1, capacity: 3, kept: true }),
            ],
          },
        ],
        leftOut: [],
        counties: [
          { county: COUNTY, villages: 2, leftOut: 0, leftOutAtLeast: 0, unevenness: 4, kept: 3, proof: 'optimal' },
        ],
        loads: {
          leaders: [
            { ref: 'l1', load: 1, capacity: 1 },
            { ref: 'l2', load: 1, capacity: 2 },
          ],
          units: [
            { ref: 'court', load: 1, capacity: 1 },
            { ref: 'party', load: 1, capacity: 3 },
          ],
          townshipLeaders: [
            { ref: 't1', load: 1, capacity: 1 },
            { ref: 't2', load: 0, capacity: 2 },
            { ref: 't3', load: 1, capacity: 3 },
          ],
        },
      },
      problems: [],
    })
  })

  it('a village lacks one of its own township, whoever is in conflict with it elsewhere [D21, D23]', () => {
    const townshipLeaders = (input.townshipLeaders ?? []).filter(({ ref }) => ref !== 't1')
    const conflicts = [{ village: north.code, ref: 't2' }]
    expect(proposed({ ...input, townshipLeaders, conflicts }).proposal.leftOut).toEqual([
      {
        village: north.code,
        reasons: [
          {
            code: 'assignment-candidate',
            verdict: 'fails',
            kind: 'condition-not-met',
            cites: assignmentFindings['assignment-candidate'].cites,
            about: 'township-leader',
            required: { township: `${COUNTY}100` },
            found: [],
          },
        ],
      },
    ])
  })
})
