import { beforeEach, describe, expect, it } from 'vitest'
import type { Occurrence } from '../../src/duties/occurrence.js'
import { type DutyRecord, parseDutyRecord } from '../../src/duties/query.js'
import { statusOf } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { day, heard, listing, matchRecords, owed, record, VILLAGE } from './sample.js'

let january: ReturnType<typeof owed>
let [janA]: readonly (string | undefined)[] = []
beforeEach(() => {
  january = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-02-15', 'hear-residents')
  ;[janA] = january.map(({ id }) => id)
})

/** The codes, kinds and indices of the records that serve nothing. */
const unused = (occurrences: readonly Occurrence[], records: readonly DutyRecord[]) =>
  matchRecords(xining2024, occurrences, records).unused.map(({ code, kind, path, about }) => ({
    code,
    kind,
    path,
    about,
  }))

describe('a waiver', () => {
  const township = { role: 'township-committee', unit: '999921100' }
  const waiver = (more: object = {}) =>
    record({ kind: 'waived', id: 'w', occurrence: janA, date: '2024-01-20', actor: township, why: '大雪封路', ...more })

  it('waives one occurrence, from its day on, by another body with jurisdiction [D20]', () => {
    const matched = matchRecords(xining2024, january, [waiver()])
    const [first] = january
    if (first === undefined) throw new Error('nothing owed')
    expect(statusOf(first, matched, day('2024-01-19')).status).toBe('overdue')
    expect(statusOf(first, matched, day('2024-01-20'))).toEqual({
      occurrence: first,
      status: 'waived',
      record: waiver(),
      finding: {
        code: 'duty-performed',
        verdict: 'holds',
        cites: ['R5.2', 'D19', 'D20'],
        required: { from: '2024-01-01', by: '2024-01-15' },
        found: { status: 'waived', on: '2024-01-20', by: 'township-committee', record: 'w', why: '大雪封路' },
        about: janA,
      },
    })
  })

  it.each([
    ['the owner itself', { actor: { role: 'first-secretary', unit: VILLAGE } }, 'duty-waiver-actor', 'wrong-actor'],
    ['another township', { actor: { ...township, unit: '999921101' } }, 'duty-waiver-actor', 'wrong-actor'],
    ['an occurrence that is not owed', { occurrence: 'hear-residents/1' }, 'duty-record-unknown', 'not-possible'],
  ])('is not accepted from or for %s [D20, D23]', (_, more, code, kind) => {
    expect(unused(january, [waiver(more)])).toEqual([{ code, kind, path: '/0', about: 'w' }])
  })

  it('does not undo what is done, and what it waived takes no record [D20]', () => {
    expect(unused(january, [heard('a', '2024-01-10'), waiver()]).map(({ code }) => code)).toEqual([
      'duty-record-surplus',
    ])
    const early = matchRecords(xining2024, january, [waiver({ date: '2024-01-01' }), heard('a', '2024-01-10')])
    expect([Object.keys(early.waived), early.done, early.unused.map(({ about }) => about)]).toEqual([[janA], {}, ['a']])
  })
})

describe('a duty record from outside', () => {
  it.each([
    [{}, '/kind'],
    [{ ...heard('a', '2024-01-10'), photo: 'x' }, '/photo'],
    [{ ...heard('a', '2024-01-10'), date: '2024-02-30' }, '/date'],
    [{ ...heard('a', '2024-01-10'), subject: '99992110' }, '/subject'],
    [
      {
        kind: 'waived',
        id: 'w',
        occurrence: 'x',
        date: '2024-01-10',
        actor: { role: 'township-committee', unit: '999921100' },
      },
      '/why',
    ],
  ])('is refused with its path: %j [D9, D26]', (input, path) => {
    const parsed = parseDutyRecord(input)
    expect(parsed.ok ? [] : parsed.error.reasons.map((r) => [r.kind, r.path])).toEqual([['malformed', path]])
  })

  it('needs no evidence, and may name a document [D9]', () => {
    expect(parseDutyRecord(heard('a', '2024-01-10')).ok).toBe(true)
    expect(parseDutyRecord({ ...heard('a', '2024-01-10'), reference: '记录第3号' }).ok).toBe(true)
  })
})
