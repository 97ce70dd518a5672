import { riskRank, riskScale } from '../../assessment/risk.js'
import { currentEpisode } from '../../identification/episode.js'
import { controlLevel, groundsOf } from '../../rectification/slice.js'
import { drawTroubles, troubled } from '../profile.js'
import { between, chance, pick } from '../random.js'
import { foundIn } from './found.js'
import { type Life, type Script, step } from './life.js'
import { proposedList, readNegative, screeningOf, wait } from './readings.js'

/** During acceptance a new problem is found or the risk is raised: the case goes back to rectifying (D14, M3.4). */
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

/** Now and then a key-prevention village gets worse, and moves to the stricter list (M3.4, D8). */
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
