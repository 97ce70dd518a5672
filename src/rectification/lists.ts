import type { CivilDate } from '../core/date.js'
import type { ExitLine } from './plan.js'
import type { RectificationSlice } from './slice.js'

/**
 * The three lists of a village (问题、整改、责任清单, L3.1): what is wrong, what is done about it, who answers. Derived, never
 * kept.
 */
export interface ThreeLists {
  readonly problems: readonly {
    readonly problem: string
    readonly problemType: string
    readonly text: string
    readonly foundOn: CivilDate
    /** What counts as done; null for a problem found since the plan. */
    readonly exitLine: ExitLine | null
    readonly solvedOn: CivilDate | null
  }[]
  readonly rectification: readonly {
    readonly problem: string
    readonly measure: string
    readonly kind: string
    readonly text: string
    readonly by: CivilDate | null
    readonly doneOn: CivilDate | null
  }[]
  readonly responsibility: readonly { readonly problem: string; readonly responsible: string | null }[]
}

/** The three lists of a village under rectification. */
export function threeLists({ problems, measures }: RectificationSlice): ThreeLists {
  return {
    problems: problems.map((one) => ({
      problem: one.id,
      problemType: one.problemType,
      text: one.text,
      foundOn: one.foundOn,
      exitLine: one.exitLine ?? null,
      solvedOn: one.solvedOn ?? null,
    })),
    rectification: measures.map((one) => ({
      problem: one.problem,
      measure: one.id,
      kind: one.kind,
      text: one.text,
      by: one.by ?? null,
      doneOn: one.doneOn ?? null,
    })),
    responsibility: problems.map((one) => ({ problem: one.id, responsible: one.responsible ?? null })),
  }
}
