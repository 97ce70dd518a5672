import type { ChannelCount, Poll } from '../acceptance/poll.js'
import { pollChecks } from '../acceptance/poll-checks.js'
import { indicatorFindings } from '../acceptance/poll-shares.js'
import { allOf } from '../core/finding.js'
import { type Indicator, optionsOf, type PollRules } from '../rulebook/poll.js'
import { below, between, type Luck } from './random.js'

/** What came back through one channel. */
interface Ballots {
  readonly invalid: number
  /** Counts by answer: to the poll's own question first, then to each further one. */
  readonly answers: readonly Readonly<Record<string, number>>[]
  /** How many were issued and did not come back. */
  readonly spare: number
}

/** Splits a number at random into whole parts that add up to it. */
function split(luck: Luck, whole: number, parts: number): readonly number[] {
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

/** The questions of a poll: its own, which has no id, then the further ones. */
function questionsOf(rules: PollRules): readonly (string | undefined)[] {
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

/** The heads that a poll counts: so many in each population, and so many of them attending where the rules ask for it. */
export function headsOf(rules: PollRules, people: number, attending: number): Omit<Poll, 'channels'> {
  const own = rules.populations?.value ?? []
  const attended = [
    ...(rules.quorum?.value ?? []).map(({ of }) => of),
    ...rules.indicators.value.filter((one) => one.attending === true).map(({ base }) => base),
    ...(rules.voters === undefined ? [] : [rules.voters.value]),
  ]
  return {
    peoplePresent: people,
    representatives: people,
    members: people,
    households: people,
    ...(own.length === 0 ? {} : { populations: Object.fromEntries(own.map(({ id }) => [id, people])) }),
    ...(attended.length === 0 ? {} : { attended: Object.fromEntries(attended.map((of) => [of, attending])) }),
  }
}

/** A poll with so many in each population (people, members, households, representatives), all of them attending. */
function pollOf(rules: PollRules, people: number, ballots: readonly Ballots[]): Poll {
  const none: Ballots = { invalid: 0, answers: [], spare: 0 }
  const channels = Object.fromEntries(
    rules.channels.value.map(({ id }, place) => [id, channelOf(rules, ballots[place] ?? none)]),
  )
  return { channels, ...headsOf(rules, people, people) }
}

/** Splits a number into parts that differ by one at most. */
function evenly(whole: number, parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, place) => Math.trunc(whole / parts) + (place < whole % parts ? 1 : 0))
}

/** A poll in which the given answers to a question are equally frequent, and the channels too. */
function spreadEvenly(
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

const MISSING = { what: 'ballot', from: 'village-organization' }
/** How many mixtures of answers are tried where neither luck nor an even spread gives the outcome wanted. */
const MOST_TRIES = 200
/** An even spread is searched among so many answers: two to that power are tried. */
const MOST_SPREAD = 6

/** Whether a poll is valid, has its quorum, and passes as wanted, or fails. */
export function pollComesOut(rules: PollRules, poll: Poll, passing: boolean): boolean {
  const verdict = allOf(indicatorFindings(rules, poll, MISSING).map((one) => one.verdict))
  return (
    verdict === (passing ? 'holds' : 'fails') &&
    pollChecks(rules, poll, MISSING.from).every((one) => one.verdict === 'holds')
  )
}

function isCeiling({ passing }: Indicator): boolean {
  return passing.op === 'at-most' || passing.op === 'less-than'
}

/** The answer that does most for the first indicator of a question, and the answers that do less. */
function sides(rules: PollRules, question: string | undefined): readonly [best: string, others: readonly string[]] {
  const indicator = rules.indicators.value.find((one) => one.question === question)
  const sign = indicator !== undefined && isCeiling(indicator) ? -1 : 1
  const options = optionsOf(rules, question).map(({ id }) => {
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

/**
 * So many of the best answer and some of the others, near the threshold of the first indicator as well as far from it.
 */
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

/** Every set of answers once, the smallest first. */
function choicesOf(options: readonly string[]): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [[]]
  for (const id of options.slice(0, MOST_SPREAD)) all = all.flatMap((one) => [one, [...one, id]])
  return all.filter((one) => one.length > 0).sort((a, b) => a.length - b.length)
}

type Choice = readonly string[]

/** Whether an even spread over these answers to a question gives its indicators the outcome wanted. */
function fits(rules: PollRules, people: number, passing: boolean, question: string | undefined) {
  const value = rules.indicators.value.filter((one) => one.question === question)
  const own = { ...rules, indicators: { ...rules.indicators, value } }
  return (choice: Choice): boolean =>
    pollComesOut(
      own,
      // Only the other questions' own options make the poll a valid one.
      spreadEvenly(rules, people, (one) => (one === question ? choice : optionsOf(rules, one).map(({ id }) => id))),
      passing,
    )
}

const choicesTo = (rules: PollRules, question: string | undefined): readonly Choice[] =>
  choicesOf(optionsOf(rules, question).map(({ id }) => id))

/** An even spread over the fewest answers to each question that give the outcome wanted, where there are such. */
function spread(rules: PollRules, people: number, passing: boolean): Poll {
  const chosen = new Map(
    questionsOf(rules).map((question) => {
      const choices = choicesTo(rules, question)
      return [question, choices.find(fits(rules, people, passing, question)) ?? choices[0] ?? []] as const
    }),
  )
  return spreadEvenly(rules, people, (question) => chosen.get(question) ?? [])
}

/** Even spreads over every set of answers to each question that gives the outcome wanted. */
export function spreads(rules: PollRules, people: number, passing: boolean): readonly Poll[] {
  const fitting = new Map(
    questionsOf(rules).map(
      (question) => [question, choicesTo(rules, question).filter(fits(rules, people, passing, question))] as const,
    ),
  )
  const most = Math.max(...[...fitting.values()].map((choices) => choices.length))
  return Array.from({ length: most }, (_, place) =>
    spreadEvenly(rules, people, (question) => {
      const choices = fitting.get(question) ?? []
      return choices[place % choices.length] ?? []
    }),
  )
}

function mixed(rules: PollRules, luck: Luck, people: number): Poll {
  const parts = split(luck, people, rules.channels.value.length)
  return pollOf(
    rules,
    people,
    parts.map((voters) => ({
      invalid: 0,
      spare: 0,
      answers: questionsOf(rules).map((question) => {
        const options = optionsOf(rules, question)
        const shares = split(luck, voters, options.length)
        return Object.fromEntries(options.map(({ id }, at) => [id, shares[at] ?? 0]))
      }),
    })),
  )
}

/**
 * Draws a poll that passes, or one that fails, under any rules: its counts add up, it has its quorum, and it lies near
 * the threshold as well as far from it. Where luck gives the other outcome, an even spread over a few answers is tried;
 * where that fails too, mixtures.
 */
export function drawPoll(rules: PollRules, luck: Luck, people: number, passing: boolean): Poll {
  let drawn = nearby(rules, luck, people, passing)
  if (pollComesOut(rules, drawn, passing)) return drawn
  drawn = spread(rules, people, passing)
  for (let tries = 0; tries < MOST_TRIES && !pollComesOut(rules, drawn, passing); tries += 1)
    drawn = mixed(rules, luck, people)
  return drawn
}
