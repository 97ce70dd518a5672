import { identify, parseNegativeReadings, screenNegative, stageLimits } from 'baolei'
import { describe, expect, it } from 'vitest'
import { readExampleCases, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { sheetOf } from '../../src/acceptance/sheet.js'
import { reviewTerms } from '../../src/rulebook/acceptance.js'
import { scoresOf } from '../../src/testing/marks.js'
import { type Line, listedLife, petitions, play, pollOf, rectifiedLife, soundReadings } from './life.js'

const [yunze, wanglan] = [readExampleRulebook('yunze'), readExampleRulebook('wanglan')]
const good = (terms: readonly { readonly id: string }[]) => Object.fromEntries(terms.map(({ id }) => [id, true]))
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)

describe('yunze', () => {
  const { acceptance } = yunze
  const hall = pollOf(
    { hall: { satisfied: 80, dissatisfied: 10 } },
    { peoplePresent: 90, households: 120, attended: { households: 60 } },
  )
  const balloted: readonly Line[] = [
    ...listedLife('yunze'),
    ...rectifiedLife('yunze'),
    ['2025-09-10', 'village', 'hold-congress', { secretaryReported: true, ballot: hall }],
    ['2025-09-12', 'village', 'apply-to-township', {}],
  ]
  const sheet = (level: 'township' | 'county', total: number) => {
    const rules = sheetOf(acceptance, level)
    return rules === undefined ? {} : scoresOf(rules, total)
  }
  const firstCheck = (total: number): Line => [
    '2025-09-20',
    'township',
    'pass-first-check',
    { criteria: good(reviewTerms(acceptance, 'township')), scores: sheet('township', total) },
  ]
  const applied: readonly Line[] = [
    ...balloted,
    firstCheck(8_000),
    ['2025-09-25', 'township', 'apply-to-county', { meeting: { approved: true, on: '2025-09-24' } }],
  ]
  const accept = (on: string, total: number): Line => [
    on,
    'county',
    'accept-by-county',
    { methods: good(acceptance.countyMethods.value), scores: sheet('county', total) },
  ]

  it('passes by marks over criteria: 80 of 100 at the township', () => {
    expect(play(yunze, [...balloted, firstCheck(8_000)]).case.state.at).toBe('acceptance.firstChecked')
    expect(play(yunze, [...balloted, firstCheck(7_999)]).refused).toEqual([
      expect.objectContaining({
        code: 'sheet-outcome',
        verdict: 'fails',
        kind: 'condition-not-met',
        required: { outcome: 'pass' },
        found: { total: 7_999, outcome: 'consolidate' },
        about: 'township',
      }),
    ])
  })

  it.each([
    ['consolidate-by-township', 7_999, 6_000, 5_999, 'acceptance.consolidating'],
    ['return-by-township', 5_999, 0, 6_000, 'rectifying'],
  ] as const)('has three ways at the township: %s', (type, high, low, other, state) => {
    const scored = (total: number) =>
      play(yunze, [...balloted, ['2025-09-20', 'township', type, { scores: sheet('township', total), why: '评分' }]])
    for (const total of [high, low]) expect(scored(total).case.state.at).toBe(state)
    expect(codes(scored(other).refused)).toEqual(['sheet-outcome'])
  })

  it('consolidates until a date, and is looked at again by the level that said so', () => {
    const sent: readonly Line[] = [
      ...applied,
      ['2025-10-01', 'county', 'consolidate-by-county', { scores: sheet('county', 8_499), why: '巩固' }],
    ]
    const again = (on: string): Line => [on, 'county', 'review-again', { closed: [] }]
    expect(play(yunze, sent).case.state.acceptance.consolidating).toEqual({ level: 'county', until: '2025-12-01' })
    expect(play(yunze, [...sent, again('2025-12-01')]).case.state.at).toBe('acceptance.countyAcceptance')
    const early = play(yunze, [...sent, again('2025-11-30')]).refused
    expect(early.map(({ kind }) => kind)).toEqual(['too-early'])
  })

  const survey = pollOf(
    { home: { 'very-satisfied': 100 }, phone: { 'very-satisfied': 100 }, online: { 'very-satisfied': 100 } },
    { households: 300, attended: { households: 150 } },
    { 'leading-body': { satisfied: 100 }, safety: { safe: 100 } },
  )
  const exited: readonly Line[] = [
    ...applied,
    accept('2025-10-10', 8_500),
    ['2025-10-12', 'county', 'draw-up-summary', { summary: true, ledger: true }],
    ...soundReadings('yunze', '2025-10-15'),
    ['2025-10-16', 'county', 'record-survey', { survey }],
    ['2025-10-20', 'county', 'exit-list', {}],
  ]

  it('tells what a yellow warning calls for, though it leads to no list', () => {
    const { common } = readExampleCases('yunze')
    const readings = parseNegativeReadings(yunze, {
      date: '2025-06-01',
      kind: 'farming',
      answers: { ...common.negative, 'group-petitions': 2 },
    })
    if (!readings.ok) throw new Error('the readings are sound')
    const screening = screenNegative(yunze, readings.value, readExampleCases('yunze').past)
    const { list, measures } = identify(yunze, { screening, channel: 'in-year' })
    expect([list, measures]).toEqual([
      'none',
      [{ problemType: 'stability', level: 'yellow', measure: { 'zh-CN': '约谈', en: 'admonition' } }],
    ])
  })

  it('spends its warnings when a village is listed, not when it leaves the list', () => {
    const yellow: Line = [
      '2025-10-14',
      'township',
      'record-screening',
      {
        kind: 'farming',
        answers: { ...readExampleCases('yunze').common.negative, 'group-petitions': 2 },
      },
    ]
    const levelsOf = (lines: readonly Line[]) =>
      (play(yunze, lines).case.state.assessment.past?.entries ?? []).flatMap((one) => ('level' in one ? one.level : []))
    const listed = listedLife('yunze').slice(0, 3)
    expect([levelsOf(listed.slice(0, 2)), levelsOf(listed)]).toEqual([['red'], []])
    const before = exited.slice(0, exited.length - 4)
    const left = [...before, yellow, ...soundReadings('yunze', '2025-10-15'), ...exited.slice(-2)]
    expect(levelsOf(left)).toEqual(['yellow'])
  })

  it('has no city: the county’s summary is the last step', () => {
    const passed = exited.slice(0, exited.length - 4)
    expect(play(yunze, passed).case.state.at).toBe('acceptance.passed')
    const review: Line = ['2025-10-13', 'city', 'pass-by-city', { methods: {} }]
    expect(play(yunze, [...passed, review]).refused.map(({ kind }) => kind)).toContain('not-possible')
  })

  it('is looked back on for three years: the third closes the episode', () => {
    const year = (on: number): readonly Line[] => [
      ...soundReadings('yunze', `${on}-03-01`),
      [`${on}-03-02`, 'township', 'look-back-steady', {}],
    ]
    const through = (...years: readonly number[]) => play(yunze, [...exited, ...years.flatMap(year)])
    const again = () => play(yunze, [...exited, ...year(2026), ['2026-08-31', 'township', 'look-back-steady', {}]])
    expect(through(2026, 2027).case.state.episodes[0]?.closedOn).toBeUndefined()
    expect(through(2026, 2027, 2028).case.state.episodes[0]?.closedOn).toBe('2028-03-02')
    expect(again().refused.map(({ code }) => code)).toEqual(['look-back-due'])
  })

  it('owes the next move to the county where a village is not prepared within a month', () => {
    const preparing = play(yunze, listedLife('yunze').slice(0, 4)).case
    const limit = stageLimits(preparing, { rulebooks: [yunze], today: '2025-07-10' })?.[0]
    expect(limit).toMatchObject({ from: '2025-06-10', due: '2025-07-10', status: 'running' })
    const passed = stageLimits(preparing, { rulebooks: [yunze], today: '2025-07-11' })?.[0]
    expect([passed?.status, passed?.limit.then]).toEqual(['passed', { owedBy: 'county-organization-department' }])
    expect(passed?.finding).toMatchObject({
      code: 'within-limit',
      verdict: 'fails',
      required: { noLaterThan: '2025-07-10' },
      found: '2025-07-11',
      about: 'prepare-in-a-month',
    })
  })

  it('moves a village to the stricter list that has not left within a year', () => {
    const listed = listedLife('yunze', petitions).slice(0, 3)
    const apply = (on: string) =>
      play(yunze, [...listed, [on, 'county', 'apply-limit', { limit: 'off-the-list-in-a-year' }]])
    expect(apply('2026-06-10').refused.map(({ code }) => code)).toEqual(['limit-passed'])
    expect(apply('2026-06-11').case.state.episodes[0]).toMatchObject({ list: 'weak-lax' })
  })

  it('raises the control level of a village that is not rectified within six months', () => {
    const calm: readonly Line[] = [...listedLife('yunze'), ...rectifiedLife('yunze').slice(0, 4)]
    const apply = (on: string) =>
      play(yunze, [...calm, [on, 'county', 'apply-limit', { limit: 'rectify-in-half-a-year' }]])
    expect(apply('2025-12-25').refused.map(({ code }) => code)).toEqual(['limit-passed'])
    expect(apply('2025-12-26').refused).toEqual([])
    expect(apply('2025-12-26').case.state.rectification.control?.at(-1)).toMatchObject({ level: 'red' })
  })

  it('sends a village back to rectifying that has not consolidated within three months', () => {
    const sent: readonly Line[] = [
      ...applied,
      ['2025-10-01', 'county', 'consolidate-by-county', { scores: sheet('county', 8_499), why: '巩固' }],
    ]
    const apply = (on: string) =>
      play(yunze, [...sent, [on, 'county', 'apply-limit', { limit: 'consolidate-in-a-quarter' }]])
    expect(apply('2026-01-01').refused.map(({ code }) => code)).toEqual(['limit-passed'])
    expect(apply('2026-01-02').case.state.at).toBe('rectifying')
  })
})

describe('wanglan', () => {
  const { acceptance } = wanglan
  const ballot = pollOf(
    { paper: { agree: 80, 'basically-agree': 10 } },
    {
      peoplePresent: 95,
      members: 100,
      representatives: 100,
      attended: { members: 60, representatives: 80, 'people-present': 90, 'two-committees': 6 },
    },
  )
  const reviewed: readonly Line[] = [
    ...listedLife('wanglan'),
    ...rectifiedLife('wanglan'),
    ['2025-09-10', 'village', 'hold-congress', { secretaryReported: true, ballot }],
    ['2025-09-12', 'village', 'apply-to-township', {}],
    ['2025-09-20', 'township', 'pass-first-check', { criteria: good(reviewTerms(acceptance, 'township')) }],
    ['2025-09-25', 'township', 'apply-to-county', { meeting: { approved: true, on: '2025-09-24' } }],
    ['2025-10-10', 'county', 'accept-by-county', { methods: good(acceptance.countyMethods.value) }],
    ['2025-10-12', 'county', 'draw-up-summary', { summary: true, ledger: true }],
  ]
  const scores = (total: number) => ({ procedure: Math.min(total, 3_000), results: Math.max(0, total - 3_000) })
  const pass = (total: number): Line => [
    '2025-10-20',
    'city',
    'pass-by-city',
    { methods: good(reviewTerms(acceptance, 'city')), scores: scores(total) },
  ]

  it('judges in three ways at the township and the county, without marks', () => {
    const why = '资料不全，限期巩固'
    const sentBy = (level: 'township' | 'county', steps: number, on: string) => {
      const before = reviewed.slice(0, reviewed.length - steps)
      const sent: Line = [on, level, `consolidate-by-${level}`, { why }]
      const back: Line = [on, level, `return-by-${level}`, { why }]
      return {
        sent: play(wanglan, [...before, sent]).case.state,
        back: play(wanglan, [...before, back]).case.state.at,
        marked: codes(play(wanglan, [...before, [on, level, `consolidate-by-${level}`, { scores: {}, why }]]).refused),
      }
    }
    const township = sentBy('township', 4, '2025-09-20')
    expect(township.sent.acceptance.consolidating).toEqual({ level: 'township', until: '2025-10-20' })
    expect([township.sent.at, township.back]).toEqual(['acceptance.consolidating', 'rectifying'])
    const county = sentBy('county', 2, '2025-10-10')
    expect(county.sent.acceptance.consolidating).toEqual({ level: 'county', until: '2025-12-10' })
    expect([county.sent.at, county.back]).toEqual(['acceptance.consolidating', 'rectifying'])
    // Where there is no sheet, there are no marks to give.
    expect([township.marked, county.marked]).toEqual([['sheet-at-level'], ['sheet-at-level']])
  })

  it('asks for a mark sheet where a rulebook has no three ways', () => {
    const { threeWays: _, ...without } = acceptance
    const sent: Line = ['2025-10-10', 'county', 'consolidate-by-county', { why: '巩固' }]
    const refused = play({ ...wanglan, acceptance: without }, [...reviewed.slice(0, -2), sent]).refused
    expect(codes(refused)).toEqual(['sheet-at-level'])
  })

  it('has all four levels, and a sheet at the city', () => {
    expect(play(wanglan, [...reviewed, pass(8_000)]).case.state.at).toBe('acceptance.passed')
    expect(codes(play(wanglan, [...reviewed, pass(7_999)]).refused)).toEqual(['sheet-outcome'])
  })

  it('has a part of the sheet with a minimum of its own: below it no total passes', () => {
    const parts = (procedure: number, results: number) => ({ procedure, results })
    const passing = (marks: object): Line => [
      '2025-10-20',
      'city',
      'pass-by-city',
      { methods: good(reviewTerms(acceptance, 'city')), scores: marks },
    ]
    expect(play(wanglan, [...reviewed, passing(parts(1_500, 7_000))]).case.state.at).toBe('acceptance.passed')
    const [refused] = play(wanglan, [...reviewed, passing(parts(1_499, 7_000))]).refused
    expect(refused).toMatchObject({ code: 'sheet-outcome', found: { total: 8_499, outcome: 'consolidate' } })
    expect(refused?.because?.find(({ code }) => code === 'sheet-group')).toMatchObject({
      verdict: 'fails',
      about: 'procedure-group',
      required: { atLeast: 1_500 },
      found: 1_499,
    })
    const sent: Line = ['2025-10-20', 'city', 'consolidate-by-city', { scores: parts(1_499, 7_000), why: '程序不足' }]
    expect(play(wanglan, [...reviewed, sent]).case.state.acceptance.consolidating).toEqual({
      level: 'city',
      until: '2026-01-20',
    })
    // Without the score of the results, nobody can tell yet; with too little procedure it is no pass already.
    const partly = (procedure: number) => play(wanglan, [...reviewed, passing({ procedure })]).refused[0]?.verdict
    expect([partly(1_500), partly(1_499)]).toEqual(['unknown', 'fails'])
  })

  it('sends a village that the city refuses to consolidating', () => {
    const back = (total: number) =>
      play(wanglan, [...reviewed, ['2025-10-20', 'city', 'return-by-city', { why: '未巩固', scores: scores(total) }]])
    expect(back(5_999).case.state.at).toBe('acceptance.consolidating')
    expect(codes(back(6_000).refused)).toEqual(['sheet-outcome'])
  })

  const exit: readonly Line[] = [
    ...reviewed,
    pass(9_000),
    ...soundReadings('wanglan', '2025-10-21'),
    ['2025-10-22', 'county', 'record-survey', { survey: pollOf({ app: { satisfied: 90, 'so-so': 10 } }) }],
    ['2025-10-23', 'county', 'exit-list', {}],
  ]

  it('spends its warnings when a village leaves the list, not when it is listed', () => {
    const levelsOf = (lines: readonly Line[]) =>
      (play(wanglan, lines).case.state.assessment.past?.entries ?? []).flatMap((one) =>
        'level' in one ? one.level : [],
      )
    expect([levelsOf(listedLife('wanglan')), levelsOf(exit.slice(0, -1)), levelsOf(exit)]).toEqual([
      ['serious'],
      ['serious'],
      [],
    ])
  })

  it('is looked back on once', () => {
    const { refused, case: closed } = play(wanglan, [
      ...exit,
      ...soundReadings('wanglan', '2026-02-01'),
      ['2026-02-02', 'township', 'look-back-steady', {}],
    ])
    expect([refused, closed.state.episodes[0]?.closedOn]).toEqual([[], '2026-02-02'])
  })
})
