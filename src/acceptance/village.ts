import { type Nothing, noChecks } from '../core/event.js'
import { type Check, check } from '../core/finding.js'
import { currentEpisode } from '../identification/episode.js'
import { measuresCheck, problemsCheck } from '../rectification/progress.js'
import { acceptanceFindings as kinds } from './findings.js'
import type { Poll } from './poll.js'
import { recordedChecks } from './poll-checks.js'
import { followingOf, sentByPollChecks, withFollowing } from './poll-outcome.js'
import { pollPasses } from './poll-shares.js'
import { type AcceptanceSituation, holdPoll, pass } from './slice.js'
import { type AcceptanceRule, pollsHeldChecks, standingChecks } from './step.js'

/** The item-by-item evaluation: the ids of the measures carried out and of the problems solved (A1.1). */
export interface SelfCheck {
  readonly measures: readonly string[]
  readonly problems: readonly string[]
}

/** Step 1: the village organization evaluates itself against the plan, item by item (村级自评自查, A1.1, A1.2). */
export const evaluateSelf: AcceptanceRule<'evaluate-self', SelfCheck> = {
  type: 'evaluate-self',
  cites: ['A1.1', 'A1.2', 'D14'],
  by: ['village-organization'],
  conditions: (situation) => [
    weakLaxCheck(situation),
    noPlanPending(situation),
    exitLinesSet(situation),
    measuresCheck(situation.rectification),
    problemsCheck(situation.rectification),
    ...standingChecks(situation),
    ...sentByPollChecks(situation),
  ],
  checks: ({ rectification }, { payload }) => {
    const measures = rectification.measures.map((one) => one.id)
    const problems = rectification.problems.map((one) => one.id)
    const holds = allNamed(measures, payload.measures) && allNamed(problems, payload.problems)
    const found = { measures: [...payload.measures], problems: [...payload.problems] }
    return [check(kinds['self-check-items'], holds, () => ({ required: { measures, problems }, found }))]
  },
  evolve: ({ acceptance: { sentByPoll: _told, ...acceptance } }) => ({
    acceptance: { ...acceptance, rounds: acceptance.rounds + 1 },
  }),
}

/** The congress: whether the secretary reported, and the counts of the vote (A1.3, A1.4). */
export interface Congress {
  readonly secretaryReported: boolean
  readonly ballot: Poll
}

/**
 * The congress of members' and residents' representatives hears the report and votes (党员群众代表大会, A1.2 to A1.4,
 * D15).
 */
export const holdCongress: AcceptanceRule<'hold-congress', Congress> = {
  type: 'hold-congress',
  cites: ['A1.2', 'A1.3', 'A1.4', 'L2.3', 'D15'],
  by: ['village-organization'],
  conditions: ({ rectification }) => [problemsCheck(rectification)],
  checks: ({ rulebook }, { payload }) => [
    check(kinds['secretary-reported'], payload.secretaryReported, () => ({
      required: true as const,
      found: payload.secretaryReported,
    })),
    ...recordedChecks(rulebook.acceptance.ballot, payload.ballot, 'village-organization'),
  ],
  evolve: (situation, { payload: { ballot }, date }) => ({
    acceptance: withFollowing(
      holdPoll(situation.acceptance, 'ballot', { ...ballot, on: date }),
      situation.rulebook,
      followingOf(situation, 'ballot', ballot),
      { kind: 'ballot', on: date },
    ),
  }),
}

/** The village applies to the township once its ballot has passed: in Xining, by half of the people present (A1.5). */
export const applyToTownship: AcceptanceRule<'apply-to-township', Nothing> = {
  type: 'apply-to-township',
  cites: ['A1.5', 'D15'],
  by: ['village-organization'],
  conditions: (situation) => [ballotPasses(situation), ...standingChecks(situation)],
  checks: noChecks,
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'village', date, id) }),
}

/** The village goes back to rectifying by itself, for instance if its ballot does not pass (A1.2, A1.5). */
export const resumeRectifying: AcceptanceRule<'resume-rectifying', { readonly why: string }> = {
  type: 'resume-rectifying',
  cites: ['A1.2', 'A1.5'],
  by: ['village-organization', 'township-committee'],
  conditions: noChecks,
  checks: noChecks,
  evolve: ({ acceptance }) => ({ acceptance }),
}

/** The five steps are for the weak-lax list (D14, D16). */
function weakLaxCheck({ episodes }: AcceptanceSituation): Check {
  const found = currentEpisode(episodes)?.list ?? ('none' as const)
  return check(kinds['list-is-weak-lax'], found === 'weak-lax', () => ({ required: 'weak-lax' as const, found }))
}

/** A plan that waits for deliberation must be settled first: it may add problems. */
function noPlanPending({ rectification }: AcceptanceSituation): Check {
  const pending = rectification.pendingPlan !== undefined
  return check(kinds['no-plan-pending'], !pending, () => ({ required: false as const, found: pending }))
}

/** Every problem has an exit line and a measure, also those found since the plan (L3.1, L4.2). */
function exitLinesSet({ rectification }: AcceptanceSituation): Check {
  const open = rectification.problems.filter(
    (one) => one.exitLine === undefined || rectification.measures.every((measure) => measure.problem !== one.id),
  )
  return check(kinds['exit-lines-set'], open.length === 0, () => ({ required: [], found: open.map(({ id }) => id) }))
}

/** Whether the named ids are those of the plan, each once. Within a plan, ids are unique. */
function allNamed(ids: readonly string[], named: readonly string[]): boolean {
  return ids.length === named.length && ids.every((id) => named.includes(id))
}

/** The ballot passes: in Xining, at least half of the people actually in the village are satisfied (A1.5, D15). */
function ballotPasses({ rulebook, acceptance }: AcceptanceSituation): Check {
  const missing = { what: 'ballot', from: 'village-organization' }
  const held = pollsHeldChecks(acceptance, 'ballot')
  return pollPasses(kinds['ballot-passes'], rulebook.acceptance.ballot, acceptance.ballot, missing, { held })
}
