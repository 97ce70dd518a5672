import { describe, expect, it } from 'vitest'
import {
  allOf,
  anyOf,
  type FindingKind,
  finding,
  findingKinds,
  negate,
  reason,
  reasonOf,
  refuse,
  standing,
  VERDICTS,
  type Verdict,
} from '../../src/core/finding.js'

const KIND: FindingKind = {
  code: 'date-order',
  cites: ['M1.1'],
  kind: 'condition-not-met',
}
const plain = { code: 'date-order', cites: ['M1.1'], required: { atLeast: 1 }, found: [] }
const lists: readonly (readonly Verdict[])[] = [
  [],
  ...VERDICTS.map((a) => [a]),
  ...VERDICTS.flatMap((a) => VERDICTS.map((b) => [a, b])),
]

describe('findings', () => {
  it('say what was required and found, under the code and the clauses of their kind [D26]', () => {
    expect(finding(KIND, 'unknown', { required: { atLeast: 1 }, found: [] })).toEqual({ ...plain, verdict: 'unknown' })
    expect([true, false].map((holds) => finding(KIND, holds, { required: { atLeast: 1 }, found: [] }).verdict)).toEqual(
      ['holds', 'fails'],
    )
    const detail = { about: 'x', cites: ['D2' as const], missing: [{ what: 'w', from: 'f' }], because: [] }
    expect(finding(KIND, 'fails', { required: { atLeast: 1 }, found: [], ...detail })).toEqual({
      ...plain,
      verdict: 'fails',
      ...detail,
    })
    expect(finding(KIND, true, { required: { atLeast: 1 }, found: [], ...detail })).toEqual({
      ...plain,
      verdict: 'holds',
      ...detail,
    })
  })

  it('count as their kind does when they stand in the way, as missing facts when unknown [D2, D26]', () => {
    const kinds = VERDICTS.map((verdict) => reason(KIND, verdict, { required: { atLeast: 1 }, found: [] }))
    expect(kinds).toEqual([
      { ...plain, verdict: 'holds', kind: 'condition-not-met' },
      { ...plain, verdict: 'fails', kind: 'condition-not-met' },
      { ...plain, verdict: 'unknown', kind: 'facts-missing' },
    ])
    expect(kinds.map((one) => reasonOf(KIND, one, '/a').path)).toEqual(['/a', '/a', '/a'])
    expect(Object.keys(reasonOf(KIND, finding(KIND, true, { required: 1, found: 1 })))).not.toContain('path')
    expect(reason(KIND, false, { required: { atLeast: 1 }, found: [], about: 'x' })).toEqual({
      ...plain,
      verdict: 'fails',
      kind: 'condition-not-met',
      about: 'x',
    })
    expect(standing(kinds)).toEqual(kinds.slice(1))
    expect(refuse(...kinds)).toEqual({ reasons: kinds })
  })

  it('combine as three-valued logic has it: "or" is "and" turned over [D2]', () => {
    expect(lists.map(allOf)).toEqual([
      'holds',
      ...['holds', 'fails', 'unknown'],
      ...['holds', 'fails', 'unknown'],
      ...['fails', 'fails', 'fails'],
      ...['unknown', 'fails', 'unknown'],
    ])
    expect(VERDICTS.map(negate)).toEqual(['fails', 'holds', 'unknown'])
    for (const list of lists) expect(anyOf(list)).toBe(negate(allOf(list.map(negate))))
  })

  it('are of kinds told in a row each: how a failure counts, the clauses [D26]', () => {
    expect(
      findingKinds<'date-order' | 'event-id'>({
        'date-order': ['condition-not-met', 'M1.1'],
        'event-id': ['conflict'],
      }),
    ).toEqual({ 'date-order': KIND, 'event-id': { code: 'event-id', cites: [], kind: 'conflict' } })
  })
})
