import { riskRank, riskScale } from '../../assessment/risk.js'
import type { Problem } from '../../rectification/plan.js'
import { controlLevel } from '../../rectification/slice.js'
import { between, chance, pick } from '../random.js'
import { type Life, type Script, step, wrong } from './life.js'
import { plan, prepare, replaceFirstSecretary } from './preparation.js'
import { readNegative, screeningOf, wait } from './readings.js'

const COUNTY = 'county-organization-department'
const TOWNSHIP = 'township-committee'
const WORKERS = ['township-committee', 'village-organization', 'first-secretary'] as const

function needsPlan({ case: theCase }: Life): boolean {
  const { problems, measures } = theCase.state.rectification
  const uncovered = ({ id, exitLine }: Problem): boolean =>
    exitLine === undefined || measures.every((measure) => measure.problem !== id)
  return problems.length === 0 || problems.some(uncovered)
}

/**
 * From the listing to solved problems: force, plan, measures, exit lines (M4, L3, L4). Goes on from wherever the case
 * stands.
 */
export function* rectify(life: Life): Script {
  const { luck } = life
  if (life.case.state.at === 'preparing') yield* prepare(life)
  if (life.case.state.at === 'preparing' || needsPlan(life)) yield* plan(life)
  if (chance(luck, 100)) yield* replaceFirstSecretary(life)
  const open = life.case.state.rectification.measures.filter((measure) => measure.doneOn === undefined)
  for (const [index, measure] of open.entries()) {
    if (index === 1 && chance(luck, 80))
      yield wrong('evaluate-self', 'village-organization', { measures: [], problems: [] })
    yield* wait(life, between(luck, 12, 40))
    yield step('complete-measure', pick(luck, WORKERS) ?? TOWNSHIP, { measure: measure.id })
  }
  for (const problem of life.case.state.rectification.problems) yield* solve(life, problem)
}

/** A problem is held against its exit line, now and then once too early (L3.1, L3.2). */
function* solve(life: Life, { id, exitLine, solvedOn }: Problem): Script {
  if (exitLine === undefined || solvedOn !== undefined) return
  const { luck } = life
  const reading = (met: boolean): object => {
    if (exitLine.kind === 'qualitative') return { problem: id, met }
    const { op, value } = exitLine.threshold
    const past = op === 'more-than' ? 1 : op === 'less-than' ? -1 : 0
    return { problem: id, value: met ? value + past : exitLine.baseline }
  }
  const judge = exitLine.kind === 'qualitative' ? exitLine.judge : TOWNSHIP
  if (chance(luck, 50)) yield wrong('judge-problem', 'first-secretary', reading(true))
  if (chance(luck, 150)) {
    yield step('judge-problem', judge, reading(false))
    yield* wait(life, between(luck, 10, 30))
  }
  yield* wait(life, between(luck, 1, 6))
  yield step('judge-problem', judge, reading(true))
}

/** With the risk clearly lower, the county lowers the control level, one or more steps (M5.2, D13). */
export function* lowerControl(life: Life): Script {
  const { rulebook, luck } = life
  const rankOf = (): number => riskRank(rulebook, controlLevel(life.case.state.rectification) ?? 'none')
  if (rankOf() > 1 && chance(luck, 60)) yield wrong('lower-control', TOWNSHIP, { level: riskScale(rulebook)[1] ?? '' })
  yield* readNegative(life)
  const shown = riskRank(rulebook, screeningOf(life)?.risk ?? 'none')
  const level = riskScale(rulebook)[Math.max(shown, 1)]
  if (level === undefined || riskRank(rulebook, level) >= rankOf()) return
  yield* wait(life, between(luck, 3, 12))
  yield step('lower-control', COUNTY, { level })
}
