import { allOf, type Finding, finding, type Reason, reason, type Verdict } from '../core/finding.js'
import { rectificationFindings as kinds } from './findings.js'
import { exitLineJson } from './plan.js'
import type { RectificationSlice } from './slice.js'

/**
 * Whether every measure of the plan is carried out (A1.1); without a plan there is nothing to carry out and nothing
 * done.
 */
export function measuresReason(slice: RectificationSlice): Reason {
  const done = slice.measures.filter((one) => one.doneOn !== undefined).map((one) => one.id)
  const all = slice.measures.map((one) => one.id)
  const verdict = all.length > 0 && done.length === all.length ? 'holds' : 'fails'
  return reason(kinds['measures-carried-out'], verdict, { required: all, found: done })
}

/** Whether every problem has reached its exit line (M5.1, L3.1): one finding, with one a problem beneath it. */
export function problemsReason(slice: RectificationSlice): Reason {
  const because: readonly Finding[] = slice.problems.map((problem) =>
    finding(kinds['exit-line-met'], problem.solvedOn === undefined ? 'fails' : 'holds', {
      required: problem.exitLine === undefined ? null : exitLineJson(problem.exitLine),
      found: problem.solvedOn ?? null,
      about: problem.id,
    }),
  )
  // No list of problems is no proof that there are none.
  const verdict: Verdict = because.length === 0 ? 'fails' : allOf(because.map((one) => one.verdict))
  const all = slice.problems.map((one) => one.id)
  const solved = slice.problems.filter((one) => one.solvedOn !== undefined).map((one) => one.id)
  return reason(kinds['problems-solved'], verdict, { required: all, found: solved, because })
}
