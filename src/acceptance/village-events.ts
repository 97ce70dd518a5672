import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type Nothing, noReasons, nothingSchema, textSchema } from '../core/event.js'
import { reason } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { measuresReason, problemsReason } from '../rectification/progress.js'
import { ballotPasses, exitLinesSet, noPlanPending, riskWithinControl, weakLaxReason } from './conditions.js'
import { acceptanceFindings as kinds } from './findings.js'
import { type Poll, pollSchema } from './poll.js'
import { pollReasons } from './poll-checks.js'
import type { AcceptanceRule } from './rule.js'
import { pass } from './slice.js'

/** The item-by-item evaluation: the measures found carried out and the problems found solved (A1.1). */
export interface SelfCheck {
  readonly measures: readonly string[]
  readonly problems: readonly string[]
}

/** Whether as many are named as the plan has, and each of them. Within a plan, ids are unique. */
function allNamed(ids: readonly string[], named: readonly string[]): boolean {
  return ids.length === named.length && ids.every((id) => named.includes(id))
}

/** Step 1: the village organisation evaluates itself against the plan, item by item (村级自评自查, A1.1, A1.2). */
export const evaluateSelf: AcceptanceRule<'evaluate-self', SelfCheck> = {
  type: 'evaluate-self',
  cites: ['A1.1', 'A1.2', 'D14'],
  by: ['village-organization'],
  payload: lazy(() =>
    z.strictObject({ measures: z.array(idSchema()).max(1_000), problems: z.array(idSchema()).max(200) }),
  ),
  conditions: (situation) => [
    weakLaxReason(situation),
    noPlanPending(situation),
    exitLinesSet(situation),
    measuresReason(situation.rectification),
    problemsReason(situation.rectification),
    riskWithinControl(situation),
  ],
  checks: ({ rectification }, { payload }) => {
    const measures = rectification.measures.map((one) => one.id)
    const problems = rectification.problems.map((one) => one.id)
    const holds = allNamed(measures, payload.measures) && allNamed(problems, payload.problems)
    const found = { measures: [...payload.measures], problems: [...payload.problems] }
    return [reason(kinds['self-check-items'], holds, { required: { measures, problems }, found })]
  },
  evolve: ({ acceptance }) => ({ acceptance: { ...acceptance, rounds: acceptance.rounds + 1 } }),
}

/** The congress: the secretary's report and the vote (A1.3, A1.4). */
export interface Congress {
  readonly secretaryReported: boolean
  readonly ballot: Poll
}

/** The congress of members' and residents' representatives hears the report and votes (党员群众代表大会, A1.2 to A1.4, D15). */
export const holdCongress: AcceptanceRule<'hold-congress', Congress> = {
  type: 'hold-congress',
  cites: ['A1.2', 'A1.3', 'A1.4', 'L2.3', 'D15'],
  by: ['village-organization'],
  payload: lazy(() => z.strictObject({ secretaryReported: z.boolean(), ballot: pollSchema() })),
  conditions: ({ rectification }) => [problemsReason(rectification)],
  checks: ({ rulebook }, { payload }) => [
    reason(kinds['secretary-reported'], payload.secretaryReported, {
      required: true,
      found: payload.secretaryReported,
    }),
    ...pollReasons(rulebook.acceptance.ballot, payload.ballot, 'village-organization'),
  ],
  evolve: ({ acceptance }, { payload, date }) => ({
    acceptance: { ...acceptance, ballot: { ...payload.ballot, on: date } },
  }),
}

/**
 * With its ballot passed, in Xining by at least half of the people present, the village applies to the township (A1.5).
 */
export const applyToTownship: AcceptanceRule<'apply-to-township', Nothing> = {
  type: 'apply-to-township',
  cites: ['A1.5', 'D15'],
  by: ['village-organization'],
  payload: nothingSchema,
  conditions: (situation) => [ballotPasses(situation), riskWithinControl(situation)],
  checks: noReasons,
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'village', date, id) }),
}

/** The village goes back to rectifying by itself, for instance when its ballot does not pass (A1.2, A1.5). */
export const resumeRectifying: AcceptanceRule<'resume-rectifying', { readonly why: string }> = {
  type: 'resume-rectifying',
  cites: ['A1.2', 'A1.5'],
  by: ['village-organization', 'township-committee'],
  payload: lazy(() => z.strictObject({ why: textSchema() })),
  conditions: noReasons,
  checks: noReasons,
  evolve: ({ acceptance }) => ({ acceptance }),
}
