import {
  allOf,
  type Check,
  check,
  type Deferred,
  type FindingKind,
  type FindingOf,
  type FindingShapes,
  type Missing,
  toFinding,
  toReasons,
} from '../core/finding.js'
import { type Ratio, satisfies, type Threshold } from '../core/threshold.js'
import type { Indicator, PollChannel, PollRules } from '../rulebook/poll.js'
import { acceptanceFindings as kinds } from './findings.js'
import {
  type AnswerCounts,
  answersTo,
  attendanceOf,
  attendedIn,
  baseThrough,
  type ChannelCount,
  channelIn,
  figure,
  isPopulation,
  MOST,
  type Poll,
  populationIn,
  sumOf,
  weighed,
} from './poll.js'

function figures(fraction: Fraction): { readonly part: number | string; readonly whole: number | string } {
  const large = fraction.part > MOST || fraction.whole > MOST
  const { part, whole } = large ? reduced(fraction) : fraction
  return { part: figure(part), whole: figure(whole) }
}

/** The base of an indicator, as its findings name it: a population, those of it who attended, or a kind of ballot. */
export function baseName({ base, attending }: Pick<Indicator, 'base' | 'attending'>): string {
  return attending === true ? attendanceOf(base) : base
}

/**
 * How many more of the answers that count in full a floor over a population asks for; undefined if the threshold is a
 * ceiling.
 */
function lackingFor({ op, value }: Threshold<Ratio>, share: Share): bigint | undefined {
  if (op === 'at-most' || op === 'less-than') return undefined
  // In hundredths of an answer, as they are counted.
  const scale = share.whole / share.base
  const [wanted, whole] = [BigInt(value.part) * share.whole, BigInt(value.whole)]
  const short = wanted - share.part * whole
  const unit = whole * scale
  return op === 'at-least' ? (short + unit - 1n) / unit : short / unit + 1n
}

function found(share: Share, lacking: bigint | undefined): FindingShapes['poll-indicator']['found'] {
  const { channels } = share
  if (channels === undefined)
    return { ...figures(share), ...(lacking === undefined ? {} : { lacking: figure(lacking) }) }
  return { ...figures(share), channels: channels.map(({ channel, ...own }) => ({ channel, ...figures(own) })) }
}

function indicatorCheck(
  rules: PollRules,
  indicator: Indicator,
  poll: Poll | undefined,
  missing: Missing,
): Deferred<'poll-indicator'> {
  const kind = kinds['poll-indicator']
  const { id, base, passing } = indicator
  const required = () => ({ op: passing.op, value: { ...passing.value }, base: baseName(indicator) })
  const detail = { about: id, cites: rules.indicators.from.cites }
  const unknown = (lacking: () => readonly Missing[]) =>
    check(kind, 'unknown', () => ({ required: required(), found: null, ...detail, missing: lacking() }))
  if (poll === undefined) return unknown(() => [missing])
  const share = shareOf(rules, indicator, poll)
  if ('lacking' in share) return unknown(() => share.lacking.map((what) => ({ what, from: missing.from })))
  const reached = reaches(passing, share)
  return check(kind, reached, () => {
    const { from } = rules.indicators
    // What the ballot is a share of is our reading of the source, to be settled locally (D15).
    const ours = isPopulation(base) && (from.kind === 'assumption' || from.cites.includes('D15'))
    return {
      required: ours && !reached ? { ...required(), assumption: true } : required(),
      found: found(share, reached || !isPopulation(base) ? undefined : lackingFor(passing, share)),
      ...detail,
    }
  })
}

function indicatorChecks(
  rules: PollRules,
  poll: Poll | undefined,
  missing: Missing,
): readonly Deferred<'poll-indicator'>[] {
  return rules.indicators.value.map((indicator) => indicatorCheck(rules, indicator, poll, missing))
}

/**
 * One finding for each indicator of a poll (M5.3, D15): whether its share reaches the threshold, in the order of the
 * rulebook. `found` is the share, with the share of each channel if the channels have weights. What the poll lacks is
 * missing, and `missing.from` supplies it; without a poll, `missing` itself is named.
 *
 * @example
 * ```ts
 * import { indicatorFindings } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const paper = { issued: 60, returned: 58, invalid: 1, answers: { satisfied: 50, dissatisfied: 7 } }
 * const ballot = { channels: { paper }, peoplePresent: 98 }
 * const missing = { what: 'ballot', from: 'village-organization' }
 * const [half] = indicatorFindings(xining2024.acceptance.ballot, ballot, missing)
 * half?.found // { part: 50, whole: 98 }
 * ```
 */
export function indicatorFindings(
  rules: PollRules,
  poll: Poll | undefined,
  missing: Missing,
): readonly FindingOf<'poll-indicator'>[] {
  return indicatorChecks(rules, poll, missing).map(toFinding)
}

/** What a poll rests on beside its indicators: the polls that were held, and the age of the one that counts. */
interface Beside {
  readonly held: readonly Check[]
  readonly age?: Deferred | undefined
}

/**
 * A poll as a whole: it passes if every indicator holds (D15), and whatever else it rests on. `required` and `found`
 * list the indicators in the order of the rulebook.
 */
export function pollPasses<K extends 'ballot-passes' | 'well-satisfied'>(
  kind: FindingKind<K>,
  rules: PollRules,
  poll: Poll | undefined,
  missing: Missing,
  { held, age }: Beside,
): Deferred<K> {
  const judged = indicatorChecks(rules, poll, missing)
  const verdict = allOf([...judged, ...(age === undefined ? [] : [age]), ...held].map((one) => one.verdict))
  return check<K>(kind, verdict, () => {
    const told = judged.map(toFinding)
    const because = [...told, ...(age === undefined ? [] : [toFinding(age)]), ...toReasons(held)]
    const named = told.flatMap((one) => one.missing ?? [])
    const lacking = named.filter(({ what }, index) => named.findIndex((one) => one.what === what) === index)
    return {
      required: told.map((one) => one.required),
      found: poll === undefined ? null : told.map((one) => one.found),
      ...(verdict === 'unknown' ? { missing: lacking, because } : { because }),
    }
  })
}

/** A share as two integers of any size. */
export interface Fraction {
  readonly part: bigint
  readonly whole: bigint
}

/** The share of one channel. */
interface ChannelShare extends Fraction {
  readonly channel: string
}

/** The share that an indicator has. `base` is the divisor, or the smallest of several; it is more than zero. */
export interface Share extends Fraction {
  readonly base: bigint
  /** The share of each channel, if the channels have weights. */
  readonly channels?: readonly ChannelShare[]
}

/** No share: the ids of the channels, questions, populations or bases that are unknown, or zero if `base` is (D2). */
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
 * The channels that an indicator reads. If it names channels or channels have weights: those, also if the poll lacks
 * them. Otherwise the channels of the poll.
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
function reduced({ part, whole }: Fraction): Fraction {
  const by = divisor(part, whole)
  return { part: part / by, whole: whole / by }
}

/** Hundredths of answers over a base; in whole answers if they come out even. */
function shareOfBase(hundredths: bigint, base: bigint): Fraction {
  return hundredths % 100n === 0n ? { part: hundredths / 100n, whole: base } : { part: hundredths, whole: base * 100n }
}

/** How many people or households the base of an indicator has: all of the population, or those who attended. */
export function countedIn({ base, attending }: Pick<Indicator, 'base' | 'attending'>, poll: Poll): number | undefined {
  return attending === true ? attendedIn(poll, base) : populationIn(poll, base)
}

function pooled(rules: PollRules, indicator: Indicator, poll: Poll, answered: readonly Answered[]): Share | NoShare {
  const { base: of, counts } = indicator
  const population = isPopulation(of) ? countedIn(indicator, poll) : undefined
  if (isPopulation(of) && population === undefined) return { lacking: [baseName(indicator)] }
  const base = isPopulation(of)
    ? BigInt(population ?? 0)
    : answered.reduce((sum, { channel, answers }) => sum + baseThrough(rules, indicator, channel, answers), 0n)
  if (base === 0n) return { base, lacking: [baseName(indicator)] }
  const hundredths = answered.reduce((sum, { answers }) => sum + weighed(counts, answers), 0n)
  return { ...shareOfBase(hundredths, base), base }
}

function averaged(rules: PollRules, indicator: Indicator, answered: readonly Answered[]): Share | NoShare {
  const { base: of, counts } = indicator
  // A population is counted once, not by channel: the rulebook’s schema refuses such an indicator.
  if (isPopulation(of)) return { lacking: [of] }
  const bases = answered.map(({ channel, answers }) => baseThrough(rules, indicator, channel, answers))
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
 * The share that an indicator counts, exactly (D3): of all its channels together or, if channels have weights, the
 * weighted mean of the shares of the channels that it reads.
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

/** Whether a share reaches a threshold: cross-multiplied integers of any size (D3, D4). */
export function reaches({ op, value }: Threshold<Ratio>, { part, whole }: Fraction): boolean {
  const over = part * BigInt(value.whole) - BigInt(value.part) * whole
  return satisfies(op, over < 0n ? -1 : over > 0n ? 1 : 0)
}
