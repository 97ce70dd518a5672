import { fourOnesReason, matchingFields } from '../../rectification/four-ones.js'
import { groundsOf } from '../../rectification/slice.js'
import { departmentsCalledFor } from '../../rectification/task-force.js'
import { between, chance } from '../random.js'
import { type Life, type Script, step, unitFor, wrong } from './life.js'
import { neededPlan } from './plan.js'
import { wait } from './readings.js'

const COUNTY = 'county-organization-department'
const TOWNSHIP = 'township-committee'
const COMMITTEE = 'county-standing-committee'

/** The four ones are settled, and the task force formed (M4.1, R3.1, L5.1). */
export function* prepare(life: Life): Script {
  const { rulebook, luck } = life
  const { episodes, rectification } = life.case.state
  const grounds = groundsOf(episodes)
  const fields = matchingFields(rulebook, grounds)
  const field = fields[0] ?? rulebook.rectification.fields.value[0]?.id ?? ''
  const unit = `unit-${unitFor(life, COUNTY)}-${between(luck, 1, 40)}`
  const leader = `leader-${unitFor(life, COUNTY)}-${between(luck, 1, 30)}`
  if (fourOnesReason(rulebook, grounds, rectification.assignments).verdict !== 'holds') {
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

/** The plan is written, submitted, now and then sent back, and approved (M4.3, R1.3). */
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

/** The first secretary is replaced by another cadre of the same unit (D11). */
export function* replaceFirstSecretary(life: Life): Script {
  const held = life.case.state.rectification.assignments
  const unit = held.find((one) => one.post === 'paired-unit' && one.until === undefined)?.ref ?? ''
  const count = held.filter((one) => one.post === 'first-secretary').length
  const ref = `fs-${life.case.village.code}-${count + 1}`
  yield step('assign-post', COUNTY, { post: 'first-secretary', ref, unit, fullMember: true, worksInField: true })
}
