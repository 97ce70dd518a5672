import { describe, expect, it } from 'vitest'
import { type Answers, recordFortress, recordScreening } from '../../src/assessment/events.js'
import { assessFortress } from '../../src/assessment/fortress.js'
import { pastOfIndex, pastOfScreening, spent, withEntries } from '../../src/assessment/past.js'
import { screenNegative } from '../../src/assessment/screening.js'
import type { AssessmentSituation } from '../../src/assessment/slice.js'
import type { Actor } from '../../src/core/actor.js'
import type { CivilDate } from '../../src/core/date.js'
import type { EventOf } from '../../src/core/event.js'
import { parseWith } from '../../src/core/parse.js'
import { parseVillage } from '../../src/core/village.js'
import { payloadSchemas } from '../../src/lifecycle/payloads.js'
import type { Past } from '../../src/rulebook/past.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { malformed } from '../core/malformed-reason.js'
import { date, fortressReadings, negativeReadings } from './arbitraries.js'
import { small } from './small-rulebook.js'

const village = parseVillage({ code: '999901001201', name: '示例村' })
if (!village.ok) throw new Error('the sample village is a village')

const township: Actor = { role: 'township-committee', unit: '999901001' }
const earlier = '2023-03-01' as CivilDate
const before: Past = { since: earlier, entries: [{ level: 'yellow', on: earlier }] }

const situation = (assessment: AssessmentSituation['assessment'], rulebook: Rulebook = small): AssessmentSituation => ({
  village: village.value,
  rulebook,
  assessment,
})

const event = <T extends string>(type: T, payload: Answers): EventOf<T, Answers> => ({
  type,
  id: 'e1',
  date,
  actor: township,
  payload,
})

const weak = {
  secretary: false,
  admitted: 'never',
  attendance: { part: 0, whole: 1 },
  routine: 'absent',
  honors: 0,
  income: 0,
}
const troubled = { disputes: 3, feud: true, audit: 'never', debt: { part: 2, whole: 1 } }

describe('the positive assessment, as an event', () => {
  it('is recorded by the township, under the clauses that ask for it [M2.1, M2.2, L2.1]', () => {
    expect([recordFortress.by, recordFortress.cites]).toEqual([['township-committee'], ['M2.1', 'M2.2', 'L2.1']])
  })

  it('becomes the latest reading, and the past learns what it found [M2.2, D22]', () => {
    const kept = { past: before, screening: negativeReadings(small, {}) }
    const read = event('record-fortress', { answers: weak })
    expect(recordFortress.checks(situation(kept), read)).toEqual([])
    expect(recordFortress.evolve(situation(kept), read)).toEqual({
      assessment: {
        screening: { date, answers: {} },
        fortress: { date, answers: weak },
        past: {
          since: earlier,
          entries: [
            { level: 'yellow', on: earlier },
            { grade: 'poor', on: date },
            { veto: 'leaderless', on: date },
          ],
        },
      },
    })
  })

  it('that the rulebook cannot read says where, and changes nothing [D26, D1]', () => {
    const read = event('record-fortress', { answers: { typo: 1, secretary: 'yes' } })
    expect(recordFortress.checks(situation({}), read)).toEqual([
      malformed('/payload/answers/secretary', { type: 'boolean' }, 'yes'),
      malformed('/payload/answers/typo', { itemOf: 'positive-checklist' }, 'typo'),
    ])
    expect(recordFortress.evolve(situation({ past: before }), read)).toEqual({ assessment: { past: before } })
  })
})

describe('the negative screening, as an event', () => {
  it('is recorded by the township, under the clauses that ask for it [M2.3, M2.5, M3.2, L2.2]', () => {
    expect([recordScreening.by, recordScreening.cites]).toEqual([
      ['township-committee'],
      ['M2.3', 'M2.5', 'M3.2', 'L2.2'],
    ])
  })

  it('becomes the latest reading, and the past learns what it found [M2.5, D22]', () => {
    const kept = { past: before, fortress: fortressReadings(small, {}) }
    const read = event('record-screening', { answers: troubled })
    expect(recordScreening.checks(situation(kept), read)).toEqual([])
    expect(recordScreening.evolve(situation(kept), read)).toEqual({
      assessment: {
        fortress: { date, answers: {} },
        screening: { date, answers: troubled },
        past: {
          since: earlier,
          entries: [
            { level: 'yellow', on: earlier },
            { level: 'orange', on: date },
            { level: 'red', on: date },
            { item: 'disputes', on: date },
            { item: 'feud', on: date },
            { item: 'audit', on: date },
            { item: 'debt', on: date },
            { veto: 'insolvent', on: date },
          ],
        },
      },
    })
  })

  it('that the rulebook cannot read says where, and changes nothing [D26, D1]', () => {
    const read = event('record-screening', { answers: { typo: 1, feud: 'yes' } })
    expect(recordScreening.checks(situation({}), read)).toEqual([
      malformed('/payload/answers/feud', { type: 'boolean' }, 'yes'),
      malformed('/payload/answers/typo', { itemOf: 'negative-checklist' }, 'typo'),
    ])
    expect(recordScreening.evolve(situation({ past: before }), read)).toEqual({ assessment: { past: before } })
  })
})

describe('the answers of a checklist, as a payload', () => {
  it('are named by ids of at most 64 signs; what each says is left to the rulebook [D26]', () => {
    const named = (id: string) =>
      parseWith(payloadSchemas['record-fortress'](), { answers: { [id]: [] }, kind: 'farm' })
    expect(named('a'.repeat(64))).toEqual({ ok: true, value: { answers: { ['a'.repeat(64)]: [] }, kind: 'farm' } })
    expect(named('a')).toEqual({ ok: true, value: { answers: { a: [] }, kind: 'farm' } })
    expect(named('a'.repeat(65)).ok).toBe(false)
  })
})

describe('what a reading adds to the past', () => {
  const graded = (answers: Parameters<typeof fortressReadings>[1]) =>
    pastOfIndex(assessFortress(small, fortressReadings(small, answers)))
  const screened = (answers: Parameters<typeof negativeReadings>[1]) =>
    pastOfScreening(screenNegative(small, negativeReadings(small, answers)))
  const clean = { disputes: 0, feud: false, audit: date, debt: { part: 0, whole: 1 } }

  it('is the grade and the vetoes that applied, never an item that failed [D22, D6]', () => {
    expect(graded({ ...weak, secretary: true, admitted: date })).toEqual([{ grade: 'fair', on: date }])
    expect(graded(weak)).toEqual([
      { grade: 'poor', on: date },
      { veto: 'leaderless', on: date },
    ])
  })

  it('is nothing of what is still open [D2]', () => {
    expect(graded({})).toEqual([])
    expect(screened({})).toEqual([])
  })

  it('is the warning, what hit and the vetoes that applied, and no warning where there is no risk [M2.5]', () => {
    expect(screened(clean)).toEqual([])
    expect(screened({ ...clean, disputes: 1 })).toEqual([
      { level: 'yellow', on: date },
      { item: 'disputes', on: date },
    ])
    // The veto raised what was counted: both stay on record.
    expect(screened({ ...clean, audit: 'never', debt: { part: 2, whole: 1 } })).toEqual([
      { level: 'orange', on: date },
      { level: 'red', on: date },
      { item: 'audit', on: date },
      { item: 'debt', on: date },
      { veto: 'insolvent', on: date },
    ])
  })

  it('is what hit even while the warning itself is open [D2]', () => {
    expect(screened({ disputes: 1 })).toEqual([{ item: 'disputes', on: date }])
  })

  it('comes after what was there, and starts a past where there was none', () => {
    expect(withEntries(before, [{ grade: 'poor', on: date }])).toEqual({
      since: earlier,
      entries: [
        { level: 'yellow', on: earlier },
        { grade: 'poor', on: date },
      ],
    })
    expect(withEntries(undefined, [{ grade: 'poor', on: date }])).toEqual({ entries: [{ grade: 'poor', on: date }] })
  })
})

describe('a past whose warnings are spent', () => {
  it('keeps all else, and how far back it is known [M2.5]', () => {
    const others = [
      { item: 'disputes', on: date },
      { veto: 'insolvent', on: date },
      { grade: 'poor', on: date },
      { list: 'weak-lax', on: date },
    ] as const
    expect(
      spent(small, 'listing', { since: date, entries: [{ level: 'red', on: date }, ...others, ...before.entries] }),
    ).toEqual({ since: date, entries: others })
    expect(spent(small, 'exit', undefined)).toBeUndefined()
  })
})
