import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { type Check, check } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { acceptanceLevels } from '../rulebook/acceptance.js'
import type { PollRules } from '../rulebook/poll.js'
import { canFollow, type PollBand, type PollConsequence, type PollPlace } from '../rulebook/poll-consequence.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { acceptanceFindings as kinds } from './findings.js'
import type { Poll } from './poll.js'
import { indicatorFindings, reaches, shareOf } from './poll-shares.js'
import type { AcceptanceSituation, AcceptanceSlice, ConsolidatingLevel, PollKind } from './slice.js'

/** The place of a poll, by the state in which it is held. In the others it is evidence only: a village that consolidates has its time. */
export const POLL_PLACES: Readonly<Record<string, PollPlace>> = {
  unlisted: 'identification',
  identifying: 'identification',
  'acceptance.selfCheck': 'village',
  'acceptance.balloted': 'village',
  'acceptance.townshipAssessment': 'township',
  'acceptance.firstChecked': 'township',
  'acceptance.countyAcceptance': 'county',
  'acceptance.countyAccepted': 'county',
  'acceptance.cityReview': 'city',
  'acceptance.passed': 'exit',
  exited: 'look-back',
}

/** The rules of a poll of a kind. */
export function pollRulesOf({ acceptance, exit }: Rulebook, kind: PollKind): PollRules {
  return kind === 'ballot' ? acceptance.ballot : exit.survey
}

/** The band that a poll falls into: the first whose threshold each indicator meets; undefined if there is none. */
function bandOf(rules: PollRules, { indicators, bands }: PollConsequence, poll: Poll): PollBand | undefined {
  const read = rules.indicators.value.filter(({ id }) => indicators === undefined || indicators.includes(id))
  const shares = read.map((indicator) => shareOf(rules, indicator, poll))
  return bands.find(
    ({ when }) => when === undefined || shares.every((share) => !('lacking' in share) && reaches(when, share)),
  )
}

/** What follows from a poll, if the rulebook says so for the state of the case: the place, and the band. */
export interface Following {
  readonly at: PollPlace
  readonly band: PollBand
}

/** What follows from a valid poll in the state of a case; undefined where the rulebook says nothing. */
export function followingOf(
  { at: state, rulebook }: Pick<AcceptanceSituation, 'at' | 'rulebook'>,
  kind: PollKind,
  poll: Poll,
): Following | undefined {
  const at = hasOwn(POLL_PLACES, state) ? POLL_PLACES[state] : undefined
  const rules = pollRulesOf(rulebook, kind)
  const own = rules.consequences?.value.find((one) => one.at === at)
  if (at === undefined || own === undefined || poll.void === true) return undefined
  const band = bandOf(rules, own, poll)
  return band !== undefined && canFollow(at, band.outcome) ? { at, band } : undefined
}

/** What a poll makes of the slice: a village that is to consolidate loses the passes from the step on. */
export function withFollowing(
  slice: AcceptanceSlice,
  rulebook: Rulebook,
  following: Following | undefined,
  { kind, on }: { readonly kind: PollKind; readonly on: CivilDate },
): AcceptanceSlice {
  if (following === undefined) return slice
  const { at, band } = following
  const { sentByPoll: _before, ...rest } = slice
  if (band.outcome === 'fail') return { ...rest, sentByPoll: { poll: kind, outcome: 'fail', on } }
  if (band.outcome !== 'consolidate') return rest
  const until = addTo(on, band.within)
  const { firstCheckOn, ...others } = rest
  const level = at as ConsolidatingLevel
  const levels = acceptanceLevels(rulebook.acceptance)
  const kept: readonly string[] = level === 'exit' ? levels : levels.slice(0, levels.indexOf(level))
  return {
    ...others,
    ...(firstCheckOn === undefined || level === 'township' ? {} : { firstCheckOn }),
    passes: slice.passes.filter((one) => kept.includes(one.level)),
    consolidating: { level, until },
    sentByPoll: { poll: kind, outcome: 'consolidate', on, until },
  }
}

/** What the last poll has led to, for whoever acts next; nothing where no poll has sent the village here. */
export function sentByPollChecks({ rulebook, acceptance }: AcceptanceSituation): readonly Check[] {
  const sent = acceptance.sentByPoll
  if (sent === undefined) return []
  const { poll: kind, outcome, on, until } = sent
  const rules = pollRulesOf(rulebook, kind)
  const about = kind === 'ballot' ? 'ballot' : 'satisfaction-survey'
  const missing = { what: about, from: 'county-organization-department' }
  // Back in rectifying, the ballot that sent the village there is the last of those held.
  const poll = acceptance[kind] ?? acceptance.ballots?.slice(-1)[0]
  return [
    check(kinds['poll-outcome'], 'holds', () => ({
      required: { outcome: 'pass' },
      found: { outcome, on, ...(until === undefined ? {} : { until }) },
      about,
      cites: [...new Set([...kinds['poll-outcome'].cites, ...(rules.consequences?.from.cites ?? [])])],
      because: indicatorFindings(rules, poll, missing),
    })),
  ]
}
