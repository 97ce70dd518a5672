import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behind } from '../../src/duties/due.js'
import { ownDuties } from '../../src/duties/own-duties.js'
import { dutyStatuses } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { bases, COUNTY, day, days, heard, listing, tenure, VILLAGE } from './sample.js'

const query = {
  listings: [listing('2024-03-01')],
  tenures: [
    tenure('first-secretary', VILLAGE, 'h1', '2024-01-01', '2024-04-16'),
    tenure('first-secretary', VILLAGE, 'h2', '2024-04-16'),
  ],
  records: [heard('a', '2024-03-10'), heard('b', '2024-04-02')],
}
const ids = (items: readonly { readonly occurrence: { readonly id: string } }[]) =>
  items.map(({ occurrence }) => occurrence.id.replace(`/${VILLAGE}/`, ' '))

describe('what do I owe this half-month', () => {
  const mine = (today: string, ref?: string) => {
    const who = { role: 'first-secretary', unit: VILLAGE, today: day(today) } as const
    return ownDuties(xining2024, query, ref === undefined ? who : { ...who, ref })
  }

  it('is overdue, due, coming, done and standing, for one holder [R5.1, R5.2, R5.3, D20]', () => {
    const list = mine('2024-04-10', 'h1')
    expect({
      ...list,
      overdue: ids(list.overdue),
      due: ids(list.due),
      done: ids(list.done),
      standing: ids(list.standing),
    }).toEqual({
      role: 'first-secretary',
      unit: VILLAGE,
      ref: 'h1',
      today: '2024-04-10',
      period: { id: '2024-04-a', from: '2024-04-01', to: '2024-04-15' },
      overdue: ['hear-residents 2024-03-b/1/h1'],
      overdueOnLeaving: [],
      due: [],
      coming: [],
      done: ['hear-residents 2024-04-a/1/h1'],
      waived: [],
      standing: ['follow-rectification 2024-03-01/1/h1', 'help-improve-measures 2024-03-01/1/h1'],
      unused: [],
      problems: [],
    })
    expect(list.overdue[0]).toMatchObject({
      label: { 'zh-CN': '每半月听取一次群众意见建议' },
      finding: { verdict: 'fails', cites: ['R5.2', 'D19', 'D20'], found: { status: 'overdue' } },
    })
  })

  it('is not another holder’s, but the post’s where nobody asks by name [D10, D19]', () => {
    expect(ids(mine('2024-04-20', 'h2').due)).toEqual(['hear-residents 2024-04-b/1/h2'])
    expect(ids(mine('2024-04-20', 'h2').overdue)).toEqual([])
    expect(ids(mine('2024-04-20').overdue)).toEqual(['hear-residents 2024-03-b/1/h1'])
  })

  it('shows as done what was done in this half-month, from its first day on [R5.2, D20]', () => {
    const records = [heard('a', '2024-03-31'), heard('b', '2024-04-01'), heard('c', '2024-04-03')]
    const who = { role: 'first-secretary', unit: VILLAGE, today: day('2024-04-05') } as const
    const list = ownDuties(xining2024, { ...query, records }, who)
    expect(list.done.map(({ status, record }) => [status, record?.id])).toEqual([
      ['done-late', 'c'],
      ['done', 'b'],
    ])
  })

  it('shows what begins before the half-month ends [D19]', () => {
    const listed = { listings: [listing('2024-05-03')], records: [] }
    const list = ownDuties(xining2024, listed, { role: 'first-secretary', unit: VILLAGE, today: day('2024-05-02') })
    expect([ids(list.due), ids(list.coming)]).toEqual([
      [],
      ['hear-residents 2024-05-a/1', 'follow-rectification 2024-05-03/1', 'help-improve-measures 2024-05-03/1'],
    ])
  })

  it('holds every open duty of the post once, and nothing of others [D20]', () => {
    const leaders = { role: 'linked-county-leader', unit: COUNTY } as const
    fc.assert(
      fc.property(bases, days, (basis, today) => {
        const list = ownDuties(xining2024, { ...basis, records: [] }, { ...leaders, today })
        const told = [list.overdue, list.overdueOnLeaving, list.due, list.coming, list.standing]
          .flat()
          .map(({ occurrence }) => occurrence.id)
        const own = dutyStatuses(xining2024, { ...basis, records: [] }, today, list.period?.to).statuses.filter(
          ({ occurrence: { owner, unit }, status }) => owner === leaders.role && unit === COUNTY && status !== 'lapsed',
        )
        expect(told.sort()).toEqual(own.map(({ occurrence }) => occurrence.id).sort())
      }),
    )
  })
})

describe('who is behind', () => {
  const neighbor = listing('2024-03-01', undefined, { village: '999921101201' })
  const elsewhere = listing('2024-03-01', undefined, { village: '999922100201' })
  const all = { ...query, listings: [...query.listings, neighbor, elsewhere] }

  it('is each post with something overdue in the unit, with reasons and clauses [R5.2, D20, D23]', () => {
    const report = behind(xining2024, all, { unit: COUNTY, today: day('2024-04-10') })
    expect(report.owners.map((one) => ({ ...one, overdue: ids(one.overdue) }))).toEqual([
      {
        owner: 'first-secretary',
        unit: VILLAGE,
        holder: 'h1',
        overdue: ['hear-residents 2024-03-b/1/h1'],
        overdueOnLeaving: [],
        cites: ['R5.2', 'D19'],
      },
      {
        owner: 'first-secretary',
        unit: '999921101201',
        overdue: ['hear-residents/999921101201/2024-03-a/1', 'hear-residents/999921101201/2024-03-b/1'],
        overdueOnLeaving: [],
        cites: ['R5.2', 'D19'],
      },
    ])
    expect(report.owners.map(({ overdue }) => overdue[0]?.escalation?.levels.map(({ to }) => to))).toEqual([
      [],
      ['township-committee'],
    ])
    const overdue = report.bodies.reduce((sum, row) => sum + row.overdue, 0)
    expect(overdue).toBe(3)
    expect(report.bodies.length).toBeGreaterThan(report.owners.length)
  })

  it('goes by jurisdiction: a township sees its own, the city all [D23]', () => {
    const units = (unit: string) =>
      behind(xining2024, all, { unit, today: day('2024-04-10') }).owners.map((one) => one.unit)
    expect(units('999921101')).toEqual(['999921101201'])
    expect(units('9999')).toEqual([VILLAGE, '999921101201', '999922100201'])
    expect(units('999923')).toEqual([])
  })
})
