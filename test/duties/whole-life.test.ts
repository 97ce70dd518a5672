import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { caseEventsOf, listingsOf, tenuresOf } from '../../src/duties/case-listings.js'
import { dueBy } from '../../src/duties/due.js'
import type { DutyRecord } from '../../src/duties/query.js'
import { rollUp } from '../../src/duties/roll-up.js'
import { dutyStatuses } from '../../src/duties/status.js'
import { currentEpisode } from '../../src/identification/episode.js'
import type { Case } from '../../src/lifecycle/case.js'
import { FOUR_ONES } from '../../src/rectification/four-ones.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { live } from '../../src/simulation/live.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import type { DueList } from '../../src/view/due-list.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryCase, dueList, openCase, replay, sampleLife } from '../lifecycle/doors.js'
import { listedLife, play, rectifiedLife } from '../rulebook-examples/life.js'
import { day } from './sample.js'

type Owed = DueList['due'][number]

/** The first day on which it can be done: of what is owed several times in a period, one on each day. */
function dayFor({ id, from }: Owed): CivilDate {
  const [, , , nth = '1'] = id.split('/')
  return addTo(from, { days: Number(nth) - 1 })
}

/** What a record could settle by a day; a vacant post is filled, and what stands is never ticked off. */
const open = ({ due, overdueOnLeaving }: DueList, today: string): readonly Owed[] =>
  [...due, ...overdueOnLeaving].filter(
    (one) => one.status.id !== 'standing' && one.post === undefined && dayFor(one) <= today,
  )

/** That each of these was done. */
function allDone(owed: readonly Owed[]): readonly DutyRecord[] {
  return owed.map((one) => {
    const { id, duty, by } = one
    const [, subject = ''] = id.split('/')
    const actor = { role: by.id as 'township-committee', unit: by.unit, ...(by.holder && { ref: by.holder }) }
    return { kind: 'done', id: `r-${id.replace(/\//g, '-')}`, duty: duty.id, subject, date: dayFor(one), actor }
  })
}

const lived = (rulebook: Rulebook): Case => {
  const opening = openCase({ village: sampleVillage, rulebook })
  const life = replay(opening, sampleLife(rulebook), [rulebook])
  if (!life.ok) throw new Error('the sample life is lived')
  return life.value
}

function eachMonth(from: string, to: string): readonly CivilDate[] {
  const months: CivilDate[] = []
  for (let at = day(from); at <= to; at = addTo(at, { months: 1, days: 3 })) months.push(at)
  return months
}

describe('after a life with all duties done', () => {
  it('nothing is owed but what stands, on any day of the sample life, nor after it [D20]', () => {
    const theCase = lived(xining2024)
    for (const today of eachMonth('2024-03-11', '2026-03-01')) {
      const records = allDone(open(dueList(theCase, { today, locale: 'en' }), today))
      const list = dueList(theCase, { today, locale: 'en', records })
      expect(open(list, today)).toEqual([])
      // It left its list on 5 September.
      if (today >= '2024-09-05') expect(list.due).toEqual([])
    }
  })

  it('nothing is owed but what stands, in any case [D20]', () => {
    fc.assert(
      fc.property(arbitraryCase(), fc.nat(900), (theCase, days) => {
        const last = theCase.events[theCase.events.length - 1]?.date ?? day('2024-02-01')
        const today = addTo(last, { days: days - 300 })
        const records = allDone(open(dueList(theCase, { today, locale: 'en' }), today))
        expect(open(dueList(theCase, { today, locale: 'en', records }), today)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('the roll-ups and the list by owner say the same as the case [D20]', () => {
    const theCase = lived(xining2024)
    const today = '2024-12-31'
    const records = allDone(open(dueList(theCase, { today: '2025-01-02', locale: 'en' }), '2025-01-02'))
    const listings = listingsOf(theCase).map(({ rulebook: _, ...listing }) => listing)
    const [tenures, events] = [tenuresOf(theCase), caseEventsOf(theCase)]
    const query = { listings, tenures, events, records, termsKnown: FOUR_ONES }
    const { owners, unused } = dueBy(xining2024, query, today)
    expect(unused).toEqual([])
    expect(
      owners.flatMap((owner) => [owner.due, owner.overdue, owner.overdueOnLeaving, owner.standing]).flat(),
    ).toEqual([])
    for (const row of rollUp(dutyStatuses(xining2024, query, today).statuses, 'county')) {
      expect([row.due, row.overdue, row.overdueOnLeaving, row.standing]).toEqual([0, 0, 0, 0])
      expect(row.done).toBeGreaterThan(15)
    }
  })
})

describe('a case', () => {
  it('whose episode is closed owes nothing, whatever was left undone; before that it is told apart [D17, D20]', () => {
    const theCase = lived(xining2024)
    const on = (today: string) => dueList(theCase, { today, locale: 'en' })
    expect(on('2024-09-04').overdueOnLeaving).toEqual([])
    const overdue = on('2024-09-04').due.filter(({ status, to = '' }) => status.id === 'overdue' && to < '2024-09-05')
    expect(overdue.length).toBeGreaterThan(10)
    expect(on('2024-09-05').overdueOnLeaving.map(({ id }) => id)).toEqual(overdue.map(({ id }) => id))
    // Only the county still owes its year.
    expect(new Set(on('2024-09-05').due.map(({ by }) => by.id))).toEqual(new Set(['county-committee-secretary']))
    expect(on('2025-03-14').overdueOnLeaving).toHaveLength(overdue.length)
    expect(on('2025-03-15')).toEqual({ due: [], overdueOnLeaving: [] })
  })

  it('is owed nothing while it has no open episode [D20]', () => {
    fc.assert(
      fc.property(arbitraryCase(), fc.nat(900), (theCase, days) => {
        const last = theCase.events[theCase.events.length - 1]?.date ?? day('2024-02-01')
        const list = dueList(theCase, { today: addTo(last, { days }), locale: 'en' })
        if (currentEpisode(theCase.state.episodes) === undefined)
          expect(list).toEqual({ due: [], overdueOnLeaving: [] })
        // Off its list, nothing of its own is owed any more.
        else if (listingsOf(theCase).every(({ to }) => to !== undefined)) {
          expect(list.due.filter(({ by }) => by.id !== 'county-committee-secretary')).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of a simulated village owes nothing once all is done, and nothing after it is closed [D20]', () => {
    let [listed, closed] = [0, 0]
    for (let number = 201; number <= 250; number += 1) {
      const village = { ...sampleVillage, code: `999901001${number}` }
      const life = live(xining2024, village, { seed: 7, from: '2024-01-01', to: '2027-12-31' })
      if (!life.ok) throw new Error('the days exist')
      const theCase = life.value.case
      if (theCase.state.episodes.length === 0) continue
      listed += 1
      for (const today of ['2024-06-30', '2026-01-05', '2027-12-31']) {
        const list = dueList(theCase, { today, locale: 'en' })
        const records = allDone(open(list, today))
        expect(open(dueList(theCase, { today, locale: 'en', records }), today)).toEqual([])
      }
      if (currentEpisode(theCase.state.episodes) !== undefined) continue
      closed += 1
      expect(dueList(theCase, { today: '2028-06-01', locale: 'en' })).toEqual({ due: [], overdueOnLeaving: [] })
    }
    expect([listed, closed].every((count) => count > 3)).toBe(true)
  })

  it.each(EXAMPLE_CITIES)('of %s owes nothing but what stands once all is done [D20]', (city) => {
    const rulebook = readExampleRulebook(city)
    const theCase = play(rulebook, [...listedLife(city), ...rectifiedLife(city)]).case
    for (const today of ['2025-07-02', '2025-12-31', '2026-06-30']) {
      const query = { today, locale: 'en', rulebooks: [rulebook] } as const
      const list = dueList(theCase, query)
      expect(open(list, today).length).toBeGreaterThan(0)
      const records = allDone(open(list, today))
      expect(open(dueList(theCase, { ...query, records }), today)).toEqual([])
    }
  })
})
