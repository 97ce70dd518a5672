import { z } from 'zod'
import { ROLES, type Role } from '../core/actor.js'
import { type Duration, durationSchema } from '../core/date.js'
import { LISTS, type ListName } from './lists.js'
import { type Sourced, sourced } from './provenance.js'
import { type Term, termShape } from './term.js'

/**
 * The stages that a rulebook can set a time limit for: the states of a case in which somebody owes the next move, and `episode`, the
 * whole time from listing to exit.
 */
export const STAGES = [
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
  'episode',
] as const
/** One of {@link STAGES}. */
export type Stage = (typeof STAGES)[number]

/**
 * What follows when a time limit has passed: the next move is owed to a body (`owedBy`), the case goes back to rectifying
 * (`moveTo`), the village goes to a stricter list (`list`), or its control level rises (`riskAtLeast`).
 */
export type LimitOutcome =
  | { readonly owedBy: Role }
  | { readonly moveTo: 'rectifying' }
  | { readonly list: Exclude<ListName, 'none'> }
  | { readonly riskAtLeast: string }

/** A time limit for a stage (整顿期限), counted from the day on which the case entered it. */
export interface StageLimit extends Term {
  readonly stage: Stage
  readonly within: Duration
  readonly then: LimitOutcome
}

/** Parses the time limits of a rulebook. */
export const limitsSchema: z.ZodType<Sourced<readonly StageLimit[]>> = sourced(
  z
    .array(
      z.strictObject({
        ...termShape,
        stage: z.enum(STAGES),
        within: durationSchema,
        // biome-ignore lint/suspicious/noThenProperty: the word a rule author expects; never a promise
        then: z.union([
          z.strictObject({ owedBy: z.enum(ROLES) }),
          z.strictObject({ moveTo: z.literal('rectifying') }),
          z.strictObject({ list: z.enum(LISTS).exclude(['none']) }),
          z.strictObject({ riskAtLeast: termShape.id }),
        ]),
      }),
    )
    .min(1),
)

/** The time limit of an id, where a rulebook has it. */
export function limitOf(
  { limits }: { readonly limits?: Sourced<readonly StageLimit[]> },
  id: string,
): StageLimit | undefined {
  return limits?.value.find((limit) => limit.id === id)
}
