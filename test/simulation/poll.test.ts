import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pollChecks } from '../../src/acceptance/poll-checks.js'
import { drawPoll } from '../../src/simulation/poll.js'
import { luckOf } from '../../src/simulation/random.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { MISSING, named, pollRules, satisfied, verdictOf } from '../acceptance/poll-rules.js'

const fewDissatisfied = {
  ...named('few-dissatisfied'),
  counts: [{ option: 'dissatisfied', weight: 100 }],
  base: 'valid-answers',
  passing: { op: 'less-than', value: { part: 1, whole: 10 } },
} as const

const every = { op: 'at-least', value: { part: 1, whole: 1 } } as const
const third = { op: 'at-least', value: { part: 1, whole: 3 } } as const
const quorum = [
  { ...named('two-thirds'), of: 'households', share: { op: 'at-least', value: { part: 2, whole: 3 } } } as const,
]

const variants = {
  'the ballot of Xining': xining2024.acceptance.ballot,
  'the survey of Xining': xining2024.exit.survey,
  'two indicators and a quorum': pollRules({ indicators: [satisfied('s', 'members'), fewDissatisfied], quorum }),
  'a ceiling alone': pollRules({ indicators: [fewDissatisfied] }),
  'weighted channels, nobody left out': pollRules({
    indicators: [satisfied('s', 'valid-answers', { passing: every }, 60)],
    weights: [30, 70],
  }),
  'further questions': pollRules({
    indicators: [
      satisfied('s', 'returned', {}, 80),
      satisfied('t', 'returned', { question: 'q' }),
      { ...fewDissatisfied, question: 'q', channels: ['paper'] },
    ],
    questions: ['q', 'r'],
  }),
  'what no single answer reaches': pollRules({
    indicators: [
      satisfied('s', 'returned', { passing: third }),
      { ...satisfied('b', 'returned', { passing: third }), counts: [{ option: 'basically-satisfied', weight: 100 }] },
    ],
  }),
}

describe('drawn polls', () => {
  it.each(Object.entries(variants))('are sound and come out on the side asked for: %s [D15, D16]', (_name, rules) => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 12, max: 900 }), fc.boolean(), (seed, people, passing) => {
        const poll = drawPoll(rules, luckOf(seed, 'poll'), people, passing)
        expect(pollChecks(rules, poll, MISSING.from).filter((one) => one.verdict !== 'holds')).toEqual([])
        expect(verdictOf(rules, poll)).toBe(passing ? 'holds' : 'fails')
      }),
      { numRuns: 60 },
    )
  })
})
