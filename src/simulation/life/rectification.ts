import { riskRank, riskScale } from '../../assessment/risk.js'
import { currentEpisode } from '../../identification/episode.js'
import { situationOf } from '../../lifecycle/case.js'
import { limitsOf, takesEffect } from '../../lifecycle/limits.js'
import type { Problem } from '../../rectification/plan.js'
import { controlLevel, groundsOf } from '../../rectification/slice.js'
import { pickBy } from '../random.js'
import { truthOf } from '../readings.js'
import { gravestOf, within } from '../world.js'
import {
  attempt,
  codeOf,
  conditionNow,
  foundIn,
  happens,
  keysFor,
  type Life,
  luckFor,
  mend,
  mistaken,
  pause,
  proposedList,
  readNegative,
  rulesOf,
  type Script,
  screeningOf,
  step,
  wrong,
} from './life.js'
import { plan, prepare, problemId, replaceFirstSecretary } from './preparation.js'

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
  if (life.case.state.at === 'preparing') yield* prepare(life)
  if (life.case.state.at === 'preparing' || needsPlan(life)) yield* plan(life)
  if (happens(life, 'replaced', life.world.behavior.conduct.replaced.value)) yield* replaceFirstSecretary(life)
  const open = life.case.state.rectification.measures.filter((measure) => measure.doneOn === undefined)
  for (const [index, measure] of open.entries()) {
    if (index === 1 && mistaken(life, 'self-check'))
      yield wrong('evaluate-self', 'village-organization', { measures: [], problems: [] })
    yield* pause(life, 'measure', measure.id)
    const keys = keysFor(life, `worker ${measure.id}`)
    const worker = pickBy(WORKERS, (role) => role, life.world.seed, codeOf(life), ...keys)
    yield step('complete-measure', worker ?? TOWNSHIP, { measure: measure.id })
    workOn(life, measure.problem)
    yield* limitsKept(life)
  }
  for (const problem of life.case.state.rectification.problems) yield* solve(life, problem)
}

/** The theme of what a problem is about, and the question where one asks for it. */
function aboutOf(life: Life, problem: string): { readonly theme: string; readonly fact?: string } {
  const own = life.found.find(({ item }) => problemId(item.id) === problem)
  if (own !== undefined) return { theme: own.theme, fact: own.fact }
  const { troubles } = conditionNow(life)
  const gravest = troubles.reduce((worst, one) => (one.severity > (worst?.severity ?? 0) ? one : worst), troubles[0])
  return { theme: gravest?.theme ?? '' }
}

/** Somebody works at a problem: a part of what is behind it is mended. */
export function workOn(life: Life, problem: string): void {
  const { theme, fact } = aboutOf(life, problem)
  mend(life, theme, fact, within(life.world.behavior.work.effect, luckFor(life, `effect ${problem}`)))
}

const MOST_TRIES = 24

/** Somebody judges a problem by its exit line, and the village works on where it is not reached (L3.1, L3.2). */
function* solve(life: Life, { id, exitLine, solvedOn }: Problem): Script {
  if (exitLine === undefined || solvedOn !== undefined) return
  const judge = exitLine.kind === 'qualitative' ? exitLine.judge : TOWNSHIP
  const isOpen = (): boolean =>
    life.case.state.rectification.problems.some((one) => one.id === id && one.solvedOn === undefined)
  const item = life.found.find((one) => problemId(one.item.id) === id)?.item.id
  for (let tries = 0; isOpen() && tries < MOST_TRIES; tries += 1) {
    yield* pause(life, 'judge', id)
    const reading = () => {
      if (exitLine.kind === 'qualitative') {
        const { theme } = aboutOf(life, id)
        const left = conditionNow(life).troubles.find((one) => one.theme === theme)?.severity ?? 0
        return { problem: id, met: !happens(life, `met ${id}`, left) }
      }
      const key = { village: codeOf(life), date: life.date }
      const value = item === undefined ? undefined : truthOf(life.world, rulesOf(life), key, conditionNow(life), item)
      return { problem: id, value: typeof value === 'number' ? value : exitLine.threshold.value }
    }
    if (mistaken(life, `judge ${id}`)) yield wrong('judge-problem', 'first-secretary', reading())
    yield step('judge-problem', judge, reading())
    if (!isOpen()) return
    yield* pause(life, 'work-on', id)
    workOn(life, id)
  }
}

/** When the risk is clearly lower, the county lowers the control level by one or more steps (M5.2, D13). */
export function* lowerControl(life: Life): Script {
  const rulebook = rulesOf(life)
  const rankOf = (): number => riskRank(rulebook, controlLevel(life.case.state.rectification) ?? 'none')
  if (rankOf() > 1 && mistaken(life, 'lower-control'))
    yield wrong('lower-control', TOWNSHIP, { level: riskScale(rulebook)[1] ?? '' })
  yield* readNegative(life)
  const shown = riskRank(rulebook, screeningOf(life)?.risks.max ?? 'none')
  const level = riskScale(rulebook)[Math.max(shown, 1)]
  if (level === undefined || riskRank(rulebook, level) >= rankOf()) return
  yield* pause(life, 'decide', 'lower-control')
  // The screening may be too old by then, or a sweep in between may show another risk.
  yield attempt('lower-control', COUNTY, { level })
}

/** During acceptance, a new problem or a raised risk sends the case back to rectifying (D14, M3.4). */
export function* setback(life: Life): Script {
  const rulebook = rulesOf(life)
  const { rectification, episodes } = life.case.state
  const keys = ['setback', String(rectification.problems.length)]
  const next = riskScale(rulebook)[riskRank(rulebook, controlLevel(rectification) ?? 'none') + 1]
  if (happens(life, 'setback by risk', 0.5) && next !== undefined) {
    yield step('raise-risk', 'township-committee', { level: next, why: '排查发现风险上升' })
  } else {
    const { seed } = life.world
    const village = codeOf(life)
    const types = groundsOf(episodes).map((ground) => ground.problemType)
    const problemType =
      pickBy(types, (type) => type, seed, village, ...keys) ?? rulebook.negative.problemTypes[0]?.id ?? ''
    const { value } = rulebook.identification.departments
    const department = pickBy(value, ({ id }) => id, seed, village, ...keys)?.id ?? ''
    const problem = `n${rectification.problems.length + 1}`
    const found = { problem, problemType, text: '部门移交的新问题' }
    yield { ...step('find-problem', 'department', found), department }
  }
  yield* pause(life, 'work-on', 'setback')
}

/** A key-prevention village whose trouble turns out graver moves to the stricter list (M3.4, D8). */
export function* worsen(life: Life): Script {
  if (currentEpisode(life.case.state.episodes)?.list !== 'key-prevention') return
  // Nobody looks again where there is no trouble.
  if (gravestOf(conditionNow(life)) === 0) return
  yield* pause(life, 'work-on', 'worsen')
  yield* readNegative(life)
  if (proposedList(life) !== 'weak-lax') return
  const rulebook = rulesOf(life)
  life.found = foundIn(life, rulebook, life.case.state.assessment.screening)
  const level = screeningOf(life)?.risk ?? 'none'
  const current = controlLevel(life.case.state.rectification) ?? 'none'
  if (riskRank(rulebook, level) > riskRank(rulebook, current))
    yield step('raise-risk', 'township-committee', { level, why: '负向测评显示风险上升' })
  yield step('tighten-listing', COUNTY)
}

/**
 * Somebody mostly applies a time limit that has passed (整顿期限); now and then somebody tries too early. Nothing
 * happens under a rulebook without limits.
 */
export function* limitsKept(life: Life): Script {
  const rulebook = rulesOf(life)
  const { rulebooks, world } = life
  for (const { limit, status } of limitsOf(life.case.state, rulebook, life.date)) {
    if (status === 'running' && happens(life, `too early ${limit.id}`, world.behavior.conduct.mistaken.value / 2))
      yield wrong('apply-limit', COUNTY, { limit: limit.id })
    if (status !== 'passed' || !takesEffect(situationOf(life.case, rulebook, rulebooks), limit)) continue
    if (!happens(life, `limit ${limit.id}`, world.behavior.conduct.limitApplied.value)) continue
    yield step('apply-limit', COUNTY, { limit: limit.id })
    // The case may be in another stage now, where the other limits do not apply.
    return
  }
}
