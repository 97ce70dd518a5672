import { type Reason, reason } from '../core/finding.js'
import { type Indicator, POPULATIONS, type PollRules, type Quorum } from '../rulebook/poll.js'
import { acceptanceFindings as kinds } from './findings.js'
import {
  answersTo,
  type ChannelCount,
  channelIn,
  figure,
  givenOf,
  isPopulation,
  type Poll,
  populationIn,
  sumOf,
} from './poll.js'
import { reaches, shareOf } from './poll-shares.js'

function channelReasons(rules: PollRules, id: string, channel: ChannelCount, from: string): readonly Reason[] {
  const channels = rules.channels.value.map((one) => one.id)
  const options = rules.options.value.map((one) => one.id)
  const questions = (rules.questions?.value ?? []).map((one) => one.id)
  const about = id
  const listed = [channel.answers, ...Object.values(channel.further ?? {})].flatMap((answers) => Object.keys(answers))
  return [
    reason(kinds['ballot-channel'], channels.includes(id), { required: { oneOf: channels }, found: id, about }),
    ...[...new Set(listed)].map((option) =>
      reason(kinds['ballot-option'], options.includes(option), { required: { oneOf: options }, found: option, about }),
    ),
    ...Object.keys(channel.further ?? {}).map((question) =>
      reason(kinds['ballot-question'], questions.includes(question), {
        required: { oneOf: questions },
        found: question,
        about,
      }),
    ),
    reason(kinds['ballot-returned'], channel.returned <= channel.issued, {
      required: { atMost: channel.issued },
      found: channel.returned,
      about,
    }),
    ...[undefined, ...questions]
      .filter((question) => !isUnasked(rules, channel, question))
      .map((question) => addsUp(channel, about, question, from)),
  ]
}

// A question that is only reported may be left out.
function isUnasked({ questions }: PollRules, channel: ChannelCount, question: string | undefined): boolean {
  const reported = questions?.value.some((one) => one.id === question && one.reported === true) === true
  return reported && answersTo(channel, question) === undefined
}

function addsUp(channel: ChannelCount, about: string, question: string | undefined, from: string): Reason {
  const kind = kinds['ballot-adds-up']
  const required = { equals: channel.returned, ...(question === undefined ? {} : { question }) }
  const answers = answersTo(channel, question)
  if (answers === undefined)
    return reason(kind, 'unknown', { required, found: null, about, missing: [{ what: question ?? about, from }] })
  const parts = sumOf([channel.invalid, ...Object.values(answers)])
  return reason(kind, parts === BigInt(channel.returned), { required, found: figure(parts), about })
}

function baseReason(rules: PollRules, indicator: Indicator, poll: Poll, from: string): Reason {
  const share = shareOf(rules, indicator, poll)
  const required = { base: indicator.base, moreThan: 0 } as const
  const about = indicator.id
  if (share.base !== undefined)
    return reason(kinds['ballot-base'], share.base > 0n, { required, found: figure(share.base), about })
  const missing = 'lacking' in share ? share.lacking.map((what) => ({ what, from })) : []
  return reason(kinds['ballot-base'], 'unknown', { required, found: null, about, missing })
}

/** No more answers than there are people in the population. */
function withinReason(rules: PollRules, indicator: Indicator, poll: Poll): readonly Reason[] {
  const { base, counts, question } = indicator
  const most = isPopulation(base) ? populationIn(poll, base) : undefined
  if (!isPopulation(base) || most === undefined) return []
  const options = counts.filter((one) => one.weight > 0).map((one) => one.option)
  const named = indicator.channels ?? rules.channels.value.map((one) => one.id)
  const given = named.reduce((sum, id) => {
    const channel = channelIn(poll, id)
    const answers = channel === undefined ? undefined : answersTo(channel, question)
    return answers === undefined ? sum : sum + givenOf(answers, options)
  }, 0n)
  const required = { atMost: most, base }
  return [
    reason(kinds['ballot-within-base'], given <= BigInt(most), { required, found: figure(given), about: indicator.id }),
  ]
}

function attendedReasons(poll: Poll): readonly Reason[] {
  return POPULATIONS.flatMap((of) => {
    const [part, whole] = [poll.attended?.[of], populationIn(poll, of)]
    if (part === undefined || whole === undefined) return []
    return [reason(kinds['ballot-attended'], part <= whole, { required: { atMost: whole }, found: part, about: of })]
  })
}

function quorumReason(rules: PollRules, { id, of, share }: Quorum, poll: Poll, from: string): Reason {
  const kind = kinds['ballot-quorum']
  const required = { op: share.op, value: { ...share.value }, base: of }
  const detail = { about: id, cites: rules.quorum?.from.cites ?? kind.cites }
  const [part, whole] = [poll.attended?.[of], populationIn(poll, of)]
  if (part === undefined || whole === undefined) {
    const missing = [
      ...(part === undefined ? [{ what: `attended-${of}`, from }] : []),
      ...(whole === undefined ? [{ what: of, from }] : []),
    ]
    return reason(kind, 'unknown', { required, found: null, ...detail, missing })
  }
  // No share of nobody can have taken part.
  const holds = whole > 0 && reaches(share, { part: BigInt(part), whole: BigInt(whole) })
  return reason(kind, holds, { required, found: { part, whole }, ...detail })
}

/**
 * Whether the counts of a poll make sense and enough people took part; if not, the poll is void and must be held again
 * (D15). `from` supplies the counts that are missing.
 */
export function pollReasons(rules: PollRules, poll: Poll, from: string): readonly Reason[] {
  return [
    ...Object.entries(poll.channels).flatMap(([id, channel]) => channelReasons(rules, id, channel, from)),
    ...rules.indicators.value.map((indicator) => baseReason(rules, indicator, poll, from)),
    ...rules.indicators.value.flatMap((indicator) => withinReason(rules, indicator, poll)),
    ...attendedReasons(poll),
    ...(rules.quorum?.value ?? []).map((quorum) => quorumReason(rules, quorum, poll, from)),
  ]
}
