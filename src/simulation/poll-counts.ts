import type { ChannelCount, Poll } from '../acceptance/index.js'
import type { PollRules } from '../rulebook/index.js'
import { below, type Luck } from './random.js'

/** What came through one channel: the invalid, the answers to the poll's own question and to each further one, and how many did not come back. */
export interface Ballots {
  readonly invalid: number
  readonly answers: readonly Readonly<Record<string, number>>[]
  readonly spare: number
}

/** Splits a number into whole parts by turns of luck; the parts add up. */
export function split(luck: Luck, whole: number, parts: number): readonly number[] {
  const cut = Array.from({ length: Math.max(parts, 1) }, () => 0)
  let left = whole
  for (let place = 0; place < cut.length - 1; place += 1) {
    const part = below(luck, Math.trunc((left * 2) / (cut.length - place)) + 1)
    cut[place] = Math.min(part, left)
    left -= cut[place] ?? 0
  }
  cut[cut.length - 1] = left
  return cut
}

function channelOf(rules: PollRules, { invalid, answers, spare }: Ballots): ChannelCount {
  const [own = {}, ...rest] = answers
  const returned = invalid + Object.values(own).reduce((sum, count) => sum + count, 0)
  const counts = { issued: returned + spare, returned, invalid, answers: own }
  const questions = rules.questions?.value ?? []
  if (questions.length === 0) return counts
  return { ...counts, further: Object.fromEntries(questions.map(({ id }, at) => [id, rest[at] ?? {}])) }
}

/** A poll of so many people, channel by channel; each population is as many, and all of it is there: each household answers once. */
export function pollOf(rules: PollRules, people: number, ballots: readonly Ballots[]): Poll {
  const none: Ballots = { invalid: 0, answers: [], spare: 0 }
  const channels = Object.fromEntries(
    rules.channels.value.map(({ id }, place) => [id, channelOf(rules, ballots[place] ?? none)]),
  )
  const poll = { channels, peoplePresent: people, representatives: people, members: people, households: people }
  const quorum = rules.quorum?.value ?? []
  return quorum.length === 0 ? poll : { ...poll, attended: Object.fromEntries(quorum.map(({ of }) => [of, people])) }
}

/** A poll in which everybody gives one answer to a question, as many through each channel as through another. */
export function everybodySays(rules: PollRules, people: number, answer: (question: number) => string): Poll {
  const ways = rules.channels.value.length
  const questions = 1 + (rules.questions?.value.length ?? 0)
  return pollOf(
    rules,
    people,
    rules.channels.value.map((_, place) => {
      const voters = Math.trunc(people / ways) + (place < people % ways ? 1 : 0)
      const answers = Array.from({ length: questions }, (_none, question) => ({ [answer(question)]: voters }))
      return { invalid: 0, answers, spare: 0 }
    }),
  )
}
