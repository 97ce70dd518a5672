import { type Ratio, satisfies, type Threshold } from '../core/threshold.js'
import type { Indicator, PollChannel, PollRules } from '../rulebook/poll.js'
import type { AnswerCounts, ChannelCount, Poll } from './poll.js'
import { answersTo, baseThrough, channelIn, isPopulation, populationIn, sumOf, weighed } from './poll-counts.js'

/** A share as two integers of any size. */
export interface Fraction {
  readonly part: bigint
  readonly whole: bigint
}

/** The share of one channel. */
export interface ChannelShare extends Fraction {
  readonly channel: string
}

/** What an indicator comes to. `base` is what was divided by, of several bases the smallest; it is more than zero. */
export interface Share extends Fraction {
  readonly base: bigint
  /** Where the channels have weights: the share of each. */
  readonly channels?: readonly ChannelShare[]
}

/**
 * No share: the ids of the channels, questions, populations or bases that are not known, or, with a base of zero, are
 * empty (D2).
 */
export interface NoShare {
  readonly base?: 0n
  readonly lacking: readonly string[]
}

interface Answered {
  readonly way: PollChannel
  readonly channel: ChannelCount
  readonly answers: AnswerCounts
}

function isWeighted({ channels }: PollRules): boolean {
  return channels.value.some((one) => one.weight !== undefined)
}

/**
 * The channels that an indicator reads: those it names, or that have a weight, whether the poll has them or not;
 * otherwise those that it has.
 */
function waysOf(rules: PollRules, indicator: Indicator, poll: Poll): readonly PollChannel[] {
  const named = indicator.channels
  const all = rules.channels.value.filter(
    ({ id, weight }) => weight !== 0 && (named === undefined || named.includes(id)),
  )
  if (named !== undefined || isWeighted(rules)) return all
  const held = all.filter(({ id }) => channelIn(poll, id) !== undefined)
  return held.length === 0 ? all : held
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b)
}

/** A fraction in lowest terms. */
export function reduced({ part, whole }: Fraction): Fraction {
  const by = divisor(part, whole)
  return { part: part / by, whole: whole / by }
}

/** Of hundredths over a base: in whole answers where the hundredths allow. */
function shareOfBase(hundredths: bigint, base: bigint): Fraction {
  return hundredths % 100n === 0n ? { part: hundredths / 100n, whole: base } : { part: hundredths, whole: base * 100n }
}

function pooled(rules: PollRules, indicator: Indicator, poll: Poll, answered: readonly Answered[]): Share | NoShare {
  const { base: of, counts } = indicator
  const population = isPopulation(of) ? populationIn(poll, of) : undefined
  if (isPopulation(of) && population === undefined) return { lacking: [of] }
  const base = isPopulation(of)
    ? BigInt(population ?? 0)
    : answered.reduce((sum, { channel, answers }) => sum + baseThrough(rules, of, channel, answers), 0n)
  if (base === 0n) return { base, lacking: [of] }
  const hundredths = answered.reduce((sum, { answers }) => sum + weighed(counts, answers), 0n)
  return { ...shareOfBase(hundredths, base), base }
}

function averaged(rules: PollRules, { base: of, counts }: Indicator, answered: readonly Answered[]): Share | NoShare {
  // A population is counted once, not by channel: such an indicator is refused when the rulebook is parsed.
  if (isPopulation(of)) return { lacking: [of] }
  const bases = answered.map(({ channel, answers }) => baseThrough(rules, of, channel, answers))
  const empty = answered.filter((_, index) => bases[index] === 0n)
  if (empty.length > 0) return { base: 0n, lacking: empty.map(({ way }) => way.id) }
  const channels = answered.map(({ way, answers }, index) => ({
    channel: way.id,
    ...shareOfBase(weighed(counts, answers), bases[index] ?? 0n),
  }))
  const sum = answered.reduce<Fraction>(
    ({ part, whole }, { way }, index) => {
      const own = channels[index] ?? { part: 0n, whole: 1n }
      return reduced({ part: part * own.whole + BigInt(way.weight ?? 0) * own.part * whole, whole: whole * own.whole })
    },
    { part: 0n, whole: 1n },
  )
  const weights = sumOf(answered.map(({ way }) => way.weight ?? 0))
  const mean = reduced({ part: sum.part, whole: sum.whole * weights })
  return { ...mean, base: bases.reduce((least, base) => (base < least ? base : least)), channels }
}

/**
 * The share that an indicator counts, exactly (D3): all its channels as one or, where they have weights, the mean of
 * their own shares by those weights, each mean over the weights of the channels that the indicator reads.
 */
export function shareOf(rules: PollRules, indicator: Indicator, poll: Poll): Share | NoShare {
  const answered: Answered[] = []
  const lacking = new Set<string>()
  const ways = waysOf(rules, indicator, poll)
  for (const way of ways) {
    const channel = channelIn(poll, way.id)
    const answers = channel === undefined ? undefined : answersTo(channel, indicator.question)
    if (channel === undefined) lacking.add(way.id)
    else if (answers === undefined) lacking.add(indicator.question ?? way.id)
    else answered.push({ way, channel, answers })
  }
  if (lacking.size > 0 || ways.length === 0) return { lacking: [...lacking] }
  return isWeighted(rules) ? averaged(rules, indicator, answered) : pooled(rules, indicator, poll, answered)
}

/** Holds a share against a threshold by cross-multiplied integers of any size (D3, D4). */
export function reaches({ op, value }: Threshold<Ratio>, { part, whole }: Fraction): boolean {
  const over = part * BigInt(value.whole) - BigInt(value.part) * whole
  return satisfies(op, over < 0n ? -1 : over > 0n ? 1 : 0)
}
