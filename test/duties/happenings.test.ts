import { describe, expect, it } from 'vitest'
import { matchRecords as match } from '../../src/duties/matching.js'
import { type CaseEvent, type DutyRecord, readDueQuery } from '../../src/duties/query.js'
import { dutyStatuses } from '../../src/duties/status.js'
import { eventRules } from '../../src/lifecycle/event-rules.js'
import { lintRulebook } from '../../src/lint/lint-rulebook.js'
import * as planEvents from '../../src/rectification/plan-events.js'
import * as progress from '../../src/rectification/progress.js'
import { CASE_EVENTS, type CaseEventType } from '../../src/rulebook/case-events.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { COUNTY, day, heard, listing, record, VILLAGE } from './sample.js'

const TOWNSHIP = '999921100'
const NEIGHBOR = '999921100202'
const township = { role: 'township-committee', unit: TOWNSHIP } as const

function event(type: CaseEventType, date: string, village = VILLAGE, id = `${type}-${date}`): CaseEvent {
  return { village, id, type, date: day(date), actor: township }
}

const both = [listing('2024-03-01'), listing('2024-04-01', undefined, { village: NEIGHBOR })]

function statuses(duty: string, today: string, events: readonly CaseEvent[], records: readonly DutyRecord[] = []) {
  const report = dutyStatuses(xining2024, { listings: both, records, events }, today)
  const own = report.statuses.filter(({ occurrence }) => occurrence.duty === duty)
  return {
    rows: own.map(({ occurrence: { village, area, unit }, status, event: by }) => [
      village ?? area ?? unit,
      status,
      by?.id,
    ]),
    unused: report.unused.map(({ code, path }) => [code, path]),
  }
}

describe('an event of a case', () => {
  const first = event('form-task-force', '2024-03-14')
  const second = event('form-task-force', '2024-04-14', NEIGHBOR)

  it('is the doing of a duty: the first task force is the township’s, each is its own village’s [R3.1, L5.1, D19, D20]', () => {
    expect(statuses('form-task-force', '2024-05-01', [])).toEqual({ rows: [[TOWNSHIP, 'due', undefined]], unused: [] })
    expect(statuses('form-task-force', '2024-05-01', [second, first]).rows).toEqual([[TOWNSHIP, 'done', first.id]])
    expect(statuses('form-village-task-force', '2024-05-01', [second, first]).rows).toEqual([
      [VILLAGE, 'done', first.id],
      [NEIGHBOR, 'done', second.id],
    ])
    expect(statuses('form-village-task-force', '2024-05-01', [first]).rows).toEqual([
      [VILLAGE, 'done', first.id],
      [NEIGHBOR, 'due', undefined],
    ])
  })

  it('serves the plan’s deliberation where the plan is approved, and says by which event [R1.3, D20]', () => {
    const approved = event('approve-plan', '2024-03-25')
    const report = dutyStatuses(xining2024, { listings: both, records: [], events: [approved] }, '2024-05-01')
    const [one] = report.statuses.filter(({ occurrence }) => occurrence.duty === 'deliberate-plan')
    expect(one?.finding).toMatchObject({
      verdict: 'holds',
      found: { status: 'done', on: '2024-03-25', by: 'township-committee', event: approved.id },
    })
  })

  it('shows that a standing duty is being done, the latest of them, and ends nothing [R3.2, D20]', () => {
    const all = [event('submit-plan', '2024-03-18'), event('complete-measure', '2024-05-10')]
    expect(statuses('keep-ledger-and-chart', '2024-04-30', all).rows[0]).toEqual([VILLAGE, 'standing', all[0]?.id])
    expect(statuses('keep-ledger-and-chart', '2024-05-30', all).rows).toEqual([
      [VILLAGE, 'standing', all[1]?.id],
      [NEIGHBOR, 'standing', undefined],
    ])
  })

  it('counts from its own day on, and serves nothing before the duty is owed [D20]', () => {
    expect(statuses('form-task-force', '2024-03-13', [first]).rows).toEqual([[TOWNSHIP, 'due', undefined]])
    const early = event('form-task-force', '2024-02-14')
    expect(statuses('form-task-force', '2024-05-01', [early]).rows).toEqual([[TOWNSHIP, 'due', undefined]])
  })

  it('is entered once: a record of the same duty and day is the same happening [D20]', () => {
    const done = (date: string): DutyRecord =>
      record({ kind: 'done', id: `r-${date}`, duty: 'form-task-force', subject: TOWNSHIP, date, actor: township })
    expect(statuses('form-task-force', '2024-05-01', [first], [done('2024-03-14')])).toEqual({
      rows: [[TOWNSHIP, 'done', first.id]],
      unused: [['duty-record-same-happening', '/0']],
    })
    expect(statuses('form-task-force', '2024-05-01', [first], [done('2024-03-20')]).unused).toEqual([
      ['duty-record-surplus', '/0'],
    ])
    // What was recorded before the event has served already.
    expect(statuses('form-task-force', '2024-05-01', [first], [done('2024-03-10')])).toEqual({
      rows: [[TOWNSHIP, 'done', undefined]],
      unused: [],
    })
  })

  it('of any type may be named by a rulebook, today’s and those to come [D20]', () => {
    expect(CASE_EVENTS).toEqual(Object.keys(eventRules))
    const { duties } = xining2024.responsibility
    const served = duties.map((one) => (one.id === 'keep-ledger-and-chart' ? { ...one, servedBy: CASE_EVENTS } : one))
    const named = { ...xining2024, responsibility: { ...xining2024.responsibility, duties: served } }
    expect(parseRulebook(JSON.parse(JSON.stringify(named))).ok).toBe(true)
    for (const type of CASE_EVENTS) {
      const one = event(type, '2024-03-14')
      const { statuses: all } = dutyStatuses(named, { listings: both, records: [], events: [one] }, '2024-05-01')
      expect(all.filter((status) => status.event?.id === one.id).map(({ occurrence }) => occurrence.duty)).toContain(
        'keep-ledger-and-chart',
      )
    }
  })

  it('of the plan keeps the ledger: its submission and every later event of it [R3.2, D20]', () => {
    const ofThePlan = [...Object.values(planEvents), ...Object.values(progress)].flatMap((one) =>
      typeof one === 'object' && 'type' in one ? [one.type] : [],
    )
    const kept = xining2024.responsibility.duties.find(({ id }) => id === 'keep-ledger-and-chart')
    expect(ofThePlan).toContain('note-progress')
    expect([...(kept?.servedBy ?? [])].sort()).toEqual(ofThePlan.sort())
  })
})

describe('the same happening under three ids', () => {
  it('serves one, and the others say which [R5.2, D20]', () => {
    const records = ['r1', 'r2', 'r3'].map((id) => heard(id, '2024-04-05'))
    const { statuses: all, unused } = dutyStatuses(xining2024, { listings: both, records }, '2024-04-20')
    const served = all.filter((one) => one.record !== undefined)
    expect(served.map((one) => [one.occurrence.period?.id, one.record?.id])).toEqual([['2024-04-a', 'r1']])
    expect(unused).toEqual(
      ['r2', 'r3'].map((about, index) => ({
        code: 'duty-record-same-happening',
        verdict: 'fails',
        kind: 'condition-not-met',
        cites: ['D20', 'D22'],
        required: 'another happening',
        found: { date: '2024-04-05', record: 'r1' },
        about,
        path: `/${index + 1}`,
      })),
    )
  })

  it('is another one on another day, for another village, or of another duty [D20]', () => {
    const own = { role: 'first-secretary', unit: NEIGHBOR }
    const records = [
      heard('r1', '2024-04-05'),
      heard('r2', '2024-04-06'),
      record({ kind: 'done', id: 'r3', duty: 'hear-residents', subject: NEIGHBOR, date: '2024-04-05', actor: own }),
    ]
    expect(dutyStatuses(xining2024, { listings: both, records }, '2024-04-20').unused).toEqual([])
    const meeting = (id: string, date: string) =>
      record({
        kind: 'done',
        id,
        duty: 'hold-special-meetings',
        subject: COUNTY,
        date,
        actor: { role: 'county-committee-secretary', unit: COUNTY },
      })
    const codes = (...all: DutyRecord[]) =>
      dutyStatuses(xining2024, { listings: both, records: all }, '2024-12-20').unused.map(({ code }) => code)
    expect(codes(meeting('a', '2024-05-05'), meeting('b', '2024-06-05'))).toEqual([])
    expect(codes(meeting('a', '2024-05-05'), meeting('b', '2024-05-05'))).toEqual(['duty-record-same-happening'])
  })

  it('may serve although the first to tell it might not record it [D20]', () => {
    const stranger = heard('r1', '2024-04-05', { role: 'first-secretary', unit: '999921100299' })
    const { done, unused } = match(
      xining2024,
      dutyStatuses(xining2024, { listings: both, records: [] }, '2024-04-20').statuses.map((one) => one.occurrence),
      { records: [stranger, heard('r2', '2024-04-05')] },
    )
    expect([Object.values(done).map(({ id }) => id), unused.map(({ code }) => code)]).toEqual([
      ['r2'],
      ['duty-record-actor'],
    ])
  })
})

describe('a record dated after today', () => {
  it('is answered with the reason, whatever it is a slip for [D20, D27]', () => {
    const on = (date: string) =>
      dutyStatuses(xining2024, { listings: both, records: [heard('r1', date)] }, '2024-04-20').unused
    expect(on('2042-04-10')).toEqual([
      {
        code: 'duty-record-dated-later',
        verdict: 'fails',
        kind: 'too-early',
        cites: ['D20', 'D27'],
        required: { notAfter: '2024-04-20' },
        found: '2042-04-10',
        about: 'r1',
        path: '/0',
      },
    ])
    expect(on('2024-04-21')).toHaveLength(1)
    expect(on('2024-04-20')).toEqual([])
  })
})

describe('what a rulebook says of events', () => {
  it('is refused at its path where there is no such event, and where posts do not go with a vacancy [D26]', () => {
    const broken = JSON.parse(JSON.stringify(xining2024))
    broken.responsibility.duties[0].servedBy = ['form-taskforce']
    broken.responsibility.duties[1].posts = ['first-secretary']
    broken.responsibility.duties[2].recurrence = 'when-vacant'
    const parsed = parseRulebook(broken)
    expect(parsed.ok ? [] : parsed.error.reasons.map(({ path }) => path)).toEqual([
      '/responsibility/duties/0/servedBy/0',
      '/responsibility/duties/1/posts',
      '/responsibility/duties/2/posts',
    ])
  })

  it('is a fault where a vacancy is to be filled several times [D19, D20]', () => {
    const { duties } = xining2024.responsibility
    const twice = duties.map((one) => (one.recurrence === 'when-vacant' ? { ...one, times: 2 } : one))
    const changed = { ...xining2024, responsibility: { ...xining2024.responsibility, duties: twice } }
    const faults = lintRulebook(changed).filter(({ code }) => code === 'duty-times-standing')
    expect(faults).toHaveLength(2)
  })

  it('works on events that come as data, each malformed one left out with its path [D26]', () => {
    const good = event('form-task-force', '2024-03-14')
    const { query, reasons } = readDueQuery({
      listings: both,
      termsKnown: ['first-secretary', 'mayor'],
      events: [good, { ...good, type: 'form' }],
    })
    expect([query.events, query.termsKnown]).toEqual([[good], ['first-secretary']])
    expect(reasons.map(({ path }) => path)).toEqual(['/termsKnown/1', '/events/1/type'])
  })
})
