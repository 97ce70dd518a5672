import { screenNegative } from '../assessment/screening.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import { LISTS } from '../rulebook/lists.js'
import type { RulebookRef } from '../rulebook/rulebook.js'
import { currentEpisode, type Ground } from './episode.js'
import { identify, type ListingProposal } from './listing.js'
import { listingFindings as kinds } from './listing-findings.js'
import type { IdentificationSituation } from './slice.js'

/** What the latest screening proposes under the rulebook that applies. */
export function currentProposal({ rulebook, assessment }: IdentificationSituation): ListingProposal | undefined {
  if (assessment.screening === undefined) return undefined
  const screening = screenNegative(rulebook, assessment.screening, assessment.past)
  return identify(rulebook, { screening, channel: 'in-year' })
}

/**
 * The grounds of an episode: the problem types that lead to a list whatever is missing, at the least risk they have.
 */
export function groundsIn(proposal: ListingProposal): readonly Ground[] {
  return proposal.grounds
    .filter((ground) => ground.lists.mildest !== 'none')
    .map(({ problemType, risk }) => ({ problemType, risk: risk.min }))
}

/** A screening must be there and current before anyone decides on a list (M2.5, M3.1). */
export function screeningCurrent({ rulebook, assessment }: IdentificationSituation, today: CivilDate): Reason {
  const age = rulebook.identification.screeningMaxAge.value
  const required = { noOlderThan: { ...age }, on: today }
  const date = assessment.screening?.date
  if (date === undefined)
    return reason(kinds['screening-current'], 'unknown', {
      required,
      found: null,
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    })
  return reason(kinds['screening-current'], addTo(date, age) >= today, { required, found: date })
}

/**
 * Whether the table puts the village on some list, or on none (D8). Undecided where missing answers could change it.
 */
export function qualifies(situation: IdentificationSituation, wanted: 'listed' | 'none'): Reason {
  const kind = wanted === 'listed' ? kinds['listing-qualifies'] : kinds['listing-does-not-qualify']
  const required = wanted === 'listed' ? ['weak-lax', 'key-prevention'] : ['none']
  const proposal = currentProposal(situation)
  if (proposal === undefined || (proposal.lists.mildest === 'none') !== (proposal.lists.strictest === 'none')) {
    const missing = proposal?.missing ?? [{ what: 'negative-screening', from: 'township-committee' }]
    return reason(kind, 'unknown', { required, found: proposal?.list ?? null, missing })
  }
  return reason(kind, (proposal.lists.mildest !== 'none') === (wanted === 'listed'), {
    required,
    found: proposal.list,
    because: proposal.findings.filter((one) => one.verdict !== 'holds'),
  })
}

/** The list that is determined must be that of the table, which must be decided (D8). */
export function asTable(situation: IdentificationSituation, list: string): Reason {
  const proposal = currentProposal(situation)
  if (proposal === undefined || proposal.list === 'undetermined')
    return reason(kinds['listing-as-table'], 'unknown', {
      required: proposal?.list ?? null,
      found: list,
      missing: proposal?.missing ?? [{ what: 'negative-screening', from: 'township-committee' }],
    })
  return reason(kinds['listing-as-table'], proposal.list === list, { required: proposal.list, found: list })
}

/** Whether the table now asks for a stricter list than the one the village is on (M3.4). */
export function stricterThanNow(situation: IdentificationSituation): Reason {
  const now = currentEpisode(situation.episodes)?.list ?? 'none'
  const required = { stricterThan: now }
  const proposal = currentProposal(situation)
  if (proposal === undefined)
    return reason(kinds['listing-stricter'], 'unknown', {
      required,
      found: null,
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    })
  const stricter = LISTS.indexOf(proposal.lists.mildest) < LISTS.indexOf(now)
  return reason(kinds['listing-stricter'], stricter, { required, found: proposal.lists.mildest })
}

/** The version that a determination or a migration names is the one in force on its day, and is handed in (D24). */
export function versionInForce(situation: IdentificationSituation, named: RulebookRef, date: CivilDate): Reason {
  const inForce = rulebookInForce(situation.rulebooks, date, situation.rulebook.id)
  const holds = inForce !== undefined && inForce.id === named.id && inForce.version === named.version
  const required = inForce === undefined ? null : { id: inForce.id, version: inForce.version }
  return reason(kinds['rulebook-in-force'], holds, { required, found: { ...named } })
}
