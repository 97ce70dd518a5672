import { describe, expect, it } from 'vitest'
import { sheetChecks } from '../../src/acceptance/sheet.js'
import { toReasons } from '../../src/core/finding.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { owesIn } from '../../src/lifecycle/query.js'
import { reviewTerms, type Sheet } from '../../src/rulebook/acceptance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { cast, codes, event, play, reasons, upTo } from '../lifecycle/story.js'
import { scored, scores, sheet, short } from '../lifecycle/variants.js'

const own = [scored]
const why = '档案不全'
const tell = (theCase: Case, one: unknown): readonly string[] => codes(theCase, one, own)
const criteria = Object.fromEntries(reviewTerms(scored.acceptance, 'township').map(({ id }) => [id, true]))
const methods = Object.fromEntries(scored.acceptance.countyMethods.value.map(({ id }) => [id, true]))
const check = (one: Readonly<Record<string, number>> | undefined): LifecycleEvent =>
  event('pass-first-check', '2024-07-16', cast.township, one === undefined ? { criteria } : { criteria, scores: one })

describe('a mark sheet', () => {
  const assessed = upTo('pass-first-check', 1, scored)

  it('lets a level pass on a total that passes, and says why not otherwise [A2.1, D2, D14]', () => {
    expect(tell(assessed, check(scores('township', 4_000, 4_000)))).toEqual([])
    expect(reasons(assessed, check(scores('township', 4_000, 3_999)), own)).toEqual([
      {
        code: 'sheet-outcome',
        kind: 'condition-not-met',
        verdict: 'fails',
        cites: ['D2', 'D14'],
        about: 'township',
        required: { outcome: 'pass' },
        found: { total: 7_999, outcome: 'consolidate' },
        because: [
          {
            code: 'sheet-score',
            verdict: 'holds',
            cites: ['D3', 'D26'],
            about: 'township-work',
            required: { atMost: 6_000 },
            found: 4_000,
          },
          {
            code: 'sheet-score',
            verdict: 'holds',
            cites: ['D3', 'D26'],
            about: 'township-effect',
            required: { atMost: 4_000 },
            found: 3_999,
          },
        ],
      },
    ])
  })

  it('takes a score that is missing for unknown, unless it cannot decide [D2]', () => {
    const missing = { what: 'township-effect', from: 'township-committee' }
    expect(reasons(assessed, check({ 'township-work': 5_000 }), own)).toMatchObject([
      {
        code: 'sheet-outcome',
        kind: 'facts-missing',
        verdict: 'unknown',
        found: { total: { atLeast: 5_000, atMost: 9_000 }, outcome: 'undetermined' },
        missing: [missing],
      },
    ])
    // Whatever the effect turns out to be, it is not enough to pass.
    expect(reasons(assessed, check({ 'township-work': 3_000 }), own)).toMatchObject([
      { code: 'sheet-outcome', kind: 'condition-not-met', verdict: 'fails' },
    ])
    expect(reasons(assessed, check(undefined), own)).toMatchObject([
      { kind: 'facts-missing', missing: [{ what: 'township-work' }, missing] },
    ])
    const back = event('return-by-township', '2024-07-16', cast.township, { why, scores: { 'township-work': 1_000 } })
    expect(tell(assessed, back)).toEqual([])
  })

  it('has no other criteria, and none that gives more than it can [D26]', () => {
    const odd = { 'township-work': 6_001, 'township-effect': 4_000, elsewhere: 1 }
    expect(reasons(assessed, check(odd), own)).toMatchObject([
      { code: 'sheet-score', kind: 'malformed', path: '/payload/scores/township-work', found: 6_001 },
      {
        code: 'sheet-criterion',
        kind: 'malformed',
        path: '/payload/scores/elsewhere',
        required: { oneOf: ['township-work', 'township-effect'] },
      },
    ])
  })

  it('is not made up where the rulebook has none [D14]', () => {
    const plain = upTo('accept-by-county', 1, short)
    const with_ = event('accept-by-county', '2024-08-10', cast.county, { methods, scores: {} })
    expect(reasons(plain, with_, [short])).toMatchObject([
      { code: 'sheet-at-level', kind: 'not-possible', about: 'county', path: '/payload/scores' },
    ])
    const consolidate = event('consolidate-by-county', '2024-08-10', cast.county, { scores: {}, why })
    const back = event('return-by-county', '2024-08-10', cast.county, { why })
    for (const one of [consolidate, back]) expect(codes(plain, one, [short])).toEqual(['sheet-at-level'])
  })
})

describe('three ways out of a level', () => {
  const rows = [
    ['township', 'pass-first-check', cast.township, cast.county, 'acceptance.townshipAssessment', 'rectifying'],
    ['county', 'consolidate-by-county', cast.county, cast.city, 'acceptance.countyAcceptance', 'rectifying'],
    ['city', 'pass-by-city', cast.city, cast.county, 'acceptance.cityReview', 'rectifying'],
  ] as const

  it.each(rows)(
    '%s: consolidates until a day and is looked at again, or fails [A3.2, D14]',
    (level, type, by, other, at, to) => {
      const before = upTo(type, 1, scored)
      const { date } = before.events[before.events.length - 1] as LifecycleEvent
      const between = scores(level, 3_000, 3_000)
      const consolidate = event(`consolidate-by-${level}`, date, by, { scores: between, why })
      const fail = event(`return-by-${level}`, date, by, { scores: scores(level, 3_000, 2_999), why })
      expect(tell(before, { ...consolidate, payload: { why, scores: scores(level, 4_000, 4_000) } })).toEqual([
        'sheet-outcome',
      ])
      expect(tell(before, { ...fail, payload: { why, scores: between } })).toEqual(['sheet-outcome'])
      expect(play(before, [fail], own).state).toMatchObject({ at: to, acceptance: { passes: [] } })

      const sent = play(before, [consolidate], own)
      const until = { township: '2024-08-08', county: '2024-08-17', city: '2024-09-27' }[level]
      expect(sent.state.at).toBe('acceptance.consolidating')
      expect(sent.state.acceptance.consolidating).toEqual({ level, until })
      // It owes the next move itself, the village beside it.
      expect(owesIn(sent)).toEqual([by.role, 'village-organization'])
      expect(owesIn(before)).toEqual([by.role])
      expect(sent.state.acceptance.passes).toEqual(before.state.acceptance.passes)
      const again = event('review-again', until, by, { closed: [] })
      const early = { ...again, date: until.replace(/\d$/, (digit) => String(Number(digit) - 1)) }
      expect(reasons(sent, early, own)).toMatchObject([
        { code: 'consolidated-until', kind: 'too-early', required: { notBefore: until }, found: early.date },
      ])
      expect(reasons(sent, { ...again, actor: other }, own)).toMatchObject([
        { code: 'reviewer-is-sender', kind: 'wrong-actor', required: { oneOf: [by.role] }, found: other.role },
      ])
      const back = play(sent, [again], own)
      expect(back.state.at).toBe(at)
      expect(back.state.acceptance.consolidating).toBeUndefined()
    },
  )

  it('the county finds no gap where its sheet decides [A3.2, D14]', () => {
    const gap = event('find-gap', '2024-07-25', cast.county, { gaps: [{ id: 'g1', text: why }] })
    expect(tell(upTo('consolidate-by-county', 1, scored), gap)).toEqual(['sheet-at-level'])
  })

  it('once the first check has passed, it is the committee meeting that refuses, without scores [A2.2, D14]', () => {
    const back = event('return-by-township', '2024-07-17', cast.township, { why })
    expect(tell(upTo('apply-to-county', 1, scored), back)).toEqual([])
  })

  it('how long to consolidate must be known too [D2]', () => {
    const twice: Sheet = {
      ...sheet('county'),
      outcomes: [
        { outcome: 'pass', when: { op: 'at-least', value: 8_000 } },
        { outcome: 'consolidate', when: { op: 'at-least', value: 7_000 }, within: { days: 10 } },
        { outcome: 'consolidate', within: { days: 90 } },
      ],
    }
    const rules: Rulebook = {
      ...scored,
      acceptance: { ...scored.acceptance, sheets: { value: [twice], from: { kind: 'clause', cites: ['D14'] } } },
    }
    const told = (one: Readonly<Record<string, number>>) => toReasons(sheetChecks(rules, 'county', one, 'consolidate'))
    expect(told({ 'county-work': 3_900 })).toMatchObject([
      { verdict: 'unknown', found: { outcome: 'consolidate', total: { atLeast: 3_900, atMost: 7_900 } } },
    ])
    expect(told({ 'county-work': 2_900 })).toMatchObject([{ verdict: 'holds', found: { outcome: 'consolidate' } }])
  })
})
