import { riskRank, riskScale } from '../../assessment/risk.js'
import { currentEpisode } from '../../identification/episode.js'
import type { Problem } from '../../rectification/plan.js'
import { controlLevel, groundsOf } from '../../rectification/slice.js'
import { drawTroubles, troubled } from '../profile.js'
import { between, chance, pick } from '../random.js'
import { foundIn, type Life, proposedList, readNegative, type Script, screeningOf, step, wait, wrong } from './life.js'
import { plan, prepare, replaceFirstSecretary } from './preparation.js'

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
 * From the listing to solved problems: task force, plan, measures, exit lines (M4, L3, L4); continues from any state.
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

/** Somebody judges a problem by its exit line, now and then too early (L3.1, L3.2). */
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

/** When the risk is clearly lower, the county lowers the control level by one or more steps (M5.2, D13). */
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

/** During acceptance, a new problem or a raised risk sends the case back to rectifying (D14, M3.4). */
export function* setback(life: Life): Script {
  const { rulebook, luck } = life
  const { rectification, episodes } = life.case.state
  const next = riskScale(rulebook)[riskRank(rulebook, controlLevel(rectification) ?? 'none') + 1]
  if (next !== undefined && chance(luck, 500)) {
    yield step('raise-risk', 'township-committee', { level: next, why: '排查发现风险上升' })
  } else {
    const types = groundsOf(episodes).map((ground) => ground.problemType)
    const problemType = pick(luck, types) ?? rulebook.negative.problemTypes[0]?.id ?? ''
    const department = pick(luck, rulebook.identification.departments.value)?.id ?? ''
    const problem = `n${rectification.problems.length + 1}`
    const found = { problem, problemType, text: '部门移交的新问题' }
    yield { ...step('find-problem', 'department', found), department }
  }
  yield* wait(life, between(luck, 10, 30))
}

/** Now and then a key-prevention village gets worse and moves to the stricter list (M3.4, D8). */
export function* worsen(life: Life): Script {
  const { rulebook, seed, luck } = life
  if (currentEpisode(life.case.state.episodes)?.list !== 'key-prevention' || !chance(luck, 120)) return
  yield* wait(life, between(luck, 20, 40))
  const troubles = drawTroubles(rulebook, seed, life.case.village.code, life.date)
  life.profile = { ...troubled(life.profile, troubles), soundness: 800 }
  yield* readNegative(life)
  if (proposedList(life) !== 'weak-lax') return
  life.found = foundIn(rulebook, life.case.state.assessment.screening)
  const level = screeningOf(life)?.risk ?? 'none'
  const current = controlLevel(life.case.state.rectification) ?? 'none'
  if (riskRank(rulebook, level) > riskRank(rulebook, current))
    yield step('raise-risk', 'township-committee', { level, why: '负向测评显示风险上升' })
  yield step('tighten-listing', 'county-organization-department')
}
