import { pollReasons } from '../acceptance/poll-checks.js'
import { parseFortressReadings, parseNegativeReadings } from '../assessment/readings.js'
import { ROLES } from '../core/actor.js'
import { demand, type Finding, type Reason, standing } from '../core/finding.js'
import { pointer } from '../core/parse.js'
import { holderOf } from '../rectification/four-ones.js'
import { groundsOf } from '../rectification/slice.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { lifecycleFindings as kinds } from './findings.js'
import { stepReasons } from './migration-steps.js'
import type { Situation } from './situation.js'

/** Something that the state of a case says in the words of its rulebook. */
interface Word {
  /** Where it stands in the state. */
  readonly at: readonly PropertyKey[]
  readonly id: string
  /** What the new version knows in its place. */
  readonly known: readonly string[]
}

const ids = (terms: readonly { readonly id: string }[]): readonly string[] => terms.map(({ id }) => id)

/** The problem types, levels, bodies, kinds and fields that the open episode is told in. */
function wordsOf({ episodes, rectification }: Situation, next: Rulebook): readonly Word[] {
  const types = ids(next.negative.problemTypes)
  const levels = ids(next.negative.levels.value)
  const departments = ids(next.identification.departments.value)
  const parties = [...ROLES, ...departments]
  const measureKinds = ids(next.rectification.measureKinds.value)
  const { problems, measures, pendingPlan: plan, taskForce, control, assignments } = rectification
  const told = [
    { rows: problems, at: ['rectification', 'problems'] },
    { rows: plan?.problems ?? [], at: ['rectification', 'pendingPlan', 'problems'] },
  ]
  const done = [
    { rows: measures, at: ['rectification', 'measures'] },
    { rows: plan?.measures ?? [], at: ['rectification', 'pendingPlan', 'measures'] },
  ]
  const unit = holderOf(assignments, 'paired-unit')
  const level = control[control.length - 1]
  const open = ['episodes', episodes.length - 1, 'grounds']
  return [
    ...groundsOf(episodes).flatMap(({ problemType, risk }, index) => [
      { at: [...open, index, 'problemType'], id: problemType, known: types },
      { at: [...open, index, 'risk'], id: risk, known: levels },
    ]),
    ...(level === undefined
      ? []
      : [{ at: ['rectification', 'control', control.length - 1, 'level'], id: level.level, known: levels }]),
    ...(unit === undefined
      ? []
      : [
          {
            at: ['rectification', 'assignments', assignments.indexOf(unit), 'field'],
            id: unit.field,
            known: ids(next.rectification.fields.value),
          },
        ]),
    ...(taskForce?.departments ?? []).map((id, index) => ({
      at: ['rectification', 'taskForce', 'departments', index],
      id,
      known: departments,
    })),
    ...told.flatMap(({ rows, at }) =>
      rows.flatMap(({ problemType, responsible }, index) => [
        { at: [...at, index, 'problemType'], id: problemType, known: types },
        ...(responsible === undefined ? [] : [{ at: [...at, index, 'responsible'], id: responsible, known: parties }]),
      ]),
    ),
    ...done.flatMap(({ rows, at }) =>
      rows.map(({ kind }, index) => ({ at: [...at, index, 'kind'], id: kind, known: measureKinds })),
    ),
    ...(plan?.consulted ?? []).map((id, index) => ({
      at: ['rectification', 'pendingPlan', 'consulted', index],
      id,
      known: departments,
    })),
  ]
}

/** Readings and counts, read anew by the new version: each with where it stands and what stands in the way. */
function readingsOf({ assessment, acceptance }: Situation, next: Rulebook): readonly Reason[] {
  const { fortress, screening } = assessment
  const { ballot, survey } = acceptance
  const positive = fortress === undefined ? undefined : parseFortressReadings(next, fortress)
  const negative = screening === undefined ? undefined : parseNegativeReadings(next, screening)
  const read = (at: readonly string[], because: readonly Finding[]): Reason =>
    demand(kinds['migration-place'], because.length === 0, { readable: true }, { at: pointer(at) }, { because })
  return [
    ...(positive === undefined ? [] : [read(['assessment', 'fortress'], positive.ok ? [] : positive.error.reasons)]),
    ...(negative === undefined ? [] : [read(['assessment', 'screening'], negative.ok ? [] : negative.error.reasons)]),
    ...(ballot === undefined
      ? []
      : [
          read(['acceptance', 'ballot'], standing(pollReasons(next.acceptance.ballot, ballot, 'village-organization'))),
        ]),
    ...(survey === undefined
      ? []
      : [
          read(
            ['acceptance', 'survey'],
            standing(pollReasons(next.exit.survey, survey, 'county-organization-department')),
          ),
        ]),
  ]
}

/** Whether everything that the present state rests on has its place in another version of the rules; one reason for each thing (D24). */
export function placeReasons(situation: Situation, next: Rulebook): readonly Reason[] {
  return [
    ...wordsOf(situation, next).map(({ at, id, known }) =>
      demand(kinds['migration-place'], known.includes(id), { oneOf: [...known] }, { value: id, at: pointer(at) }),
    ),
    ...readingsOf(situation, next),
    ...stepReasons(situation, next),
  ]
}
