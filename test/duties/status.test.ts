import { describe, expect, it } from 'vitest'
import { isCitation } from '../../src/core/citation.js'
import { byOwner, dueBy } from '../../src/duties/due.js'
import { dutyFindings } from '../../src/duties/findings.js'
import type { DutyRecord } from '../../src/duties/query.js'
import { DUTY_STATUSES, dutyStatusLabels, type OccurrenceStatus, statusOf } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { COUNTY, day, heard, listing, matchRecords, owed, record, tenure, VILLAGE } from './sample.js'

const basis = { listings: [listing('2024-01-01')] }

function dutyOn(today: string, duty: string, from: string, ...records: readonly DutyRecord[]) {
  const occurrences = owed({ listings: [listing(from)] }, from, '2024-12-31', duty)
  return occurrences.map((one) => statusOf(one, matchRecords(xining2024, occurrences, records), day(today)))
}

const first = (statuses: readonly OccurrenceStatus[]): Partial<OccurrenceStatus> => statuses[0] ?? {}

describe('the status of a half-month', () => {
  it.each([
    ['2023-12-31', 'not-started'],
    ['2024-01-01', 'due'],
    ['2024-01-15', 'due'],
    ['2024-01-16', 'overdue'],
  ])('without a record, on %s: %s [R5.2, D20]', (today, status) => {
    expect(first(dutyOn(today, 'hear-residents', '2024-01-01')).status).toBe(status)
  })

  it.each([
    ['2024-01-15', '2024-01-14', 'due'],
    ['2024-01-15', '2024-01-15', 'done'],
    ['2024-01-15', '2024-12-31', 'done'],
  ])('recorded on %s, seen on %s: %s [R5.2, D20]', (date, today, status) => {
    expect(first(dutyOn(today, 'hear-residents', '2024-01-01', heard('a', date))).status).toBe(status)
  })

  it('done after its window is done late; before that record it was overdue [R5.2, D20]', () => {
    const records = [heard('a', '2024-01-16'), heard('b', '2024-01-17')]
    const on = (today: string) => first(dutyOn(today, 'hear-residents', '2024-01-01', ...records))
    expect(on('2024-01-16').status).toBe('overdue')
    expect(on('2024-01-17').finding).toEqual({
      code: 'duty-performed',
      verdict: 'holds',
      cites: ['R5.2', 'D19', 'D20'],
      required: { from: '2024-01-01', by: '2024-01-15' },
      found: { status: 'done-late', on: '2024-01-17', by: 'first-secretary', record: 'b' },
      about: 'hear-residents/999921100201/2024-01-a/1',
    })
  })

  it('overdue names what is missing, and who owes it [R5.2, D20]', () => {
    expect(first(dutyOn('2024-01-16', 'hear-residents', '2024-01-01')).finding).toEqual({
      code: 'duty-performed',
      verdict: 'fails',
      cites: ['R5.2', 'D19', 'D20'],
      required: { from: '2024-01-01', by: '2024-01-15' },
      found: { status: 'overdue' },
      about: 'hear-residents/999921100201/2024-01-a/1',
      missing: [{ what: 'hear-residents/999921100201/2024-01-a/1', from: 'first-secretary' }],
    })
  })

  it('due names what is missing as well, though it does not fail [R5.2, D20]', () => {
    expect(first(dutyOn('2024-01-15', 'hear-residents', '2024-01-01')).finding).toEqual({
      code: 'duty-performed',
      verdict: 'unknown',
      cites: ['R5.2', 'D19', 'D20'],
      required: { from: '2024-01-01', by: '2024-01-15' },
      found: { status: 'due' },
      about: 'hear-residents/999921100201/2024-01-a/1',
      missing: [{ what: 'hear-residents/999921100201/2024-01-a/1', from: 'first-secretary' }],
    })
  })

  it('partial rests on D19, whatever its duty rests on; a whole one does not [D19]', () => {
    const cites = (from: string) =>
      owed({ listings: [listing(from)] }, from, '2024-01-15', 'hear-residents').map(
        (one) =>
          statusOf({ ...one, cites: ['R5.2'] }, matchRecords(xining2024, [], []), day('2024-01-15')).finding.cites,
      )
    expect(cites('2024-01-14')).toEqual([['R5.2', 'D20', 'D19']])
    expect(cites('2024-01-01')).toEqual([['R5.2', 'D20']])
  })

  it('partial lapses, says so, and can still be done late [R5.2, D19, D20]', () => {
    expect(first(dutyOn('2024-06-01', 'hear-residents', '2024-01-14')).finding).toMatchObject({
      verdict: 'unknown',
      found: { status: 'lapsed', lapsed: 'partial', partial: { days: 2, of: 15 } },
    })
    const late = [heard('a', '2024-01-16'), heard('b', '2024-01-17')]
    expect(first(dutyOn('2024-06-01', 'hear-residents', '2024-01-14', ...late)).status).toBe('done-late')
  })
})

describe('a duty without a due day', () => {
  it('owed once is due, never overdue, and says so; done on any later day [R1.3, D20]', () => {
    const late = first(dutyOn('2026-01-01', 'deliberate-plan', '2024-03-01'))
    expect(late.finding).toMatchObject({
      verdict: 'unknown',
      required: { from: '2024-03-01', by: 'no due day' },
      found: { status: 'due' },
    })
    const committee = { role: 'county-standing-committee', unit: COUNTY }
    const done = record({
      kind: 'done',
      id: 'a',
      duty: 'deliberate-plan',
      subject: VILLAGE,
      date: '2024-11-30',
      actor: committee,
    })
    expect(first(dutyOn('2024-12-01', 'deliberate-plan', '2024-03-01', done)).status).toBe('done')
  })

  it('owed at all times stands from its first day [R4.1, D19]', () => {
    expect(first(dutyOn('2024-02-29', 'support-by-function', '2024-03-01')).status).toBe('not-started')
    expect(first(dutyOn('2024-03-01', 'support-by-function', '2024-03-01')).finding).toMatchObject({
      verdict: 'unknown',
      found: { status: 'standing' },
    })
  })
})

describe('what falls due by a day', () => {
  it('is reported by owner: overdue, due, done, standing [R5.1, R5.2, R5.3, D20]', () => {
    const { owners, unused } = dueBy(xining2024, { ...basis, records: [heard('a', '2024-01-10')] }, day('2024-02-01'))
    expect(unused).toEqual([])
    const ids = (all: readonly OccurrenceStatus[] | undefined) => all?.map(({ occurrence }) => occurrence.id)
    const resident = owners.find(({ owner }) => owner === 'first-secretary')
    expect({
      ...resident,
      overdue: ids(resident?.overdue),
      due: ids(resident?.due),
      done: ids(resident?.done),
      standing: ids(resident?.standing),
    }).toEqual({
      owner: 'first-secretary',
      unit: VILLAGE,
      overdue: ['hear-residents/999921100201/2024-01-b/1'],
      due: ['hear-residents/999921100201/2024-02-a/1'],
      done: ['hear-residents/999921100201/2024-01-a/1'],
      overdueOnLeaving: [],
      lapsed: [],
      waived: [],
      standing: ['follow-rectification/999921100201/2024-01-01/1', 'help-improve-measures/999921100201/2024-01-01/1'],
      notStarted: [],
    })
    expect(owners.map(({ owner, unit }) => [owner, unit])).toEqual([
      ['township-committee', '999921100'],
      ['county-standing-committee', COUNTY],
      ['county-committee-secretary', COUNTY],
      ['linked-county-leader', COUNTY],
      ['paired-unit', COUNTY],
      ['first-secretary', VILLAGE],
      ['township-leader', '999921100'],
    ])
  })

  it('groups every status once, one group for each holder [D19]', () => {
    const tenures = [
      tenure('first-secretary', VILLAGE, 'h1', '2023-01-01', '2024-01-16'),
      tenure('first-secretary', VILLAGE, 'h2', '2024-01-16'),
    ]
    const occurrences = owed({ ...basis, tenures }, '2024-01-01', '2024-12-31')
    const statuses = occurrences.map((one) => statusOf(one, matchRecords(xining2024, [], []), day('2024-02-01')))
    const groups = byOwner(statuses)
    const told = groups
      .flatMap((g) => [g.overdue, g.overdueOnLeaving, g.due, g.done, g.lapsed, g.waived, g.standing, g.notStarted])
      .flat()
    expect(new Set(told)).toEqual(new Set(statuses))
    expect(told).toHaveLength(statuses.length)
    expect(groups.filter(({ owner }) => owner === 'first-secretary').map(({ holder }) => holder)).toEqual(['h1', 'h2'])
  })

  it('leaves out what stood only before; answers what is dated later; indices stay those handed in [D20, D27]', () => {
    const left = { listings: [listing('2024-01-01', '2024-02-01')] }
    const records = [heard('z', '2024-12-01'), heard('a', '2024-01-10'), heard('b', '2024-01-11')]
    const { owners, unused } = dueBy(xining2024, { ...left, records }, day('2024-03-01'))
    expect(owners.flatMap(({ standing }) => standing)).toEqual([])
    const lastDay = dueBy(xining2024, { ...left, records: [] }, day('2024-01-31'))
    expect(lastDay.owners.flatMap(({ standing }) => standing)).not.toEqual([])
    const onTheDay = dueBy(xining2024, { ...left, records }, day('2024-01-10'))
    expect(onTheDay.owners.flatMap(({ done }) => done.map(({ record }) => record?.id))).toEqual(['a'])
    expect(unused.map(({ code, path }) => [code, path])).toEqual([
      ['duty-record-surplus', '/2'],
      ['duty-record-dated-later', '/0'],
    ])
  })

  it('is owed since the first listing, in whatever order the listings come [D19]', () => {
    const listings = [listing('2024-02-01'), listing('2024-01-01', undefined, { village: '999921100202' })]
    const report = dueBy(xining2024, { listings, records: [] }, day('2024-03-01'))
    expect(report.owners.flatMap(({ overdue }) => overdue).map(({ occurrence }) => occurrence.id)).toContain(
      'hear-residents/999921100202/2024-01-a/1',
    )
    expect(dueBy(xining2024, { listings: [...listings].reverse(), records: [] }, day('2024-03-01'))).toEqual(report)
  })

  it('is nothing where nothing is listed yet', () => {
    const none = { today: '2023-12-31', owners: [], unused: [], problems: [] }
    expect(dueBy(xining2024, { ...basis, records: [] }, day('2023-12-31'))).toEqual(none)
    expect(dueBy(xining2024, { listings: [], records: [] }, day('2023-12-31'))).toEqual(none)
  })

  it('is plain data', () => {
    const report = dueBy(xining2024, { ...basis, records: [heard('a', '2024-01-10')] }, day('2024-02-01'))
    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report)
  })
})

describe('the vocabulary', () => {
  it('has the statuses of D20, each in Chinese and English [D20]', () => {
    expect(DUTY_STATUSES.map((status) => dutyStatusLabels[status]['zh-CN'])).toEqual([
      '未开始',
      '待履行',
      '已履行',
      '逾期履行',
      '已逾期',
      '不计入',
      '免予履行',
      '日常履行',
    ])
  })
  it('files each finding under its code, with citations that exist', () => {
    expect(Object.values(dutyFindings).map(({ code }) => code)).toEqual(Object.keys(dutyFindings))
    expect(Object.values(dutyFindings).flatMap(({ cites }) => cites.filter((c) => !isCitation(c)))).toEqual([])
  })
})
