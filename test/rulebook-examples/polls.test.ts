import { indicatorFindings, type Poll } from 'baolei'
import type { PollRules } from 'baolei/rulebook'
import { describe, expect, it } from 'vitest'
import { readExampleRulebook } from '../../examples/rulebooks/read.js'
import { pollChecks } from '../../src/acceptance/poll-checks.js'
import { toReasons, unmet } from '../../src/core/finding.js'
import { type Line, listedLife, play, pollOf, rectifiedLife } from './life.js'

const [yunze, wanglan] = [readExampleRulebook('yunze'), readExampleRulebook('wanglan')]
const missing = { what: 'poll', from: 'county-organization-department' }

function indicator(rules: PollRules, id: string, poll: Poll) {
  return indicatorFindings(rules, poll, missing).find(({ about }) => about === id)
}

const verdicts = (rules: PollRules, poll: Poll) =>
  Object.fromEntries(indicatorFindings(rules, poll, missing).map(({ about, verdict }) => [about, verdict]))

function quorum(rules: PollRules, id: string, poll: Poll) {
  return toReasons(pollChecks(rules, poll, missing.from)).find(
    ({ code, about }) => code === 'ballot-quorum' && about === id,
  )
}

describe('yunze: the survey', () => {
  const { survey } = yunze.exit
  const good = { 'very-satisfied': 60, satisfied: 20, 'basically-satisfied': 10, dissatisfied: 5, 'do-not-know': 5 }
  const channels = { home: good, phone: good, online: good }
  const further = { 'leading-body': good, safety: { safe: 95, 'do-not-know': 5 } }
  const counted = { households: 300, attended: { households: 100 } }
  const poll = pollOf(channels, counted, further)

  it('passes all its indicators where people are pleased', () => {
    expect(new Set(Object.values(verdicts(survey, poll)))).toEqual(new Set(['holds']))
  })

  // 100 and 80 and 60 hundredths an answer, of the answers that know.
  it('weighs its options, and leaves “do not know” out of the base', () => {
    const half = { 'very-satisfied': 40, satisfied: 20, 'basically-satisfied': 40, 'do-not-know': 50 }
    const at = { home: half, phone: half, online: half }
    expect(indicator(survey, 'overall', pollOf(at, counted, further))).toEqual({
      code: 'poll-indicator',
      verdict: 'holds',
      cites: ['doc:acceptance-rules#13', 'doc:acceptance-rules#14'],
      required: { op: 'at-least', value: { part: 80, whole: 100 }, base: 'valid-answers' },
      found: {
        part: 4,
        whole: 5,
        channels: ['home', 'phone', 'online'].map((channel) => ({ channel, part: 80, whole: 100 })),
      },
      about: 'overall',
    })
    const less = { ...half, satisfied: 19, 'basically-satisfied': 41 }
    expect(indicator(survey, 'overall', pollOf({ ...at, home: less }, counted, further))?.verdict).toBe('fails')
  })

  it('weighs its channels: home counts for half, however many answered by telephone', () => {
    const all = { 'very-satisfied': 10 }
    const few = { 'basically-satisfied': 90, 'very-satisfied': 10 }
    const both = (home: object, online: object) =>
      pollOf({ home: { ...home }, phone: all, online: { ...online } }, counted, further)
    expect(indicator(survey, 'overall', both(all, few))?.verdict).toBe('holds')
    expect(indicator(survey, 'overall', both({ 'basically-satisfied': 1 }, few))?.verdict).toBe('fails')
    const weighed = indicator(survey, 'overall', both({ 'basically-satisfied': 1 }, few))
    expect(weighed?.found).toMatchObject({ part: 91, whole: 125 })
  })

  it('has questions of its own, each with a threshold', () => {
    const share = (satisfied: number) => ({ satisfied, dissatisfied: 100 - satisfied })
    // Safety has options of its own.
    const feels = (safe: number) => ({ safe, unsafe: 100 - safe })
    const asked = (body: number, safety: number) =>
      verdicts(survey, pollOf(channels, counted, { 'leading-body': share(body), safety: feels(safety) }))
    // An answer to a further question comes from the same sheets: both have 100.
    expect(asked(75, 70)).toMatchObject({ 'body-satisfaction': 'holds', 'safety-satisfaction': 'holds' })
    expect(asked(74, 70)).toMatchObject({ 'body-satisfaction': 'fails', 'safety-satisfaction': 'holds' })
    expect(asked(75, 69)).toMatchObject({ 'body-satisfaction': 'holds', 'safety-satisfaction': 'fails' })
  })

  it('holds one channel to a threshold of its own', () => {
    const phone = (satisfied: number) => ({ satisfied, 'basically-satisfied': 100 - satisfied })
    const at = (satisfied: number) =>
      verdicts(survey, pollOf({ ...channels, phone: phone(satisfied) }, counted, further))
    expect(at(60)).toMatchObject({ overall: 'holds', 'by-phone': 'holds' })
    expect(at(59)).toMatchObject({ overall: 'holds', 'by-phone': 'fails' })
  })

  it('fails by the share of the dissatisfied alone', () => {
    const some = (dissatisfied: number) => ({ 'very-satisfied': 100 - dissatisfied, dissatisfied })
    const at = (dissatisfied: number) => {
      const answers = some(dissatisfied)
      return verdicts(survey, pollOf({ home: answers, phone: answers, online: answers }, counted, further))
    }
    expect(at(14)).toMatchObject({ overall: 'holds', 'dissatisfied-few': 'holds' })
    expect(at(15)).toMatchObject({ overall: 'holds', 'dissatisfied-few': 'fails' })
  })

  it('counts only where a third of the households took part', () => {
    const at = (households: number) =>
      quorum(survey, 'a-third-of-households', pollOf(channels, { households: 300, attended: { households } }, further))
    expect(at(100)?.verdict).toBe('holds')
    expect(at(99)).toEqual({
      code: 'ballot-quorum',
      kind: 'condition-not-met',
      verdict: 'fails',
      cites: ['doc:acceptance-rules#13'],
      required: { op: 'at-least', value: { part: 1, whole: 3 }, base: 'households' },
      found: { part: 99, whole: 300 },
      about: 'a-third-of-households',
    })
  })
})

describe('yunze: the ballot', () => {
  const held = (satisfied: number, counted: Omit<Poll, 'channels'>): Line => [
    '2025-09-10',
    'village',
    'hold-congress',
    { secretaryReported: true, ballot: pollOf({ hall: { satisfied, dissatisfied: 90 - satisfied } }, counted) },
  ]
  const before = [...listedLife('yunze'), ...rectifiedLife('yunze')]
  const refusals = (line: Line) => play(yunze, [...before, line]).refused.map(({ code, about }) => [code, about])
  const counted = (attended: number, households = 120) => ({
    peoplePresent: 90,
    households,
    attended: { households: attended },
  })

  it('is held against the people present: two thirds of 90', () => {
    expect(refusals(held(60, counted(60)))).toEqual([])
    expect(verdicts(yunze.acceptance.ballot, pollOf({ hall: { satisfied: 59 } }, counted(60)))).toEqual({
      support: 'fails',
      'support-of-households': 'holds',
    })
  })

  it('is held against the households of the village: two fifths', () => {
    const at = (households: number) =>
      verdicts(yunze.acceptance.ballot, pollOf({ hall: { satisfied: 60 } }, counted(60, households)))
    expect(at(150)).toEqual({ support: 'holds', 'support-of-households': 'holds' })
    expect(at(151)).toEqual({ support: 'holds', 'support-of-households': 'fails' })
  })

  it('is void where fewer than half of the households took part', () => {
    expect(refusals(held(60, counted(60)))).toEqual([])
    expect(refusals(held(60, counted(59)))).toEqual([['ballot-quorum', 'households-half']])
  })
})

describe('wanglan: the ballot', () => {
  const { ballot } = wanglan.acceptance
  const counted = {
    peoplePresent: 100,
    members: 100,
    representatives: 90,
    attended: { members: 60, representatives: 60, 'people-present': 90, 'two-committees': 5 },
  }
  const paper = (agree: number, basically: number, disagree: number, abstain = 0) =>
    pollOf({ paper: { agree, 'basically-agree': basically, disagree, abstain } }, counted)

  it('is held against the members: one of two', () => {
    expect(verdicts(ballot, paper(50, 35, 5))).toEqual({
      'agree-of-members': 'holds',
      'agree-of-representatives': 'holds',
      'weighted-of-returned': 'holds',
      'disagree-of-returned': 'holds',
      'agree-of-attending': 'holds',
    })
    expect(verdicts(ballot, paper(49, 36, 5))).toMatchObject({
      'agree-of-members': 'fails',
      'agree-of-representatives': 'holds',
      'weighted-of-returned': 'holds',
    })
  })

  it('is held against the representatives: two thirds of 90, the basically agreed with them', () => {
    expect(indicator(ballot, 'agree-of-representatives', paper(55, 5, 30))).toEqual({
      code: 'poll-indicator',
      verdict: 'holds',
      cites: ['doc:procedure#10'],
      required: { op: 'at-least', value: { part: 2, whole: 3 }, base: 'representatives' },
      found: { part: 60, whole: 90 },
      about: 'agree-of-representatives',
    })
    expect(indicator(ballot, 'agree-of-representatives', paper(55, 4, 31))?.verdict).toBe('fails')
  })

  it('is held against the ballots returned, abstentions with them, with weights', () => {
    expect(indicator(ballot, 'weighted-of-returned', paper(57, 10, 20, 3))?.found).toEqual({ part: 63, whole: 90 })
    expect(indicator(ballot, 'weighted-of-returned', paper(57, 10, 20, 3))?.verdict).toBe('holds')
    expect(indicator(ballot, 'weighted-of-returned', paper(57, 10, 20, 4))?.verdict).toBe('fails')
  })

  it('fails by the share that disagrees alone', () => {
    expect(verdicts(ballot, paper(61, 0, 30))).toMatchObject({ 'disagree-of-returned': 'holds' })
    expect(verdicts(ballot, paper(60, 0, 30))).toMatchObject({
      'disagree-of-returned': 'fails',
      'agree-of-members': 'holds',
    })
  })

  it.each([
    ['representatives-two-thirds', 'representatives', 60, 59],
    ['members-more-than-half', 'members', 51, 50],
    ['present-nine-tenths', 'people-present', 90, 89],
  ] as const)('counts only with its quorum: %s', (id, of, enough, tooFew) => {
    const at = (attended: number) =>
      quorum(ballot, id, { ...paper(50, 35, 5), attended: { ...counted.attended, [of]: attended } })
    expect([at(enough)?.verdict, at(tooFew)?.verdict]).toEqual(['holds', 'fails'])
    expect(at(tooFew)).toMatchObject({ kind: 'condition-not-met', cites: ['doc:procedure#9'], about: id })
  })
})

describe('wanglan: populations of its own', () => {
  const { ballot } = wanglan.acceptance
  const counted = (attended: object) => ({
    peoplePresent: 100,
    members: 100,
    representatives: 90,
    attended: { members: 60, representatives: 60, 'people-present': 90, 'two-committees': 5, ...attended },
  })
  const paper = (agree: number, basically: number, disagree: number, attended: object = {}) =>
    pollOf({ paper: { agree, 'basically-agree': basically, disagree } }, counted(attended))
  const against = (poll: Poll) =>
    unmet(pollChecks(ballot, poll, missing.from)).map(({ code, about, verdict }) => [code, about, verdict])

  it('has a quorum of the two committees by number: five of them', () => {
    expect(against(paper(60, 20, 10))).toEqual([])
    expect(against(paper(60, 20, 10, { 'two-committees': 4 }))).toEqual([
      ['ballot-quorum', 'two-committees-five', 'fails'],
    ])
    const { 'two-committees': _uncounted, ...attended } = counted({}).attended
    expect(against({ ...paper(60, 20, 10), attended })).toEqual([['ballot-quorum', 'two-committees-five', 'unknown']])
    expect(against(paper(60, 20, 10, { 'other-committee': 4 }))).toEqual([['ballot-population', undefined, 'fails']])
  })

  it('is held against those who attended: three of five of ninety', () => {
    expect(verdicts(ballot, paper(34, 20, 36))).toMatchObject({ 'agree-of-attending': 'holds' })
    expect(verdicts(ballot, paper(34, 19, 37))).toMatchObject({ 'agree-of-attending': 'fails' })
    expect(indicator(ballot, 'agree-of-attending', paper(34, 19, 37))).toMatchObject({
      required: { base: 'attended-people-present' },
      found: { part: 53, whole: 90, lacking: 1 },
    })
  })

  it('is void where more ballots come back than attended, of whom alone vote', () => {
    expect(against(paper(60, 20, 11))).toEqual([['ballot-voters', 'attended-people-present', 'fails']])
  })
})

it('wanglan: the survey asks for more than 85 % of the valid answers', () => {
  const at = (satisfied: number) =>
    verdicts(wanglan.exit.survey, pollOf({ app: { satisfied, 'so-so': 100 - satisfied } }))
  expect([at(86), at(85)]).toEqual([{ satisfied: 'holds' }, { satisfied: 'fails' }])
})
