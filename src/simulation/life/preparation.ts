import { fourOnesCheck, matchingFields } from '../../rectification/four-ones.js'
import type { ExitLine, Plan, PlannedMeasure, PlannedProblem } from '../../rectification/plan.js'
import { groundsOf } from '../../rectification/slice.js'
import { departmentsCalledFor } from '../../rectification/task-force.js'
import { partsOfLabel } from '../../rulebook/item-label.js'
import { answerAt, questionsOf } from '../questions.js'
import { luckOf, pickBy } from '../random.js'
import { wholeWithin } from '../world.js'
import {
  codeOf,
  type Found,
  happens,
  keysFor,
  type Life,
  mistaken,
  pause,
  rulesOf,
  type Script,
  step,
  unitFor,
  waitFor,
  wrong,
} from './life.js'

const COUNTY = 'county-organization-department'
const TOWNSHIP = 'township-committee'
const COMMITTEE = 'county-standing-committee'

/** The county and the township fill the four ones, and the township forms the task force (M4.1, R3.1, L5.1). */
export function* prepare(life: Life): Script {
  const rulebook = rulesOf(life)
  const { episodes, rectification } = life.case.state
  const grounds = groundsOf(episodes)
  const fields = matchingFields(rulebook, grounds)
  const field = fields[0] ?? rulebook.rectification.fields.value[0]?.id ?? ''
  const county = unitFor(life, COUNTY)
  const leader = (): string => `leader-${county}-${life.leader?.number ?? 1}`
  if (fourOnesCheck(rulebook, grounds, rectification.assignments).verdict !== 'holds') {
    yield* pause(life, 'appoint', 'leader')
    if (life.leader === undefined) life.leader = (yield* waitFor(life, 'leader', COUNTY)).holding ?? { number: 1 }
    yield step('assign-post', COUNTY, { post: 'linked-county-leader', ref: leader() })
    if (life.unit === undefined) life.unit = (yield* waitFor(life, 'unit', COUNTY)).holding ?? { number: 1 }
    const unit = `unit-${county}-${life.unit.number}`
    const foreign = rulebook.rectification.fields.value.find(({ id }) => !fields.includes(id))?.id
    if (mistaken(life, 'paired-unit') && foreign !== undefined)
      yield wrong('assign-post', COUNTY, { post: 'paired-unit', ref: unit, field: foreign })
    yield step('assign-post', COUNTY, { post: 'paired-unit', ref: unit, field })
    yield* pause(life, 'appoint', 'first-secretary')
    const secretary = {
      post: 'first-secretary',
      ref: `fs-${codeOf(life)}-1`,
      fullMember: true,
      worksInField: true,
    }
    if (mistaken(life, 'first-secretary'))
      yield wrong('assign-post', COUNTY, { ...secretary, unit: 'unit-of-elsewhere' })
    yield step('assign-post', COUNTY, { ...secretary, unit })
    if (mistaken(life, 'approve-early')) yield wrong('approve-plan', COMMITTEE)
    yield step('assign-post', TOWNSHIP, { post: 'township-leader', ref: `tl-${unitFor(life, TOWNSHIP)}-1` })
  }
  yield* pause(life, 'appoint', 'task-force')
  const called = departmentsCalledFor(rulebook, grounds)
  const departments =
    called.length > 0 ? called : rulebook.identification.departments.value.slice(0, 1).map(({ id }) => id)
  yield step('form-task-force', TOWNSHIP, { departments, head: leader(), leader: `ts-${unitFor(life, TOWNSHIP)}` })
}

/** The township submits the plan; the committee approves it, now and then after sending it back (M4.3, R1.3). */
export function* plan(life: Life): Script {
  yield* pause(life, 'draft')
  const needed = neededPlan(life)
  if (mistaken(life, 'plan'))
    yield wrong('submit-plan', TOWNSHIP, { ...needed, measures: needed.measures.slice(0, 1), consulted: [] })
  yield step('submit-plan', TOWNSHIP, needed)
  yield* pause(life, 'deliberate')
  yield* waitFor(life, 'meeting', COMMITTEE)
  if (happens(life, 'plan returned', life.world.behavior.conduct.planReturned.value)) {
    yield step('return-plan', COMMITTEE, { why: '整顿目标不够具体，退回修改' })
    yield* pause(life, 'draft')
    yield step('submit-plan', TOWNSHIP, needed)
    yield* waitFor(life, 'meeting', COMMITTEE)
  }
  yield step('approve-plan', COMMITTEE)
}

/** Another cadre of the same unit replaces the first secretary (D11). */
export function* replaceFirstSecretary(life: Life): Script {
  const held = life.case.state.rectification.assignments
  const unit = held.find((one) => one.post === 'paired-unit' && one.until === undefined)?.ref ?? ''
  const count = held.filter((one) => one.post === 'first-secretary').length
  const ref = `fs-${codeOf(life)}-${count + 1}`
  yield step('assign-post', COUNTY, { post: 'first-secretary', ref, unit, fullMember: true, worksInField: true })
}

const JUDGE = 'township-committee'
const MOST_PROBLEMS_A_TYPE = 3
/** The severity that a plan sets out to reach. */
const AIM = 0.6

function exitLineOf(life: Life, { item, answer, fact }: Found): ExitLine {
  const { name } = partsOfLabel(item.label['zh-CN'])
  const ready = questionsOf(life.world.behavior)(rulesOf(life)).negative.find((one) => one.fact === fact)
  const good = ready === undefined ? undefined : answerAt(ready, AIM, 1, life.date)
  if (typeof answer === 'number' && typeof good === 'number' && answer !== good) {
    const unit = item.measure.kind === 'count' ? item.measure.unit['zh-CN'] : '分'
    const op = good > answer ? 'at-least' : 'at-most'
    return { kind: 'quantitative', metric: name, unit, baseline: answer, threshold: { op, value: good } }
  }
  return { kind: 'qualitative', standard: `“${name}”不再扣分`, judge: JUDGE }
}

/** The id of the problem that an item of the negative checklist makes. */
export function problemId(item: string): string {
  return `p-${item}`.slice(0, 64)
}

function problemOf(life: Life, found: Found): PlannedProblem {
  const { id, problemType, label, supplier } = found.item
  return {
    id: problemId(id),
    problemType,
    text: partsOfLabel(label['zh-CN']).name,
    exitLine: exitLineOf(life, found),
    responsible: supplier,
  }
}

function anyProblem(problemType: string, text: string, id: string): PlannedProblem {
  const exitLine: ExitLine = { kind: 'qualitative', standard: `${text}：经核定已解决`, judge: JUDGE }
  return { id, problemType, text, exitLine, responsible: JUDGE }
}

function measuresFor(life: Life, problem: PlannedProblem): readonly PlannedMeasure[] {
  const { seed, behavior } = life.world
  const kinds = rulesOf(life).rectification.measureKinds.value
  const keys = keysFor(life, `measures ${problem.id}`)
  const many = wholeWithin(behavior.work.measures, luckOf(seed, codeOf(life), ...keys))
  return Array.from({ length: many }, (_, index) => {
    const kind = pickBy(kinds, ({ id }) => id, seed, codeOf(life), ...keys, String(index))
    const text = `${kind?.label['zh-CN'] ?? ''}：${problem.text}`
    return { id: `m${index + 1}-${problem.id.slice(0, 60)}`, problem: problem.id, kind: kind?.id ?? '', text }
  })
}

/**
 * The plan that the case needs now, or an adjustment of the one it has: every recorded problem, an exit line for each
 * that has none, and at least one problem for each ground (L3.1, L4.2, D12). No exit line is lowered.
 */
function neededPlan(life: Life): Plan {
  const rulebook = rulesOf(life)
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
      const own = life.found.filter(({ item }) => item.problemType === type).slice(0, MOST_PROBLEMS_A_TYPE)
      const label = rulebook.negative.problemTypes.find(({ id }) => id === type)?.label['zh-CN'] ?? type
      return own.length > 0 ? own.map((one) => problemOf(life, one)) : [anyProblem(type, label, problemId(type))]
    })
  const problems = [...recorded, ...added]
  const kept = rectification.measures.map(({ doneOn: _done, ...measure }): PlannedMeasure => measure)
  const without = problems.filter((problem) => kept.every((measure) => measure.problem !== problem.id))
  const measures = [...kept, ...without.flatMap((problem) => measuresFor(life, problem))]
  const departments = rulebook.identification.departments.value.map(({ id }) => id)
  return { problems, measures, consulted: departments.slice(0, 2), lowered: [] }
}
