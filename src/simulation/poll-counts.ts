import type { ChannelCount, Poll } from '../acceptance/poll.js'
import type { PollRules } from '../rulebook/poll.js'
import { below, type Luck } from './random.js'

/**
 * What came through one channel: the invalid, the answers to the poll's own question and to each further one, and how
 * many did not come back.
 */
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

/** The questions of a poll: its own, which has no id, and the further ones. */
export function questionsOf(rules: PollRules): readonly (string | undefined)[] {
  return [undefined, ...(rules.questions?.value ?? []).map(({ id }) => id)]
}

function channelOf(rules: PollRules, { invalid, answers, spare }: Ballots): ChannelCount {
  const [own = {}, ...rest] = answers
  const returned = invalid + Object.values(own).reduce((sum, count) => sum + count, 0)
  const counts = { issued: returned + spare, returned, invalid, answers: own }
  const questions = rules.questions?.value ?? []
  if (questions.length === 0) return counts
  return { ...counts, further: Object.fromEntries(questions.map(({ id }, at) => [id, rest[at] ?? {}])) }
}

/**
 * A poll of so many people, channel by channel; each population is as many, and all of it is there: each household
 * answers once.
 */
export function pollOf(rules: PollRules, people: number, ballots: readonly Ballots[]): Poll {
  const none: Ballots = { invalid: 0, answers: [], spare: 0 }
  const channels = Object.fromEntries(
    rules.channels.value.map(({ id }, place) => [id, channelOf(rules, ballots[place] ?? none)]),
  )
  const poll = { channels, peoplePresent: people, representatives: people, members: people, households: people }
  const quorum = rules.quorum?.value ?? []
  return quorum.length === 0 ? poll : { ...poll, attended: Object.fromEntries(quorum.map(({ of }) => [of, people])) }
}

/** A number in parts that differ by one at most. */
function evenly(whole: number, parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, place) => Math.trunc(whole / parts) + (place < whole % parts ? 1 : 0))
}

/**
 * A poll in which the answers to a question are given as often as each other, and as many through each channel as
 * through another.
 */
export function spreadEvenly(
  rules: PollRules,
  people: number,
  given: (question: string | undefined) => readonly string[],
): Poll {
  const answers = (question: string | undefined, voters: number) => {
    const options = given(question)
    const counts = evenly(voters, options.length)
    return Object.fromEntries(options.map((id, place) => [id, counts[place] ?? 0]))
  }
  return pollOf(
    rules,
    people,
    evenly(people, rules.channels.value.length).map((voters) => ({
      invalid: 0,
      spare: 0,
      answers: questionsOf(rules).map((question) => answers(question, voters)),
    })),
  )
}
