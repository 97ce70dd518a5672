import type { CivilDate } from '../core/date.js'
import type { ExitLine } from './plan.js'
import type { RectificationSlice } from './slice.js'

/**
 * The three lists of a village (问题、整改、责任清单, L3.1): what is wrong, what is done about it, who is responsible. They are
 * derived from the case, never stored.
 */
export interface ThreeLists {
  readonly problems: readonly {
    readonly problem: string
    readonly problemType: string
    readonly text: string
    readonly foundOn: CivilDate
    /** What counts as done; null for a problem that was found after the plan. */
    readonly exitLine: ExitLine | null
    readonly solvedOn: CivilDate | null
  }[]
  readonly rectification: readonly {
    readonly problem: string
    readonly measure: string
    readonly kind: string
    readonly text: string
    readonly by: CivilDate | null
    /** What was noted about its progress, oldest first; absent if nothing was. */
    readonly progress?: readonly { readonly on: CivilDate; readonly text: string }[]
    readonly doneOn: CivilDate | null
  }[]
  readonly responsibility: readonly { readonly problem: string; readonly responsible: string | null }[]
}

/**
 * The three lists of a village under rectification (L3.1).
 *
 * @example
 * ```ts
 * import { openCase, threeLists } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * opened.ok && threeLists(opened.value.state.rectification).problems // []
 * ```
 */
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
      ...(one.progress === undefined ? {} : { progress: one.progress }),
      doneOn: one.doneOn ?? null,
    })),
    responsibility: problems.map((one) => ({ problem: one.id, responsible: one.responsible ?? null })),
  }
}
