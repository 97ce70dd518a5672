import * as z from 'zod'
import { type Role, roleSchema } from '../core/actor.js'
import { type Duration, durationSchema } from '../core/date.js'
import { lazy } from '../core/lazy.js'
import { titled } from '../core/titled.js'
import { type ListName, ownListSchema } from './lists.js'
import { type Sourced, sourced } from './provenance.js'
import { type Term, termShape } from './term.js'

/** The stages of a case in which somebody owes the next step, in the order of the program. */
export const CASE_STAGES = [
  'identifying',
  'preparing',
  'rectifying',
  'acceptance.selfCheck',
  'acceptance.balloted',
  'acceptance.townshipAssessment',
  'acceptance.firstChecked',
  'acceptance.countyAcceptance',
  'acceptance.consolidating',
  'acceptance.countyAccepted',
  'acceptance.cityReview',
  'acceptance.passed',
] as const

/**
 * The stages that may have a time limit: those of a case, and `episode`, the whole time from listing to exit.
 */
const STAGES: readonly [...typeof CASE_STAGES, 'episode'] = [...CASE_STAGES, 'episode']
/** A stage that may have a time limit: a stage of a case, or `episode`, the whole time from listing to exit. */
export type Stage = (typeof STAGES)[number]

/**
 * What follows when a time limit has passed: a body takes over the next step (`owedBy`), the case goes back to
 * rectifying (`moveTo`), the village moves to a stricter list (`list`), or its control level rises (`riskAtLeast`).
 */
export type LimitOutcome =
  | { readonly owedBy: Role }
  | { readonly moveTo: 'rectifying' }
  | { readonly list: Exclude<ListName, 'none'> }
  | { readonly riskAtLeast: string }

/** A time limit for a stage (时限), counted from the day on which the case entered it. */
export interface StageLimit extends Term {
  readonly stage: Stage
  readonly within: Duration
  readonly then: LimitOutcome
  /** Only for villages of these kinds; a village whose kind is not known has no such limit. Without it, for all. */
  readonly onlyFor?: readonly string[]
  /** Only for villages that are listed for one of these problem types. Without it, for all. */
  readonly problemTypes?: readonly string[]
}

/** Parses the time limits of a rulebook. */
export const limitsSchema: () => z.ZodType<Sourced<readonly StageLimit[]>> = /*@__PURE__*/ lazy(() =>
  sourced(
    z
      .array(
        z
          .strictObject({
            ...termShape(),
            stage: z
              .enum(STAGES)
              .meta(
                titled('环节', 'Stage', ['episode 为列入至退出全程', 'episode is the whole time from listing to exit']),
              ),
            within: durationSchema().meta(titled('期限', 'Within')),
            onlyFor: z
              .array(termShape().id)
              .min(1)
              .meta(titled('只适用于', 'Only for', ['哪几类村；不写即各类村', 'kinds of village; without it, all']))
              .exactOptional(),
            problemTypes: z
              .array(termShape().id)
              .min(1)
              .meta(
                titled('问题类型', 'Problem types', [
                  '因其中之一列入的村；不写即不限',
                  'villages listed for one of these; without it, all',
                ]),
              )
              .exactOptional(),
            // biome-ignore lint/suspicious/noThenProperty: the word a rule author expects; never a promise
            then: z
              .union([
                z.strictObject({ owedBy: roleSchema().meta({ title: '责任转由 / Owed by' }) }),
                z.strictObject({ moveTo: z.literal('rectifying').meta(titled('退回环节', 'Goes back to')) }),
                z.strictObject({ list: ownListSchema() }),
                z.strictObject({
                  riskAtLeast: termShape().id.meta({ title: '防控等级不低于 / Control level at least' }),
                }),
              ])
              .meta(
                titled('逾期后果', 'What follows', [
                  'owedBy、moveTo、list、riskAtLeast 之一',
                  'one of owedBy, moveTo, list and riskAtLeast',
                ]),
              ),
          })
          .meta(titled('时限', 'Time limit')),
      )
      .min(1),
  ),
)

/** The time limit with an id, if the rulebook has one. */
export function limitOf(
  { limits }: { readonly limits?: Sourced<readonly StageLimit[]> },
  id: string,
): StageLimit | undefined {
  return limits?.value.find((limit) => limit.id === id)
}
