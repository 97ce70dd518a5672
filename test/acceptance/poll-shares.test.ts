import { describe, expect, it } from 'vitest'
import { exitCheck } from '../../src/acceptance/exit.js'
import type { Poll } from '../../src/acceptance/poll.js'
import { indicatorFindings } from '../../src/acceptance/poll-shares.js'
import type { AcceptanceSituation } from '../../src/acceptance/slice.js'
import { type Finding, type FindingOf, toReason } from '../../src/core/finding.js'
import { situationOf } from '../../src/lifecycle/case.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { Indicator, PollRules } from '../../src/rulebook/poll.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { the, upTo } from '../lifecycle/story.js'
import { cites, half, judged, MISSING, named, pollRules, satisfied, through, withBallot } from './poll-rules.js'

type Indicated = FindingOf<'poll-indicator'>

/** The finding of an indicator that has a share. */
function shared({ id, base, passing }: Indicator, holds: boolean, found: Indicated['found']): Indicated {
  const required = { op: passing.op, value: { ...passing.value }, base }
  return { code: 'poll-indicator', verdict: holds ? 'holds' : 'fails', cites, required, found, about: id }
}

/** An indicator without a share, and what is missing. */
function lacking({ id, base, passing }: Indicator, ...missing: readonly string[]): Indicated {
  const required = { op: passing.op, value: { ...passing.value }, base }
  const list = missing.map((what) => ({ what, from: MISSING.from }))
  return { code: 'poll-indicator', verdict: 'unknown', cites, required, found: null, about: id, missing: list }
}

/** Whether no rulebook with such a ballot can be parsed. */
function refused(ballot: PollRules): boolean {
  return !parseRulebook(JSON.parse(JSON.stringify(withBallot(ballot)))).ok
}

describe('the channels that an indicator reads', () => {
  const both = satisfied('both', 'returned', { channels: ['online', 'paper'] })
  const all = satisfied('all', 'returned')
  const paper = through({ satisfied: 3, dissatisfied: 1 })

  it('are those that the poll has, unless it names them: then none may be left out [A1.4, D2]', () => {
    expect(judged(pollRules({ indicators: [all, both] }), { channels: { paper } })).toStrictEqual([
      shared(all, true, { part: 3, whole: 4 }),
      lacking(both, 'online'),
    ])
  })

  it('are all missing from a poll that has none of them [D2]', () => {
    const present = satisfied('present', 'people-present')
    expect(
      judged(pollRules({ indicators: [all, present] }), { channels: { post: paper }, peoplePresent: 9 }),
    ).toStrictEqual([lacking(all, 'online', 'paper'), lacking(present, 'online', 'paper')])
  })

  it('are without those of no weight, whether the poll has them or not [M5.3]', () => {
    const rules = pollRules({ indicators: [all], weights: [0, 100] })
    const found = { part: 3, whole: 4, channels: [{ channel: 'paper', part: 3, whole: 4 }] }
    for (const channels of [{ paper }, { paper, online: through({ dissatisfied: 9 }) }])
      expect(judged(rules, { channels })).toStrictEqual([shared(all, true, found)])
  })

  it('add nothing without a weight beside those that have one, which a rulebook cannot say [M5.3, D5]', () => {
    const { channels, ...rules } = pollRules({ indicators: [all], weights: [30, 70] })
    const mixed = {
      ...rules,
      channels: { ...channels, value: [named('online'), ...channels.value.filter(({ id }) => id === 'paper')] },
    }
    expect(refused(mixed)).toBe(true)
    const found = [
      { channel: 'online', part: 0, whole: 9 },
      { channel: 'paper', part: 1, whole: 1 },
    ]
    expect(
      judged(mixed, { channels: { online: through({ dissatisfied: 9 }), paper: through({ satisfied: 1 }) } }),
    ).toStrictEqual([shared(all, true, { part: 1, whole: 1, channels: found })])
  })
})

describe('no share', () => {
  it('there is of nobody: the base is what is missing [D2, D15]', () => {
    const indicators = [satisfied('r', 'returned'), satisfied('v', 'valid-answers'), satisfied('m', 'members')]
    const poll = { channels: { paper: through({ 'dont-know': 0 }) }, members: 0 }
    expect(judged(pollRules({ indicators }), poll)).toStrictEqual(indicators.map((one) => lacking(one, one.base)))
  })

  // What a parsed rulebook cannot say gets no verdict either, if it is made by hand.
  const paper = through({ satisfied: 9 })
  const rules = pollRules({ indicators: [satisfied('s', 'members')], weights: [30, 70] })
  const poll = { channels: { paper, online: paper }, members: 9 }

  it('there is of a population by channel, which a rulebook cannot ask for [M5.3, D5]', () => {
    expect(refused(rules)).toBe(true)
    expect(judged(rules, poll)).toStrictEqual([lacking(satisfied('s', 'members'), 'members')])
  })

  it.each([
    ['returned', undefined],
    ['members', undefined],
    ['returned', [30, 70]],
  ] as const)(
    'there is through no channel of the rulebook, which it cannot ask for: %s, %j [D2, D5]',
    (base, weights) => {
      const indicator = satisfied('s', base, { channels: ['post'] })
      const nowhere = pollRules({ indicators: [indicator], ...(weights === undefined ? {} : { weights }) })
      expect(refused(nowhere)).toBe(true)
      expect(judged(nowhere, poll)).toStrictEqual([lacking(indicator)])
    },
  )
})

describe('the figures of a share', () => {
  const MOST = Number.MAX_SAFE_INTEGER
  // 6 361 is a factor of the largest number: in lowest terms the figures would be others.
  const FACTOR = 6_361

  it.each([
    [
      'as counted up to the largest number',
      [FACTOR],
      MOST,
      { part: FACTOR, whole: MOST, lacking: (MOST + 1) / 2 - FACTOR },
    ],
    ['as counted up to the largest number', [MOST], FACTOR, { part: MOST, whole: FACTOR }],
    ['in lowest terms where the counted are more', [MOST, MOST], 2, { part: MOST, whole: 1 }],
    ['in lowest terms, and as digits, where it stays larger', [MOST, 4], 3, { part: '9007199254740995', whole: 3 }],
  ] as const)('come %s: %j of %i [D3]', (_, counts, members, found) => {
    const indicator = satisfied('s', 'members')
    const channels = Object.fromEntries(
      ['online', 'paper'].flatMap((id, index) => {
        const count = counts[index]
        return count === undefined ? [] : [[id, through({ satisfied: count })]]
      }),
    )
    const holds = BigInt(2) * counts.reduce((sum, one) => sum + BigInt(one), 0n) >= BigInt(members)
    expect(judged(pollRules({ indicators: [indicator] }), { channels, members })).toStrictEqual([
      shared(indicator, holds, found),
    ])
  })

  it('come in lowest terms where the base alone is larger [D3]', () => {
    const indicator = satisfied('s', 'returned')
    const half_ = { issued: MOST, returned: MOST, invalid: 0, answers: { satisfied: 1, dissatisfied: MOST - 1 } }
    expect(judged(pollRules({ indicators: [indicator] }), { channels: { online: half_, paper: half_ } })).toStrictEqual(
      [shared(indicator, false, { part: 1, whole: MOST })],
    )
  })
})

describe('a poll as a whole', () => {
  const ready: AcceptanceSituation = situationOf(upTo('exit-list'), xining2024, [xining2024])
  const today = the('exit-list').date
  const indicators = [
    satisfied('a', 'members'),
    satisfied('b', 'households'),
    satisfied('c', 'members', { passing: { op: 'more-than', value: { part: 2, whole: 3 } } }),
  ]
  const survey = pollRules({ indicators })
  const rulebook = { ...xining2024, exit: { ...xining2024.exit, survey } }
  const { survey: held, ...unsurveyed } = ready.acceptance
  const from = 'county-organization-department'
  const required = [
    { ...half, base: 'members' },
    { ...half, base: 'households' },
    { op: 'more-than', value: { part: 2, whole: 3 }, base: 'members' },
  ]

  function satisfaction(acceptance: AcceptanceSituation['acceptance']): Finding | undefined {
    return toReason(exitCheck({ ...ready, rulebook, acceptance }, today)).because?.find(
      ({ code }) => code === 'well-satisfied',
    )
  }

  it('that was not held is one missing fact, however many indicators wait for it [M5.1, D2]', () => {
    const missing = { what: 'satisfaction-survey', from }
    expect(satisfaction(unsurveyed)).toStrictEqual({
      code: 'well-satisfied',
      verdict: 'unknown',
      cites: ['M5.1', 'M5.3'],
      required,
      found: null,
      missing: [missing],
      because: indicatorFindings(survey, undefined, missing),
    })
  })

  it('names each fact that it lacks once, and of each indicator what was found [M5.1, M5.3, D2]', () => {
    if (held === undefined) throw new Error('a survey')
    const poll: Poll = { channels: { paper: through({ satisfied: 5 }) } }
    const told = (counted: Partial<Poll>) =>
      satisfaction({ ...unsurveyed, survey: { on: held.on, ...poll, ...counted } })
    expect(told({})).toMatchObject({
      verdict: 'unknown',
      required,
      found: [null, null, null],
      missing: ['members', 'households'].map((what) => ({ what, from })),
    })
    expect(told({ households: 10 })).toMatchObject({
      verdict: 'unknown',
      found: [null, { part: 5, whole: 10 }, null],
      missing: [{ what: 'members', from }],
    })
  })
})
