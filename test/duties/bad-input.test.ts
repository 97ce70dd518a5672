import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { calendarFeed } from '../../src/duties/calendar-feed.js'
import { behind, dueBy } from '../../src/duties/due.js'
import { dutiesOf } from '../../src/duties/duties.js'
import { handover } from '../../src/duties/handover.js'
import { ownDuties } from '../../src/duties/own-duties.js'
import { readDueQuery } from '../../src/duties/query.js'
import { dutyStatuses, tenureProblems } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { malformed } from '../core/malformed-reason.js'
import { COUNTY, day, heard, listing, tenure, VILLAGE } from './sample.js'

describe('terms in one post that overlap', () => {
  const h1 = tenure('first-secretary', VILLAGE, 'h1', '2024-01-01', '2024-03-01')

  it('are reported with their index, and both owe [D19, D26]', () => {
    const tenures = [tenure('first-secretary', VILLAGE, 'h2', '2024-02-10'), h1]
    expect(tenureProblems(tenures)).toEqual([
      {
        code: 'tenure-overlap',
        verdict: 'fails',
        cites: ['D19'],
        required: { apartFrom: '/1', heldBy: 'h1' },
        found: { from: '2024-02-10', to: '2024-03-01' },
        about: 'h2',
        kind: 'condition-not-met',
        path: '/0',
      },
    ])
    const { owners, problems } = dueBy(
      xining2024,
      { listings: [listing('2024-01-01')], tenures, records: [] },
      day('2024-02-20'),
    )
    expect(problems).toEqual(tenureProblems(tenures))
    const due = owners.flatMap(({ owner, holder, due }) => (owner === 'first-secretary' ? [[holder, due.length]] : []))
    expect(due).toEqual([
      ['h1', 1],
      // The first half of February is partial for the new holder, and has lapsed.
      ['h2', 1],
    ])
  })

  it('overlap from a day on without end where both still hold the post [D19]', () => {
    const both = ['h1', 'h2'].map((ref) => tenure('first-secretary', VILLAGE, ref, '2024-02-01'))
    expect(tenureProblems(both).map(({ path, found }) => [path, found])).toStrictEqual([['/1', { from: '2024-02-01' }]])
  })

  it('are none where one follows on the other, in another post, or of the same holder', () => {
    const next = { ...h1, ref: 'h2', from: day('2024-03-01'), to: addTo(day('2024-03-01'), { months: 1 }) }
    expect(tenureProblems([h1, next])).toEqual([])
    expect(tenureProblems([h1, tenure('linked-county-leader', VILLAGE, 'h2', '2024-01-01')])).toEqual([])
    expect(tenureProblems([h1, tenure('first-secretary', '999921100202', 'h2', '2024-01-01')])).toEqual([])
    expect(tenureProblems([h1, { ...h1, from: day('2024-02-01') }])).toEqual([])
    expect(
      tenureProblems([h1, next, tenure('first-secretary', VILLAGE, 'h3', '2024-02-01')]).map(({ path }) => path),
    ).toEqual(['/2', '/1'])
  })
})

describe('what is read from outside', () => {
  it('is read entry by entry: each fault has its path, the rest is worked with [D26]', () => {
    const { query, reasons } = readDueQuery({
      listings: [listing('2024-01-01'), { village: '1', list: 'weak-lax', from: '2024-02-30' }],
      tenures: [{ role: 'mayor', unit: COUNTY, ref: 'h1', from: '2024-01-01' }],
      records: [
        heard('a', '2024-01-10'),
        { ...heard('b', '2024-01-20'), photo: 'x' },
        heard('c', '2023-12-31'),
        { ...heard('d', '2024-01-20'), duty: 'hear-nobody' },
      ],
    })
    expect(reasons.map(({ kind, path }) => [kind, path])).toEqual([
      ['malformed', '/listings/1/village'],
      ['malformed', '/listings/1/from'],
      ['malformed', '/tenures/0/role'],
      ['malformed', '/records/1/photo'],
    ])
    const report = dueBy(xining2024, query, day('2024-01-31'))
    expect(report.unused.map(({ code, path }) => [code, path])).toEqual([
      ['duty-record-too-early', '/1'],
      ['duty-record-unknown', '/2'],
    ])
    const resident = report.owners.find(({ owner }) => owner === 'first-secretary')
    expect([resident?.done.length, resident?.due.length]).toEqual([1, 1])
  })

  it.each([
    [null, [malformed('/listings', { type: 'array' }, 'missing')]],
    [{}, [malformed('/listings', { type: 'array' }, 'missing')]],
    [
      { listings: [], tenures: null, records: 'x' },
      [malformed('/tenures', { type: 'array' }, null), malformed('/records', { type: 'array' }, 'string')],
    ],
    [{ listings: [new Date(0)] }, [malformed('/listings/0', { type: 'plain data' }, 'instance')]],
  ])('may be anything at all: %j [D26]', (input, faults) => {
    const { query, reasons } = readDueQuery(input)
    expect(reasons).toEqual(faults)
    expect([query.listings, query.records]).toEqual([[], []])
  })

  it('takes a query without terms and records', () => {
    const listings = [listing('2024-01-01')]
    expect(readDueQuery({ listings })).toEqual({ query: { listings, tenures: [], records: [] }, reasons: [] })
  })
})

describe('a day that does not exist', () => {
  const query = { listings: [listing('2024-01-01')], records: [heard('a', '2024-01-10')] }
  const noDay = (path: string) => [
    malformed(path, { rule: 'a civil date YYYY-MM-DD from 1900-01-01 to 2199-12-31' }, '2024-02-30'),
  ]
  const never = '2024-02-30'

  it('owes nothing in a range', () => {
    expect(dutiesOf(xining2024, { ...query, from: never, to: '2024-12-31' })).toEqual([])
    expect(dutiesOf(xining2024, { ...query, from: '2024-01-01', to: never })).toEqual([])
  })

  it('gives an empty report, and says why [D26]', () => {
    const nothing = { unused: [], problems: noDay('/today') }
    expect(dutyStatuses(xining2024, query, never)).toEqual({ today: never, statuses: [], ...nothing })
    expect(dutyStatuses(xining2024, query, '2024-02-29', never).problems).toEqual(noDay('/until'))
    expect(dueBy(xining2024, query, never)).toEqual({ today: never, owners: [], ...nothing })
    const unit = { unit: COUNTY, today: never }
    expect(behind(xining2024, query, unit)).toEqual({ ...unit, owners: [], bodies: [], ...nothing })
    const who = { role: 'first-secretary', unit: VILLAGE, today: never } as const
    const lists = { overdue: [], overdueOnLeaving: [], due: [], coming: [], done: [], waived: [], standing: [] }
    expect(ownDuties(xining2024, query, who)).toEqual({ ...who, ...lists, ...nothing })
  })

  it('hands nothing over', () => {
    const tenures = [tenure('first-secretary', VILLAGE, 'h1', '2024-01-01')]
    const asked = { role: 'first-secretary', unit: VILLAGE, from: 'h1', to: 'h2', on: never } as const
    const after = { items: [], tenures, unused: [], problems: noDay('/on') }
    expect(handover(xining2024, { ...query, tenures }, asked)).toEqual({ ...asked, ...after })
    expect(handover(xining2024, query, asked).tenures).toEqual([])
  })

  it('stamps no calendar feed', () => {
    expect(calendarFeed(xining2024, [], { stamp: never, locale: 'en' })).toBe('')
  })
})
