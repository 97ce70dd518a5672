import { describe, expect, it } from 'vitest'
import { pollChecks } from '../../src/acceptance/poll-checks.js'
import { type Finding, unmet } from '../../src/core/finding.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { PollRules } from '../../src/rulebook/poll.js'
import { explain } from '../../src/view/explain.js'
import { outcome } from './poll-outcome.js'
import { judged, MISSING, pollRules, satisfied, through, verdictOf, withBallot } from './poll-rules.js'

describe('weighted channels', () => {
  const rules = pollRules({ indicators: [satisfied('s', 'valid-answers')], weights: [30, 70] })
  const poll = (online: number, paper: number) => ({
    channels: {
      online: through({ satisfied: online, dissatisfied: 10 - online }),
      paper: through({ satisfied: paper, dissatisfied: 1_000 - paper }),
    },
  })

  it('are averaged by their weights, however many answered through each [M5.3, D3]', () => {
    // 30 % of 10/10 and 70 % of 2/7 make exactly a half; all answers as one would not.
    const even = { channels: { online: through({ satisfied: 1 }), paper: through({ satisfied: 2, dissatisfied: 5 }) } }
    expect(judged(rules, even)[0]).toMatchObject({
      verdict: 'holds',
      found: {
        part: 1,
        whole: 2,
        channels: [
          { channel: 'online', part: 1, whole: 1 },
          { channel: 'paper', part: 2, whole: 7 },
        ],
      },
    })
    expect(outcome(rules, poll(10, 286))).toEqual([])
    expect(outcome(rules, poll(10, 285))).toEqual(['ballot-passes'])
    expect(outcome(rules, poll(0, 720))).toEqual([])
  })

  it('that nobody answered through leave the share unknown, and are named [D2]', () => {
    const silent = { channels: { online: through({ 'dont-know': 4 }), paper: through({ satisfied: 9 }) } }
    const absent = { channels: { paper: through({ satisfied: 9 }) } }
    for (const one of [silent, absent]) {
      expect(judged(rules, one)[0]).toMatchObject({
        verdict: 'unknown',
        found: null,
        missing: [{ what: 'online', from: 'village-organization' }],
      })
      expect(outcome(rules, one)).toEqual(['ballot-base'])
    }
  })

  it('with no weight are not read, and an indicator averages those that it names [M5.3]', () => {
    const zero = pollRules({ indicators: [satisfied('s', 'returned')], weights: [0, 100] })
    expect(verdictOf(zero, poll(0, 500))).toBe('holds')
    const one = pollRules({ indicators: [satisfied('s', 'returned', { channels: ['online'] })], weights: [30, 70] })
    expect(judged(one, poll(5, 0))[0]).toMatchObject({ verdict: 'holds', found: { part: 1, whole: 2 } })
    expect(judged(one, poll(4, 1_000))[0]?.verdict).toBe('fails')
  })

  it('need a base by channel and a weight above zero: another rulebook is refused [D5, D26]', () => {
    const problems = (ballot: PollRules) => {
      const parsed = parseRulebook(JSON.parse(JSON.stringify(withBallot(ballot))))
      return parsed.ok ? [] : parsed.error.reasons.map(({ path, required, found }) => [path, required, found])
    }
    const at = '/acceptance/ballot/indicators/value/0'
    const of = (base: 'members' | 'returned', weights: readonly [number, number], channels?: readonly string[]) =>
      problems(pollRules({ indicators: [satisfied('s', base, channels === undefined ? {} : { channels })], weights }))
    expect(of('returned', [30, 70])).toEqual([])
    expect(of('members', [30, 70])).toEqual([[`${at}/base`, { oneOf: ['returned', 'valid-answers'] }, 'members']])
    expect(of('returned', [0, 70], ['online'])).toEqual([[at, { rule: 'a channel whose weight is more than zero' }, 0]])
    expect(problems(pollRules({ indicators: [satisfied('s', 'members')] }))).toEqual([])
  })

  it('are exact where no number holds the figures: those come as digits [D3]', () => {
    const [a, b] = [9_007_199_254_740_881, 9_007_199_254_740_847]
    const large = {
      channels: {
        online: { issued: a, returned: a, invalid: 0, answers: { satisfied: a - 3, dissatisfied: 3 } },
        paper: { issued: b, returned: b, invalid: 0, answers: { satisfied: 1, dissatisfied: b - 1 } },
      },
    }
    const passing = { op: 'at-least', value: { part: 3, whole: 10 } } as const
    const [found] = judged(
      pollRules({ indicators: [satisfied('s', 'returned', { passing })], weights: [30, 70] }),
      large,
    )
    // Three tenths of all but three online, seven tenths of one on paper: just under three tenths, in lowest terms.
    const [part, whole] = [3n * BigInt(a - 3) * BigInt(b) + 7n * BigInt(a), 10n * BigInt(a) * BigInt(b)]
    const by = [2n, 5n, 3n, 7n].find((n) => part % n === 0n && whole % n === 0n) ?? 1n
    expect(found).toMatchObject({ verdict: 'fails', found: { part: String(part / by), whole: String(whole / by) } })
    const text = explain(found as Finding, 'zh-CN')
    expect(text).toContain(`${part / by}/${whole / by}（“online”${a - 3}/${a}、“paper”1/${b}）`)
  })
})

describe('further questions', () => {
  const rules = pollRules({
    indicators: [satisfied('work', 'returned'), satisfied('secretary', 'returned', { question: 'of-secretary' })],
    questions: ['of-secretary'],
  })
  const poll = (further: Readonly<Record<string, Readonly<Record<string, number>>>>) => ({
    channels: { paper: through({ satisfied: 9, dissatisfied: 1 }, 0, further) },
  })

  it('have answers and an indicator of their own [M5.3]', () => {
    expect(outcome(rules, poll({ 'of-secretary': { satisfied: 5, dissatisfied: 5 } }))).toEqual([])
    expect(outcome(rules, poll({ 'of-secretary': { satisfied: 4, dissatisfied: 6 } }))).toEqual(['ballot-passes'])
  })

  it('add up each by itself, and no other is asked; not told is unknown, not unanswered [D2, D15]', () => {
    expect(outcome(rules, poll({ 'of-secretary': { satisfied: 9 } }))).toEqual(['ballot-adds-up'])
    expect(outcome(rules, poll({ 'of-secretary': { satisfied: 10 }, weather: { satisfied: 10 } }))).toEqual([
      'ballot-question',
    ])
    expect(outcome(rules, poll({ 'of-secretary': { delighted: 10 } }))).toEqual(['ballot-option'])
    const told = unmet(pollChecks(rules, poll({}), MISSING.from))
    expect(told.map(({ code, kind, missing }) => [code, kind, missing])).toEqual([
      ['ballot-adds-up', 'facts-missing', [{ what: 'of-secretary', from: 'village-organization' }]],
      ['ballot-base', 'facts-missing', [{ what: 'of-secretary', from: 'village-organization' }]],
    ])
  })
})

describe('an indicator of some channels', () => {
  const rules = pollRules({ indicators: [satisfied('on-paper', 'returned', { channels: ['paper'] })] })

  it('reads those alone, and does not take a channel that is not told for an empty one [D2]', () => {
    const online = through({ satisfied: 100 })
    expect(outcome(rules, { channels: { online, paper: through({ satisfied: 1, dissatisfied: 2 }) } })).toEqual([
      'ballot-passes',
    ])
    expect(judged(rules, { channels: { online } })[0]).toMatchObject({
      verdict: 'unknown',
      missing: [{ what: 'paper', from: 'village-organization' }],
    })
  })
})
