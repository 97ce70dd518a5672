import { hasOwn } from '../core/json.js'
import { type Counted, POPULATIONS, type PollBase, type PollRules, type Population } from '../rulebook/poll.js'
import { type AnswerCounts, type ChannelCount, type Poll, populationFields } from './poll.js'

/** What came through a channel; undefined where the poll says nothing of it. */
export function channelIn(poll: Poll, channel: string): ChannelCount | undefined {
  return hasOwn(poll.channels, channel) ? poll.channels[channel] : undefined
}

/**
 * The answers to a question through a channel, without a question to the poll's own; undefined where nothing is said
 * of them.
 */
export function answersTo(channel: ChannelCount, question: string | undefined): AnswerCounts | undefined {
  if (question === undefined) return channel.answers
  return channel.further !== undefined && hasOwn(channel.further, question) ? channel.further[question] : undefined
}

// The parts add up to what was returned, or the poll is void: an answer that is not listed was not given.
function given(answers: AnswerCounts, option: string): number {
  return hasOwn(answers, option) ? (answers[option] ?? 0) : 0
}

/** The largest count that a number holds exactly. */
export const MOST: bigint = BigInt(Number.MAX_SAFE_INTEGER)

/** A count as plain data: a number, or its digits where no number holds it exactly. */
export function figure(count: bigint): number | string {
  return count <= MOST ? Number(count) : String(count)
}

/** The sum of some counts; exact at any size (D3). */
export function sumOf(counts: readonly number[]): bigint {
  return counts.reduce((sum, count) => sum + BigInt(count), 0n)
}

/** How often some answers were given. */
export function givenOf(answers: AnswerCounts, options: readonly string[]): bigint {
  return sumOf(options.map((option) => given(answers, option)))
}

/** The answers by their weights, in hundredths of an answer. */
export function weighed(counts: readonly Counted[], answers: AnswerCounts): bigint {
  return counts.reduce((sum, { option, weight }) => sum + BigInt(weight) * BigInt(given(answers, option)), 0n)
}

/** Whether a base is a population, which is counted once for the whole poll, and not by channel. */
export function isPopulation(base: PollBase): base is Population {
  return POPULATIONS.some((one) => one === base)
}

/** How many of a population there are; undefined where it was not counted. */
export function populationIn(poll: Poll, population: Population): number | undefined {
  return poll[populationFields[population]]
}

/** The base that one channel gives for a question. */
export function baseThrough(
  rules: PollRules,
  base: Exclude<PollBase, Population>,
  channel: ChannelCount,
  answers: AnswerCounts,
): bigint {
  if (base === 'returned') return BigInt(channel.returned)
  const valid = rules.options.value.filter((one) => one.inBase).map((one) => one.id)
  return givenOf(answers, valid)
}
