import * as z from 'zod'
import { type Role, roleSchema } from '../core/actor.js'
import { lazy } from '../core/lazy.js'
import { titled } from '../core/titled.js'
import { CASE_EVENTS, type CaseEventType } from './case-events.js'
import { type Sourced, sourced } from './provenance.js'

const OTHERWISE = ['raise-signal', 'assign-post', 'vacate-post', 'judge-problem', 'review-again'] as const

/**
 * The events of which a rulebook may say who records them. The others have a recorder that follows from other data: the
 * post that is filled, the body that an exit line names, the level that sent a village to consolidate, the source of a
 * signal.
 */
export const RECORDED_BY_RULE: readonly RecordedByRule[] = /*@__PURE__*/ CASE_EVENTS.filter(
  (type): type is RecordedByRule => !OTHERWISE.some((one) => one === type),
)
/** One of {@link RECORDED_BY_RULE}. */
type RecordedByRule = Exclude<CaseEventType, (typeof OTHERWISE)[number]>

/** Who may record an event. */
interface Recorder {
  readonly event: RecordedByRule
  readonly roles: readonly Role[]
}

/** What can send a case in acceptance back to rectifying (D14). */
const SENDS_BACK = ['find-problem', 'raise-risk', 'raise-signal', 'vacate-post'] as const
/** An event that can send a case in acceptance back to rectifying. */
export type SendsBack = (typeof SENDS_BACK)[number]

/** Who may record what, and what sends a case back. */
export interface RecordingRules {
  /** Who may record an event; an event that is not named is recorded by the bodies of the program. */
  readonly recorders?: Sourced<readonly Recorder[]>
  /**
   * What sends a case in acceptance back to rectifying; without it, a new problem and a raised risk (D14). A new problem
   * always does, because it needs an exit line first.
   */
  readonly sendsBack?: Sourced<readonly SendsBack[]>
}

/** Parses {@link RecordingRules}. */
export const recordingSchema: () => z.ZodType<RecordingRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      recorders: sourced(
        z
          .array(
            z
              .strictObject({
                event: z.enum(RECORDED_BY_RULE).meta(titled('事项', 'Event')),
                roles: z.array(roleSchema()).min(1).meta(titled('可登记主体', 'Who may record')),
              })
              .meta(titled('登记主体', 'Who records')),
          )
          .min(1),
      )
        .meta(titled('登记主体', 'Who records what', ['未列的事项按通行主体', 'the others as in the program']))
        .exactOptional(),
      sendsBack: sourced(
        z
          .array(z.enum(SENDS_BACK))
          .refine((events) => events.includes('find-problem'), { message: 'find-problem among them' }),
      )
        .meta(
          titled('退回整顿的情形', 'What sends a case back', [
            'find-problem 新的突出问题（必列）；raise-risk 风险上升；raise-signal 部门问题信息；vacate-post 岗位空缺；不写即前两项',
            'a new problem (always), a raised risk, a signal, a vacant post; the first two where nothing is said',
          ]),
        )
        .exactOptional(),
    })
    .meta(titled('登记', 'Recording')),
)

/** Who may record an event under a rulebook; the bodies of the program where the rulebook says nothing. */
export function recordersOf(
  { recording }: { readonly recording?: RecordingRules },
  event: string,
  usual: readonly Role[],
): readonly Role[] {
  return recording?.recorders?.value.find((one) => one.event === event)?.roles ?? usual
}

/** Whether an event sends a case in acceptance back to rectifying under a rulebook (D14). */
export function sendsBack({ recording }: { readonly recording?: RecordingRules }, event: SendsBack): boolean {
  return (recording?.sendsBack?.value ?? SENDS_BACK.slice(0, 2)).includes(event)
}
