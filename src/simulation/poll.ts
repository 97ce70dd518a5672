import { type Poll, shareOf } from '../acceptance/index.js'
import { meetsRatio } from '../core/threshold.js'
import type { PollRules } from '../rulebook/index.js'
import { below, between, type Luck } from './random.js'

/** Splits a number into whole parts by turns of luck; the parts add up. */
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

function pollOf(rules: PollRules, luck: Luck, people: number, satisfied: number): Poll {
  const options = rules.options.value
  const heaviest = Math.max(...options.map((one) => one.weight))
  const best = options.find((one) => one.weight === heaviest)?.id ?? ''
  const others = options.filter((one) => one.weight < heaviest).map((one) => one.id)
  const channels = rules.channels.value.map((one) => one.id)
  const yes = split(luck, satisfied, channels.length)
  const rest = split(luck, below(luck, people - satisfied + 1), channels.length)
  return {
    channels: Object.fromEntries(
      channels.map((channel, place) => {
        const no = rest[place] ?? 0
        const invalid = Math.min(no, below(luck, 4))
        const shares = split(luck, others.length === 0 ? 0 : no - invalid, others.length)
        const answers = {
          [best]: yes[place] ?? 0,
          ...Object.fromEntries(others.map((id, at) => [id, shares[at] ?? 0])),
        }
        const returned = invalid + Object.values(answers).reduce((sum, count) => sum + count, 0)
        return [channel, { issued: returned + below(luck, 9), returned, invalid, answers }]
      }),
    ),
    peoplePresent: people,
    representatives: people,
    members: people,
  }
}

/**
 * A poll of the people present that passes, or does not, under any rules: counts that add up, near the threshold as well as far
 * from it. Where luck misses the side asked for, everybody or nobody is satisfied.
 */
export function drawPoll(rules: PollRules, luck: Luck, people: number, passing: boolean): Poll {
  const { part, whole } = rules.passing.value.value
  const mark = Math.trunc((people * part) / whole)
  const satisfied = passing ? between(luck, Math.min(mark + 1, people), people) : below(luck, Math.max(mark - 1, 1))
  const drawn = pollOf(rules, luck, people, satisfied)
  const share = shareOf(rules, drawn)
  if (share !== undefined && meetsRatio(rules.passing.value, share) === passing) return drawn
  return pollOf(rules, luck, people, passing ? people : 0)
}
