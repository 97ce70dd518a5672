import { describe, expect, it } from 'vitest'
import { exitCheck } from '../../src/acceptance/exit.js'
import type { AcceptanceSituation, Pass } from '../../src/acceptance/slice.js'
import { passesCheck } from '../../src/acceptance/step.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { addTo } from '../../src/core/calendar.js'
import { type Finding, toReason } from '../../src/core/finding.js'
import { situationOf } from '../../src/lifecycle/case.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { troubledAnswers } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { the, upTo } from '../lifecycle/story.js'

const today = the('exit-list').date
const ready: AcceptanceSituation = situationOf(upTo('exit-list'), xining2024, [xining2024])
const { assessment, acceptance, rectification } = ready
const listed = ready.episodes[0]?.listedOn ?? today
const read = { fortress: assessment.fortress?.date ?? today, screening: assessment.screening?.date ?? today }
const surveyed = acceptance.survey?.on ?? today

/** One finding beneath a reason, however deep. */
function beneath(one: Finding, code: string): Finding | undefined {
  if (one.code === code) return one
  return (one.because ?? []).map((leg) => beneath(leg, code)).find((leg) => leg !== undefined)
}

const leg = (situation: AcceptanceSituation, code: string, on = today): Finding | undefined =>
  beneath(toReason(exitCheck(situation, on)), code)

const age = (on: string, verdict: 'holds' | 'fails' = 'holds', asOf: string = today) => ({
  code: 'evidence-fresh',
  verdict,
  cites: ['D16'],
  required: { notBefore: listed, noOlderThan: { ...xining2024.exit.maxAge.value }, on: asOf },
  found: on,
})

const unsolved: AcceptanceSituation = {
  ...ready,
  rectification: { ...rectification, problems: rectification.problems.map(({ solvedOn: _on, ...open }) => open) },
}
const screened = (answers: Readonly<Record<string, unknown>>): AcceptanceSituation => ({
  ...ready,
  assessment: { ...assessment, screening: { date: read.screening, answers } as never },
})
const clean = extremeAnswers(xining2024.negative.items, read.screening, 'fewest')

describe('whether a village may leave its list', () => {
  it('is reported with all that it rests on, and what of that holds [M5.1, D16]', () => {
    const reason = toReason(exitCheck(ready, today))
    expect(reason).toMatchObject({
      code: 'exit-allowed',
      kind: 'condition-not-met',
      verdict: 'holds',
      cites: ['M5.1', 'D16'],
      required: { allOf: ['risks-or-problems', 'well-satisfied', 'grade-reached'] },
      found: ['risks-or-problems', 'well-satisfied', 'grade-reached'],
    })
    const { survey: _no, ...unsurveyed } = acceptance
    expect(toReason(exitCheck({ ...ready, acceptance: unsurveyed }, today))).toMatchObject({
      verdict: 'unknown',
      found: ['risks-or-problems', 'grade-reached'],
    })
  })

  it('rests on risks or on problems: which of them holds is said [M5.1]', () => {
    const either = { anyOf: ['risks-eliminated', 'problems-solved'] }
    const told = (situation: AcceptanceSituation) => leg(situation, 'risks-or-problems')
    expect(told(ready)).toMatchObject({ verdict: 'holds', required: either, found: either.anyOf })
    expect(told(unsolved)).toMatchObject({ verdict: 'holds', found: ['risks-eliminated'] })
    const risky = screened(troubledAnswers(xining2024, read.screening))
    expect(told(risky)).toMatchObject({ verdict: 'holds', found: ['problems-solved'] })
    expect(told({ ...risky, rectification: unsolved.rectification })).toMatchObject({ verdict: 'fails', found: [] })
  })
})

describe('risks eliminated', () => {
  const kind = { code: 'risks-eliminated', cites: ['M5.1'], required: 'none' }

  it('is no risk at all, on a screening that is fresh [M5.1, D16]', () => {
    expect(leg(ready, 'risks-eliminated')).toMatchObject({ ...kind, verdict: 'holds', found: 'none' })
    expect(leg(ready, 'risks-eliminated')?.because).toEqual([age(read.screening)])
    expect(leg(ready, 'risks-eliminated')?.missing).toBeUndefined()
  })

  it('fails where some risk is certain, unknown where one is only possible [D2]', () => {
    const certain = leg(screened(troubledAnswers(xining2024, read.screening)), 'risks-eliminated')
    expect(certain).toMatchObject({ verdict: 'fails', found: 'high' })
    expect(certain?.because).toEqual([age(read.screening)])
    expect(certain?.missing).toBeUndefined()
    // Some risk is certain, how much is not: no more facts can make it none.
    const low = leg(screened({ 'customs-lagging': 'lagging' }), 'risks-eliminated')
    expect(low?.verdict).toBe('fails')
    expect(low?.missing).toBeUndefined()
    const { 'disputes-frequent': _unread, ...rest } = clean
    const open = screened(rest)
    const readings = open.assessment.screening
    const possible = leg(open, 'risks-eliminated')
    expect(possible).toMatchObject({ verdict: 'unknown', found: 'undetermined' })
    expect(possible?.because).toEqual([age(read.screening)])
    expect(possible?.missing).toEqual(readings && screenNegative(xining2024, readings, assessment.past).missing)
    expect(possible?.missing?.length).toBeGreaterThan(0)
  })

  it('is unknown without a screening, which the township supplies [D2]', () => {
    const { screening: _none, ...unscreened } = assessment
    expect(leg({ ...ready, assessment: unscreened }, 'risks-eliminated')).toMatchObject({
      ...kind,
      verdict: 'unknown',
      found: null,
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    })
  })

  it('does not rest on a screening that is too old, whatever it found [D16]', () => {
    const late = addTo(read.screening, { days: 184 })
    expect(leg(ready, 'risks-eliminated', late)).toMatchObject({ verdict: 'fails', found: 'none' })
    expect(leg(ready, 'risks-eliminated', late)?.because).toEqual([age(read.screening, 'fails', late)])
  })
})

describe('evidence', () => {
  const since = (on: string): AcceptanceSituation => ({
    ...ready,
    episodes: ready.episodes.map((episode) => ({ ...episode, listedOn: day(on) })),
  })

  it('counts from the day of the listing, that day included [D4, D16]', () => {
    const first = since(read.fortress)
    expect(leg(first, 'grade-reached')).toMatchObject({ verdict: 'holds' })
    expect(leg(since(addTo(read.fortress, { days: 1 })), 'grade-reached')).toMatchObject({ verdict: 'fails' })
  })
})

describe('the grade', () => {
  it('is at least what the rulebook asks for, on an index that is fresh [M5.1, D16]', () => {
    const reached = leg(ready, 'grade-reached')
    expect(reached).toMatchObject({
      verdict: 'holds',
      required: { atLeast: xining2024.exit.gradeAtLeast.value },
      found: 'strong',
    })
    expect(reached?.because).toEqual([age(read.fortress)])
    expect(reached?.missing).toBeUndefined()
  })

  it('that may still turn out too low is unknown, with what is missing [D2]', () => {
    const fortress = { date: read.fortress, answers: {} } as never
    const open = leg({ ...ready, assessment: { ...assessment, fortress } }, 'grade-reached')
    expect(open).toMatchObject({ verdict: 'unknown', found: 'undetermined' })
    expect(open?.because).toEqual([age(read.fortress)])
    expect(open?.missing?.length).toBeGreaterThan(0)
    const late = addTo(read.fortress, { days: 184 })
    expect(leg({ ...ready, assessment: { ...assessment, fortress } }, 'grade-reached', late)?.missing).toBeUndefined()
  })
})

describe('members and residents well satisfied', () => {
  it('is what the survey shows, on one that is fresh [M5.1, M5.3, D16]', () => {
    const held = leg(ready, 'well-satisfied')
    expect(held?.verdict).toBe('holds')
    expect(held?.because?.at(-1)).toEqual(age(surveyed))
    const late = addTo(surveyed, { days: 184 })
    expect(leg(ready, 'well-satisfied', late)?.verdict).toBe('fails')
    expect(leg(ready, 'well-satisfied', late)?.because?.at(-1)).toEqual(age(surveyed, 'fails', late))
  })
})

describe('the levels that have passed a village', () => {
  const levels = ['village', 'township', 'county', 'city'] as const
  const passed = (...some: readonly Pass['level'][]): AcceptanceSituation => ({
    ...ready,
    acceptance: { ...acceptance, passes: some.map((level) => ({ level, on: today, event: `e-${level}` })) },
  })

  it('are all of them, each in its place [A4.1, D14]', () => {
    expect(toReason(passesCheck(passed(...levels)))).toEqual({
      code: 'steps-passed',
      kind: 'condition-not-met',
      verdict: 'holds',
      cites: ['A4.1', 'D14'],
      required: levels,
      found: levels,
    })
    expect(passesCheck(passed('village', 'county', 'township', 'city')).verdict).toBe('fails')
    expect(passesCheck(passed('village', 'township', 'county')).verdict).toBe('fails')
    expect(passesCheck(passed()).verdict).toBe('fails')
  })

  it('are those before a level where it is that level’s turn, no more and no fewer [A2.1, A3.1, A4.1, D14]', () => {
    const before = { township: 1, county: 2, city: 3 } as const
    for (const [level, count] of Object.entries(before)) {
      const own = level as keyof typeof before
      expect(toReason(passesCheck(passed(...levels.slice(0, count)), own))).toMatchObject({
        verdict: 'holds',
        required: levels.slice(0, count),
      })
      expect(passesCheck(passed(...levels.slice(0, count - 1)), own).verdict).toBe('fails')
      expect(passesCheck(passed(...levels.slice(0, count + 1)), own).verdict).toBe('fails')
    }
  })
})
