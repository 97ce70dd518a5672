import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { dutiesOf } from '../../src/duties/duties.js'
import type { Occurrence } from '../../src/duties/occurrence.js'
import { statusOf } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { type Basis, bases, COUNTY, day, days, listing, matchRecords, owed, tenure, VILLAGE } from './sample.js'

const shape = ({ holder, covered, partial, answersForPost }: Occurrence) => [
  holder,
  covered?.days,
  partial,
  answersForPost === true,
]

describe('a post that changes hands in mid-period', () => {
  const quarter = (...tenures: ReturnType<typeof tenure>[]) =>
    owed(
      { listings: [listing('2024-01-01')], tenures },
      '2024-01-01',
      '2024-03-31',
      'report-to-county-secretary',
    ).filter(({ vacant }) => vacant !== true)
  const leader = (ref: string, from: string, to?: string) => tenure('linked-county-leader', VILLAGE, ref, from, to)

  it('leaves one to answer for it where each held it for less than half, all of them for more: who held it longest [R2.3, D19]', () => {
    const all = quarter(
      leader('h1', '2024-01-01', '2024-01-31'),
      leader('h2', '2024-01-31', '2024-03-01'),
      leader('h3', '2024-03-01'),
    )
    expect(all.map(shape)).toEqual([
      ['h1', 30, true, false],
      ['h2', 30, true, false],
      ['h3', 31, false, true],
    ])
    const overdue = all.map((one) => statusOf(one, matchRecords(xining2024, all, []), day('2024-06-01')).status)
    expect(overdue).toEqual(['lapsed', 'lapsed', 'overdue'])
  })

  it('takes the later one on a tie', () => {
    const some = { listings: [listing('2024-02-11', '2024-04-01')] }
    const tenures = [leader('h2', '2024-03-07'), leader('h1', '2023-01-01', '2024-03-07')]
    const shapes = (...terms: ReturnType<typeof tenure>[]) =>
      owed({ ...some, tenures: terms }, '2024-01-01', '2024-03-31', 'report-to-county-secretary').map(shape)
    for (const terms of [tenures, [...tenures].reverse()]) {
      expect(shapes(...terms)).toEqual([
        ['h1', 25, true, false],
        ['h2', 25, false, true],
      ])
    }
  })

  it('takes whoever held it longer, the earlier or the later one, in whatever order they are given [D19]', () => {
    const held = (until: string, ...order: readonly number[]) => {
      const terms = [leader('h1', '2024-01-01', '2024-02-01'), leader('h2', '2024-02-01', until), leader('h3', until)]
      const own = order.flatMap((at) => terms.slice(at, at + 1))
      return quarter(...own).flatMap((one) => (one.answersForPost === true ? [one.holder, one.covered?.days] : []))
    }
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
      [2, 1, 0],
    ]) {
      // January is the longest, then February and March cut in two otherwise.
      expect(held('2024-03-01', ...order)).toEqual(['h3', 31])
      expect(held('2024-03-02', ...order)).toEqual(['h1', 31])
      expect(held('2024-03-04', ...order)).toEqual(['h2', 32])
    }
  })

  it('takes one of two who held it on the same days by reference, in whatever order they are given [D19]', () => {
    const listings = [listing('2024-01-01')]
    const both = ['h1', 'h2'].map((ref) => leader(ref, '2024-01-10', '2024-02-20'))
    const third = leader('h0', '2024-02-20', '2024-03-20')
    for (const tenures of [[...both, third], [third, ...both].reverse()]) {
      const all = owed({ listings, tenures }, '2024-01-01', '2024-03-31', 'report-to-county-secretary')
      expect(all.filter(({ answersForPost }) => answersForPost).map(({ holder }) => holder)).toEqual(['h2'])
    }
  })

  it('names nobody where one covers enough alone, or all together do not', () => {
    expect(quarter(leader('h1', '2024-01-01', '2024-03-01'), leader('h2', '2024-03-01')).map(shape)).toEqual([
      ['h1', 60, false, false],
      ['h2', 31, true, false],
    ])
    expect(quarter(leader('h1', '2024-02-20', '2024-03-10'), leader('h2', '2024-03-10')).map(shape)).toEqual([
      ['h1', 19, true, false],
      ['h2', 22, true, false],
    ])
  })

  it('never leaves a period to nobody that its post owes in full, nor the other way round [D19]', () => {
    const key = ({ duty, village, unit, period, nth }: Occurrence) => [duty, village ?? unit, period?.id, nth].join('/')
    fc.assert(
      fc.property(bases, ({ listings, tenures = [] }) => {
        const post = { listings, tenures: tenures.map((one) => ({ ...one, ref: 'anyone' })) }
        const held = (basis: Basis) =>
          owed(basis, '2023-01-01', '2025-12-31').filter(({ kind, vacant }) => kind === 'periodic' && vacant !== true)
        const [whole, split] = [held(post), held({ listings, tenures })]
        const full = (all: typeof whole) => new Set(all.filter(({ partial }) => !partial).map(key))
        expect(full(split)).toEqual(full(whole))
        expect(new Set(split.map(key))).toEqual(new Set(whole.map(key)))
      }),
    )
  })

  it('is split the same whatever range shows it [D19]', () => {
    fc.assert(
      fc.property(bases, days, fc.integer({ min: 0, max: 40 }), (basis, from, length) => {
        const all = new Map(owed(basis, '2023-01-01', '2025-12-31').map((one) => [one.id, one]))
        const shown = dutiesOf(xining2024, { ...basis, from, to: addTo(from, { days: length }) })
        for (const one of shown.filter(({ window }) => window.from <= '2025-12-31'))
          expect(all.get(one.id)).toEqual(one)
      }),
    )
  })
})

describe('a village that is listed, lowered, exited and listed again in one quarter', () => {
  // Weak-lax 10 January to 5 February, key-prevention to 20 February, off both to 11 March, weak-lax again.
  const basis = {
    listings: [
      listing('2024-01-10', '2024-02-05'),
      listing('2024-02-05', '2024-02-20', { list: 'key-prevention' }),
      listing('2024-03-11'),
    ],
  }
  const windows = (duty: string, to = '2024-03-31') =>
    owed(basis, '2024-01-01', to, duty).map(({ window, covered, partial }) => [
      window.from,
      window.to,
      covered?.days,
      partial,
    ])

  it('owes what both lists owe over both stays, added up [R2.3, R3.4, D19]', () => {
    expect(windows('report-to-county-secretary')).toEqual([['2024-01-10', '2024-03-31', 41 + 21, false]])
    expect(windows('review-progress')).toEqual([['2024-01-10', '2024-03-31', 41 + 21, false]])
  })

  it('owes what only weak-lax organizations owe in the weeks that it was one [R5.2, D19]', () => {
    expect(windows('hear-residents')).toEqual([
      ['2024-01-10', '2024-01-15', 6, true],
      ['2024-01-16', '2024-01-31', 16, false],
      ['2024-02-01', '2024-02-15', 4, true],
      ['2024-03-11', '2024-03-15', 5, true],
      ['2024-03-16', '2024-03-31', 16, false],
    ])
  })

  it('owes what is owed once for each stay, and stands for each [R1.3, R3.1, R5.1]', () => {
    expect(windows('deliberate-plan').map(([from]) => from)).toEqual(['2024-01-10', '2024-03-11'])
    expect(windows('form-task-force').map(([from]) => from)).toEqual(['2024-01-10', '2024-03-11'])
    expect(windows('follow-rectification').map(([from, to]) => [from, to])).toEqual([
      ['2024-01-10', '2024-02-04'],
      ['2024-03-11', undefined],
    ])
  })

  it('counts for its county only while it is weak-lax [R1.2, D19]', () => {
    const [half] = owed(basis, '2024-01-01', '2024-06-30', 'hear-linked-leaders')
    expect([half?.unit, half?.covered]).toEqual([COUNTY, { days: 26 + 112, of: 182 }])
  })
})
