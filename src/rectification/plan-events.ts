import { ROLES } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { type Nothing, noChecks } from '../core/event.js'
import { type Check, check } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import { meetsNumber } from '../core/threshold.js'
import type { Prerequisite } from '../rulebook/procedure.js'
import { rectificationFindings as kinds } from './findings.js'
import { fourOnesCheck } from './four-ones.js'
import { keepsExitLine, type Plan, type PlannedProblem } from './plan.js'
import { groundsOf, type RectificationRule, type RectificationSituation, type RectificationSlice } from './slice.js'

/** The township submits a plan, or an adjustment of one (M4.3, D12). */
export const submitPlan: RectificationRule<'submit-plan', Plan> = {
  type: 'submit-plan',
  cites: ['M4.3', 'L3.1', 'L3.2', 'L4.2', 'D12'],
  by: ['township-committee'],
  conditions: noChecks,
  checks: (situation, { payload }) => planChecks(situation, payload),
  evolve: ({ rectification }, { payload }) => ({ rectification: { ...rectification, pendingPlan: payload } }),
}

function pendingCheck({ rectification }: RectificationSituation): Check {
  const pending = rectification.pendingPlan !== undefined
  return check(kinds['plan-submitted'], pending, () => ({ required: true as const, found: pending }))
}

function prerequisite(situation: RectificationSituation, one: Prerequisite): Check {
  const { rulebook, episodes, rectification } = situation
  switch (one) {
    case 'four-ones':
      return fourOnesCheck(rulebook, groundsOf(episodes), rectification.assignments)
    case 'task-force': {
      const force = rectification.taskForce
      return check(kinds['task-force'], force !== undefined, () => ({
        required: true as const,
        found: force === undefined ? null : [...force.departments],
      }))
    }
  }
}

function applyPlan(
  slice: RectificationSlice,
  plan: Plan,
  lowered: readonly string[],
  approval: { readonly on: CivilDate; readonly event: string },
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
      const same = slice.measures.find((one) => one.id === next.id && one.problem === next.problem)
      const { progress, doneOn } = same ?? {}
      return {
        ...next,
        ...(progress === undefined ? {} : { progress }),
        ...(doneOn === undefined ? {} : { doneOn }),
      }
    }),
  }
}

/** The county standing committee approves the plan collectively (R1.3, D12). */
export const approvePlan: RectificationRule<'approve-plan', Nothing> = {
  type: 'approve-plan',
  cites: ['R1.3', 'D11', 'D12'],
  by: ['county-standing-committee'],
  // The plan is checked again: problems may have been found since it was submitted.
  conditions: (situation) => {
    const plan = situation.rectification.pendingPlan
    const held = plan === undefined ? [] : planChecks(situation, plan)
    const required = situation.rulebook.rectification.beforeApproval.value.map((one) => prerequisite(situation, one))
    return [pendingCheck(situation), ...required, ...held]
  },
  checks: noChecks,
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
  conditions: (situation) => [pendingCheck(situation)],
  checks: noChecks,
  evolve: ({ rectification }) => {
    const { pendingPlan: _returned, ...rest } = rectification
    return { rectification: rest }
  },
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

function problemChecks(situation: RectificationSituation, plan: Plan, problem: PlannedProblem): readonly Check[] {
  const { rulebook } = situation
  const about = problem.id
  const types = rulebook.negative.problemTypes.map((one) => one.id)
  const departments = rulebook.identification.departments.value.map((one) => one.id)
  const parties: readonly string[] = [...ROLES, ...departments]
  const measures = plan.measures.filter((one) => one.problem === problem.id).map((one) => one.id)
  const line = problem.exitLine
  const open = line.kind === 'qualitative' || !meetsNumber(line.threshold, line.baseline)
  return [
    check(kinds['problem-type'], types.includes(problem.problemType), () => ({
      required: { oneOf: types },
      found: problem.problemType,
      about,
    })),
    check(kinds['responsible-known'], parties.includes(problem.responsible), () => ({
      required: { oneOf: [...parties] },
      found: problem.responsible,
      about,
    })),
    check(kinds['problem-measures'], measures.length > 0, () => ({ required: { atLeast: 1 }, found: measures, about })),
    check(kinds['exit-line-open'], open, () => ({
      required: line.kind === 'qualitative' ? line.standard : { ...line.threshold },
      found: line.kind === 'qualitative' ? line.standard : line.baseline,
      about,
    })),
  ]
}

/** The problems of the case whose exit line a plan does not keep or tighten (D12). */
function loweredBy(situation: RectificationSituation, plan: Plan): readonly string[] {
  return plan.problems
    .filter((next) => {
      const old = situation.rectification.problems.find((one) => one.id === next.id)?.exitLine
      return old !== undefined && !keepsExitLine(old, next.exitLine)
    })
    .map((one) => one.id)
}

/**
 * Everything that a plan, or an adjustment of one, must satisfy before it goes to the county standing committee
 * (M4.3, L3, L4.2, D12).
 */
function planChecks(situation: RectificationSituation, plan: Plan): readonly Check[] {
  const { rulebook, rectification, episodes } = situation
  const problemIds = plan.problems.map((one) => one.id)
  const measureIds = plan.measures.map((one) => one.id)
  const measureKinds = rulebook.rectification.measureKinds.value.map((one) => one.id)
  const departments = rulebook.identification.departments.value.map((one) => one.id)
  const consulted = plan.consulted.filter((id) => departments.includes(id))
  const types = [...new Set(groundsOf(episodes).map((ground) => ground.problemType))]
  const covered = types.filter((type) => plan.problems.some((one) => one.problemType === type))
  const recorded = rectification.problems.map((one) => one.id)
  const lowered = loweredBy(situation, plan)
  return [
    check(kinds['plan-consults'], consulted.length > 0 && consulted.length === plan.consulted.length, () => ({
      required: { someOf: departments },
      found: [...plan.consulted],
    })),
    check(kinds['plan-covers-grounds'], covered.length === types.length, () => ({ required: types, found: covered })),
    check(
      kinds['plan-keeps-problems'],
      recorded.every((id) => problemIds.includes(id)),
      () => ({ required: recorded, found: problemIds }),
    ),
    check(kinds['problem-unique'], repeated(problemIds).length === 0, () => ({
      required: [],
      found: [...repeated(problemIds)],
    })),
    check(kinds['measure-unique'], repeated(measureIds).length === 0, () => ({
      required: [],
      found: [...repeated(measureIds)],
    })),
    ...plan.problems.flatMap((problem) => problemChecks(situation, plan, problem)),
    ...plan.measures.flatMap((measure) => [
      check(kinds['measure-problem'], problemIds.includes(measure.problem), () => ({
        required: { oneOf: problemIds },
        found: measure.problem,
        about: measure.id,
      })),
      check(kinds['measure-kind'], measureKinds.includes(measure.kind), () => ({
        required: { oneOf: measureKinds },
        found: measure.kind,
        about: measure.id,
      })),
    ]),
    check(
      kinds['exit-line-lowered'],
      lowered.length === plan.lowered.length && lowered.every((id) => plan.lowered.includes(id)),
      () => ({ required: [...lowered], found: [...plan.lowered] }),
    ),
  ]
}
