import { describe, expect, it } from 'vitest'
import type { Poll } from '../../src/acceptance/poll.js'
import { pollChecks } from '../../src/acceptance/poll-checks.js'
import { type Finding, type Reason, toReasons, unmet } from '../../src/core/finding.js'
import type { PollRules } from '../../src/rulebook/poll.js'
import { judged, MISSING, named, pollRules, satisfied, through } from './poll-rules.js'

const MOST = Number.MAX_SAFE_INTEGER
const against = (rules: PollRules, poll: Poll): readonly Reason[] => unmet(pollChecks(rules, poll, MISSING.from))
const options = ['satisfied', 'basically-satisfied', 'dissatisfied', 'dont-know']

describe('why a poll is void', () => {
  const rules = pollRules({
    indicators: [satisfied('s', 'members')],
    questions: ['unity'],
    quorum: [{ ...named('enough'), of: 'members', share: { op: 'at-least', value: { part: 1, whole: 2 } } }],
  })
  const paper = through({ satisfied: 9 }, 1, { unity: { satisfied: 9 } })
  const poll: Poll = { channels: { paper }, members: 20, attended: { members: 10 } }

  it('is reported for no poll that is in order [D15]', () => {
    expect(against(rules, poll)).toEqual([])
  })

  it('names the channel, the answer, the question that are none of the rulebook’s, and which are [A1.4, D15, D26]', () => {
    const odd = {
      ...paper,
      answers: { satisfied: 8, delighted: 1 },
      further: { ...paper.further, weather: { satisfied: 9 } },
    }
    expect(against(rules, { ...poll, channels: { shouting: odd } })).toMatchObject([
      { code: 'ballot-channel', about: 'shouting', required: { oneOf: ['online', 'paper'] }, found: 'shouting' },
      { code: 'ballot-option', about: 'shouting', required: { oneOf: options }, found: 'delighted' },
      { code: 'ballot-question', about: 'shouting', required: { oneOf: ['unity'] }, found: 'weather' },
      { code: 'ballot-base' },
    ])
  })

  it('names the counts that do not fit together, of which channel and which question [D15]', () => {
    const wrong = { ...paper, issued: 9, further: { unity: { satisfied: 8 } } }
    expect(against(rules, { ...poll, channels: { paper: wrong } })).toMatchObject([
      { code: 'ballot-returned', about: 'paper', required: { atMost: 9 }, found: 10 },
      { code: 'ballot-adds-up', about: 'paper', required: { equals: 10, question: 'unity' }, found: 9 },
    ])
    const own = { ...paper, answers: { satisfied: 8 } }
    const [first] = against(rules, { ...poll, channels: { paper: own } })
    expect(first).toMatchObject({ code: 'ballot-adds-up', about: 'paper', found: 9 })
    expect(first?.required).toEqual({ equals: 10 })
  })

  it('names the population that more took part or answered than there are of [D15]', () => {
    expect(against(rules, { ...poll, members: 8 })).toMatchObject([
      { code: 'ballot-within-base', about: 's', required: { atMost: 8, base: 'members' }, found: 9 },
      { code: 'ballot-attended', about: 'members', required: { atMost: 8 }, found: 10 },
    ])
    expect(against(rules, { ...poll, members: 0, attended: { members: 0 } })).toMatchObject([
      { code: 'ballot-base', about: 's', verdict: 'fails', required: { base: 'members', moreThan: 0 }, found: 0 },
      { code: 'ballot-within-base' },
      { code: 'ballot-quorum', verdict: 'fails' },
    ])
  })

  it('counts as given within a population only the answers that weigh something [D15]', () => {
    const counts = [
      { option: 'satisfied', weight: 100 },
      { option: 'dissatisfied', weight: 0 },
    ]
    const some = pollRules({ indicators: [{ ...satisfied('s', 'members'), counts }] })
    const both = through({ satisfied: 5, dissatisfied: 5 })
    expect(against(some, { channels: { paper: both }, members: 5 })).toEqual([])
    expect(against(some, { channels: { paper: both }, members: 4 }).map(({ found }) => found)).toEqual([5])
  })

  it('names what of a quorum is missing, and nothing that is known [D2, D15]', () => {
    const lacking = (one: Poll) => against(rules, one).find(({ code }) => code === 'ballot-quorum')?.missing
    const { attended: _who, ...unattended } = poll
    const { members: _many, ...uncounted } = poll
    expect(lacking(unattended)).toEqual([{ what: 'attended-members', from: MISSING.from }])
    expect(lacking(uncounted)).toEqual([{ what: 'members', from: MISSING.from }])
  })
})

describe('the channels that a share is read through', () => {
  const share = (rules: PollRules, poll: Poll): Finding | undefined => judged(rules, poll)[0]
  const of = (answers: Readonly<Record<string, number>>) => through(answers)

  it('are those with a weight, where any has one [M5.3]', () => {
    const zero = pollRules({ indicators: [satisfied('s', 'returned')], weights: [0, 100] })
    const both = { channels: { online: of({ satisfied: 9 }), paper: of({ satisfied: 1, dissatisfied: 1 }) } }
    expect(share(zero, both)?.found).toEqual({ part: 1, whole: 2, channels: [{ channel: 'paper', part: 1, whole: 2 }] })
    // The one without a weight is not asked for either.
    expect(share(zero, { channels: { paper: both.channels.paper } })?.verdict).toBe('holds')
    const mixed: PollRules = {
      ...zero,
      channels: {
        ...zero.channels,
        value: zero.channels.value.map(({ weight, ...one }) => (weight === 0 ? one : { ...one, weight: 100 })),
      },
    }
    expect(share(mixed, { channels: { paper: both.channels.paper } })).toMatchObject({
      verdict: 'unknown',
      missing: [{ what: 'online' }],
    })
  })

  it('are those that an indicator names, told or not [D2]', () => {
    const named_ = pollRules({ indicators: [satisfied('s', 'returned', { channels: ['online', 'paper'] })] })
    expect(share(named_, { channels: { paper: of({ satisfied: 1 }) } })).toMatchObject({
      verdict: 'unknown',
      missing: [{ what: 'online' }],
    })
    const any = pollRules({ indicators: [satisfied('s', 'returned')] })
    expect(share(any, { channels: { paper: of({ satisfied: 1 }) } })?.verdict).toBe('holds')
    // Of a poll through no channel at all, each is missing.
    expect(share(any, { channels: {} })?.missing?.map(({ what }) => what)).toEqual(['online', 'paper'])
    const none = pollRules({ indicators: [satisfied('s', 'returned', { channels: [] })] })
    expect(share(none, { channels: {} })).toMatchObject({ verdict: 'unknown', missing: [] })
  })

  it('each need a base of their own, of which the least is reported where one is void [D2, D15]', () => {
    const weighted = pollRules({ indicators: [satisfied('s', 'returned')], weights: [50, 50] })
    const base = (online: number, paper: number) =>
      toReasons(
        pollChecks(
          weighted,
          { channels: { online: of({ satisfied: online }), paper: of({ satisfied: paper }) } },
          MISSING.from,
        ),
      ).find(({ code }) => code === 'ballot-base')
    expect(base(7, 3)).toMatchObject({ verdict: 'holds', found: 3 })
    expect(base(3, 7)).toMatchObject({ verdict: 'holds', found: 3 })
    expect(base(7, 0)).toMatchObject({ verdict: 'fails', found: 0 })
    // A population is not counted by channel.
    const whole = pollRules({ indicators: [satisfied('s', 'members')], weights: [50, 50] })
    const both = { online: of({ satisfied: 1 }), paper: of({ satisfied: 1 }) }
    expect(share(whole, { channels: both, members: 9 })).toMatchObject({
      verdict: 'unknown',
      missing: [{ what: 'members' }],
    })
  })

  it('lacking for several indicators are named once [D2]', () => {
    const two = pollRules({
      indicators: [satisfied('a', 'members'), satisfied('b', 'members'), satisfied('c', 'households')],
    })
    const findings = judged(two, { channels: { paper: of({ satisfied: 1 }) } })
    expect(findings.map(({ missing }) => missing?.map(({ what }) => what))).toEqual([
      ['members'],
      ['members'],
      ['households'],
    ])
  })
})

describe('figures', () => {
  const rules = pollRules({ indicators: [satisfied('s', 'returned')] })
  const found = (yes: number, all: number, twice = false) => {
    const one = { issued: all, returned: all, invalid: all - yes, answers: { satisfied: yes } }
    return judged(rules, { channels: { online: one, ...(twice ? { paper: one } : {}) } })[0]?.found
  }

  it('are as counted, as long as a number holds them, and in lowest terms beyond [D3]', () => {
    expect(found(50, 100)).toEqual({ part: 50, whole: 100 })
    expect(found(MOST, MOST)).toEqual({ part: MOST, whole: MOST })
    expect(found(MOST, MOST, true)).toEqual({ part: 1, whole: 1 })
    // Two of an odd number, twice: a fraction that can be reduced by two, and is, as its base is beyond what a number
    // holds.
    expect(found(2, MOST, true)).toEqual({ part: 2, whole: MOST })
  })

  it('say how many are lacking at and around the line, and of a ceiling nothing [D15, D26]', () => {
    const of = (op: 'at-least' | 'more-than' | 'at-most' | 'less-than', yes: number) => {
      const passing = { op, value: { part: 1, whole: 2 } }
      const own = pollRules({ indicators: [satisfied('s', 'members', { passing })] })
      return judged(own, { channels: { paper: through({ satisfied: yes }) }, members: 100 })[0]?.found
    }
    expect(of('at-least', 49)).toEqual({ part: 49, whole: 100, lacking: 1 })
    expect(of('more-than', 50)).toEqual({ part: 50, whole: 100, lacking: 1 })
    expect(of('more-than', 49)).toEqual({ part: 49, whole: 100, lacking: 2 })
    expect(of('at-most', 51)).toEqual({ part: 51, whole: 100 })
    expect(of('less-than', 50)).toEqual({ part: 50, whole: 100 })
  })

  it('say of a base that it is an assumption, wherever the rulebook says so, and only over a population [D5, D15]', () => {
    const reason = { 'zh-CN': '示例', en: 'an example' }
    const of = (base: 'members' | 'returned') => {
      const { indicators, ...own } = pollRules({ indicators: [satisfied('s', base)] })
      const from = { kind: 'assumption', reason, cites: ['M5.3'] } as const
      const poll = { channels: { paper: through({ satisfied: 1, dissatisfied: 9 }) }, members: 100 }
      return judged({ ...own, indicators: { ...indicators, from } }, poll)[0]?.required
    }
    expect(of('members')).toMatchObject({ base: 'members', assumption: true })
    expect(of('returned')).not.toHaveProperty('assumption')
  })
})
