import { COMPARISONS } from '../../core/threshold.js'
import type { ExitLine, Plan, PlannedMeasure, PlannedProblem } from '../../rectification/plan.js'
import { groundsOf } from '../../rectification/slice.js'
import type { Rulebook } from '../../rulebook/rulebook.js'
import { between, type Luck, pick } from '../random.js'
import type { Found } from './found.js'
import type { Life } from './life.js'

const JUDGE = 'township-committee'
const MOST_PROBLEMS_A_TYPE = 3

function exitLineOf({ item, answer, good }: Found): ExitLine {
  const label = item.label['zh-CN']
  if (typeof answer === 'number' && typeof good === 'number' && answer !== good) {
    const unit = item.measure.kind === 'count' ? item.measure.unit['zh-CN'] : '分'
    const op = good > answer ? COMPARISONS[0] : COMPARISONS[2]
    return { kind: 'quantitative', metric: label, unit, baseline: answer, threshold: { op, value: good } }
  }
  return { kind: 'qualitative', standard: `“${label}”不再扣分`, judge: JUDGE }
}

function problemOf(found: Found): PlannedProblem {
  const { id, problemType, label, supplier } = found.item
  return {
    id: `p-${id}`.slice(0, 64),
    problemType,
    text: label['zh-CN'],
    exitLine: exitLineOf(found),
    responsible: supplier,
  }
}

function anyProblem(problemType: string, text: string, id: string): PlannedProblem {
  const exitLine: ExitLine = { kind: 'qualitative', standard: `${text}:经核定已解决`, judge: JUDGE }
  return { id, problemType, text, exitLine, responsible: JUDGE }
}

function measuresFor(rulebook: Rulebook, luck: Luck, problem: PlannedProblem): readonly PlannedMeasure[] {
  const kinds = rulebook.rectification.measureKinds.value
  return Array.from({ length: between(luck, 1, 2) }, (_, index) => {
    const kind = pick(luck, kinds)
    const text = `${kind?.label['zh-CN'] ?? ''}:${problem.text}`
    return { id: `m${index + 1}-${problem.id.slice(0, 60)}`, problem: problem.id, kind: kind?.id ?? '', text }
  })
}

/**
 * The plan that the case now needs, or an adjustment of the one it has: every recorded problem as it stands, an exit
 * line for each that has none, and at least one problem for each ground (L3.1, L4.2, D12). No exit line is lowered.
 */
export function neededPlan(life: Life): Plan {
  const { rulebook, luck, found } = life
  const { rectification, episodes } = life.case.state
  const types = [...new Set(groundsOf(episodes).map((ground) => ground.problemType))]
  const recorded = rectification.problems.map(
    ({ foundOn: _found, solvedOn: _solved, exitLine, responsible, ...problem }): PlannedProblem =>
      exitLine === undefined
        ? anyProblem(problem.problemType, problem.text, problem.id)
        : { ...problem, exitLine, responsible: responsible ?? JUDGE },
  )
  const added = types
    .filter((type) => recorded.every((problem) => problem.problemType !== type))
    .flatMap((type) => {
      const own = found.filter(({ item }) => item.problemType === type).slice(0, MOST_PROBLEMS_A_TYPE)
      const label = rulebook.negative.problemTypes.find(({ id }) => id === type)?.label['zh-CN'] ?? type
      return own.length > 0 ? own.map(problemOf) : [anyProblem(type, label, `p-${type}`.slice(0, 64))]
    })
  const problems = [...recorded, ...added]
  const kept = rectification.measures.map(({ doneOn: _done, ...measure }): PlannedMeasure => measure)
  const without = problems.filter((problem) => kept.every((measure) => measure.problem !== problem.id))
  const measures = [...kept, ...without.flatMap((problem) => measuresFor(rulebook, luck, problem))]
  const departments = rulebook.identification.departments.value.map(({ id }) => id)
  return { problems, measures, consulted: departments.slice(0, 2), lowered: [] }
}
