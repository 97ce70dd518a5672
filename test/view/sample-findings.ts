import { compositeScore } from '../../src/assessment/composite.js'
import { assessFortress } from '../../src/assessment/fortress.js'
import { parseFortressReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { type Finding, type Reason, toReasons } from '../../src/core/finding.js'
import { dueBy } from '../../src/duties/due.js'
import type { DutyRecord, Listing } from '../../src/duties/query.js'
import { identify } from '../../src/identification/listing.js'
import { judgeEvent } from '../../src/lifecycle/apply.js'
import { parseEvent } from '../../src/lifecycle/parse-event.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record, sampleLife } from '../lifecycle/doors.js'

const county = sampleVillage.code.slice(0, 6)

function withAll(found: Finding): readonly Finding[] {
  return [found, ...(found.because ?? []).flatMap(withAll)]
}

/** Every finding and reason of an attempted event, also those that they rest on. */
export function findingsOf(before: Parameters<typeof record>[0], event: unknown): readonly Finding[] {
  const step = record(before, event)
  const parsed = parseEvent(event)
  const judged =
    parsed.ok && parsed.value.type !== 'correct-event'
      ? toReasons(judgeEvent(before, parsed.value, [xining2024]).checks)
      : []
  return [...judged, ...(step.ok ? [] : step.error.reasons)].flatMap(withAll)
}

/** The findings of the assessments in the sample life, with all answers and with none. */
export function assessed(): readonly Finding[] {
  const findings: Finding[] = []
  for (const event of sampleLife()) {
    if (event.type !== 'record-fortress' && event.type !== 'record-screening') continue
    const fortress = parseFortressReadings(xining2024, { date: event.date, answers: {} })
    const all = { date: event.date, answers: event.payload.answers }
    if (event.type === 'record-fortress') {
      const readings = parseFortressReadings(xining2024, all)
      if (!readings.ok || !fortress.ok) throw new Error('the sample life is assessed')
      const nothing = parseNegativeReadings(xining2024, { date: event.date, answers: {} })
      if (!nothing.ok) throw new Error('no answers are readings')
      const index = assessFortress(xining2024, readings.value)
      const screening = screenNegative(xining2024, nothing.value)
      findings.push(...index.findings, ...assessFortress(xining2024, fortress.value).findings)
      findings.push(compositeScore(index, screening).finding)
    } else {
      for (const answers of [all.answers, {}]) {
        const readings = parseNegativeReadings(xining2024, { date: event.date, answers })
        if (!readings.ok) throw new Error('the sample life is screened')
        const screening = screenNegative(xining2024, readings.value)
        findings.push(...screening.findings, ...identify(xining2024, { screening, channel: 'yearly' }).findings)
      }
    }
  }
  return findings.flatMap(withAll)
}

const listings: readonly Listing[] = [{ village: sampleVillage.code, list: 'weak-lax', from: day('2024-03-10') }]
const { township } = castOf(sampleVillage)
const done = { kind: 'done', subject: sampleVillage.code, date: day('2024-04-20') } as const
const records: readonly DutyRecord[] = [
  { ...done, id: 'r1', duty: 'hear-residents', actor: { role: 'first-secretary', unit: sampleVillage.code } },
  { ...done, id: 'r2', duty: 'nothing-known', actor: township },
  { ...done, id: 'r3', duty: 'keep-ledger-and-chart', actor: township },
  { ...done, id: 'r4', duty: 'hear-linked-leaders', subject: county, actor: township },
  { ...done, id: 'r5', duty: 'review-progress', actor: township, date: day('2024-01-02') },
  { ...done, id: 'r6', duty: 'form-village-task-force', actor: township },
  { ...done, id: 'r7', duty: 'form-village-task-force', actor: township, date: day('2024-04-21') },
  { ...done, id: 'r7', duty: 'form-village-task-force', actor: township, date: day('2024-04-22') },
  { ...done, id: 'r9', duty: 'form-village-task-force', actor: township },
  { ...done, id: 'r10', duty: 'hear-residents', actor: township, date: day('2042-04-20') },
  {
    kind: 'waived',
    id: 'r8',
    occurrence: `hear-residents/${sampleVillage.code}/2024-03-b/1`,
    date: day('2024-04-22'),
    actor: castOf(sampleVillage).county,
    why: '道路中断',
  },
]

/** The findings of duties, and of records that serve none. */
export function duties(): readonly Finding[] {
  const query = { listings, records, termsKnown: ['paired-unit', 'township-leader'] } as const
  const { owners, unused } = dueBy(xining2024, query, day('2024-05-01'))
  const statuses = owners.flatMap(({ due, overdue, done, lapsed, waived, standing }) => [
    ...due,
    ...overdue,
    ...done,
    ...lapsed,
    ...waived,
    ...standing,
  ])
  return [...statuses.map(({ finding }) => finding), ...unused]
}

/** The reasons of the first event of a type in the sample life, without those of every event. */
export function judgedIn(type: string): readonly Reason[] {
  const events = sampleLife()
  const index = events.findIndex((event) => event.type === type)
  const before = events.slice(0, index).reduce(
    (theCase, event) => {
      const step = record(theCase, event)
      if (!step.ok) throw new Error(type)
      return step.value
    },
    openCase({ village: sampleVillage, rulebook: xining2024 }),
  )
  const event = events[index]
  if (event === undefined) throw new Error(type)
  const own = toReasons(judgeEvent(before, event, [xining2024]).checks)
  return own.filter(({ code }) => !['role-may', 'jurisdiction', 'date-order'].includes(code))
}
