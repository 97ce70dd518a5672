import * as z from 'zod'
import { idSchema, ROLES, type Role } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { textSchema } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { numberThresholdSchema, type Threshold } from '../core/threshold.js'

/**
 * What counts as done (退出线, L3.1, L3.2): a named body judges it, or a metric must meet a threshold. Baseline and
 * threshold are integers in the metric's unit (fen for money).
 */
export type ExitLine =
  | { readonly kind: 'qualitative'; readonly standard: string; readonly judge: Role }
  | {
      readonly kind: 'quantitative'
      readonly metric: string
      readonly unit: string
      readonly baseline: number
      readonly threshold: Threshold<number>
    }

/** A problem of the plan, its exit line and who is responsible for it (问题、整改、责任清单, L3.1). */
export interface PlannedProblem {
  readonly id: string
  readonly problemType: string
  readonly text: string
  readonly exitLine: ExitLine
  /** A role, or the id of a department of the rulebook. */
  readonly responsible: string
}

/** A measure (整治措施, M4.2): it answers exactly one problem (L4.2). */
export interface PlannedMeasure {
  readonly id: string
  readonly problem: string
  readonly kind: string
  readonly text: string
  /** The day by which it is due. */
  readonly by?: CivilDate
}

/** A plan (整顿提升方案, “一村一案”, M4.3, L4.2, D12), or an adjustment of one. */
export interface Plan {
  readonly problems: readonly PlannedProblem[]
  readonly measures: readonly PlannedMeasure[]
  /** The ids of the functional departments that were consulted (M4.3). */
  readonly consulted: readonly string[]
  /** The ids of the problems whose exit line this adjustment does not keep or tighten (D12). */
  readonly lowered: readonly string[]
}

/** A problem as the case knows it: found, planned, solved. */
export interface Problem {
  readonly id: string
  readonly problemType: string
  readonly text: string
  readonly foundOn: CivilDate
  readonly exitLine?: ExitLine
  readonly responsible?: string
  readonly solvedOn?: CivilDate
}

/** A measure as the case knows it. */
export interface RectificationMeasure extends PlannedMeasure {
  /** What was noted about its progress, oldest first (D31). */
  readonly progress?: readonly { readonly on: CivilDate; readonly text: string }[]
  readonly doneOn?: CivilDate
}

const exitLineSchema: () => z.ZodType<ExitLine> = /*@__PURE__*/ lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('qualitative'), standard: textSchema(), judge: z.enum(ROLES) }),
    z.strictObject({
      kind: z.literal('quantitative'),
      metric: textSchema(),
      unit: textSchema(),
      baseline: z.int(),
      threshold: numberThresholdSchema(),
    }),
  ]),
)

/** Parses a {@link Plan}. */
export const planSchema: () => z.ZodType<Plan> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    problems: z
      .array(
        z.strictObject({
          id: idSchema(),
          problemType: idSchema(),
          text: textSchema(),
          exitLine: exitLineSchema(),
          responsible: idSchema(),
        }),
      )
      .min(1)
      .max(200),
    measures: z
      .array(
        z.strictObject({
          id: idSchema(),
          problem: idSchema(),
          kind: idSchema(),
          text: textSchema(),
          by: civilDateSchema().exactOptional(),
        }),
      )
      .min(1)
      .max(1_000),
    consulted: z.array(idSchema()).max(50),
    lowered: z.array(idSchema()).max(200),
  }),
)

/** Whether a new exit line asks at least as much as the old one; with another wording nobody can tell: it does not. */
export function keepsExitLine(old: ExitLine, next: ExitLine): boolean {
  if (old.kind === 'qualitative' || next.kind === 'qualitative')
    return (
      old.kind === 'qualitative' &&
      next.kind === 'qualitative' &&
      old.standard === next.standard &&
      old.judge === next.judge
    )
  if (old.metric !== next.metric || old.unit !== next.unit || old.baseline !== next.baseline) return false
  const before = old.threshold
  const after = next.threshold
  if (before.op === after.op)
    return before.op === 'at-least' || before.op === 'more-than'
      ? after.value >= before.value
      : after.value <= before.value
  // For integers, "more than 4" is "at least 5".
  if (before.op === 'at-least' && after.op === 'more-than') return after.value >= before.value - 1
  if (before.op === 'more-than' && after.op === 'at-least') return after.value >= before.value + 1
  if (before.op === 'at-most' && after.op === 'less-than') return after.value <= before.value + 1
  if (before.op === 'less-than' && after.op === 'at-most') return after.value <= before.value - 1
  return false
}
