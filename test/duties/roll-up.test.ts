import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { ROLLUPS, type Rollup, rollUp } from '../../src/duties/roll-up.js'
import { dutyStatuses, type OccurrenceStatus } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { bases, COUNTY, day, days, heard, listing, record, tenure, VILLAGE } from './sample.js'

const counted = ({ done, late, due, overdue, overdueOnLeaving, lapsed, waived, standing, notStarted }: Rollup) =>
  done + late + due + overdue + overdueOnLeaving + lapsed + waived + standing + notStarted

describe('rollups', () => {
  const hearings = fc.array(days, { maxLength: 8 }).map((all) => all.map((date, i) => heard(`r${i}`, date)))

  it('sum to the occurrences, by whatever they are added up [D20]', () => {
    fc.assert(
      fc.property(bases, hearings, days, fc.constantFrom(...ROLLUPS), (basis, records, today, by) => {
        const { statuses } = dutyStatuses(xining2024, { ...basis, records }, today)
        const rows = rollUp(statuses, by)
        const sum = (of: (row: Rollup) => number) => rows.reduce((all, row) => all + of(row), 0)
        expect(sum(({ total }) => total)).toBe(statuses.length)
        for (const row of rows) expect(counted(row)).toBe(row.total)
        for (const [name, status] of [
          ['lapsed', 'lapsed'],
          ['late', 'done-late'],
          ['done', 'done'],
          ['due', 'due'],
        ] as const) {
          expect(sum((row) => row[name])).toBe(statuses.filter((one) => one.status === status).length)
        }
        const overdue = statuses.filter(({ status }) => status === 'overdue')
        expect(sum((row) => row.overdue)).toBe(overdue.filter(({ onLeaving }) => onLeaving !== true).length)
        expect(sum((row) => row.overdueOnLeaving)).toBe(overdue.filter(({ onLeaving }) => onLeaving).length)
        expect(rows.flatMap(({ reasons }) => reasons)).toHaveLength(sum(({ overdue }) => overdue))
        expect(new Set(rows.map(({ role, unit, holder }) => `${role}/${unit}/${holder}`)).size).toBe(rows.length)
      }),
    )
  })

  const neighbor = '999921101201'
  const query = {
    listings: [
      listing('2024-01-01'),
      listing('2024-01-01', undefined, { village: neighbor }),
      listing('2024-01-01', undefined, { village: '999922100201' }),
    ],
    tenures: [
      tenure('first-secretary', VILLAGE, 'h1', '2023-01-01', '2024-01-16'),
      tenure('first-secretary', VILLAGE, 'h2', '2024-01-16'),
    ],
    records: [
      heard('a', '2024-01-20', { role: 'first-secretary', unit: VILLAGE, ref: 'h1' }),
      heard('b', '2024-01-31', { role: 'first-secretary', unit: VILLAGE, ref: 'h2' }),
      record({
        kind: 'waived',
        id: 'w',
        occurrence: `hear-residents/${neighbor}/2024-01-a/1`,
        date: '2024-01-20',
        actor: { role: 'township-committee', unit: '999921101' },
        why: '大雪封路',
      }),
    ],
  }
  let statuses: readonly OccurrenceStatus[]
  beforeEach(() => {
    statuses = dutyStatuses(xining2024, query, day('2024-02-02')).statuses
  })

  it('by post tell the holders apart, by body they do not [R5.2, D20]', () => {
    const own = (by: 'post' | 'body') =>
      rollUp(statuses, by)
        .filter(({ role, unit }) => role === 'first-secretary' && unit === VILLAGE)
        .map(({ holder, done, late, due, overdue, standing }) => ({ holder, done, late, due, overdue, standing }))
    expect(own('post')).toEqual([
      { holder: 'h1', done: 0, late: 1, due: 0, overdue: 0, standing: 0 },
      { holder: 'h2', done: 1, late: 0, due: 1, overdue: 0, standing: 2 },
    ])
    expect(own('body')).toEqual([{ holder: undefined, done: 1, late: 1, due: 1, overdue: 0, standing: 2 }])
  })

  it('are all of this: counts, the next due day, why something is overdue, the clauses [R5.1, R5.2, R5.3, D20]', () => {
    const row = rollUp(statuses, 'post').find(({ unit }) => unit === neighbor)
    expect(row).toEqual({
      by: 'post',
      role: 'first-secretary',
      unit: neighbor,
      total: 5,
      done: 0,
      late: 0,
      due: 1,
      overdue: 1,
      overdueOnLeaving: 0,
      lapsed: 0,
      waived: 1,
      standing: 2,
      notStarted: 0,
      next: '2024-02-15',
      reasons: statuses
        .filter((one) => one.occurrence.unit === neighbor && one.status === 'overdue')
        .map((one) => one.finding),
      cites: ['R5.2', 'D19', 'R5.1', 'R5.3'],
    })
    expect(row?.reasons.map(({ about }) => about)).toEqual([`hear-residents/${neighbor}/2024-01-b/1`])
  })

  it('take no next due day from a partial one that went by [D19]', () => {
    const { statuses: some } = dutyStatuses(
      xining2024,
      { listings: [listing('2024-01-14', '2024-01-16')], records: [] },
      day('2024-02-01'),
    )
    const [row] = rollUp(some, 'post').filter(({ role }) => role === 'first-secretary')
    expect([row?.due, row?.lapsed, row?.total, row && 'next' in row]).toEqual([0, 1, 1, false])
  })

  it('take the first due day of all that is still open, not yet due or due, in whatever order it comes [D20]', () => {
    const ahead = (...records: Parameters<typeof heard>[]) => {
      const done = records.map((one) => heard(...one))
      const some = dutyStatuses(
        xining2024,
        { listings: [listing('2024-01-01')], records: done },
        day('2024-01-10'),
        day('2024-02-20'),
      ).statuses
      return [some, [...some].reverse()].map((all) =>
        rollUp(all, 'post').flatMap(({ role, due, notStarted, next }) =>
          role === 'first-secretary' ? [{ due, notStarted, next }] : [],
        ),
      )
    }
    const open = { due: 1, notStarted: 3, next: '2024-01-15' }
    expect(ahead()).toEqual([[open], [open]])
    const doneSoFar = { due: 0, notStarted: 3, next: '2024-01-31' }
    expect(ahead(['a', '2024-01-10'])).toEqual([[doneSoFar], [doneSoFar]])
  })

  it('by township keep what the county owes for all in a row of its own; by county and city they do not [D23]', () => {
    const units = (by: 'township' | 'county' | 'city') => rollUp(statuses, by).map(({ unit }) => unit)
    expect(units('township')).toEqual([COUNTY, '999921100', '999921101', '999922', '999922100'])
    expect(units('county')).toEqual([COUNTY, '999922'])
    expect(units('city')).toEqual(['9999'])
    const county = rollUp(statuses, 'township').find(({ unit }) => unit === COUNTY)
    // Two special meetings, two reports to the city, one hearing of the linked leaders.
    expect([county?.total, county?.due, county?.next]).toEqual([5, 5, '2024-06-30'])
  })

  it('are in the order of roles and codes, never of numbers [D9]', () => {
    const late = listing('2024-01-31', undefined, { village: '999921100101' })
    const rows = rollUp(
      dutyStatuses(xining2024, { ...query, listings: [...query.listings, late] }, day('2024-02-20')).statuses,
      'post',
    ).filter(({ role }) => role === 'first-secretary')
    expect(rows.map(({ unit, overdue }) => [unit, overdue])).toEqual([
      ['999921100101', 1],
      [VILLAGE, 0],
      [VILLAGE, 1],
      [neighbor, 2],
      ['999922100201', 3],
    ])
    expect(JSON.parse(JSON.stringify(rows))).toStrictEqual(rows)
    const posts = rollUp(statuses, 'body').map(({ role, unit }) => [role, unit])
    expect(posts.filter(([, unit = '']) => VILLAGE.startsWith(unit))).toEqual([
      ['township-committee', '999921100'],
      ['county-standing-committee', COUNTY],
      ['county-committee-secretary', COUNTY],
      ['linked-county-leader', COUNTY],
      ['paired-unit', COUNTY],
      ['first-secretary', VILLAGE],
      ['township-leader', '999921100'],
    ])
  })

  it('put what the post owes as such before what its holders do, whatever they are called [D10, D19]', () => {
    const township = (ref: string, from: string) => tenure('township-committee', '999921100', ref, from)
    const tenures = [township('a', '2023-01-01'), township('0', '2023-01-01'), township('Z', '2023-01-01')]
    const rows = rollUp(dutyStatuses(xining2024, { ...query, tenures }, day('2024-02-02')).statuses, 'post')
    expect(
      rows.flatMap(({ role, unit, holder, total }) =>
        role === 'township-committee' && unit === '999921100' ? [[holder, total]] : [],
      ),
    ).toEqual([
      // The task forces, formed once, are the post's; the ledger and the screening are each holder's.
      [undefined, 2],
      ['0', 2],
      ['Z', 2],
      ['a', 2],
    ])
  })
})
