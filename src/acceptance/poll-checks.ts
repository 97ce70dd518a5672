import { type Check, check, toReasons } from '../core/finding.js'
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

function channelChecks(rules: PollRules, id: string, channel: ChannelCount, from: string): readonly Check[] {
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
    check(kinds['ballot-channel'], channels.includes(id), () => ({ required: { oneOf: channels }, found: id, about })),
    ...listed.map(({ option, options }) =>
      check(kinds['ballot-option'], options.includes(option), () => ({
        required: { oneOf: options },
        found: option,
        about,
      })),
    ),
    ...Object.keys(channel.further ?? {}).map((question) =>
      check(kinds['ballot-question'], questions.includes(question), () => ({
        required: { oneOf: questions },
        found: question,
        about,
      })),
    ),
    // With an open QR code nobody knows how many were issued (D15).
    ...(issued === undefined
      ? []
      : [
          check(kinds['ballot-returned'], returned <= issued, () => ({
            required: { atMost: issued },
            found: returned,
            about,
          })),
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

function addsUp(channel: ChannelCount, about: string, question: string | undefined, from: string): Check {
  const kind = kinds['ballot-adds-up']
  const required = { equals: channel.returned, ...(question === undefined ? {} : { question }) }
  const answers = answersTo(channel, question)
  if (answers === undefined)
    return check(kind, 'unknown', () => ({
      required,
      found: null,
      about,
      missing: [{ what: question ?? about, from }],
    }))
  const parts = sumOf([channel.invalid, ...Object.values(answers)])
  return check(kind, parts === BigInt(channel.returned), () => ({ required, found: figure(parts), about }))
}

function baseCheck(rules: PollRules, indicator: Indicator, poll: Poll, from: string): Check {
  const share = shareOf(rules, indicator, poll)
  const required = { base: baseName(indicator), moreThan: 0 } as const
  const about = indicator.id
  const { base } = share
  if (base !== undefined)
    return check(kinds['ballot-base'], base > 0n, () => ({ required, found: figure(base), about }))
  const missing = 'lacking' in share ? share.lacking.map((what) => ({ what, from })) : []
  return check(kinds['ballot-base'], 'unknown', () => ({ required, found: null, about, missing }))
}

/** No more answers than there are people in the population. */
function withinCheck(rules: PollRules, indicator: Indicator, poll: Poll): readonly Check[] {
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
    check(kinds['ballot-within-base'], given <= BigInt(most), () => ({
      required,
      found: figure(given),
      about: indicator.id,
    })),
  ]
}

function populationChecks(rules: PollRules, poll: Poll): readonly Check[] {
  const known = populationsOf(rules)
  const own = rules.populations?.value.map(({ id }) => id) ?? []
  const named = (ids: readonly string[], oneOf: readonly string[]): readonly Check[] =>
    ids.map((id) => check(kinds['ballot-population'], oneOf.includes(id), () => ({ required: { oneOf }, found: id })))
  return [...named(Object.keys(poll.populations ?? {}), own), ...named(Object.keys(poll.attended ?? {}), known)]
}

/** No more ballots than there are people in the village, or people who may vote (D15). */
function votersChecks({ voters }: PollRules, poll: Poll, from: string): readonly Check[] {
  const kind = kinds['ballot-voters']
  const returned = sumOf(Object.values(poll.channels).map((one) => one.returned))
  const at = (base: string, atMost: number): Check =>
    check(kind, returned <= BigInt(atMost), () => ({
      required: { atMost, base },
      found: figure(returned),
      about: base,
    }))
  const present = populationIn(poll, 'people-present')
  const inVillage = present === undefined ? [] : [at('people-present', present)]
  if (voters === undefined) return inVillage
  const of = voters.value
  const [attended, all] = [attendedIn(poll, of), populationIn(poll, of)]
  if (attended !== undefined) return [...inVillage, at(attendanceOf(of), attended)]
  const missing = [{ what: attendanceOf(of), from }]
  // Without the number of those who attended, nobody can tell that no one else voted.
  const known = all === undefined || returned <= BigInt(all) ? [] : [at(of, all)]
  const unknown = check(kind, 'unknown', () => ({
    required: { atMost: null, base: attendanceOf(of) },
    found: figure(returned),
    missing,
    about: of,
  }))
  return [...inVillage, ...(known.length > 0 ? known : [unknown])]
}

function attendedChecks(rules: PollRules, poll: Poll): readonly Check[] {
  return populationsOf(rules).flatMap((of) => {
    const [part, whole] = [attendedIn(poll, of), populationIn(poll, of)]
    if (part === undefined || whole === undefined) return []
    return [
      check(kinds['ballot-attended'], part <= whole, () => ({ required: { atMost: whole }, found: part, about: of })),
    ]
  })
}

// Of the people present, those who returned a ballot took part, unless the poll says how many did.
function tookPart(poll: Poll, of: Population): number | undefined {
  const said = attendedIn(poll, of)
  if (said !== undefined || of !== 'people-present') return said
  const returned = sumOf(Object.values(poll.channels).map((one) => one.returned))
  return returned <= MOST ? Number(returned) : undefined
}

function quorumCheck(rules: PollRules, quorum: Quorum, poll: Poll, from: string): Check {
  const { id, of } = quorum
  const kind = kinds['ballot-quorum']
  const detail = { about: id, cites: rules.quorum?.from.cites ?? kind.cites }
  const [part, whole] = [tookPart(poll, of), populationIn(poll, of)]
  if ('number' in quorum) {
    const required = { ...quorum.number, base: attendanceOf(of) }
    if (part !== undefined)
      return check(kind, meetsNumber(quorum.number, part), () => ({ required, found: part, ...detail }))
    return check(kind, 'unknown', () => ({
      required,
      found: null,
      ...detail,
      missing: [{ what: attendanceOf(of), from }],
    }))
  }
  const { share } = quorum
  const required = { op: share.op, value: { ...share.value }, base: of }
  if (part === undefined || whole === undefined) {
    const missing = [
      ...(part === undefined ? [{ what: attendanceOf(of), from }] : []),
      ...(whole === undefined ? [{ what: of, from }] : []),
    ]
    return check(kind, 'unknown', () => ({ required, found: null, ...detail, missing }))
  }
  // No share of nobody can have taken part.
  const holds = whole > 0 && reaches(share, { part: BigInt(part), whole: BigInt(whole) })
  return check(kind, holds, () => ({ required, found: { part, whole }, ...detail }))
}

/**
 * Whether the counts of a poll make sense and enough people took part; if not, the poll is void and must be held again
 * (D15). `from` supplies the counts that are missing.
 */
export function pollChecks(rules: PollRules, poll: Poll, from: string): readonly Check[] {
  return [
    ...Object.entries(poll.channels).flatMap(([id, channel]) => channelChecks(rules, id, channel, from)),
    ...rules.indicators.value.map((indicator) => baseCheck(rules, indicator, poll, from)),
    ...rules.indicators.value.flatMap((indicator) => withinCheck(rules, indicator, poll)),
    ...populationChecks(rules, poll),
    ...votersChecks(rules, poll, from),
    ...attendedChecks(rules, poll),
    ...(rules.quorum?.value ?? []).map((quorum) => quorumCheck(rules, quorum, poll, from)),
  ]
}

/**
 * What a poll must meet to go on the record (D15): a valid one every check; one that is declared void, only that its
 * ids are the rulebook's and that something is indeed wrong with it: a poll that merely fails is not void.
 */
export function recordedChecks(rules: PollRules, poll: Poll, from: string): readonly Check[] {
  const all = pollChecks(rules, poll, from)
  if (poll.void !== true) return all
  const isForm = ({ code }: Check): boolean => kinds[code as 'ballot-void'].kind === 'malformed'
  const wrong = all.filter((one) => one.verdict === 'fails' && !isForm(one))
  const found = { void: wrong.length > 0 }
  return [
    ...all.filter(isForm),
    check(kinds['ballot-void'], found.void, () => ({ required: { void: true }, found, because: toReasons(wrong) })),
  ]
}
