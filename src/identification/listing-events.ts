import { latestScreening } from '../assessment/latest.js'
import { riskAt, riskRank } from '../assessment/risk.js'
import type { Screening } from '../assessment/screening.js'
import { ROLES } from '../core/actor.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { type EventRule, type Nothing, noChecks } from '../core/event.js'
import { type Check, check, type Deferred, type Finding, finding, type Missing, reasonOf } from '../core/finding.js'
import { LISTS, type ListName } from '../rulebook/lists.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { amendEpisode, currentEpisode, type Episode, type Ground } from './episode.js'
import { identificationFindings, listingFindings } from './findings.js'
import { type Channel, identify, type ListingProposal } from './listing.js'
import { type Signal, signalProblems, signalSourceFinding } from './signal.js'
import { type IdentificationChange, type IdentificationSituation, noIdentification, type PollGround } from './slice.js'

type Rule<T extends string, P> = EventRule<T, P, IdentificationSituation, Partial<IdentificationChange>>

/** An in-year signal: a department or another source shares problem information at once (年内动态排查, M3.3, L1.1). */
export const raiseSignal: Rule<'raise-signal', Signal> = {
  type: 'raise-signal',
  cites: ['M3.3', 'M3.4', 'L1.1'],
  by: [...ROLES],
  conditions: noChecks,
  checks: ({ rulebook, inForce }, { payload, actor }): readonly Check[] => [
    ...signalProblems(rulebook, payload, '/payload', inForce),
    reasonOf(identificationFindings['signal-source'], signalSourceFinding(rulebook, payload, actor, inForce)),
  ],
  evolve: ({ identification }, { payload, date, id }) => ({
    identification: { ...identification, signals: [...identification.signals, { ...payload, on: date, event: id }] },
  }),
}

/** The township proposes that the village be listed, by one of the two channels (M3.2, M3.3, D8). */
export const proposeListing: Rule<'propose-listing', { readonly channel: Channel }> = {
  type: 'propose-listing',
  cites: ['M3.1', 'M3.2', 'M3.3', 'D8'],
  by: ['township-committee'],
  conditions: (situation, { date }) => [screeningCurrent(situation, date), qualifies(situation, 'listed')],
  checks: noChecks,
  evolve: (situation, { payload, date }) => {
    const list = currentProposal(situation)?.lists.mildest ?? 'none'
    return { identification: { ...situation.identification, proposal: { on: date, channel: payload.channel, list } } }
  },
}

/** What the county determines, and under which version of the rules (D24). */
export interface Determination {
  readonly list: Episode['list']
  readonly rulebook: RulebookRef
}

/**
 * The county organization department lists the village. The version in force is pinned to the new episode (M2.5, D8,
 * D24).
 */
export const determineListing: Rule<'determine-listing', Determination> = {
  type: 'determine-listing',
  cites: ['M2.5', 'M3.2', 'M3.4', 'A5.2', 'D8', 'D24'],
  by: ['county-organization-department'],
  conditions: (situation, { date }) => [screeningCurrent(situation, date), qualifies(situation, 'listed')],
  checks: (situation, { payload }) => [asTable(situation, payload.list), versionInForce(situation, payload.rulebook)],
  evolve: (situation, { payload, date }) => {
    const { episodes, identification, assessment } = situation
    const proposal = currentProposal(situation)
    const kind = assessment.screening?.kind ?? assessment.fortress?.kind
    // A village that is identified again before its look-back is closed relapses (A5.2): the old episode ends here.
    const relapsed = currentEpisode(episodes)
    const earlier = relapsed === undefined ? episodes : amendEpisode(episodes, { closedOn: date })
    const last = earlier[earlier.length - 1]
    const relapse = relapsed !== undefined || last?.lookBack?.outcome === 'problems-again'
    const episode: Episode = {
      number: earlier.length + 1,
      list: payload.list,
      grounds: proposal === undefined ? [] : groundsIn(proposal),
      channel: identification.proposal?.channel ?? 'in-year',
      ...(kind === undefined ? {} : { kind }),
      listedOn: date,
      rulebook: payload.rulebook,
      ...(relapse && last !== undefined ? { follows: last.number } : {}),
    }
    return { episodes: [...earlier, episode], identification: noIdentification }
  },
}

/** The county decides not to list the village (D8). */
export const dismissListing: Rule<'dismiss-listing', Nothing> = {
  type: 'dismiss-listing',
  cites: ['M2.5', 'M3.4', 'D8'],
  by: ['county-organization-department'],
  conditions: (situation, { date }) => [screeningCurrent(situation, date), qualifies(situation, 'none')],
  checks: noChecks,
  evolve: () => ({ identification: noIdentification }),
}

/** A key-prevention village whose screening now leads to the weak-lax list moves to that stricter list (M3.4, D8). */
export const tightenListing: Rule<'tighten-listing', Nothing> = {
  type: 'tighten-listing',
  cites: ['M3.4', 'D8'],
  by: ['county-organization-department'],
  conditions: (situation, { date }) => [screeningCurrent(situation, date), stricterThanNow(situation)],
  checks: noChecks,
  evolve: (situation) => {
    const proposal = currentProposal(situation)
    if (proposal === undefined) return {}
    const { episodes } = situation
    return { episodes: amendEpisode(episodes, { list: 'weak-lax', grounds: groundsIn(proposal) }) }
  },
}

/** What the latest screening of a case proposes under the rulebook that applies to the case. */
export function currentProposal(situation: IdentificationSituation): ListingProposal | undefined {
  const { rulebook, assessment, identification } = situation
  const screening = latestScreening(rulebook, assessment)
  return (
    screening &&
    identify(rulebook, { screening: raisedBy(rulebook, screening, identification.poll), channel: 'in-year' })
  )
}

/** A screening with the problem type that a survey named at its risk level at least. */
function raisedBy(rulebook: Rulebook, screening: Screening, poll: PollGround | undefined): Screening {
  if (poll === undefined) return screening
  const problemTypes = screening.problemTypes.map((type) => {
    if (type.problemType !== poll.problemType) return type
    const [min, max] = [type.risk.min, type.risk.max].map((risk) =>
      riskAt(rulebook, Math.max(riskRank(rulebook, risk), riskRank(rulebook, poll.risk))),
    )
    return { ...type, risk: { min: min ?? poll.risk, max: max ?? poll.risk } }
  })
  return { ...screening, problemTypes }
}

/** What a survey says for a listing, where the rulebook lists by its outcome. */
function byPoll({ rulebook, identification: { poll } }: IdentificationSituation): readonly Finding[] {
  if (poll === undefined) return []
  const kind = listingFindings['listing-by-poll']
  const cites = [...new Set([...kind.cites, ...(rulebook.exit.survey.consequences?.from.cites ?? [])])]
  const { on, risk, problemType } = poll
  return [finding(kind, 'holds', { required: { riskAtLeast: risk }, found: { on }, about: problemType, cites })]
}

// The grounds of an episode: what leads to a list whatever the missing facts turn out to be, at the least risk.
function groundsIn(proposal: ListingProposal): readonly Ground[] {
  return proposal.grounds
    .filter((ground) => ground.lists.mildest !== 'none')
    .map(({ problemType, risk }) => ({ problemType, risk: risk.min }))
}

const screeningMissing: readonly Missing[] = [{ what: 'negative-screening', from: 'township-committee' }]

// Nobody decides on a list without a recent screening (M2.5, M3.1).
function screeningCurrent({ rulebook, assessment }: IdentificationSituation, on: CivilDate): Check {
  const kind = listingFindings['screening-current']
  const age = rulebook.identification.screeningMaxAge.value
  const required = { noOlderThan: { ...age }, on }
  const date = assessment.screening?.date
  if (date === undefined) return check(kind, 'unknown', () => ({ required, found: null, missing: screeningMissing }))
  return check(kind, addTo(date, age) >= on, () => ({ required, found: date }))
}

/** Whether the listing table puts the village on a list, or on none; unknown as long as missing answers decide (D8). */
export function qualifies(situation: IdentificationSituation, wanted: 'listed' | 'none'): Check {
  const kind = listingFindings[wanted === 'listed' ? 'listing-qualifies' : 'listing-does-not-qualify']
  const required: readonly ListName[] = wanted === 'listed' ? ['weak-lax', 'key-prevention'] : ['none']
  const proposal = currentProposal(situation)
  if (proposal === undefined || (proposal.lists.mildest === 'none') !== (proposal.lists.strictest === 'none'))
    return check(kind, 'unknown', () => ({
      required,
      found: proposal?.list ?? null,
      missing: proposal?.missing ?? screeningMissing,
    }))
  return check(kind, (proposal.lists.mildest !== 'none') === (wanted === 'listed'), () => ({
    required,
    found: proposal.list,
    because: [...byPoll(situation), ...proposal.findings.filter((one) => one.verdict !== 'holds')],
  }))
}

// The list that the county determines is the one that the table gives (D8).
function asTable(situation: IdentificationSituation, list: ListName): Check {
  const kind = listingFindings['listing-as-table']
  const proposal = currentProposal(situation)
  if (proposal === undefined)
    return check(kind, 'unknown', () => ({ required: null, found: list, missing: screeningMissing }))
  const [strictest, at, mildest] = [proposal.lists.strictest, list, proposal.lists.mildest].map((one) =>
    LISTS.indexOf(one),
  ) as [number, number, number]
  // A list that the table cannot give any more is refused, whatever is missing (D2).
  const verdict = at < strictest || at > mildest ? 'fails' : strictest === mildest ? 'holds' : 'unknown'
  return check(kind, verdict, () => ({
    required: proposal.list,
    found: list,
    ...(verdict === 'unknown' ? { missing: proposal.missing } : {}),
  }))
}

// The table now gives a stricter list than the one that the village is on (M3.4).
function stricterThanNow(situation: IdentificationSituation): Check {
  const kind = listingFindings['listing-stricter']
  const now: ListName = currentEpisode(situation.episodes)?.list ?? 'none'
  const required = { stricterThan: now }
  const proposal = currentProposal(situation)
  if (proposal === undefined)
    return check(kind, 'unknown', () => ({ required, found: null, missing: screeningMissing }))
  const stricter = LISTS.indexOf(proposal.lists.mildest) < LISTS.indexOf(now)
  return check(kind, stricter, () => ({ required, found: proposal.lists.mildest }))
}

/** The version that a determination or a migration names is the one in force on its day, and is handed in (D24). */
export function versionInForce(
  { inForce }: IdentificationSituation,
  named: RulebookRef,
): Deferred<'rulebook-in-force'> {
  const holds = inForce !== undefined && inForce.id === named.id && inForce.version === named.version
  const required = inForce === undefined ? null : { id: inForce.id, version: inForce.version }
  return check(listingFindings['rulebook-in-force'], holds, () => ({ required, found: { ...named } }))
}
