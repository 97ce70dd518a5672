import type { Reason } from '../core/finding.js'
import { malformed, pointer } from '../core/parse.js'
import {
  CHANNEL_BASES,
  type Indicator,
  optionsOf,
  POPULATIONS,
  type PollChannel,
  type PollRules,
  populationsOf,
} from './poll.js'
import type { Path, Touched } from './visit.js'
import { repeatedIds, unresolved, type Vocabulary, vocabularyOf, vocabularyOfEntries } from './vocabulary.js'

// A weighted mean needs a base in every channel, so no population, and a weight above zero.
function weightedProblems(at: Path, { base, channels }: Indicator, ways: readonly PollChannel[]): readonly Reason[] {
  const read = ways.filter(({ id }) => channels === undefined || channels.includes(id))
  const none = read.every(({ weight = 0 }) => weight === 0)
  return [
    ...unresolved([...at, 'base'], base, vocabularyOf(CHANNEL_BASES)),
    ...(none ? [malformed(pointer(at), { rule: 'a channel whose weight is more than zero' }, 0)] : []),
  ]
}

function consequenceProblems(
  path: Path,
  { consequences, indicators }: PollRules,
  { problemTypes, levels }: { readonly problemTypes: Vocabulary; readonly levels: Vocabulary },
): readonly Reason[] {
  const counted = vocabularyOfEntries(indicators.value)
  return (consequences?.value ?? []).flatMap((one, index) => {
    const at: Path = [...path, 'consequences', 'value', index]
    return [
      ...(one.indicators ?? []).flatMap((id, place) => unresolved([...at, 'indicators', place], id, counted)),
      ...one.bands.flatMap((band, place) =>
        band.outcome === 'list'
          ? [
              ...unresolved([...at, 'bands', place, 'problemType'], band.problemType, problemTypes),
              ...unresolved([...at, 'bands', place, 'risk'], band.risk, levels),
            ]
          : [],
      ),
    ]
  })
}

/** Every reference in a poll that names nothing. */
export function pollProblems(
  path: Path,
  poll: PollRules,
  touched: Touched,
  known: { readonly problemTypes: Vocabulary; readonly levels: Vocabulary },
): readonly Reason[] {
  const { channels, questions, indicators, quorum, voters } = poll
  const ways = vocabularyOfEntries(channels.value)
  const populations = vocabularyOf(populationsOf(poll))
  const bases = vocabularyOf([...populations.ids, ...CHANNEL_BASES])
  const asked = vocabularyOfEntries(questions?.value ?? [])
  // If the weights cannot be read, nothing is wrong with the indicators.
  const weighted = !touched(pointer([...path, 'channels'])) && channels.value.some((one) => one.weight !== undefined)
  const named = [
    ...(voters === undefined ? [] : unresolved([...path, 'voters', 'value'], voters.value, populations)),
    ...(quorum?.value ?? []).flatMap(({ of }, index) =>
      unresolved([...path, 'quorum', 'value', index, 'of'], of, populations),
    ),
  ]
  const judged = indicators.value.flatMap((indicator, index) => {
    const at: Path = [...path, 'indicators', 'value', index]
    return [
      ...(indicator.question === undefined ? [] : unresolved([...at, 'question'], indicator.question, asked)),
      ...(indicator.channels ?? []).flatMap((id, place) => unresolved([...at, 'channels', place], id, ways)),
      ...indicator.counts.flatMap(({ option }, place) =>
        unresolved(
          [...at, 'counts', place, 'option'],
          option,
          vocabularyOfEntries(optionsOf(poll, indicator.question)),
        ),
      ),
      // Only of a population is it known who attended.
      ...(weighted
        ? weightedProblems(at, indicator, channels.value)
        : unresolved([...at, 'base'], indicator.base, indicator.attending === true ? populations : bases)),
    ]
  })
  return [...named, ...judged, ...consequenceProblems(path, poll, known)]
}

/** Every id that a poll gives twice. */
export function inPoll(path: Path, poll: PollRules): readonly Reason[] {
  return [
    ...repeatedIds([...path, 'options', 'value'], poll.options.value),
    ...repeatedIds([...path, 'channels', 'value'], poll.channels.value),
    ...repeatedIds([...path, 'populations', 'value'], poll.populations?.value ?? []),
    ...(poll.populations?.value ?? []).flatMap(({ id }, index) =>
      // An own population must not take the name of a base that is there already.
      [...POPULATIONS, ...CHANNEL_BASES].some((one) => one === id)
        ? [malformed(pointer([...path, 'populations', 'value', index, 'id']), { not: id }, id)]
        : [],
    ),
    ...repeatedIds([...path, 'questions', 'value'], poll.questions?.value ?? []),
    ...(poll.questions?.value ?? []).flatMap(({ options = [] }, index) =>
      repeatedIds([...path, 'questions', 'value', index, 'options'], options),
    ),
    ...repeatedIds([...path, 'indicators', 'value'], poll.indicators.value),
    ...repeatedIds([...path, 'quorum', 'value'], poll.quorum?.value ?? []),
  ]
}
