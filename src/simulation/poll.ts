import type { Poll } from '../acceptance/poll.js'
import { pollReasons } from '../acceptance/poll-checks.js'
import { indicatorFindings } from '../acceptance/poll-shares.js'
import { allOf, standing } from '../core/finding.js'
import type { Indicator, PollRules } from '../rulebook/poll.js'
import { type Ballots, pollOf, questionsOf, split, spreadEvenly } from './poll-counts.js'
import { below, between, type Luck } from './random.js'

const MISSING = { what: 'ballot', from: 'village-organization' }
/** How many mixtures of answers are tried where neither luck nor an even spread gives the side asked for. */
const MOST_TRIES = 200
/** Among how many answers an even spread is looked for: there are two to that power to try. */
const MOST_SPREAD = 6

function asWanted(rules: PollRules, poll: Poll, passing: boolean): boolean {
  const verdict = allOf(indicatorFindings(rules, poll, MISSING).map((one) => one.verdict))
  return verdict === (passing ? 'holds' : 'fails') && standing(pollReasons(rules, poll, MISSING.from)).length === 0
}

function isCeiling({ passing }: Indicator): boolean {
  return passing.op === 'at-most' || passing.op === 'less-than'
}

/** The answer that does most for the first indicator of a question, and those that do less. */
function sides(rules: PollRules, question: string | undefined): readonly [best: string, others: readonly string[]] {
  const indicator = rules.indicators.value.find((one) => one.question === question)
  const sign = indicator !== undefined && isCeiling(indicator) ? -1 : 1
  const options = rules.options.value.map(({ id }) => {
    const counted = indicator?.counts.find(({ option }) => option === id)?.weight ?? 0
    return { id, worth: sign * counted }
  })
  const most = Math.max(...options.map(({ worth }) => worth))
  return [
    options.find(({ worth }) => worth === most)?.id ?? '',
    options.filter(({ worth }) => worth < most).map(({ id }) => id),
  ]
}

function answersOf(luck: Luck, rules: PollRules, question: string | undefined, yes: number, no: number) {
  const [best, others] = sides(rules, question)
  if (others.length === 0) return { [best]: yes + no }
  const shares = split(luck, no, others.length)
  return { [best]: yes, ...Object.fromEntries(others.map((id, at) => [id, shares[at] ?? 0])) }
}

/** Near the threshold of the first indicator as well as far from it: so many of the best answer, some of the others. */
function nearby(rules: PollRules, luck: Luck, people: number, passing: boolean): Poll {
  const [first] = rules.indicators.value
  const { part, whole } = first?.passing.value ?? { part: 1, whole: 2 }
  const share = Math.trunc((people * part) / whole)
  const mark = first !== undefined && isCeiling(first) ? people - share : share
  const good = passing ? between(luck, Math.min(mark + 1, people), people) : below(luck, Math.max(mark - 1, 1))
  const ways = rules.channels.value.length
  const yes = split(luck, good, ways)
  const rest = split(luck, below(luck, people - good + 1), ways)
  const ballots = rest.map((no, place): Ballots => {
    const invalid = Math.min(no, below(luck, 4))
    return {
      invalid,
      answers: questionsOf(rules).map((question) => answersOf(luck, rules, question, yes[place] ?? 0, no - invalid)),
      spare: below(luck, 9),
    }
  })
  return pollOf(rules, people, ballots)
}

/** Some of the answers, each choice of them once, the fewest first. */
function choicesOf(options: readonly string[]): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [[]]
  for (const id of options.slice(0, MOST_SPREAD)) all = all.flatMap((one) => [one, [...one, id]])
  return all.filter((one) => one.length > 0).sort((a, b) => a.length - b.length)
}

/**
 * To each question the fewest answers that, given as often as each other, put it on the side asked for, where there
 * are such.
 */
function spread(rules: PollRules, people: number, passing: boolean): Poll {
  const choices = choicesOf(rules.options.value.map(({ id }) => id))
  const chosen = new Map(
    questionsOf(rules).map((question) => {
      const value = rules.indicators.value.filter((one) => one.question === question)
      const own = { ...rules, indicators: { ...rules.indicators, value } }
      const fitting = choices.find((choice) =>
        asWanted(
          own,
          spreadEvenly(rules, people, () => choice),
          passing,
        ),
      )
      return [question, fitting ?? choices[0] ?? []] as const
    }),
  )
  return spreadEvenly(rules, people, (question) => chosen.get(question) ?? [])
}

function mixed(rules: PollRules, luck: Luck, people: number): Poll {
  const options = rules.options.value.map(({ id }) => id)
  const parts = split(luck, people, rules.channels.value.length)
  return pollOf(
    rules,
    people,
    parts.map((voters) => ({
      invalid: 0,
      spare: 0,
      answers: questionsOf(rules).map(() => {
        const shares = split(luck, voters, options.length)
        return Object.fromEntries(options.map((id, at) => [id, shares[at] ?? 0]))
      }),
    })),
  )
}

/**
 * A poll that passes, or does not, under any rules that a ballot can meet: counts that add up and a quorum that is
 * there, near the threshold as well as far from it. Where luck misses the side asked for, a few answers are given as
 * often as each other; where that is not it either, mixtures are tried.
 */
export function drawPoll(rules: PollRules, luck: Luck, people: number, passing: boolean): Poll {
  let drawn = nearby(rules, luck, people, passing)
  if (asWanted(rules, drawn, passing)) return drawn
  drawn = spread(rules, people, passing)
  for (let tries = 0; tries < MOST_TRIES && !asWanted(rules, drawn, passing); tries += 1)
    drawn = mixed(rules, luck, people)
  return drawn
}
