import { riskRank } from '../assessment/risk.js'
import { screenNegative } from '../assessment/screening.js'
import { type FindingKind, type Reason, reason, reasonOf } from '../core/finding.js'
import { currentEpisode } from '../identification/episode.js'
import { controlLevel } from '../rectification/slice.js'
import type { Term } from '../rulebook/term.js'
import { acceptanceFindings as kinds } from './findings.js'
import { pollFinding } from './poll-verdict.js'
import type { AcceptanceSituation } from './slice.js'

/** The five steps are for the weak-lax list (D14, D16). */
export function weakLaxReason({ episodes }: AcceptanceSituation): Reason {
  const list = currentEpisode(episodes)?.list ?? 'none'
  return reason(kinds['list-is-weak-lax'], list === 'weak-lax', { required: 'weak-lax', found: list })
}

/** A plan that waits for deliberation must be settled first: it may add problems. */
export function noPlanPending({ rectification }: AcceptanceSituation): Reason {
  const pending = rectification.pendingPlan !== undefined
  return reason(kinds['no-plan-pending'], !pending, { required: false, found: pending })
}

/** Every problem has an exit line and a measure, those found since the plan too (L3.1, L4.2). */
export function exitLinesSet({ rectification }: AcceptanceSituation): Reason {
  const open = rectification.problems.filter(
    (one) => one.exitLine === undefined || rectification.measures.every((measure) => measure.problem !== one.id),
  )
  const openIds = open.map((one) => one.id)
  return reason(kinds['exit-lines-set'], open.length === 0, { required: [], found: openIds })
}

/**
 * A screening that shows a risk above the control level must first lead to raising it, which suspends acceptance (D14).
 */
export function riskWithinControl(situation: AcceptanceSituation): Reason {
  const { rulebook, rectification, assessment } = situation
  const level = controlLevel(rectification) ?? 'none'
  const required = { atMost: level }
  // No screening since the listing: nothing new is known to speak against going on.
  if (assessment.screening === undefined)
    return reason(kinds['risk-within-control'], 'holds', { required, found: null })
  const { risks } = screenNegative(rulebook, assessment.screening, assessment.past)
  const within = riskRank(rulebook, risks.min) <= riskRank(rulebook, level)
  return reason(kinds['risk-within-control'], within, { required, found: risks.min })
}

/** The ballot passes: in Xining, at least half of the people actually in the village are satisfied (A1.5, D15). */
export function ballotPasses({ rulebook, acceptance }: AcceptanceSituation): Reason {
  const missing = { what: 'ballot', from: 'village-organization' }
  const kind = kinds['ballot-passes']
  return reasonOf(kind, pollFinding(kind, rulebook.acceptance.ballot, acceptance.ballot, missing))
}

/** One finding for each term that must have been done; what is not mentioned is unknown, not undone. */
export function eachDone(
  kind: FindingKind,
  terms: readonly Term[],
  done: Readonly<Record<string, boolean>>,
  supplier: string,
): readonly Reason[] {
  return terms.map(({ id }) => {
    const found = Object.entries(done).find(([key]) => key === id)?.[1]
    if (found !== undefined) return reason(kind, found, { required: true, found, about: id })
    return reason(kind, 'unknown', { required: true, found: null, about: id, missing: [{ what: id, from: supplier }] })
  })
}
