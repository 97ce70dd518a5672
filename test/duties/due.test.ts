import { describe, expect, it } from 'vitest'
import { behind, byOwner, dueBy } from '../../src/duties/due.js'
import { termsByPost } from '../../src/duties/holders.js'
import { ownDuties } from '../../src/duties/own-duties.js'
import type { DutyRecord } from '../../src/duties/query.js'
import { dutyStatuses } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { COUNTY, day, heard, listing, record, tenure, VILLAGE } from './sample.js'

const listings = [listing('2024-03-01')]

function resident(records: readonly DutyRecord[], today = '2024-04-20') {
  const { owners } = dueBy(xining2024, { listings, records }, day(today))
  return owners.filter(({ owner }) => owner === 'first-secretary')
}

describe('what has fallen due, by owner', () => {
  it('is told apart by how it stands: late is done, waived is neither done nor owed [D20]', () => {
    const waiver = record({
      kind: 'waived',
      id: 'w',
      occurrence: `hear-residents/${VILLAGE}/2024-03-b/1`,
      date: '2024-04-01',
      why: '大雪封路',
      actor: { role: 'township-committee', unit: VILLAGE.slice(0, 9) },
    })
    const [own, ...others] = resident([heard('a', '2024-04-14'), heard('b', '2024-04-15'), waiver])
    expect(others).toEqual([])
    const shown = Object.fromEntries(
      (['overdue', 'overdueOnLeaving', 'due', 'done', 'lapsed', 'waived', 'standing', 'notStarted'] as const).map(
        (part) => [
          part,
          own?.[part].map(({ occurrence, status }) => [occurrence.period?.id ?? occurrence.duty, status]),
        ],
      ),
    )
    expect(shown).toEqual({
      overdue: [],
      overdueOnLeaving: [],
      lapsed: [],
      due: [['2024-04-b', 'due']],
      done: [
        ['2024-03-a', 'done-late'],
        ['2024-04-a', 'done'],
      ],
      waived: [['2024-03-b', 'waived']],
      standing: [
        ['follow-rectification', 'standing'],
        ['help-improve-measures', 'standing'],
      ],
      notStarted: [],
    })
  })

  it('names a holder only where one is known [D10, D19]', () => {
    const keys = (one: object | undefined) => Object.keys(one ?? {}).filter((key) => key === 'holder')
    expect(resident([]).map(keys)).toEqual([[]])
    const query = { listings, records: [], tenures: [tenure('first-secretary', VILLAGE, 'h1', '2024-01-01')] }
    const { owners } = dueBy(xining2024, query, day('2024-04-20'))
    expect(owners.filter(({ owner }) => owner === 'first-secretary').map(({ holder }) => holder)).toEqual(['h1'])
    const asked = { unit: COUNTY, today: day('2024-04-20') }
    expect(behind(xining2024, { listings, records: [] }, asked).owners.map(keys)).toEqual([[]])
    expect(behind(xining2024, query, asked).owners.map(({ holder }) => holder)).toEqual(['h1'])
  })

  it('groups by role, unit and holder, what nobody is known to hold first, whatever the order [D9, D10]', () => {
    const { statuses } = dutyStatuses(xining2024, { listings, records: [] }, day('2024-03-20'))
    const [status] = statuses
    if (status === undefined) throw new Error('nothing owed')
    const as = (owner: 'first-secretary' | 'county-committee-secretary', unit: string, holder?: string) => ({
      ...status,
      occurrence: { ...status.occurrence, owner, unit, ...(holder === undefined ? {} : { holder }) },
    })
    const all = [
      as('first-secretary', '9999', 'Z'),
      as('first-secretary', '9999', '21'),
      as('first-secretary', '999921'),
      as('first-secretary', '9999'),
      as('county-committee-secretary', '9999', 'A'),
    ]
    const names = (groups: ReturnType<typeof byOwner>) => groups.map(({ owner, unit, holder }) => [owner, unit, holder])
    const expected = [
      ['county-committee-secretary', '9999', 'A'],
      ['first-secretary', '9999', undefined],
      ['first-secretary', '9999', '21'],
      ['first-secretary', '9999', 'Z'],
      ['first-secretary', '999921', undefined],
    ]
    expect(names(byOwner(all))).toEqual(expected)
    expect(names(byOwner([...all].reverse()))).toEqual(expected)
  })
})

describe('the list of one who holds a post', () => {
  it('has what nobody is known to hold [D10, D19]', () => {
    const who = { role: 'first-secretary', unit: VILLAGE, ref: 'h1', today: day('2024-03-20') } as const
    const list = ownDuties(xining2024, { listings, records: [] }, who)
    expect(list.overdue.map(({ occurrence }) => [occurrence.period?.id, occurrence.holder])).toEqual([
      ['2024-03-a', undefined],
    ])
    // Who is named for it stands with what is overdue, and with nothing else.
    expect([...list.overdue, ...list.due, ...list.standing].map((item) => [item.status, 'escalation' in item])).toEqual(
      [
        ['overdue', true],
        ['due', false],
        ['standing', false],
        ['standing', false],
      ],
    )
  })

  it('rests on the terms in that post, and in no other of the same village [D19]', () => {
    const own = tenure('first-secretary', VILLAGE, 'h1', '2024-01-01')
    const other = tenure('linked-county-leader', VILLAGE, 'h2', '2024-01-01')
    const wide = tenure('linked-county-leader', COUNTY, 'h3', '2024-01-01')
    const termsOf = termsByPost([own, other, wide])
    expect(termsOf('first-secretary')(VILLAGE)).toEqual([own])
    expect(termsOf('linked-county-leader')(VILLAGE)).toEqual([other])
    expect(termsOf('linked-county-leader')('999921100202')).toEqual([wide])
    expect(termsOf('county-committee-secretary')(COUNTY)).toEqual([])
  })
})
