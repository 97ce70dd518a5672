import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dutiesOf } from '../../src/duties/duties.js'
import { handover } from '../../src/duties/handover.js'
import type { Occurrence } from '../../src/duties/occurrence.js'
import type { Tenure } from '../../src/duties/query.js'
import { dutyStatuses } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { bases, COUNTY, day, days, heard, listing, tenure, VILLAGE } from './sample.js'

const post = { role: 'first-secretary', unit: VILLAGE } as const
const query = {
  listings: [listing('2024-03-01')],
  tenures: [tenure('first-secretary', VILLAGE, 'h1', '2024-01-01')],
  records: [heard('a', '2024-03-10', { ...post, ref: 'h1' })],
}
const asked = { ...post, from: 'h1', to: 'h2', on: day('2024-04-06') }

describe('a handover', () => {
  it('has what is owed, what was done and what is overdue in one list [R5.1, R5.2, R5.3, D19, D20]', () => {
    const { items, tenures, unused, problems } = handover(xining2024, query, asked)
    expect(items.map(({ occurrence: { id, window }, whose, status }) => [id, window.to, whose, status])).toEqual([
      [`hear-residents/${VILLAGE}/2024-03-a/1/h1`, '2024-03-15', 'old', 'done'],
      [`hear-residents/${VILLAGE}/2024-03-b/1/h1`, '2024-03-31', 'old', 'overdue'],
      [`hear-residents/${VILLAGE}/2024-04-a/1/h1`, '2024-04-05', 'old', 'lapsed'],
      [`hear-residents/${VILLAGE}/2024-04-a/1/h2`, '2024-04-15', 'new', 'due'],
      [`follow-rectification/${VILLAGE}/2024-04-06/1/h2`, undefined, 'new', 'standing'],
      [`help-improve-measures/${VILLAGE}/2024-04-06/1/h2`, undefined, 'new', 'standing'],
    ])
    expect(items[1]?.finding).toMatchObject({ verdict: 'fails', cites: ['R5.2', 'D19', 'D20'] })
    expect(tenures).toEqual([
      tenure('first-secretary', VILLAGE, 'h1', '2024-01-01', '2024-04-06'),
      tenure('first-secretary', VILLAGE, 'h2', '2024-04-06'),
    ])
    expect([unused, problems]).toEqual([[], []])
  })

  it('is the same again where the terms say so already', () => {
    const once = handover(xining2024, query, asked)
    expect(handover(xining2024, { ...query, tenures: once.tenures }, asked)).toEqual(once)
  })

  it('takes a holder of whom no term is known to have held the post all along, and passes on what the post owes once [R3.1]', () => {
    const township = {
      role: 'township-committee',
      unit: '999921100',
      from: 'h1',
      to: 'h2',
      on: day('2024-04-06'),
    } as const
    const { items, tenures } = handover(xining2024, { ...query, tenures: [] }, township)
    expect(tenures).toEqual([
      tenure('township-committee', '999921100', 'h1', '2024-03-01', '2024-04-06'),
      tenure('township-committee', '999921100', 'h2', '2024-04-06'),
    ])
    expect(items.map(({ occurrence: { duty }, whose }) => [duty, whose])).toEqual([
      ['form-task-force', 'post'],
      ['form-village-task-force', 'post'],
      ['keep-ledger-and-chart', 'new'],
      ['screen-and-rectify', 'new'],
    ])
  })

  it('leaves other posts, earlier holders and whoever comes later as they are', () => {
    const others = [
      tenure('first-secretary', VILLAGE, 'h0', '2023-01-01', '2024-03-16'),
      tenure('first-secretary', VILLAGE, 'h1', '2024-03-16'),
      tenure('first-secretary', VILLAGE, 'h3', '2024-09-01'),
      tenure('linked-county-leader', COUNTY, 'x1', '2023-01-01'),
    ]
    const { items, tenures } = handover(xining2024, { ...query, tenures: others, records: [] }, asked)
    expect(tenures.map(({ ref, from, to }) => [ref, from, to])).toEqual([
      ['x1', '2023-01-01', undefined],
      ['h0', '2023-01-01', '2024-03-16'],
      ['h1', '2024-03-16', '2024-04-06'],
      ['h3', '2024-09-01', undefined],
      ['h2', '2024-04-06', '2024-09-01'],
    ])
    expect(items.map(({ whose, status }) => [whose, status])).toEqual([
      ['earlier', 'overdue'],
      ['old', 'overdue'],
      ['old', 'lapsed'],
      ['new', 'due'],
      ['new', 'standing'],
      ['new', 'standing'],
    ])
  })

  it('cuts the old holder’s term short, and keeps the end that is set for the new one’s', () => {
    const tenures = [
      tenure('first-secretary', VILLAGE, 'h1', '2024-01-01', '2024-12-31'),
      tenure('first-secretary', VILLAGE, 'h2', '2024-06-01', '2024-10-01'),
    ]
    const after = handover(xining2024, { ...query, tenures }, asked)
    expect(after.tenures).toEqual([
      tenure('first-secretary', VILLAGE, 'h1', '2024-01-01', '2024-04-06'),
      tenure('first-secretary', VILLAGE, 'h2', '2024-04-06', '2024-10-01'),
    ])
    expect(after.problems).toEqual([])
  })

  it('is not of a post that another, narrower one stands in for [M4.1, D19]', () => {
    const tenures = [
      tenure('linked-county-leader', COUNTY, 'h1', '2023-01-01'),
      tenure('linked-county-leader', VILLAGE, 'h9', '2023-01-01'),
    ]
    const county = { role: 'linked-county-leader', unit: COUNTY, from: 'h1', to: 'h2', on: day('2024-04-06') } as const
    expect(handover(xining2024, { ...query, tenures }, county).items).toEqual([])
  })
})

describe('nothing owed is lost in between', () => {
  const key = ({ duty, village, unit, period, window, nth }: Occurrence) =>
    [duty, village ?? unit, period?.id ?? window.from, nth].join('/')
  const chains = fc
    .uniqueArray(days, { maxLength: 4 })
    .map((all) => [...all].sort().map((on, i) => ({ ...post, from: `h${i}`, to: `h${i + 1}`, on })))
  const own = (all: readonly Occurrence[]) => all.filter(({ owner, unit }) => owner === post.role && unit === VILLAGE)

  it('what old and new owe is together what the post owes: each period, each day, each due day [D19]', () => {
    fc.assert(
      fc.property(bases, chains, ({ listings }, chain) => {
        const range = { from: day('2023-01-01'), to: day('2025-12-31') }
        const base = { ...post, from: day('2020-01-01') }
        const split = chain.reduce<readonly Tenure[]>(
          (tenures, one) => handover(xining2024, { listings, tenures, records: [] }, one).tenures,
          [{ ...base, ref: 'h0' }],
        )
        const before = own(dutiesOf(xining2024, { ...range, listings, tenures: [{ ...base, ref: 'h0' }] }))
        const after = own(dutiesOf(xining2024, { ...range, listings, tenures: split }))
        for (const one of before.filter(({ kind }) => kind === 'periodic')) {
          const parts = after.filter((part) => key(part) === key(one))
          expect(parts.reduce((sum, { covered }) => sum + (covered?.days ?? 0), 0)).toBe(one.covered?.days)
          expect(parts.map(({ window }) => window.from).sort()[0]).toBe(one.window.from)
          expect(
            parts
              .map(({ window }) => window.to ?? '')
              .sort()
              .pop(),
          ).toBe(one.window.to)
          expect(parts.some(({ partial }) => !partial)).toBe(!one.partial)
        }
        const duties = (all: readonly Occurrence[]) => [...new Set(all.map(({ duty }) => duty))].sort()
        expect(duties(after)).toEqual(duties(before))
        const periodic = (all: readonly Occurrence[]) => new Set(all.filter(({ kind }) => kind === 'periodic').map(key))
        expect(periodic(after)).toEqual(periodic(before))
      }),
    )
  })

  it('everything the post has owed by that day is on the list once, with the status that it has [D20]', () => {
    const records = fc.array(days, { maxLength: 6 }).map((all) => all.map((date, i) => heard(`r${i}`, date)))
    fc.assert(
      fc.property(bases, records, days, ({ listings }, done, on) => {
        const tenures = [{ ...post, ref: 'h1', from: day('2020-01-01') }]
        const one = handover(xining2024, { listings, tenures, records: done }, { ...post, from: 'h1', to: 'h2', on })
        const { statuses } = dutyStatuses(xining2024, { listings, tenures: one.tenures, records: done }, on)
        const expected = statuses.filter(({ occurrence }) => own([occurrence]).length > 0)
        expect(one.items.map(({ occurrence, status }) => [occurrence.id, status])).toEqual(
          expected.map(({ occurrence, status }) => [occurrence.id, status]),
        )
        expect(one.unused.length + one.items.filter(({ record }) => record !== undefined).length).toBe(done.length)
      }),
    )
  })
})

describe('a handover that cannot be', () => {
  it('says who holds the post, and is worked out all the same [D10, D19, D26]', () => {
    const wrong = handover(xining2024, query, { ...asked, from: 'h7' })
    expect(wrong.problems).toEqual([
      {
        code: 'handover-holder',
        verdict: 'fails',
        cites: ['D10', 'D19'],
        required: { oneOf: ['h1'] },
        found: 'h7',
        kind: 'wrong-actor',
        path: '/from',
      },
      expect.objectContaining({ code: 'tenure-overlap', path: '/tenures/1', found: { from: '2024-04-06' } }),
    ])
    expect(wrong.items.map(({ occurrence: { holder } }) => holder)).toContain('h2')
    const same = handover(xining2024, query, { ...asked, to: 'h1' })
    expect(same.problems.map(({ code, path, required }) => [code, path, required])).toEqual([
      ['handover-holder', '/to', { not: 'h1' }],
    ])
  })
})
