import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import type { Occurrence } from '../../src/duties/occurrence.js'
import type { DutyRecord } from '../../src/duties/query.js'
import { statusOf } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { bases, COUNTY, day, days, heard, listing, matchRecords, owed, record, tenure, VILLAGE } from './sample.js'

let january: ReturnType<typeof owed>
let [janA, janB, febA]: readonly (string | undefined)[] = []
beforeEach(() => {
  january = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-02-15', 'hear-residents')
  ;[janA, janB, febA] = january.map(({ id }) => id)
})

const served = (...records: readonly DutyRecord[]) =>
  Object.fromEntries(
    Object.entries(matchRecords(xining2024, january, records).done).map(([id, { id: by }]) => [id, by]),
  )

/** The codes, kinds and indices of the records that serve nothing. */
const unused = (occurrences: readonly Occurrence[], records: readonly DutyRecord[]) =>
  matchRecords(xining2024, occurrences, records).unused.map(({ code, kind, path, about }) => ({
    code,
    kind,
    path,
    about,
  }))

describe('one record serves one occurrence', () => {
  it('the one whose window holds its day [R5.2, D20]', () => {
    expect(served(heard('a', '2024-01-31'), heard('b', '2024-01-15'))).toEqual({ [`${janA}`]: 'b', [`${janB}`]: 'a' })
  })

  it('or, late, the earliest that is overdue, but the current one first [R5.2, D20]', () => {
    expect(served(heard('a', '2024-02-03'))).toEqual({ [`${febA}`]: 'a' })
    expect(served(heard('a', '2024-02-03'), heard('b', '2024-02-04'))).toEqual({ [`${febA}`]: 'a', [`${janA}`]: 'b' })
    expect(served(heard('a', '2024-02-15'))).toEqual({ [`${febA}`]: 'a' })
    expect(served(heard('a', '2024-02-20'))).toEqual({ [`${janA}`]: 'a' })
  })

  it('or, where none is overdue, a partial one that went by [R5.2, D19, D20]', () => {
    const some = owed({ listings: [listing('2024-01-14', '2024-02-01')] }, '2024-01-01', '2024-01-31', 'hear-residents')
    expect(some.map(({ partial }) => partial)).toEqual([true, false])
    const one = matchRecords(xining2024, some, [heard('a', '2024-03-01')])
    expect(Object.keys(one.done)).toEqual([janB])
    const two = matchRecords(xining2024, some, [heard('a', '2024-03-01'), heard('b', '2024-03-02')])
    expect(
      Object.values(two.done)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b'])
  })

  it('never two, in whatever order they come, nor by looking ahead [D20]', () => {
    const subjects = fc.constantFrom(VILLAGE, '999921100202', COUNTY)
    const duties = fc.constantFrom(
      'hear-residents',
      'hold-special-meetings',
      'report-to-county-secretary',
      'deliberate-plan',
    )
    const done = fc.record({ duty: duties, subject: subjects, date: days }).map((more) => ({
      kind: 'done' as const,
      actor: { role: 'city-organization-department' as const, unit: '9999' },
      ...more,
    }))
    const some = fc.array(done, { maxLength: 12 }).map((all) => all.map((one, i) => ({ id: `r${i}`, ...one })))
    fc.assert(
      fc.property(bases, some, days, (basis, records, until) => {
        const occurrences = owed(basis, '2023-01-01', '2025-12-31')
        const matched = matchRecords(xining2024, occurrences, records)
        const by = Object.values(matched.done).map(({ id }) => id)
        expect(new Set(by).size).toBe(by.length)
        expect(by.length + matched.unused.length).toBe(records.length)

        const back = matchRecords(xining2024, [...occurrences].reverse(), [...records].reverse())
        expect(back.done).toEqual(matched.done)

        const before = matchRecords(xining2024, occurrences, records, until).done
        expect(before).toEqual(Object.fromEntries(Object.entries(matched.done).filter(([, { date }]) => date <= until)))
      }),
    )
  })

  it('the same record twice is one; the same id with other content is reported [D20, D22]', () => {
    const twice = [heard('a', '2024-01-10'), heard('a', '2024-01-10')]
    expect(unused(january, twice)).toEqual([])
    expect(matchRecords(xining2024, january, [...twice, heard('a', '2024-01-20')]).unused).toEqual([
      {
        code: 'duty-record-repeated',
        verdict: 'fails',
        cites: ['D20', 'D22'],
        required: { sameContentAs: 'a' },
        found: 'other content',
        about: 'a',
        kind: 'condition-not-met',
        path: '/2',
      },
    ])
  })

  it('a record beyond what is owed is reported, not lost [D20]', () => {
    expect(matchRecords(xining2024, january, [heard('a', '2024-01-10'), heard('b', '2024-01-11')]).unused).toEqual([
      {
        code: 'duty-record-surplus',
        verdict: 'fails',
        cites: ['D20'],
        required: { openOn: '2024-01-11' },
        found: { owedByThen: 1, open: 0 },
        about: 'b',
        kind: 'condition-not-met',
        path: '/1',
      },
    ])
  })
})

describe('two in one window and one in each half-year', () => {
  const county = { role: 'county-committee-secretary', unit: COUNTY } as const
  const basis = { listings: [listing('2024-01-01', '2025-01-01')] }
  const done = (duty: string, id: string, date: string) =>
    record({ kind: 'done', id, duty, subject: COUNTY, date, actor: county })
  const year = (duty: string) => {
    const occurrences = owed(basis, '2024-01-01', '2024-12-31', duty)
    const matched = matchRecords(xining2024, occurrences, [
      done(duty, 'a', '2024-02-01'),
      done(duty, 'b', '2024-03-01'),
    ])
    return {
      onNewYear: occurrences.map((one) => statusOf(one, matched, day('2025-01-01')).status),
      unused: matched.unused.map(({ code }) => code),
    }
  }
  it('two special meetings in spring are enough for the year [L6.1, D19]', () => {
    expect(year('hold-special-meetings')).toEqual({ onNewYear: ['done', 'done'], unused: [] })
  })
  it('two hearings in spring are not: the second half-year stays open [R1.2, D19]', () => {
    expect(year('hear-linked-leaders')).toEqual({ onNewYear: ['done', 'overdue'], unused: ['duty-record-surplus'] })
  })
  it('one report does not serve the other duty with the same wording [R1.1, L6.2, D20]', () => {
    const occurrences = owed(basis, '2024-01-01', '2024-12-31')
    const matched = matchRecords(xining2024, occurrences, [
      done('report-to-city-standing-committee', 'a', '2024-05-01'),
    ])
    expect(Object.keys(matched.done)).toEqual(['report-to-city-standing-committee/999921/2024/1'])
  })
})

describe('a record that serves nothing says why', () => {
  it.each([
    ['an unknown duty', { duty: 'hear-nobody' }, 'duty-record-unknown', 'not-possible'],
    [
      'a village that is not listed',
      { subject: '999921100202', actor: { role: 'first-secretary', unit: '999921100202' } },
      'duty-record-unknown',
      'not-possible',
    ],
    ['a level too low', { duty: 'deliberate-plan', date: '2024-01-20' }, 'duty-record-actor', 'wrong-actor'],
    [
      'another village’s secretary',
      { actor: { role: 'first-secretary', unit: '999921100202' } },
      'duty-record-actor',
      'wrong-actor',
    ],
    ['a standing duty', { duty: 'follow-rectification' }, 'duty-record-standing', 'not-possible'],
    ['a day before it was owed', { date: '2023-12-31' }, 'duty-record-too-early', 'too-early'],
  ])('%s [D19, D20, D23]', (_, change, code, kind) => {
    const all = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-02-15')
    const one = record({ ...heard('a', '2024-01-10'), ...change })
    expect(unused(all, [one])).toEqual([{ code, kind, path: '/0', about: 'a' }])
    expect(matchRecords(xining2024, all, [one]).done).toEqual({})
  })

  it('someone who does not hold the post: the holders are named [D10, D19]', () => {
    const tenures = [
      tenure('first-secretary', VILLAGE, 'h1', '2023-01-01', '2024-01-16'),
      tenure('first-secretary', VILLAGE, 'h2', '2024-01-16'),
    ]
    const held = owed({ listings: [listing('2024-01-01')], tenures }, '2024-01-01', '2024-01-31', 'hear-residents')
    const by = (ref: string) => ({ role: 'first-secretary', unit: VILLAGE, ref })
    expect(matchRecords(xining2024, held, [heard('a', '2024-01-10', by('h3'))]).unused).toEqual([
      {
        code: 'duty-record-holder',
        verdict: 'fails',
        cites: ['D19', 'D23'],
        required: { oneOf: ['h1', 'h2'] },
        found: 'h3',
        about: 'a',
        kind: 'wrong-actor',
        path: '/0',
      },
    ])
    const own = matchRecords(xining2024, held, [
      heard('a', '2024-01-20', by('h2')),
      heard('b', '2024-01-21', by('h1')),
    ]).done
    expect(Object.entries(own).map(([id, { id: record }]) => [id.split('/').pop(), record])).toEqual([
      ['h2', 'a'],
      ['h1', 'b'],
    ])
  })
})

describe('time', () => {
  const order = ['not-started', 'due', 'overdue']
  it('alone only moves not-started to due, and due to overdue or lapsed [D19, D20]', () => {
    const nothing = matchRecords(xining2024, [], [])
    fc.assert(
      fc.property(bases, days, fc.integer({ min: 0, max: 800 }), (basis, today, later) => {
        for (const one of owed(basis, '2023-01-01', '2025-12-31')) {
          const now = statusOf(one, nothing, today).status
          const then = statusOf(one, nothing, addTo(today, { days: later })).status
          if (one.vacant) expect(['not-started', 'lapsed']).toContain(then)
          else if (one.kind === 'standing') expect(['not-started', 'standing']).toContain(then)
          else if (['overdue', 'lapsed', 'done'].includes(now)) expect(then).toBe(now)
          // The next holder ends a vacancy without a record.
          else if (then === 'done') expect(one.filledOn).toBeDefined()
          else if (then !== 'lapsed') expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(now))
          if (one.partial || one.kind === 'once') expect(then).not.toBe('overdue')
        }
      }),
    )
  })
})
