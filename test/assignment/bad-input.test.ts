import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { assignmentFindings } from '../../src/assignment/findings.js'
import { proposeAssignment } from '../../src/assignment/proposal.js'
import type { Json } from '../../src/core/json.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { malformed } from '../core/malformed-reason.js'
import { COUNTY, proposed } from './instances.js'

const village = { code: `${COUNTY}100201`, grounds: ['party-building'] }
const leader = { ref: 'l', county: COUNTY, capacity: 1 }
const unit = { ref: 'u', county: COUNTY, field: 'party', capacity: 1 }
const cadre = { ref: 'c', unit: 'u', fullMember: true, worksInField: true }
const whole = { villages: [village], leaders: [leader], units: [unit], cadres: [cadre] }
let good: ReturnType<typeof proposed>
beforeEach(() => {
  good = proposed(whole)
})

const own = (
  code: 'assignment-repeated' | 'assignment-unit-known' | 'assignment-conflict-known',
  path: string,
  required: Json,
  found: string,
) => ({ ...malformed(path, required, found), code, cites: assignmentFindings[code].cites })

const fields = { oneOf: ['party', 'political-legal', 'agriculture'] }
const types = { oneOf: ['party-building', 'integrity', 'governance', 'revitalization'] }
const noCounty = { format: '/^\\d{6}$/' }
const { field: _field, ...fieldless } = unit
const { unit: _unit, ...unitless } = cadre
const { capacity: _capacity, ...boundless } = leader

describe('a bad entry is set aside, the rest is still computed', () => {
  it.each([
    ['a unit with no field', 'units', { ...fieldless, ref: 'u2' }, malformed('/units/1/field', fields, 'missing')],
    [
      'a unit of an unknown field',
      'units',
      { ...unit, ref: 'u2', field: 'x' },
      malformed('/units/1/field', fields, 'x'),
    ],
    [
      'a cadre without a unit',
      'cadres',
      { ...unitless, ref: 'c2' },
      malformed('/cadres/1/unit', { type: 'string' }, 'missing'),
    ],
    [
      'a cadre of an unknown unit',
      'cadres',
      { ...cadre, ref: 'c2', unit: 'x' },
      own('assignment-unit-known', '/cadres/1/unit', { from: 'units' }, 'x'),
    ],
    [
      'a negative capacity',
      'leaders',
      { ...leader, ref: 'l2', capacity: -1 },
      malformed('/leaders/1/capacity', { atLeast: 0, of: 'number' }, -1),
    ],
    [
      'a missing capacity',
      'leaders',
      { ...boundless, ref: 'l2' },
      malformed('/leaders/1/capacity', { type: 'number' }, 'missing'),
    ],
    [
      'a capacity that is no number',
      'units',
      { ...unit, ref: 'u2', capacity: Number.NaN },
      malformed('/units/1/capacity', { type: 'number' }, 'NaN'),
    ],
    [
      'a county of five digits',
      'leaders',
      { ...leader, ref: 'l2', county: '63012' },
      malformed('/leaders/1/county', noCounty, '63012'),
    ],
    [
      'a village of unknown grounds',
      'villages',
      { code: `${COUNTY}100202`, grounds: ['x'] },
      malformed('/villages/1/grounds/0', types, 'x'),
    ],
    [
      'the same leader twice',
      'leaders',
      leader,
      own('assignment-repeated', '/leaders/1/ref', { differsFrom: '/leaders/0/ref' }, 'l'),
    ],
    [
      'the same village twice',
      'villages',
      village,
      own('assignment-repeated', '/villages/1/code', { differsFrom: '/villages/0/code' }, village.code),
    ],
    [
      'a conflict of an unknown reference',
      'conflicts',
      { village: village.code, ref: 'x' },
      own('assignment-conflict-known', '/conflicts/0/ref', { from: 'pools' }, 'x'),
    ],
    [
      'a conflict of an unknown village',
      'conflicts',
      { village: `${COUNTY}100209`, ref: 'l' },
      own('assignment-conflict-known', '/conflicts/0/village', { from: 'villages' }, `${COUNTY}100209`),
    ],
  ])('%s [D21, D26]', (_, list, entry, reason) => {
    const rows: Readonly<Record<string, readonly unknown[]>> = whole
    const result = proposed({ ...whole, [list]: [...(rows[list] ?? []), entry] })
    expect(result).toEqual({ proposal: good.proposal, problems: [reason] })
  })

  it('uses neither of two entries that contradict each other [D21]', () => {
    const { proposal, problems } = proposed({ ...whole, leaders: [leader, { ...leader, capacity: 2 }] })
    expect(problems).toEqual([own('assignment-repeated', '/leaders/1/ref', { differsFrom: '/leaders/0/ref' }, 'l')])
    expect(proposal.loads.leaders).toEqual([])
    expect(proposal.leftOut.map((one) => one.reasons.map(({ code, about }) => [code, about]))).toEqual([
      [['assignment-candidate', 'linked-county-leader']],
    ])
  })

  it('names the key by which an entry of each list stands there twice, and uses what is the same [D21]', () => {
    const townshipLeader = { ref: 't', township: `${COUNTY}100`, capacity: 1 }
    const pairs = { village: village.code, leader: 'l' }
    const once = { ...whole, townshipLeaders: [townshipLeader], existing: [pairs] }
    const twice = Object.fromEntries(Object.entries(once).map(([list, rows]) => [list, [...rows, ...rows]]))
    const again = (list: string, key: string, found: string) =>
      own('assignment-repeated', `/${list}/1/${key}`, { differsFrom: `/${list}/0/${key}` }, found)
    expect(proposed(twice)).toEqual({
      proposal: proposed(once).proposal,
      problems: [
        again('villages', 'code', village.code),
        again('leaders', 'ref', 'l'),
        again('units', 'ref', 'u'),
        again('cadres', 'ref', 'c'),
        again('townshipLeaders', 'ref', 't'),
        again('existing', 'village', village.code),
      ],
    })
  })

  it('takes grounds in another order for the same village [D11, D21]', () => {
    const grounds = ['party-building', 'governance']
    const [one, other] = [grounds, [...grounds].reverse()].map((own) => ({ ...village, grounds: own }))
    expect(proposed({ ...whole, villages: [one, other] })).toEqual({
      proposal: proposed({ ...whole, villages: [one] }).proposal,
      problems: [own('assignment-repeated', '/villages/1/code', { differsFrom: '/villages/0/code' }, village.code)],
    })
  })

  it('knows no conflict of a cadre who is set aside [D21]', () => {
    const cadres = [cadre, { ...cadre, ref: 'c2', unit: 'x' }]
    const conflicts = [{ village: village.code, ref: 'c2' }]
    expect(proposed({ ...whole, cadres, conflicts })).toEqual({
      proposal: good.proposal,
      problems: [
        own('assignment-unit-known', '/cadres/1/unit', { from: 'units' }, 'x'),
        own('assignment-conflict-known', '/conflicts/0/ref', { from: 'pools' }, 'c2'),
      ],
    })
  })

  it('names everything that is wrong, list by list [D26]', () => {
    const { problems } = proposed({ ...whole, units: [fieldless], townshipLeaders: [{ ref: 't', capacity: 1 }] })
    expect(problems).toEqual([
      malformed('/units/0/field', fields, 'missing'),
      own('assignment-unit-known', '/cadres/0/unit', { from: 'units' }, 'u'),
      malformed('/townshipLeaders/0/township', { type: 'string' }, 'missing'),
    ])
  })
})

describe('an input that cannot be read at all', () => {
  const list = { rule: 'a list of at most 100000' }
  it.each([
    ['nothing', undefined, [malformed('', { type: 'object' }, 'missing')]],
    ['a negative zero', -0, [malformed('', { type: 'object' }, 0)]],
    ['a list', [], [malformed('', { type: 'object' }, 'array')]],
    [
      'an object without lists',
      {},
      ['villages', 'leaders', 'units', 'cadres'].map((name) => malformed(`/${name}`, list, 'missing')),
    ],
    ['a list that is none', { ...whole, townshipLeaders: 't' }, [malformed('/townshipLeaders', list, 't')]],
    ['a list too long', { ...whole, existing: new Array(100_001) }, [malformed('/existing', list, 'array')]],
    ['a list of another name', { ...whole, leader: [] }, [malformed('/leader', { onlyKnownKeys: true }, 'array')]],
  ])('is refused: %s [D26]', (_, input, reasons) => {
    expect(proposeAssignment(xining2024, input)).toEqual({ ok: false, error: { reasons } })
  })

  it('is none whose longest list is as long as may be, even where all its entries are bad [D26]', () => {
    const result = proposed({ ...whole, existing: new Array(100_000) })
    expect([result.proposal, result.problems.length]).toEqual([good.proposal, 100_000])
  })

  it('never throws [D26]', () => {
    const lists = fc.record(
      {
        villages: fc.array(fc.oneof(fc.constant(village), fc.anything())),
        leaders: fc.array(fc.oneof(fc.constant(leader), fc.anything())),
        units: fc.array(fc.oneof(fc.constant(unit), fc.anything())),
        cadres: fc.array(fc.oneof(fc.constant(cadre), fc.anything())),
        conflicts: fc.array(fc.anything()),
      },
      { requiredKeys: ['villages', 'leaders', 'units', 'cadres'] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), lists), (input) => {
        const result = proposeAssignment(xining2024, input)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      }),
      { numRuns: 200 },
    )
    const trap = {
      get capacity(): never {
        throw new Error('trap')
      },
    }
    expect(proposed({ ...whole, leaders: [leader, trap] }).problems).toEqual([
      malformed('/leaders/1', { type: 'plain data' }, 'unreadable'),
    ])
  })
})
