import type { ChannelCount, Poll } from '../acceptance/poll.js'
import { optionsOf, type PollRules } from '../rulebook/poll.js'
import { headsOf } from './poll.js'
import { luckOf, share } from './random.js'
import { type World, within } from './world.js'

/** Whose opinion is asked, how content people are, and which poll of the village it is. */
export interface PollKey {
  readonly village: string
  /** The chance that one step of the scale of answers is not lost. */
  readonly content: number
  /** What the poll is held for, and which attempt it is. */
  readonly keys: readonly string[]
}

/** Of those who take part: how many give a valid answer, and how many ballots are void at most. */
const VALID = 0.88
const VOID = 0.03
/** Of the valid answers: how many more choose an option that does not count among them (不了解), at most. */
const BESIDE = 0.02
/** How far channels and questions lie apart beside the spread of the poll, at most. */
const APART = 0.02

/** Splits a number by shares into whole parts that add up to it: what is left goes to the largest remainders. */
function splitBy(whole: number, shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, one) => sum + one, 0)
  const exact = shares.map((one) => (total === 0 ? 0 : (whole * one) / total))
  const parts = exact.map(Math.floor)
  let left = whole - parts.reduce((sum, one) => sum + one, 0)
  const order = exact
    .map((one, at) => ({ at, rest: one - Math.floor(one) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of order) {
    if (left === 0) break
    parts[at] = (parts[at] ?? 0) + 1
    left -= 1
  }
  return parts
}

/** The shares of answers in their order, best first, where each step down has this chance of being lost. */
function sharesOf(content: number, options: number): readonly number[] {
  let shares: readonly number[] = [1]
  for (let step = 1; step < options; step += 1)
    shares = Array.from(
      { length: step + 1 },
      (_, at) => (shares[at] ?? 0) * content + (shares[at - 1] ?? 0) * (1 - content),
    )
  return shares
}

/**
 * A poll as people answer it, whatever passes: how content they are spreads over the options in their order, the best
 * first; who takes part is a share of those entitled. Each option, channel and question has luck of its own. Every
 * population that the rulebook counts has as many people as the village.
 */
export function heldPoll(world: World, rules: PollRules, { village, content, keys }: PollKey): Poll {
  const { seed, behavior } = world
  const { satisfaction } = behavior
  const luck = (...own: readonly string[]): number => share(luckOf(seed, village, ...keys, ...own))
  const people = peopleIn(world, village)
  const attending = Math.max(
    1,
    Math.round(people * within(satisfaction.turnout, luckOf(seed, village, ...keys, 'turnout'))),
  )
  const valid = Math.floor(attending * VALID)
  const off = (most: number, ...own: readonly string[]): number => (luck(...own) * 2 - 1) * most
  const mood = content + off(satisfaction.spread.value, 'mood')
  const channels = rules.channels.value
  const parts = splitBy(
    valid,
    channels.map(({ id }) => 0.5 + luck('channel', id)),
  )
  const counted = (question: string | undefined, voters: number, beside: number, channel: string) => {
    const options = optionsOf(rules, question)
    const own = options.filter(({ inBase }) => inBase)
    const others = options.filter(({ inBase }) => !inBase)
    const exact = mood + off(APART, 'question', question ?? '') + off(APART, 'at', channel)
    const shares = sharesOf(Math.min(1, Math.max(0, exact)), own.length)
    const among = splitBy(others.length === 0 ? voters + beside : voters, shares)
    const apart = splitBy(
      beside,
      others.map(({ id }) => luck('beside', id, channel)),
    )
    return Object.fromEntries([
      ...own.map(({ id }, at) => [id, among[at] ?? 0]),
      ...others.map(({ id }, at) => [id, apart[at] ?? 0]),
    ])
  }
  const countOf = (channel: string, voters: number): ChannelCount => {
    const beside = optionsOf(rules, undefined)
      .filter(({ inBase }) => !inBase)
      .slice(0, 4)
      .reduce((sum, { id }) => sum + Math.floor(voters * BESIDE * luck('beside', id, channel)), 0)
    const invalid = Math.floor(voters * VOID * luck('void', channel))
    const returned = voters + beside + invalid
    const further = (rules.questions?.value ?? []).map(({ id }) => [id, counted(id, voters, beside, channel)] as const)
    return {
      issued: returned + Math.floor(9 * luck('issued', channel)),
      returned,
      invalid,
      answers: counted(undefined, voters, beside, channel),
      ...(further.length === 0 ? {} : { further: Object.fromEntries(further) }),
    }
  }
  return {
    channels: Object.fromEntries(channels.map(({ id }, at) => [id, countOf(id, parts[at] ?? 0)])),
    ...headsOf(rules, people, attending),
  }
}

/** The number of people present in a village. */
function peopleIn({ seed, behavior }: World, village: string): number {
  const size = behavior.sizes['overview.peoplePresent'] ?? { least: 120, most: 900, source: 'assumed' }
  return Math.max(1, Math.round(within(size, luckOf(seed, village, 'whole', 'overview.peoplePresent'))))
}
