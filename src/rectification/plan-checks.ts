import { ROLES } from '../core/actor.js'
import { demand, type Reason } from '../core/finding.js'
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
    demand(kinds['problem-type'], types.includes(problem.problemType), { oneOf: types }, problem.problemType, {
      about,
    }),
    demand(
      kinds['responsible-known'],
      parties.includes(problem.responsible),
      { oneOf: [...parties] },
      problem.responsible,
      { about },
    ),
    demand(kinds['problem-measures'], measures.length > 0, { atLeast: 1 }, measures, { about }),
    demand(
      kinds['exit-line-open'],
      open,
      line.kind === 'qualitative' ? line.standard : { ...line.threshold },
      line.kind === 'qualitative' ? line.standard : line.baseline,
      { about },
    ),
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

/** Everything that a plan, or an adjustment of one, must satisfy before it goes to the county standing committee (M4.3, L3, L4.2, D12). */
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
    demand(
      kinds['plan-consults'],
      consulted.length > 0 && consulted.length === plan.consulted.length,
      { someOf: departments },
      [...plan.consulted],
    ),
    demand(kinds['plan-covers-grounds'], covered.length === types.length, types, covered),
    demand(
      kinds['plan-keeps-problems'],
      recorded.every((id) => problemIds.includes(id)),
      recorded,
      problemIds,
    ),
    demand(kinds['problem-unique'], repeated(problemIds).length === 0, [], [...repeated(problemIds)]),
    demand(kinds['measure-unique'], repeated(measureIds).length === 0, [], [...repeated(measureIds)]),
    ...plan.problems.flatMap((problem) => problemReasons(situation, plan, problem)),
    ...plan.measures.flatMap((measure) => [
      demand(kinds['measure-problem'], problemIds.includes(measure.problem), { oneOf: problemIds }, measure.problem, {
        about: measure.id,
      }),
      demand(kinds['measure-kind'], measureKinds.includes(measure.kind), { oneOf: measureKinds }, measure.kind, {
        about: measure.id,
      }),
    ]),
    demand(
      kinds['exit-line-lowered'],
      lowered.length === plan.lowered.length && lowered.every((id) => plan.lowered.includes(id)),
      [...lowered],
      [...plan.lowered],
    ),
  ]
}
