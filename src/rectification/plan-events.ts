import * as z from 'zod'
import { type Nothing, noReasons, nothingSchema, textSchema } from '../core/event.js'
import { type Reason, reason } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import type { Prerequisite } from '../rulebook/procedure.js'
import { rectificationFindings as kinds } from './findings.js'
import { fourOnesReason } from './four-ones.js'
import { type Plan, planSchema } from './plan.js'
import { loweredBy, planReasons } from './plan-checks.js'
import type { RectificationRule } from './rule.js'
import { groundsOf, type RectificationSituation, type RectificationSlice } from './slice.js'

/** The township submits a plan, or an adjustment of one (M4.3, D12). */
export const submitPlan: RectificationRule<'submit-plan', Plan> = {
  type: 'submit-plan',
  cites: ['M4.3', 'L3.1', 'L3.2', 'L4.2', 'D12'],
  by: ['township-committee'],
  payload: planSchema,
  conditions: noReasons,
  checks: (situation, { payload }) => planReasons(situation, payload),
  evolve: ({ rectification }, { payload }) => ({ rectification: { ...rectification, pendingPlan: payload } }),
}

function pendingReason({ rectification }: RectificationSituation): Reason {
  const pending = rectification.pendingPlan !== undefined
  return reason(kinds['plan-submitted'], pending, { required: true, found: pending })
}

function prerequisite(situation: RectificationSituation, one: Prerequisite): Reason {
  const { rulebook, episodes, rectification } = situation
  switch (one) {
    case 'four-ones':
      return fourOnesReason(rulebook, groundsOf(episodes), rectification.assignments)
    case 'task-force': {
      const force = rectification.taskForce
      return reason(kinds['task-force'], force !== undefined, {
        required: true,
        found: force === undefined ? null : [...force.departments],
      })
    }
  }
}

function applyPlan(
  slice: RectificationSlice,
  plan: Plan,
  lowered: readonly string[],
  approval: { readonly on: RectificationSlice['approvals'][number]['on']; readonly event: string },
): RectificationSlice {
  const { pendingPlan: _applied, ...rest } = slice
  return {
    ...rest,
    approvals: [...slice.approvals, { ...approval, lowered }],
    problems: plan.problems.map((next) => {
      const old = slice.problems.find((one) => one.id === next.id)
      const unchanged = old?.exitLine !== undefined && sameJson(old.exitLine, next.exitLine)
      const solved = unchanged && old?.solvedOn !== undefined ? { solvedOn: old.solvedOn } : {}
      return { ...next, foundOn: old?.foundOn ?? approval.on, ...solved }
    }),
    measures: plan.measures.map((next) => {
      const done = slice.measures.find((one) => one.id === next.id && one.problem === next.problem)?.doneOn
      return done === undefined ? next : { ...next, doneOn: done }
    }),
  }
}

/** The county standing committee approves the plan collectively (R1.3, D12). */
export const approvePlan: RectificationRule<'approve-plan', Nothing> = {
  type: 'approve-plan',
  cites: ['R1.3', 'D11', 'D12'],
  by: ['county-standing-committee'],
  payload: nothingSchema,
  // The plan is held against the rules again: problems may have been found since it was submitted.
  conditions: (situation) => {
    const plan = situation.rectification.pendingPlan
    const held = plan === undefined ? [] : planReasons(situation, plan)
    const required = situation.rulebook.rectification.beforeApproval.value.map((one) => prerequisite(situation, one))
    return [pendingReason(situation), ...required, ...held]
  },
  checks: noReasons,
  evolve: (situation, { date, id }) => {
    const { rectification } = situation
    const plan = rectification.pendingPlan
    if (plan === undefined) return { rectification }
    return { rectification: applyPlan(rectification, plan, loweredBy(situation, plan), { on: date, event: id }) }
  },
}

/** The county standing committee sends the plan back (R1.3). */
export const returnPlan: RectificationRule<'return-plan', { readonly why: string }> = {
  type: 'return-plan',
  cites: ['R1.3', 'D12'],
  by: ['county-standing-committee'],
  payload: lazy(() => z.strictObject({ why: textSchema() })),
  conditions: (situation) => [pendingReason(situation)],
  checks: noReasons,
  evolve: ({ rectification }) => {
    const { pendingPlan: _returned, ...rest } = rectification
    return { rectification: rest }
  },
}
