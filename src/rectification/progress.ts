import { ROLES } from '../core/actor.js'
import { noChecks } from '../core/event.js'
import { check, type Deferred, finding } from '../core/finding.js'
import { meetsNumber } from '../core/threshold.js'
import { rectificationFindings as kinds } from './findings.js'
import type { ExitLine } from './plan.js'
import type { RectificationRule, RectificationSlice } from './slice.js'

/** Whether every measure of the plan is carried out (A1.1); without a plan, it fails. */
export function measuresCheck({ measures }: RectificationSlice): Deferred<'measures-carried-out'> {
  const all = measures.length > 0 && measures.every(({ doneOn }) => doneOn !== undefined)
  return check(kinds['measures-carried-out'], all, () => ({
    required: measures.map(({ id }) => id),
    found: measures.filter(({ doneOn }) => doneOn !== undefined).map(({ id }) => id),
  }))
}

/** Whether every problem has reached its exit line (M5.1, L3.1): one finding, with that of each problem beneath it. */
export function problemsCheck({ problems }: RectificationSlice): Deferred<'problems-solved'> {
  // An empty list of problems does not prove that there are none.
  const all = problems.length > 0 && problems.every(({ solvedOn }) => solvedOn !== undefined)
  return check(kinds['problems-solved'], all, () => ({
    required: problems.map(({ id }) => id),
    found: problems.filter(({ solvedOn }) => solvedOn !== undefined).map(({ id }) => id),
    because: problems.map(({ id, exitLine, solvedOn }) =>
      finding(kinds['exit-line-met'], solvedOn !== undefined, {
        required: exitLine ?? null,
        found: solvedOn ?? null,
        about: id,
      }),
    ),
  }))
}

/** A measure is carried out (A1.1, R3.2). */
export const completeMeasure: RectificationRule<'complete-measure', { readonly measure: string }> = {
  type: 'complete-measure',
  cites: ['M4.2', 'M4.3', 'R3.2', 'R3.3', 'L4.2'],
  by: ['township-committee', 'village-organization', 'first-secretary'],
  conditions: noChecks,
  checks: ({ rectification }, { payload }) => {
    const measure = rectification.measures.find((one) => one.id === payload.measure)
    return [
      check(kinds['measure-known'], measure !== undefined, () => ({
        required: { oneOf: rectification.measures.map((one) => one.id) },
        found: payload.measure,
      })),
      check(kinds['measure-open'], measure?.doneOn === undefined, () => ({
        required: null,
        found: measure?.doneOn ?? null,
        about: payload.measure,
      })),
    ]
  },
  evolve: ({ rectification }, { payload, date }) => ({
    rectification: {
      ...rectification,
      measures: rectification.measures.map((one) => (one.id === payload.measure ? { ...one, doneOn: date } : one)),
    },
  }),
}

/** How a measure gets on, as a note (D12, D31); it changes nothing else. */
export const noteProgress: RectificationRule<'note-progress', { readonly measure: string; readonly text: string }> = {
  type: 'note-progress',
  cites: ['R2.2', 'R3.2', 'R3.4', 'R5.1', 'D12', 'D31'],
  by: ['township-committee', 'village-organization', 'first-secretary', 'paired-unit', 'township-leader'],
  conditions: noChecks,
  checks: ({ rectification }, { payload: { measure } }) => {
    const ids = rectification.measures.map((one) => one.id)
    return [check(kinds['measure-known'], ids.includes(measure), () => ({ required: { oneOf: ids }, found: measure }))]
  },
  evolve: ({ rectification }, { payload: { measure, text }, date: on }) => ({
    rectification: {
      ...rectification,
      measures: rectification.measures.map((one) =>
        one.id === measure ? { ...one, progress: [...(one.progress ?? []), { on, text }] } : one,
      ),
    },
  }),
}

/** How a problem now is: a value for a quantitative exit line, a judgment for a qualitative one. */
export type Reading =
  | { readonly problem: string; readonly value: number }
  | { readonly problem: string; readonly met: boolean }

function readingMeets(slice: RectificationSlice, reading: Reading): boolean {
  const line = slice.problems.find((one) => one.id === reading.problem)?.exitLine
  if (line?.kind === 'quantitative') return 'value' in reading && meetsNumber(line.threshold, reading.value)
  return line?.kind === 'qualitative' && 'met' in reading && reading.met
}

/** Whether a problem has reached its exit line (L3.1, L3.2). If not, a solved problem is open again. */
export const judgeProblem: RectificationRule<'judge-problem', Reading> = {
  type: 'judge-problem',
  cites: ['L3.1', 'L3.2', 'D12'],
  by: [...ROLES],
  conditions: noChecks,
  checks: ({ rectification }, { payload, actor }) => {
    const ids = rectification.problems.map((one) => one.id)
    const problem = rectification.problems.find((one) => one.id === payload.problem)
    if (problem === undefined)
      return [check(kinds['problem-known'], false, () => ({ required: { oneOf: ids }, found: payload.problem }))]
    const about = problem.id
    const line = problem.exitLine
    if (line === undefined)
      return [check(kinds['exit-line-set'], false, () => ({ required: true as const, found: false, about }))]
    const given: ExitLine['kind'] = 'value' in payload ? 'quantitative' : 'qualitative'
    // A number is the township's to report (R3.3); a judgment belongs to the body that the plan names.
    const judge = line.kind === 'qualitative' ? line.judge : 'township-committee'
    return [
      check(kinds['exit-line-reading'], line.kind === given, () => ({ required: line.kind, found: given, about })),
      check(kinds['exit-line-judge'], actor.role === judge, () => ({ required: judge, found: actor.role, about })),
    ]
  },
  evolve: ({ rectification }, { payload, date }) => ({
    rectification: {
      ...rectification,
      problems: rectification.problems.map((one) => {
        if (one.id !== payload.problem) return one
        const { solvedOn: _before, ...open } = one
        return readingMeets(rectification, payload) ? { ...open, solvedOn: one.solvedOn ?? date } : open
      }),
    },
  }),
}

/** A problem that somebody found; it needs an exit line before the five steps can start. */
export interface FoundProblem {
  readonly problem: string
  readonly problemType: string
  readonly text: string
}

/** A new prominent problem (突出问题): at any time; in acceptance it sends the case back to rectifying (M3.4, D14). */
export const findProblem: RectificationRule<'find-problem', FoundProblem> = {
  type: 'find-problem',
  cites: ['M3.4', 'R3.3', 'D14'],
  by: ['township-committee', 'county-organization-department', 'department', 'city-organization-department'],
  conditions: noChecks,
  checks: ({ rulebook, rectification }, { payload }) => {
    const types = rulebook.negative.problemTypes.map((one) => one.id)
    const fresh = rectification.problems.every((one) => one.id !== payload.problem)
    return [
      check(kinds['problem-type'], types.includes(payload.problemType), () => ({
        required: { oneOf: types },
        found: payload.problemType,
      })),
      check(kinds['problem-new'], fresh, () => ({
        required: true as const,
        found: fresh,
        about: payload.problem,
      })),
    ]
  },
  evolve: ({ rectification }, { payload, date }) => ({
    rectification: {
      ...rectification,
      problems: [
        ...rectification.problems,
        { id: payload.problem, problemType: payload.problemType, text: payload.text, foundOn: date },
      ],
    },
  }),
}
