import type { Reason } from '../core/finding.js'
import { malformed, pointer } from '../core/parse.js'
import { CHANNEL_BASES, type Indicator, type PollChannel, type PollRules } from './poll.js'
import type { Path, Touched } from './visit.js'
import { unresolved, vocabularyOf, vocabularyOfEntries } from './vocabulary.js'

/**
 * A mean over weighted channels needs a base in each of them, which a population is not, and a weight that is not zero.
 */
function weightedProblems(at: Path, { base, channels }: Indicator, ways: readonly PollChannel[]): readonly Reason[] {
  const read = ways.filter(({ id }) => channels === undefined || channels.includes(id))
  const none = read.every(({ weight = 0 }) => weight === 0)
  return [
    ...unresolved([...at, 'base'], base, vocabularyOf(CHANNEL_BASES)),
    ...(none ? [malformed(pointer(at), { rule: 'a channel whose weight is more than zero' }, 0)] : []),
  ]
}

/** What the indicators of a poll name that is not there, and what cannot be averaged, each with its JSON pointer. */
export function pollProblems(
  path: Path,
  { options, channels, questions, indicators }: PollRules,
  touched: Touched,
): readonly Reason[] {
  const [answers, ways] = [vocabularyOfEntries(options.value), vocabularyOfEntries(channels.value)]
  const asked = vocabularyOfEntries(questions?.value ?? [])
  // Weights that could not be read say nothing of the indicators.
  const weighted = !touched(pointer([...path, 'channels'])) && channels.value.some((one) => one.weight !== undefined)
  return indicators.value.flatMap((indicator, index) => {
    const at: Path = [...path, 'indicators', 'value', index]
    return [
      ...(indicator.question === undefined ? [] : unresolved([...at, 'question'], indicator.question, asked)),
      ...(indicator.channels ?? []).flatMap((id, place) => unresolved([...at, 'channels', place], id, ways)),
      ...indicator.counts.flatMap(({ option }, place) =>
        unresolved([...at, 'counts', place, 'option'], option, answers),
      ),
      ...(weighted ? weightedProblems(at, indicator, channels.value) : []),
    ]
  })
}
