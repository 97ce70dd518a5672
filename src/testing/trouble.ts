import type { AssessmentSlice } from '../assessment/slice.js'
import type { CivilDate } from '../core/date.js'
import type { Ground } from '../identification/episode.js'
import type { Signal } from '../identification/signal.js'
import type { Plan, PlannedMeasure, PlannedProblem } from '../rectification/plan.js'
import type { Reading } from '../rectification/progress.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type AnswersById, gravestAnswers } from './best-answers.js'

/** What is wrong in a village, and what is done about it: the part of a life that depends on the rulebook's terms. */
export interface Trouble {
  /** The kind of village, where the rulebook has several. */
  readonly kind?: string
  /** Who reports it first, if anybody does; a department signs by its own id. */
  readonly signal?: Signal
  /** The answers to the negative checklist that show it. */
  readonly answers: (date: CivilDate, assessment: AssessmentSlice) => AnswersById
  /** The departments of the task force; without it, those that the grounds call for, in the rulebook's order. */
  readonly departments?: readonly string[]
  readonly plan: (grounds: readonly Ground[]) => Plan
  /** What is found once a problem is solved. */
  readonly solved: (problem: PlannedProblem) => Reading
}

const JUDGE = 'township-committee'

/** A plan with one problem and one measure for each problem type on which a village was listed (L3.1, L4.2). */
function plainPlan(rulebook: Rulebook, grounds: readonly Ground[]): Plan {
  const { negative, rectification, identification } = rulebook
  const types = [...new Set(grounds.map(({ problemType }) => problemType))]
  const nameOf = (type: string): string => negative.problemTypes.find(({ id }) => id === type)?.label['zh-CN'] ?? type
  const problems = types.map(
    (problemType, index): PlannedProblem => ({
      id: `p${index + 1}`,
      problemType,
      text: nameOf(problemType),
      exitLine: { kind: 'qualitative', standard: `${nameOf(problemType)}已解决`, judge: JUDGE },
      responsible: JUDGE,
    }),
  )
  const kind = rectification.measureKinds.value[0]
  const measures = problems.map(
    ({ id, text }, index): PlannedMeasure => ({
      id: `m${index + 1}`,
      problem: id,
      kind: kind?.id ?? '',
      text: `${text}：${kind?.label['zh-CN'] ?? ''}`,
    }),
  )
  const consulted = identification.departments.value.slice(0, 1).map(({ id }) => id)
  return { problems, measures, consulted, lowered: [] }
}

/**
 * Troubles that a rulebook itself knows, of every kind of village: in one problem type after the other everything that
 * leads to a list, then in all of them at once.
 */
export function troublesOf(rulebook: Rulebook): readonly Trouble[] {
  const { identification, negative, villageKinds } = rulebook
  const kinds = villageKinds?.value.map(({ id }) => id) ?? [undefined]
  const types = [...negative.problemTypes.map(({ id }) => id), undefined]
  const source = identification.departments.value[0]?.id
  return kinds.flatMap((kind) =>
    types.map(
      (problemType): Trouble => ({
        ...(kind === undefined ? {} : { kind }),
        ...(source === undefined || problemType === undefined ? {} : { signal: { source, problemType } }),
        answers: (date, assessment) => gravestAnswers({ rulebook, date, kind, assessment }, problemType),
        plan: (grounds) => plainPlan(rulebook, grounds),
        solved: ({ id }) => ({ problem: id, met: true }),
      }),
    ),
  )
}
