import { type Reason, reason } from '../core/finding.js'
import { meetsNumber } from '../core/threshold.js'
import {
  type Indicator,
  optionsOf,
  type PollRules,
  type Population,
  populationsOf,
  type Quorum,
} from '../rulebook/poll.js'
import { acceptanceFindings as kinds } from './findings.js'
import {
  answersTo,
  attendanceOf,
  attendedIn,
  type ChannelCount,
  channelIn,
  figure,
  givenOf,
  isPopulation,
  MOST,
  type Poll,
  populationIn,
  sumOf,
} from './poll.js'
import { baseName, countedIn, reaches, shareOf } from './poll-shares.js'

function channelReasons(rules: PollRules, id: string, channel: ChannelCount, from: string): readonly Reason[] {
  const channels = rules.channels.value.map((one) => one.id)
  const questions = (rules.questions?.value ?? []).map((one) => one.id)
  const about = id
  const listed = [
    [undefined, channel.answers] as const,
    ...Object.entries(channel.further ?? {}).filter(([question]) => questions.includes(question)),
  ]
    .flatMap(([question, answers]) => {
      const options = optionsOf(rules, question).map((one) => one.id)
      return Object.keys(answers).map((option) => ({ option, options }))
    })
    // Of an option that several questions have, once is enough.
    .filter(
      (one, place, all) =>
        all.findIndex(({ option, options }) => option === one.option && options.join() === one.options.join()) ===
        place,
    )
  const { issued, returned } = channel
  return [
    reason(kinds['ballot-channel'], channels.includes(id), { required: { oneOf: channels }, found: id, about }),
    ...listed.map(({ option, options }) =>
      reason(kinds['ballot-option'], options.includes(option), { required: { oneOf: options }, found: option, about }),
    ),
    ...Object.keys(channel.further ?? {}).map((question) =>
      reason(kinds['ballot-question'], questions.includes(question), {
        required: { oneOf: questions },
        found: question,
        about,
      }),
    ),
    // With an open QR code nobody knows how many were issued (D15).
    ...(issued === undefined
      ? []
      : [
          reason(kinds['ballot-returned'], returned <= issued, {
            required: { atMost: issued },
            found: returned,
            about,
          }),
        ]),
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
  const required = { base: baseName(indicator), moreThan: 0 } as const
  const about = indicator.id
  if (share.base !== undefined)
    return reason(kinds['ballot-base'], share.base > 0n, { required, found: figure(share.base), about })
  const missing = 'lacking' in share ? share.lacking.map((what) => ({ what, from })) : []
  return reason(kinds['ballot-base'], 'unknown', { required, found: null, about, missing })
}

/** No more answers than there are people in the population. */
function withinReason(rules: PollRules, indicator: Indicator, poll: Poll): readonly Reason[] {
  const { base, counts, question } = indicator
  const most = isPopulation(base) ? countedIn(indicator, poll) : undefined
  if (most === undefined) return []
  const options = counts.filter((one) => one.weight > 0).map((one) => one.option)
  const named = indicator.channels ?? rules.channels.value.map((one) => one.id)
  const given = named.reduce((sum, id) => {
    const channel = channelIn(poll, id)
    const answers = channel === undefined ? undefined : answersTo(channel, question)
    return answers === undefined ? sum : sum + givenOf(answers, options)
  }, 0n)
  const required = { atMost: most, base: baseName(indicator) }
  return [
    reason(kinds['ballot-within-base'], given <= BigInt(most), { required, found: figure(given), about: indicator.id }),
  ]
}

function populationReasons(rules: PollRules, poll: Poll): readonly Reason[] {
  const known = populationsOf(rules)
  const own = rules.populations?.value.map(({ id }) => id) ?? []
  const named = (ids: readonly string[], oneOf: readonly string[]): readonly Reason[] =>
    ids.map((id) => reason(kinds['ballot-population'], oneOf.includes(id), { required: { oneOf }, found: id }))
  return [...named(Object.keys(poll.populations ?? {}), own), ...named(Object.keys(poll.attended ?? {}), known)]
}

/** No more ballots than there are people in the village, or people who may vote (D15). */
function votersReasons({ voters }: PollRules, poll: Poll, from: string): readonly Reason[] {
  const kind = kinds['ballot-voters']
  const returned = sumOf(Object.values(poll.channels).map((one) => one.returned))
  const found = figure(returned)
  const at = (base: string, atMost: number): Reason =>
    reason(kind, returned <= BigInt(atMost), { required: { atMost, base }, found, about: base })
  const present = populationIn(poll, 'people-present')
  const inVillage = present === undefined ? [] : [at('people-present', present)]
  if (voters === undefined) return inVillage
  const of = voters.value
  const [attended, all] = [attendedIn(poll, of), populationIn(poll, of)]
  if (attended !== undefined) return [...inVillage, at(attendanceOf(of), attended)]
  const missing = [{ what: attendanceOf(of), from }]
  // Without the number of those who attended, nobody can tell that no one else voted.
  const known = all === undefined || returned <= BigInt(all) ? [] : [at(of, all)]
  const unknown = reason(kind, 'unknown', {
    required: { atMost: null, base: attendanceOf(of) },
    found,
    missing,
    about: of,
  })
  return [...inVillage, ...(known.length > 0 ? known : [unknown])]
}

function attendedReasons(rules: PollRules, poll: Poll): readonly Reason[] {
  return populationsOf(rules).flatMap((of) => {
    const [part, whole] = [attendedIn(poll, of), populationIn(poll, of)]
    if (part === undefined || whole === undefined) return []
    return [reason(kinds['ballot-attended'], part <= whole, { required: { atMost: whole }, found: part, about: of })]
  })
}

// Of the people present, those who returned a ballot took part, unless the poll says how many did.
function tookPart(poll: Poll, of: Population): number | undefined {
  const said = attendedIn(poll, of)
  if (said !== undefined || of !== 'people-present') return said
  const returned = sumOf(Object.values(poll.channels).map((one) => one.returned))
  return returned <= MOST ? Number(returned) : undefined
}

function quorumReason(rules: PollRules, quorum: Quorum, poll: Poll, from: string): Reason {
  const { id, of } = quorum
  const kind = kinds['ballot-quorum']
  const detail = { about: id, cites: rules.quorum?.from.cites ?? kind.cites }
  const [part, whole] = [tookPart(poll, of), populationIn(poll, of)]
  if ('number' in quorum) {
    const required = { ...quorum.number, base: attendanceOf(of) }
    if (part !== undefined) return reason(kind, meetsNumber(quorum.number, part), { required, found: part, ...detail })
    return reason(kind, 'unknown', { required, found: null, ...detail, missing: [{ what: attendanceOf(of), from }] })
  }
  const { share } = quorum
  const required = { op: share.op, value: { ...share.value }, base: of }
  if (part === undefined || whole === undefined) {
    const missing = [
      ...(part === undefined ? [{ what: attendanceOf(of), from }] : []),
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
    ...populationReasons(rules, poll),
    ...votersReasons(rules, poll, from),
    ...attendedReasons(rules, poll),
    ...(rules.quorum?.value ?? []).map((quorum) => quorumReason(rules, quorum, poll, from)),
  ]
}

/**
 * What a poll must meet to go on the record (D15): a valid one every check; one that is declared void, only that its
 * ids are the rulebook's and that something is indeed wrong with it: a poll that merely fails is not void.
 */
export function recordedReasons(rules: PollRules, poll: Poll, from: string): readonly Reason[] {
  const all = pollReasons(rules, poll, from)
  if (poll.void !== true) return all
  const form = all.filter(({ code }) => kinds[code as 'ballot-void'].kind === 'malformed')
  const wrong = all.filter(
    ({ verdict, code }) => verdict === 'fails' && kinds[code as 'ballot-void'].kind !== 'malformed',
  )
  const found = { void: wrong.length > 0 }
  return [...form, reason(kinds['ballot-void'], found.void, { required: { void: true }, found, because: wrong })]
}
