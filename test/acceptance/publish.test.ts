import { describe, expect, it } from 'vitest'
import { type Poll, publishedBreakdown } from '../../src/acceptance/poll.js'
import { pollRules, satisfied, through } from './poll-rules.js'

const rules = pollRules({ indicators: [satisfied('s', 'returned')], questions: ['unity'] })
const plain = pollRules({ indicators: [satisfied('s', 'returned')] })
const ballot = (satisfied_: number, basically: number, dissatisfied: number, unsure: number) => ({
  satisfied: satisfied_,
  'basically-satisfied': basically,
  dissatisfied,
  'dont-know': unsure,
})
const counts = (poll: Poll, of = plain) => publishedBreakdown(of, poll).map(({ count }) => count)
const one = (answers: ReturnType<typeof ballot>, invalid: number): Poll => ({
  channels: { paper: through(answers, invalid) },
})

describe('a published breakdown', () => {
  it('hides a cell under five and the smallest other, five itself is shown [D10]', () => {
    expect(counts(one(ballot(5, 6, 7, 8), 9))).toEqual([5, 6, 7, 8, 9])
    expect(counts(one(ballot(4, 9, 6, 8), 7))).toEqual([null, 9, null, 8, 7])
    expect(counts(one(ballot(4, 6, 6, 8), 7))).toEqual([null, null, 6, 8, 7])
    expect(counts(one(ballot(40, 3, 30, 20), 4))).toEqual([40, null, 30, null, null])
    expect(counts(one(ballot(1, 2, 3, 4), 0))).toEqual([null, null, null, null, null])
  })

  it('adds the channels up before it looks at how small a cell is [D10]', () => {
    const two: Poll = { channels: { online: through(ballot(3, 9, 9, 9), 9), paper: through(ballot(3, 9, 9, 9), 9) } }
    expect(counts(two)).toEqual([6, 18, 18, 18, 18])
  })

  it('tells question by question, and hides the invalid ballots for all or for none [D10]', () => {
    const answered = (own: ReturnType<typeof ballot>, unity: ReturnType<typeof ballot>, invalid: number) =>
      publishedBreakdown(rules, { channels: { paper: through(own, invalid, { unity }) } })
    const shown = answered(ballot(20, 20, 20, 20), ballot(10, 30, 20, 20), 5)
    expect(shown.slice(0, 2)).toEqual([
      { option: 'satisfied', count: 20 },
      { option: 'basically-satisfied', count: 20 },
    ])
    expect(shown.slice(4)).toEqual([
      { option: 'satisfied', count: 10, question: 'unity' },
      { option: 'basically-satisfied', count: 30, question: 'unity' },
      { option: 'dissatisfied', count: 20, question: 'unity' },
      { option: 'dont-know', count: 20, question: 'unity' },
      { option: 'invalid', count: 5 },
    ])
    // A question for every voter is published even if nobody answered it.
    const unasked = publishedBreakdown(rules, { channels: { paper: through(ballot(20, 20, 20, 20), 5) } })
    expect(unasked.filter(({ question }) => question === 'unity')).toHaveLength(4)
    // Hidden beside the own question’s small cell, the invalid would follow from the other question if all of its
    // cells stood.
    expect(answered(ballot(3, 27, 25, 25), ballot(10, 30, 20, 20), 5).map(({ count }) => count)).toEqual([
      ...[null, 27, 25, 25],
      ...[null, 30, 20, 20],
      null,
    ])
    // Small themselves, they are hidden with the smallest cell of each question.
    expect(answered(ballot(20, 21, 19, 20), ballot(10, 30, 20, 20), 4).map(({ count }) => count)).toEqual([
      ...[20, 21, null, 20],
      ...[null, 30, 20, 20],
      null,
    ])
    // Where another cell of the question is small, that one gives nothing away either.
    expect(answered(ballot(3, 27, 25, 25), ballot(2, 38, 20, 20), 5).map(({ count }) => count)).toEqual([
      ...[null, 27, 25, 25],
      ...[null, 38, 20, 20],
      null,
    ])
  })
})
