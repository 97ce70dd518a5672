import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { daysIn, mergeSpans, periodOf, sharedSpans, spanOf } from '../../src/duties/calendar.js'
import { dutiesOf } from '../../src/duties/duties.js'
import { dutyStatuses } from '../../src/duties/status.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { bases, COUNTY, day, listing, owed, record, tenure } from './sample.js'

const YEARLY = 'report-to-city-standing-committee'
const HALF_YEARLY = 'hear-linked-leaders'

const statuses = (listings: ReturnType<typeof listing>[], today: string, duty = YEARLY, ...records: object[]) =>
  dutyStatuses(xining2024, { listings, records: records.map(record) }, today)
    .statuses.filter(({ occurrence }) => occurrence.duty === duty)
    .map(({ status, onLeaving }) => (onLeaving ? `${status} on leaving` : status))

const reported = (date: string, ref?: string) => ({
  kind: 'done',
  id: `r-${date}`,
  duty: YEARLY,
  subject: COUNTY,
  date,
  actor: { role: 'county-committee-secretary', unit: COUNTY, ...(ref === undefined ? {} : { ref }) },
})

describe('a yearly or half-yearly duty of a county', () => {
  it('is owed whole, to the last day of the period, if there was a listed village on 30 days of it [D19]', () => {
    fc.assert(
      fc.property(bases, (basis) => {
        const inCounty = mergeSpans(
          basis.listings.filter(({ village, list }) => village.startsWith(COUNTY) && list === 'weak-lax'),
        )
        const all = owed(basis, '2023-01-01', '2025-12-31').filter((one) => one.unit === COUNTY && one.whole)
        for (const [duty, cadence, starts] of [
          [YEARLY, 'year', ['2023-01-01', '2024-01-01', '2025-01-01']],
          [
            HALF_YEARLY,
            'half-year',
            ['2023-01-01', '2023-07-01', '2024-01-01', '2024-07-01', '2025-01-01', '2025-07-01'],
          ],
        ] as const) {
          const expected = starts.flatMap((start) => {
            const period = periodOf(cadence, day(start))
            const days = daysIn(sharedSpans(inCounty, [spanOf(period.from, period.to)]))
            return days < 30 ? [] : [[period.id, period.to, days, false]]
          })
          const found = all.filter((one) => one.duty === duty)
          expect(
            found.map(({ period, window, covered, partial }) => [period?.id, window.to, covered?.days, partial]),
          ).toEqual(expected)
        }
      }),
    )
  })

  it.each([
    ['2024-01-30', 0],
    ['2024-01-31', 1],
  ])('with a village listed from 1 January to %s: %i times [D4, D19]', (to, times) => {
    expect(owed({ listings: [listing('2024-01-01', to)] }, '2024-01-01', '2024-12-31', YEARLY)).toHaveLength(times)
  })

  it('counts the days of all its villages together, each day once [D19]', () => {
    const neighbor = (from: string, to: string) => listing(from, to, { village: '999921101201' })
    const times = (...listings: ReturnType<typeof listing>[]) =>
      owed({ listings }, '2024-01-01', '2024-12-31', YEARLY).length
    expect(times(listing('2024-01-01', '2024-01-21'), neighbor('2024-01-11', '2024-01-30'))).toBe(0)
    expect(times(listing('2024-01-01', '2024-01-21'), neighbor('2024-03-01', '2024-03-11'))).toBe(1)
  })

  it('is due until the year ends, though the last village left before, and then overdue [R1.1, D19]', () => {
    const left = [listing('2024-02-01', '2024-11-01')]
    expect(statuses(left, '2024-10-31')).toEqual(['due'])
    expect(statuses(left, '2024-12-31')).toEqual(['due'])
    expect(statuses(left, '2025-01-01')).toEqual(['overdue'])
    expect(statuses(left, '2024-12-31', YEARLY, reported('2024-12-20'))).toEqual(['done'])
    const short = [listing('2024-03-10', '2024-09-04')]
    expect(statuses(short, '2026-06-01')).toEqual(['overdue'])
    expect(statuses([listing('2024-03-10', '2024-09-04', { closed: '2025-03-15' })], '2026-06-01')).toEqual([])
  })

  it('has the figure from the rulebook [D19]', () => {
    const { responsibility } = xining2024
    const from = { kind: 'document', cites: ['doc:xining-2024-07-23'] } as const
    const strict: Rulebook = {
      ...xining2024,
      responsibility: { ...responsibility, wholeFromDays: { value: 31, from } },
    }
    const { wholeFromDays: _, ...without } = responsibility
    const query = { listings: [listing('2024-01-01', '2024-01-31')], from: '2024-01-01', to: '2024-12-31' }
    const times = (rulebook: Rulebook) => dutiesOf(rulebook, query).filter(({ duty }) => duty === YEARLY).length
    expect([times(strict), times({ ...xining2024, responsibility: without })]).toEqual([0, 1])
  })

  it('is not divided among holders: who has the post on the last day owes it, who had it may have done it [D19, D20]', () => {
    const tenures = [
      tenure('county-committee-secretary', COUNTY, 'h1', '2023-01-01', '2024-07-01'),
      tenure('county-committee-secretary', COUNTY, 'h2', '2024-07-01'),
    ]
    const listings = [listing('2024-01-01')]
    const on = (...records: object[]) =>
      dutyStatuses(xining2024, { listings, tenures, records: records.map(record) }, '2024-12-31')
    const ofYear = (...records: object[]) =>
      on(...records)
        .statuses.filter(({ occurrence }) => occurrence.duty === YEARLY)
        .map(({ occurrence: { holder, window }, status }) => [holder, window.from, window.to, status])
    expect(ofYear()).toEqual([['h2', '2024-01-01', '2024-12-31', 'due']])
    expect(ofYear(reported('2024-03-01', 'h1'))).toEqual([['h2', '2024-01-01', '2024-12-31', 'done']])
    expect(on(reported('2024-08-01', 'h1')).unused.map(({ code }) => code)).toEqual(['duty-record-holder'])
  })

  it('stays one when nobody has the post on the last day, and says so [D20]', () => {
    const tenures = [tenure('county-committee-secretary', COUNTY, 'h1', '2023-01-01', '2024-12-01')]
    const [one, ...more] = owed({ listings: [listing('2024-01-01')], tenures }, '2024-01-01', '2024-12-31', YEARLY)
    expect([one?.vacant, one?.holder, more]).toEqual([true, undefined, []])
  })
})

describe('any other duty', () => {
  it('is due on the last day of its period, or of the term of its holder if that comes first [D19]', () => {
    fc.assert(
      fc.property(bases, (basis) => {
        for (const one of owed(basis, '2023-01-01', '2025-12-31')) {
          const { kind, whole, window, period, vacant, holder, leftOn } = one
          if (kind !== 'periodic' || whole || vacant) continue
          if (window.to === period?.to) continue
          const next = addTo(window.to ?? day('2023-01-01'), { days: 1 })
          expect(basis.tenures?.some(({ ref, to }) => ref === holder && to === next)).toBe(true)
          expect(leftOn === undefined || leftOn > next).toBe(true)
        }
      }),
    )
  })

  it('lapses when the village leaves its list before the due day, and stays overdue when it leaves after [D19, D20]', () => {
    const left = [listing('2024-03-01', '2024-04-12')]
    expect(statuses(left, '2024-04-11', 'hear-residents')).toEqual(['overdue', 'overdue', 'due'])
    expect(statuses(left, '2024-04-12', 'hear-residents')).toEqual([
      'overdue on leaving',
      'overdue on leaving',
      'lapsed',
    ])
    expect(statuses([listing('2024-03-01', '2024-04-16')], '2024-04-16', 'hear-residents')).toEqual([
      'overdue on leaving',
      'overdue on leaving',
      'overdue on leaving',
    ])
    expect(statuses(left, '2024-04-11', 'deliberate-plan')).toEqual(['due'])
    expect(statuses(left, '2024-04-12', 'deliberate-plan')).toEqual(['lapsed'])
  })

  it('is reported on leaving until it is done or waived, or the episode is closed [D20]', () => {
    const closed = { village: '999921100201', list: 'weak-lax', from: '2024-03-01', to: '2024-04-12' }
    const heard = { kind: 'done', id: 'a', duty: 'hear-residents', subject: closed.village, date: '2024-05-02' }
    const actor = { role: 'first-secretary', unit: closed.village }
    const waived = { kind: 'waived', id: 'w', occurrence: `hear-residents/${closed.village}/2024-03-b/1` }
    const township = { role: 'township-committee', unit: '999921100' }
    const two = [
      { ...heard, actor },
      { ...waived, date: '2024-05-03', actor: township, why: '汛期' },
    ]
    const left = [listing('2024-03-01', '2024-04-12', { closed: '2025-02-01' })]
    expect(statuses(left, '2025-01-31', 'hear-residents', ...two)).toEqual(['done-late', 'waived', 'lapsed'])
    expect(statuses(left, '2025-01-31', 'hear-residents')).toEqual([
      'overdue on leaving',
      'overdue on leaving',
      'lapsed',
    ])
    expect(statuses(left, '2025-02-01', 'hear-residents', ...two)).toEqual(['done-late', 'waived'])
  })

  it('owes nothing new for a village that has left its list [D20]', () => {
    fc.assert(
      fc.property(bases, fc.nat(700), ({ listings }, days) => {
        const today = addTo(day('2024-01-01'), { days })
        const off = listings.filter(({ to }) => to !== undefined && to <= today)
        for (const { occurrence, status } of dutyStatuses(xining2024, { listings: off, records: [] }, today).statuses) {
          if (!occurrence.whole) expect(['overdue', 'lapsed']).toContain(status)
        }
      }),
      { numRuns: 60 },
    )
  })
})
