import { ROLES } from '../core/actor.js'
import { type Reason, reason } from '../core/finding.js'
import { meetsNumber } from '../core/threshold.js'
import { rectificationFindings as kinds } from './findings.js'
import { keepsExitLine, type Plan, type PlannedProblem } from './plan.js'
import { groundsOf, type RectificationSituation } from './slice.js'

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

function problemReasons(situation: RectificationSituation, plan: Plan, problem: PlannedProblem): readonly Reason[] {
  const { rulebook } = situation
  const about = problem.id
  const types = rulebook.negative.problemTypes.map((one) => one.id)
  const departments = rulebook.identification.departments.value.map((one) => one.id)
  const parties: readonly string[] = [...ROLES, ...departments]
  const measures = plan.measures.filter((one) => one.problem === problem.id).map((one) => one.id)
  const line = problem.exitLine
  const open = line.kind === 'qualitative' || !meetsNumber(line.threshold, line.baseline)
  return [
    reason(kinds['problem-type'], types.includes(problem.problemType), {
      required: { oneOf: types },
      found: problem.problemType,
      about,
    }),
    reason(kinds['responsible-known'], parties.includes(problem.responsible), {
      required: { oneOf: [...parties] },
      found: problem.responsible,
      about,
    }),
    reason(kinds['problem-measures'], measures.length > 0, { required: { atLeast: 1 }, found: measures, about }),
    reason(kinds['exit-line-open'], open, {
      required: line.kind === 'qualitative' ? line.standard : { ...line.threshold },
      found: line.kind === 'qualitative' ? line.standard : line.baseline,
      about,
    }),
  ]
}

/** The problems of the case whose exit line a plan does not keep or tighten (D12). */
export function loweredBy(situation: RectificationSituation, plan: Plan): readonly string[] {
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
export function planReasons(situation: RectificationSituation, plan: Plan): readonly Reason[] {
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
    reason(kinds['plan-consults'], consulted.length > 0 && consulted.length === plan.consulted.length, {
      required: { someOf: departments },
      found: [...plan.consulted],
    }),
    reason(kinds['plan-covers-grounds'], covered.length === types.length, { required: types, found: covered }),
    reason(
      kinds['plan-keeps-problems'],
      recorded.every((id) => problemIds.includes(id)),
      { required: recorded, found: problemIds },
    ),
    reason(kinds['problem-unique'], repeated(problemIds).length === 0, {
      required: [],
      found: [...repeated(problemIds)],
    }),
    reason(kinds['measure-unique'], repeated(measureIds).length === 0, {
      required: [],
      found: [...repeated(measureIds)],
    }),
    ...plan.problems.flatMap((problem) => problemReasons(situation, plan, problem)),
    ...plan.measures.flatMap((measure) => [
      reason(kinds['measure-problem'], problemIds.includes(measure.problem), {
        required: { oneOf: problemIds },
        found: measure.problem,
        about: measure.id,
      }),
      reason(kinds['measure-kind'], measureKinds.includes(measure.kind), {
        required: { oneOf: measureKinds },
        found: measure.kind,
        about: measure.id,
      }),
    ]),
    reason(
      kinds['exit-line-lowered'],
      lowered.length === plan.lowered.length && lowered.every((id) => plan.lowered.includes(id)),
      { required: [...lowered], found: [...plan.lowered] },
    ),
  ]
}
