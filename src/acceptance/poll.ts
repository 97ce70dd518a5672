import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { hasOwn } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { countSchema } from '../core/threshold.js'
import {
  CHANNEL_BASES,
  type Counted,
  type Indicator,
  type KnownPopulation,
  optionsOf,
  type PollBase,
  type PollRules,
  type Population,
} from '../rulebook/poll.js'

/** How often each answer was given, by the id of the answer. */
export type AnswerCounts = Readonly<Record<string, number>>

/** What came back through one channel. Counts only; nobody is identified (D10). */
export interface ChannelCount {
  /** Unknown where anybody could take one, as with an open QR code. */
  readonly issued?: number
  readonly returned: number
  readonly invalid: number
  /** The answers to the poll's own question. */
  readonly answers: AnswerCounts
  /** The answers to each further question of the rulebook, by its id. */
  readonly further?: Readonly<Record<string, AnswerCounts>>
}

/**
 * The counts of a poll: the ballot of the congress (民主测评, D15) or the uniform survey (满意度测评, M5.3). Which
 * populations must be counted depends on the rulebook’s indicators; one left out is unknown, not zero (D2).
 */
export interface Poll {
  /** By channel. */
  readonly channels: Readonly<Record<string, ChannelCount>>
  /** The people actually in the village on the day (本村实际在村人数). */
  readonly peoplePresent?: number
  readonly representatives?: number
  readonly members?: number
  readonly households?: number
  /** How many there are of each population of the rulebook's own, by its id. */
  readonly populations?: Readonly<Record<string, number>>
  /** How many of each population took part (参加人数), by its id; a quorum asks for it. */
  readonly attended?: Readonly<Record<string, number>>
  /** Void: the counts do not fit together or too few took part. It stays on the record and counts for nothing (D15). */
  readonly void?: true
}

const answersSchema: () => z.ZodType<AnswerCounts> = /*@__PURE__*/ lazy(() => z.record(idSchema(), countSchema()))

/** Parses a {@link Poll}. */
export const pollSchema: () => z.ZodType<Poll> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    channels: z.record(
      idSchema(),
      z.strictObject({
        issued: countSchema().exactOptional(),
        returned: countSchema(),
        invalid: countSchema(),
        answers: answersSchema(),
        further: z.record(idSchema(), answersSchema()).exactOptional(),
      }),
    ),
    peoplePresent: countSchema().exactOptional(),
    representatives: countSchema().exactOptional(),
    members: countSchema().exactOptional(),
    households: countSchema().exactOptional(),
    populations: z.record(idSchema(), countSchema()).exactOptional(),
    attended: z.record(idSchema(), countSchema()).exactOptional(),
    void: z.literal(true).exactOptional(),
  }),
)

/** The field of a poll that counts each population that every rulebook knows. */
export const populationFields: Readonly<
  Record<KnownPopulation, 'peoplePresent' | 'representatives' | 'members' | 'households'>
> = {
  'people-present': 'peoplePresent',
  representatives: 'representatives',
  members: 'members',
  households: 'households',
}

/** What came through a channel; undefined if the poll does not have it. */
export function channelIn(poll: Poll, channel: string): ChannelCount | undefined {
  return hasOwn(poll.channels, channel) ? poll.channels[channel] : undefined
}

/**
 * The answers to a further question through a channel, or to the poll's own question if none is named; undefined if
 * the channel does not have them.
 */
export function answersTo(channel: ChannelCount, question: string | undefined): AnswerCounts | undefined {
  if (question === undefined) return channel.answers
  return channel.further !== undefined && hasOwn(channel.further, question) ? channel.further[question] : undefined
}

// An answer that is not listed was not given: if the parts do not add up to the ballots returned, the poll is void.
function given(answers: AnswerCounts, option: string): number {
  return hasOwn(answers, option) ? (answers[option] ?? 0) : 0
}

/** The largest count that a number holds exactly. */
export const MOST: bigint = BigInt(Number.MAX_SAFE_INTEGER)

/** A count as plain data: a number, or its digits if no number holds it exactly. */
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

/** The answers times their weights, in hundredths of an answer. */
export function weighed(counts: readonly Counted[], answers: AnswerCounts): bigint {
  return counts.reduce((sum, { option, weight }) => sum + BigInt(weight) * BigInt(given(answers, option)), 0n)
}

/** Whether a base is a population, which is counted once for the whole poll, and not by channel. */
export function isPopulation(base: PollBase): boolean {
  return CHANNEL_BASES.every((one) => one !== base)
}

/** How many of a population there are; undefined if it was not counted. */
export function populationIn(poll: Poll, population: Population): number | undefined {
  if (hasOwn(populationFields, population)) return poll[populationFields[population as KnownPopulation]]
  return poll.populations !== undefined && hasOwn(poll.populations, population)
    ? poll.populations[population]
    : undefined
}

/** How many of a population took part; undefined if they were not counted. */
export function attendedIn({ attended }: Poll, population: Population): number | undefined {
  return attended !== undefined && hasOwn(attended, population) ? attended[population] : undefined
}

/** The id of the count of those of a population who took part, where it is missing. */
export function attendanceOf(population: Population): string {
  return `attended-${population}`
}

/** The base that one channel gives for a question. */
export function baseThrough(
  rules: PollRules,
  { base, question }: Pick<Indicator, 'base' | 'question'>,
  channel: ChannelCount,
  answers: AnswerCounts,
): bigint {
  if (base === 'returned') return BigInt(channel.returned)
  const valid = optionsOf(rules, question)
    .filter((one) => one.inBase)
    .map((one) => one.id)
  return givenOf(answers, valid)
}

/** A cell of a published breakdown. */
export interface PublishedCell {
  /** The id of an answer, or `invalid`. */
  readonly option: string
  /** Null if suppressed. */
  readonly count: number | null
  /** The id of a further question; absent for the poll's own. */
  readonly question?: string
}

const SMALLEST_CELL = 5

interface Cell {
  readonly option: string
  readonly count: number
}

/** The small cells and the smallest of the others; nothing if none is small. */
function hiddenIn(cells: readonly Cell[], small: (cell: Cell) => boolean): readonly Cell[] {
  const hidden = cells.filter(small)
  if (hidden.length === 0) return []
  const complement = cells
    .filter((cell) => !small(cell))
    .reduce<Cell | undefined>(
      (least, cell) => (least === undefined || cell.count < least.count ? cell : least),
      undefined,
    )
  return complement === undefined ? hidden : [...hidden, complement]
}

/**
 * The breakdown of a poll that may be published (D10): question by question, all channels together, and the invalid
 * ballots once, because they are the same for every question. A cell under five is suppressed, and with it the
 * smallest of the others, so that nobody can work it out from the total.
 *
 * @example
 * ```ts
 * import { publishedBreakdown } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const paper = { issued: 60, returned: 58, invalid: 1, answers: { satisfied: 50, dissatisfied: 7 } }
 * const cells = publishedBreakdown(xining2024.acceptance.ballot, { channels: { paper } })
 * cells.at(-1) // { option: 'invalid', count: null }
 * ```
 */
export function publishedBreakdown(rules: PollRules, poll: Poll): readonly PublishedCell[] {
  const channels = Object.values(poll.channels)
  const invalid: Cell = { option: 'invalid', count: Number(sumOf(channels.map((one) => one.invalid))) }
  const asked = (rules.questions?.value ?? []).filter(
    ({ id, reported }) => reported !== true || channels.some((one) => answersTo(one, id) !== undefined),
  )
  const groups = [undefined, ...asked.map(({ id }) => id)].map((question) => ({
    question,
    cells: optionsOf(rules, question).map(({ id }): Cell => {
      const counts = channels.map((one) => givenOf(answersTo(one, question) ?? {}, [id]))
      return { option: id, count: Number(counts.reduce((sum, count) => sum + count, 0n)) }
    }),
  }))
  const small = (cell: Cell): boolean => cell.count < SMALLEST_CELL
  const first = groups.map(({ cells }) => hiddenIn([...cells, invalid], small))
  const withInvalid = first.some((hidden) => hidden.includes(invalid))
  return [
    ...groups.flatMap(({ question, cells }, index) => {
      const own = first[index] ?? []
      // The invalid ballots are the same for every question. If one question hides them, every other must hide a cell
      // too, or its total gives them away.
      const again = withInvalid && !own.includes(invalid)
      const hidden = again ? hiddenIn([...cells, invalid], (cell) => small(cell) || cell === invalid) : own
      return cells.map((cell) => ({
        option: cell.option,
        count: hidden.includes(cell) ? null : cell.count,
        ...(question === undefined ? {} : { question }),
      }))
    }),
    { ...invalid, count: withInvalid ? null : invalid.count },
  ]
}
