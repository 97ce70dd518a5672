import { describe, expect, it } from 'vitest'
import { readExampleCases, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { sheetOf } from '../../src/acceptance/sheet.js'
import { reviewTerms } from '../../src/rulebook/acceptance.js'
import { scoresOf } from '../../src/testing/marks.js'
import { viewCase } from '../../src/view/index.js'
import { type Line, listedLife, play, pollOf, rectifiedLife, soundReadings, village } from './life.js'

const [yunze, wanglan] = [readExampleRulebook('yunze'), readExampleRulebook('wanglan')]
const good = (terms: readonly { readonly id: string }[]) => Object.fromEntries(terms.map(({ id }) => [id, true]))

/** Of a hundred through each channel, so many are satisfied; the same for the leading body. */
const survey = (overall: number, body = overall) =>
  pollOf(
    Object.fromEntries(
      ['home', 'phone', 'online'].map((id) => [id, { 'very-satisfied': overall, dissatisfied: 100 - overall }]),
    ),
    { households: 300, attended: { households: 150 } },
    { 'leading-body': { satisfied: body, dissatisfied: 100 - body }, safety: { safe: 100 } },
  )
const surveyed = (on: string, overall: number, body?: number): Line => [
  on,
  'county',
  'record-survey',
  { survey: survey(overall, body) },
]

describe('yunze: what a poll leads to by itself', () => {
  const { acceptance } = yunze
  const vote = (on: string, satisfied: number): Line => [
    on,
    'village',
    'hold-congress',
    {
      secretaryReported: true,
      ballot: pollOf(
        { hall: { satisfied, dissatisfied: 90 - satisfied } },
        { peoplePresent: 90, households: 100, attended: { households: 60 } },
      ),
    },
  ]
  const checked: readonly Line[] = [...listedLife('yunze'), ...rectifiedLife('yunze')]
  const full = (level: 'township' | 'county') => {
    const sheet = sheetOf(acceptance, level)
    return sheet === undefined ? {} : scoresOf(sheet, 10_000)
  }
  const applied: readonly Line[] = [
    ...checked,
    vote('2025-09-10', 80),
    ['2025-09-12', 'village', 'apply-to-township', {}],
    [
      '2025-09-20',
      'township',
      'pass-first-check',
      { criteria: good(reviewTerms(acceptance, 'township')), scores: full('township') },
    ],
    ['2025-09-25', 'township', 'apply-to-county', { meeting: { approved: true, on: '2025-09-24' } }],
  ]
  const passed: readonly Line[] = [
    ...applied,
    [
      '2025-10-10',
      'county',
      'accept-by-county',
      { methods: good(acceptance.countyMethods.value), scores: full('county') },
    ],
    ['2025-10-12', 'county', 'draw-up-summary', { summary: true, ledger: true }],
  ]
  const at = (lines: readonly Line[]) => play(yunze, lines).case.state.at

  it('each item at least 90 % at the county, else rectify again: no time limit is needed [A3.2, D14]', () => {
    expect(at([...applied, surveyed('2025-10-01', 90)])).toBe('acceptance.countyAcceptance')
    expect(at([...applied, surveyed('2025-10-01', 89, 100)])).toBe('rectifying')
    expect(at([...applied, surveyed('2025-10-01', 100, 89)])).toBe('rectifying')
  })

  it('a ballot between half and two thirds is held again after fifteen days, below half the village rectifies', () => {
    expect([60, 59, 45, 44].map((satisfied) => at([...checked, vote('2025-09-10', satisfied)]))).toEqual([
      'acceptance.balloted',
      'acceptance.consolidating',
      'acceptance.consolidating',
      'rectifying',
    ])
    const again: readonly Line[] = [
      ...checked,
      vote('2025-09-10', 45),
      ['2025-09-25', 'village', 'review-again', { closed: [] }],
      vote('2025-09-26', 60),
    ]
    expect(at(again)).toBe('acceptance.balloted')
  })

  it('a survey at the exit sends the village to consolidate for a month, or back [M5.1, M5.3]', () => {
    const waiting = play(yunze, [...passed, surveyed('2025-10-16', 79)]).case
    expect(waiting.state.acceptance.consolidating).toEqual({ level: 'exit', until: '2025-11-16' })
    expect(at([...passed, surveyed('2025-10-16', 59)])).toBe('rectifying')
    expect(at([...passed, surveyed('2025-10-16', 80)])).toBe('acceptance.passed')
  })

  it('a survey with fewer than 60 % has the village identified, and after an exit identified again [M3.3, A5.2]', () => {
    const { common } = readExampleCases('yunze')
    const screened: Line = ['2025-06-02', 'township', 'record-screening', { kind: 'farming', answers: common.negative }]
    const propose: Line = ['2025-06-03', 'township', 'propose-listing', { channel: 'in-year' }]
    const listed = play(yunze, [
      surveyed('2025-06-01', 59),
      screened,
      propose,
      [
        '2025-06-04',
        'county',
        'determine-listing',
        { list: 'key-prevention', rulebook: { id: yunze.id, version: yunze.version } },
      ],
    ])
    expect(listed.refused).toEqual([])
    expect(listed.case.state.episodes[0]?.grounds).toEqual([{ problemType: 'stability', risk: 'red' }])
    const proposed = (overall: number) =>
      play(yunze, [surveyed('2025-06-01', overall), screened, propose]).case.state.identification.proposal?.list
    expect([59, 40, 39].map(proposed)).toEqual(['key-prevention', 'key-prevention', 'weak-lax'])
    expect(play(yunze, [surveyed('2025-06-01', 60), screened, propose]).refused.map(({ code }) => code)).toEqual([
      'listing-qualifies',
    ])
    const exited: readonly Line[] = [
      ...passed,
      ...soundReadings('yunze', '2025-10-15'),
      surveyed('2025-10-16', 100),
      ['2025-10-20', 'county', 'exit-list', {}],
    ]
    expect(at([...exited, surveyed('2026-03-01', 59)])).toBe('identifying')
    expect(at([...exited, surveyed('2026-03-01', 60)])).toBe('exited')
  })

  it('says in the view why the village is where it is', () => {
    const view = (lines: readonly Line[], locale: string) =>
      viewCase(play(yunze, lines).case, {
        actor: { role: 'county-organization-department', unit: village.code.slice(0, 6) },
        today: '2025-10-20',
        locale,
        rulebooks: [yunze],
      })
    const told = (lines: readonly Line[], locale: string) => JSON.stringify(view(lines, locale).standing)
    expect(told([...applied, surveyed('2025-10-01', 59)], 'zh-CN')).toContain(
      '2025年10月1日满意度测评未达到规定比例，退回集中整顿',
    )
    expect(told([...passed, surveyed('2025-10-16', 79)], 'en')).toContain('to consolidate until')
    expect(told(applied, 'zh-CN')).not.toContain('测评未达到')
  })
})

describe('wanglan: what a survey leads to at the township and at the city', () => {
  const { acceptance } = wanglan
  const ballot = pollOf(
    { paper: { agree: 90 } },
    {
      peoplePresent: 95,
      members: 100,
      representatives: 100,
      attended: { members: 60, representatives: 80, 'people-present': 90, 'two-committees': 6 },
    },
  )
  const applied: readonly Line[] = [
    ...listedLife('wanglan'),
    ...rectifiedLife('wanglan'),
    ['2025-09-10', 'village', 'hold-congress', { secretaryReported: true, ballot }],
    ['2025-09-12', 'village', 'apply-to-township', {}],
  ]
  const reviewed: readonly Line[] = [
    ...applied,
    ['2025-09-20', 'township', 'pass-first-check', { criteria: good(reviewTerms(acceptance, 'township')) }],
    ['2025-09-25', 'township', 'apply-to-county', { meeting: { approved: true, on: '2025-09-24' } }],
    ['2025-10-10', 'county', 'accept-by-county', { methods: good(acceptance.countyMethods.value) }],
    ['2025-10-12', 'county', 'draw-up-summary', { summary: true, ledger: true }],
  ]
  const surveyOf = (on: string, satisfied: number): Line => [
    on,
    'county',
    'record-survey',
    { survey: pollOf({ app: { satisfied, 'so-so': 100 - satisfied } }) },
  ]
  const state = (lines: readonly Line[]) => play(wanglan, lines).case.state

  it('consolidates twenty days below three quarters; the township reviews again [A2.1, D14]', () => {
    expect(state([...applied, surveyOf('2025-09-15', 75)]).at).toBe('acceptance.townshipAssessment')
    expect(state([...applied, surveyOf('2025-09-15', 74)]).acceptance.consolidating).toEqual({
      level: 'township',
      until: '2025-10-05',
    })
  })

  it('goes back to rectifying at 85 % at the city, which asks for more [A4.1, D4, D14]', () => {
    expect(state([...reviewed, surveyOf('2025-10-15', 86)]).at).toBe('acceptance.cityReview')
    expect(state([...reviewed, surveyOf('2025-10-15', 85)]).at).toBe('rectifying')
  })
})
