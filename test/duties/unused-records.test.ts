import { beforeEach, describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import { rolesFor } from '../../src/duties/matching.js'
import type { DutyRecord } from '../../src/duties/query.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { COUNTY, heard, listing, matchRecords, owed, record, tenure, VILLAGE } from './sample.js'

const secretary = { role: 'first-secretary', unit: VILLAGE } as const
const township = { role: 'township-committee', unit: '999921100' } as const

let january: ReturnType<typeof owed>
beforeEach(() => {
  january = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-01-31')
})

/** What a record would have asked and what was found, where it serves nothing. */
const says = (occurrences: ReturnType<typeof owed>, ...records: readonly DutyRecord[]) =>
  matchRecords(xining2024, occurrences, records).unused

const reason = (code: string, kind: string, cites: readonly string[], required: Json, found: Json) => ({
  code,
  verdict: 'fails',
  cites,
  required,
  found,
  about: 'a',
  kind,
  path: '/0',
})

describe('a record that serves nothing says what was asked and what was found', () => {
  const waiver = (occurrence: string, date: string) =>
    record({ kind: 'waived', id: 'a', occurrence, date, actor: township, why: '大雪封路' })

  it('where no such duty is owed: the duty, and for whom [D19, D20]', () => {
    expect(says(january, record({ ...heard('a', '2024-01-10'), duty: 'hear-nobody' }))).toEqual([
      reason('duty-record-unknown', 'not-possible', ['D19', 'D20'], 'a duty that is owed', {
        duty: 'hear-nobody',
        subject: VILLAGE,
      }),
    ])
  })

  it('where the duty is owed at all times: the duty [D19]', () => {
    expect(says(january, record({ ...heard('a', '2024-01-10'), duty: 'follow-rectification' }))).toEqual([
      reason('duty-record-standing', 'not-possible', ['D19'], 'a duty owed by a time', {
        duty: 'follow-rectification',
      }),
    ])
  })

  it('where what it waives is not owed: the occurrence [D19, D20]', () => {
    expect(says(january, waiver('hear-residents/1', '2024-01-10'))).toEqual([
      reason('duty-record-unknown', 'not-possible', ['D19', 'D20'], 'an occurrence that is owed', 'hear-residents/1'),
    ])
  })

  it('where what it waives is done already: the day, and that nothing is open [D20]', () => {
    const done = heard('b', '2024-01-10')
    expect(says(january, waiver(`hear-residents/${VILLAGE}/2024-01-a/1`, '2024-01-12'), done)).toEqual([
      reason('duty-record-surplus', 'condition-not-met', ['D20'], { openOn: '2024-01-12' }, { owedByThen: 1, open: 0 }),
    ])
  })

  it('where the village was not listed yet: the first day on which anyone owes it [D19, D20]', () => {
    const tenures = [
      tenure('first-secretary', VILLAGE, 'h1', '2023-01-01', '2024-01-05'),
      tenure('first-secretary', VILLAGE, 'h2', '2024-01-05', '2024-01-10'),
      tenure('first-secretary', VILLAGE, 'h1', '2024-01-10'),
    ]
    const split = owed({ listings: [listing('2024-01-01')], tenures }, '2024-01-01', '2024-01-31', 'hear-residents')
    expect(split.map(({ holder, window }) => [holder, window.from, window.to])).toEqual([
      ['h2', '2024-01-05', '2024-01-09'],
      ['h1', '2024-01-01', '2024-01-15'],
      ['h1', '2024-01-16', '2024-01-31'],
    ])
    const early = (actor: object, from: string) => {
      expect(says(split, heard('a', '2023-12-31', actor))).toEqual([
        reason('duty-record-too-early', 'too-early', ['D19', 'D20'], { from }, '2023-12-31'),
      ])
    }
    early(secretary, '2024-01-01')
    early(township, '2024-01-01')
    early({ ...secretary, ref: 'h2' }, '2024-01-05')
  })
})

describe('the holder that a record names', () => {
  const by = (occurrences: ReturnType<typeof owed>, actor: object) => {
    const { done, unused } = matchRecords(xining2024, occurrences, [heard('a', '2024-01-10', actor)])
    return [Object.keys(done), unused.map(({ code }) => code)]
  }

  it('is taken where no holder of the post is known [D10, D19]', () => {
    const served = [[`hear-residents/${VILLAGE}/2024-01-a/1`], []]
    expect(by(january, { ...secretary, ref: 'h9' })).toEqual(served)
    expect(by(january, secretary)).toEqual(served)
  })

  it('is of the owner’s post alone: who else may record is not asked for it [D10, D20]', () => {
    const tenures = [tenure('first-secretary', VILLAGE, 'h1', '2023-01-01')]
    const known = owed({ listings: [listing('2024-01-01')], tenures }, '2024-01-01', '2024-01-31', 'hear-residents')
    const served = [[`hear-residents/${VILLAGE}/2024-01-a/1/h1`], []]
    expect(rolesFor(xining2024, 'done', 'first-secretary')).toContain('township-committee')
    expect(by(known, { ...township, ref: 't1' })).toEqual(served)
    expect(by(known, { role: 'county-organization-department', unit: COUNTY, ref: 'c1' })).toEqual(served)
    expect(by(known, { ...secretary, ref: 't1' })).toEqual([[], ['duty-record-holder']])
  })
})
