import { COMPARISONS } from '../../core/threshold.js'
import { fourOnesCheck, matchingFields } from '../../rectification/four-ones.js'
import type { ExitLine, Plan, PlannedMeasure, PlannedProblem } from '../../rectification/plan.js'
import { groundsOf } from '../../rectification/slice.js'
import { departmentsCalledFor } from '../../rectification/task-force.js'
import type { Rulebook } from '../../rulebook/rulebook.js'
import { between, chance, type Luck, pick } from '../random.js'
import { type Found, type Life, type Script, step, unitFor, wait, wrong } from './life.js'

const COUNTY = 'county-organization-department'
const TOWNSHIP = 'township-committee'
const COMMITTEE = 'county-standing-committee'

/** The county and the township fill the four ones, and the township forms the task force (M4.1, R3.1, L5.1). */
export function* prepare(life: Life): Script {
  const { rulebook, luck } = life
  const { episodes, rectification } = life.case.state
  const grounds = groundsOf(episodes)
  const fields = matchingFields(rulebook, grounds)
  const field = fields[0] ?? rulebook.rectification.fields.value[0]?.id ?? ''
  const unit = `unit-${unitFor(life, COUNTY)}-${between(luck, 1, 40)}`
  const leader = `leader-${unitFor(life, COUNTY)}-${between(luck, 1, 30)}`
  if (fourOnesCheck(rulebook, grounds, rectification.assignments).verdict !== 'holds') {
    yield* wait(life, between(luck, 1, 7))
    yield step('assign-post', COUNTY, { post: 'linked-county-leader', ref: leader })
    const foreign = rulebook.rectification.fields.value.find(({ id }) => !fields.includes(id))?.id
    if (foreign !== undefined && chance(luck, 80))
      yield wrong('assign-post', COUNTY, { post: 'paired-unit', ref: unit, field: foreign })
    yield step('assign-post', COUNTY, { post: 'paired-unit', ref: unit, field })
    yield* wait(life, between(luck, 1, 12))
    const secretary = {
      post: 'first-secretary',
      ref: `fs-${life.case.village.code}-1`,
      fullMember: true,
      worksInField: true,
    }
    if (chance(luck, 80)) yield wrong('assign-post', COUNTY, { ...secretary, unit: 'unit-of-elsewhere' })
    yield step('assign-post', COUNTY, { ...secretary, unit })
    if (chance(luck, 100)) yield wrong('approve-plan', COMMITTEE)
    yield step('assign-post', TOWNSHIP, { post: 'township-leader', ref: `tl-${unitFor(life, TOWNSHIP)}-1` })
  }
  yield* wait(life, between(luck, 1, 10))
  const called = departmentsCalledFor(rulebook, grounds)
  const departments =
    called.length > 0 ? called : rulebook.identification.departments.value.slice(0, 1).map(({ id }) => id)
  yield step('form-task-force', TOWNSHIP, { departments, head: leader, leader: `ts-${unitFor(life, TOWNSHIP)}` })
}

/** The township submits the plan; the committee approves it, now and then after sending it back (M4.3, R1.3). */
export function* plan(life: Life): Script {
  const { luck } = life
  yield* wait(life, between(luck, 5, 20))
  const needed = neededPlan(life)
  if (chance(luck, 80))
    yield wrong('submit-plan', TOWNSHIP, { ...needed, measures: needed.measures.slice(0, 1), consulted: [] })
  yield step('submit-plan', TOWNSHIP, needed)
  yield* wait(life, between(luck, 4, 20))
  if (chance(luck, 120)) {
    yield step('return-plan', COMMITTEE, { why: '整顿目标不够具体，退回修改' })
    yield* wait(life, between(luck, 3, 12))
    yield step('submit-plan', TOWNSHIP, needed)
    yield* wait(life, between(luck, 3, 10))
  }
  yield step('approve-plan', COMMITTEE)
}

/** Another cadre of the same unit replaces the first secretary (D11). */
export function* replaceFirstSecretary(life: Life): Script {
  const held = life.case.state.rectification.assignments
  const unit = held.find((one) => one.post === 'paired-unit' && one.until === undefined)?.ref ?? ''
  const count = held.filter((one) => one.post === 'first-secretary').length
  const ref = `fs-${life.case.village.code}-${count + 1}`
  yield step('assign-post', COUNTY, { post: 'first-secretary', ref, unit, fullMember: true, worksInField: true })
}

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
  const exitLine: ExitLine = { kind: 'qualitative', standard: `${text}：经核定已解决`, judge: JUDGE }
  return { id, problemType, text, exitLine, responsible: JUDGE }
}

function measuresFor(rulebook: Rulebook, luck: Luck, problem: PlannedProblem): readonly PlannedMeasure[] {
  const kinds = rulebook.rectification.measureKinds.value
  return Array.from({ length: between(luck, 1, 2) }, (_, index) => {
    const kind = pick(luck, kinds)
    const text = `${kind?.label['zh-CN'] ?? ''}：${problem.text}`
    return { id: `m${index + 1}-${problem.id.slice(0, 60)}`, problem: problem.id, kind: kind?.id ?? '', text }
  })
}

/**
 * The plan that the case needs now, or an adjustment of the one it has: every recorded problem, an exit line for each
 * that has none, and at least one problem for each ground (L3.1, L4.2, D12). No exit line is lowered.
 */
function neededPlan(life: Life): Plan {
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
