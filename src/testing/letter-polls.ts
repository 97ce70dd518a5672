import type { ChannelCount, Poll } from '../acceptance/poll.js'
import { followingOf, pollRulesOf } from '../acceptance/poll-outcome.js'
import type { PollKind } from '../acceptance/slice.js'
import type { StateId } from '../lifecycle/states.js'
import type { PollRules } from '../rulebook/poll.js'
import type { PollPlace } from '../rulebook/poll-consequence.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { drawPoll } from '../simulation/poll.js'
import { luckOf } from '../simulation/random.js'

const PEOPLE = 100
/** How many polls are drawn, half of them to pass: enough to fall into every band of the consequences. */
const DRAWS = 60

/** A state in which a poll is held at a place. */
const STATE_AT: Readonly<Record<PollPlace, StateId>> = {
  identification: 'unlisted',
  village: 'acceptance.selfCheck',
  township: 'acceptance.townshipAssessment',
  county: 'acceptance.countyAcceptance',
  city: 'acceptance.cityReview',
  exit: 'acceptance.passed',
  'look-back': 'exited',
}

/** Polls whose counts fit together: one that passes, some that fail, and one in each band of the consequences. */
export function soundPolls(rulebook: Rulebook, kind: PollKind): readonly Poll[] {
  const rules = pollRulesOf(rulebook, kind)
  const drawn = Array.from({ length: DRAWS }, (_, draw) => drawPoll(rules, luckOf(draw, kind), PEOPLE, draw % 2 === 0))
  const banded = (rules.consequences?.value ?? []).flatMap(({ at, bands }) =>
    bands.flatMap(
      (band) => drawn.find((one) => followingOf({ at: STATE_AT[at], rulebook }, kind, one)?.band === band) ?? [],
    ),
  )
  return [...new Set([...drawn.slice(0, 2), ...drawn.slice(2, 8).filter((_, place) => place % 2 === 1), ...banded])]
}

/** The same poll with one thing wrong in each: what must not be on record, and is it once it is declared void. */
export function brokenPolls(rules: PollRules, poll: Poll): readonly Poll[] {
  const [first, ...rest] = Object.entries(poll.channels)
  if (first === undefined) return []
  const [id, channel] = first
  const withFirst = (change: Partial<ChannelCount>): Poll => ({
    ...poll,
    channels: Object.fromEntries([[id, { ...channel, ...change }], ...rest]),
  })
  const { returned } = channel
  const many = 2 * PEOPLE
  const population = rules.quorum?.value[0]?.of ?? 'members'
  const nobody: Poll = { ...poll, peoplePresent: 0, representatives: 0, members: 0, households: 0 }
  const short = { ...poll, attended: Object.fromEntries([...(rules.quorum?.value ?? [])].map(({ of }) => [of, 1])) }
  const wrong: readonly Poll[] = [
    { ...poll, channels: { ...poll.channels, 'no-such-channel': { returned: 0, invalid: 0, answers: {} } } },
    withFirst({ answers: { ...channel.answers, 'no-such-option': 0 } }),
    withFirst({ further: { ...channel.further, 'no-such-question': {} } }),
    withFirst({ issued: returned - 1 }),
    withFirst({ issued: returned + many, returned: returned + 1 }),
    withFirst({
      issued: many,
      returned: many,
      invalid: 0,
      answers: Object.fromEntries(
        Object.keys(channel.answers).map((option, place) => [option, place === 0 ? many : 0]),
      ),
    }),
    nobody,
    { ...poll, attended: { ...poll.attended, 'no-such-people': 1 } },
    { ...poll, members: 1, attended: { ...poll.attended, members: 2 } },
    ...(rules.quorum === undefined ? [] : [short, { ...poll, attended: { [population]: 0 } }]),
  ]
  return [...wrong, { ...poll, void: true }, ...wrong.slice(3, 4).map((one): Poll => ({ ...one, void: true }))]
}
