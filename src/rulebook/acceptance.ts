import { z } from 'zod'
import { idSchema } from '../core/actor.js'
import { type Duration, durationSchema } from '../core/date.js'
import { countSchema, numberThresholdSchema, type Threshold } from '../core/threshold.js'
import { type PollRules, pollSchema } from './poll.js'
import { type Sourced, sourced } from './provenance.js'
import type { Points } from './scoring.js'
import { type Term, termShape, terms } from './term.js'

/** The levels that a village is accepted by, lowest first (A1 to A4). Village and county always are; a rulebook may leave out the others. */
export const ACCEPTANCE_LEVELS = ['village', 'township', 'county', 'city'] as const
/** One of {@link ACCEPTANCE_LEVELS}. */
export type AcceptanceLevel = (typeof ACCEPTANCE_LEVELS)[number]

/** The levels that review what another has done, and can do so by a mark sheet. */
export const REVIEW_LEVELS = ['township', 'county', 'city'] as const
/** One of {@link REVIEW_LEVELS}. */
export type ReviewLevel = (typeof REVIEW_LEVELS)[number]

/** A criterion of a mark sheet and the most points that it gives, in hundredths. */
export interface Criterion extends Term {
  readonly most: Points
}

/**
 * What a total of marks leads to: the first whose threshold holds. `pass`; `consolidate` for so long and be looked at again; `fail`,
 * which sends the case back to rectifying. The last has no threshold: it is what is left.
 */
export type SheetOutcome = { readonly when?: Threshold<Points> } & (
  | { readonly outcome: 'pass' | 'fail'; readonly within?: never }
  | { readonly outcome: 'consolidate'; readonly within: Duration }
)

/** A mark sheet (验收评分表): one level's criteria, and what their total leads to. */
export interface Sheet {
  readonly level: ReviewLevel
  readonly criteria: readonly Criterion[]
  readonly outcomes: readonly SheetOutcome[]
}

/** The acceptance steps (五步验收, A1 to A4). */
export interface AcceptanceRules {
  /** Which levels accept, in order; all four where nothing is said. A county directly under the province has no city review. */
  readonly levels?: Sourced<readonly AcceptanceLevel[]>
  readonly ballot: PollRules
  /** What the township looks at (A2.1); each must be found good. */
  readonly townshipCriteria: Sourced<readonly Term[]>
  /** What the county must have done (A3.1). */
  readonly countyMethods: Sourced<readonly Term[]>
  /** What the city must have done (A4.1). */
  readonly cityMethods: Sourced<readonly Term[]>
  /** Mark sheets, at most one a level; a level without one decides by its criteria or methods alone. */
  readonly sheets?: Sourced<readonly Sheet[]>
  /** Where a refusal of the city sends the case (D14). */
  readonly cityRefusal: Sourced<'rectifying' | 'consolidating'>
}

/** When a village may leave its list (动态退出, M5.1, D16). */
export interface ExitRules {
  readonly gradeAtLeast: Sourced<string>
  readonly survey: PollRules
  /** How old the assessment, the screening and the survey that an exit rests on may be. */
  readonly maxAge: Sourced<Duration>
}

const when = numberThresholdSchema.exactOptional()

const sheetSchema: z.ZodType<Sheet> = z.strictObject({
  level: z.enum(REVIEW_LEVELS),
  criteria: z.array(z.strictObject({ ...termShape, most: countSchema })).min(1),
  outcomes: z
    .array(
      z.union([
        z.strictObject({ outcome: z.enum(['pass', 'fail']), when }),
        z.strictObject({ outcome: z.literal('consolidate'), when, within: durationSchema }),
      ]),
    )
    .min(2),
})

const levelsSchema: z.ZodType<readonly AcceptanceLevel[]> = z
  .array(z.enum(ACCEPTANCE_LEVELS))
  .refine((levels) => levels.includes('village') && levels.includes('county'), {
    message: 'village and county among them',
  })
  .refine((levels) => levels.join() === ACCEPTANCE_LEVELS.filter((level) => levels.includes(level)).join(), {
    message: 'each once, lowest first',
  })

/** Parses {@link AcceptanceRules}. */
export const acceptanceSchema: z.ZodType<AcceptanceRules> = z.strictObject({
  levels: sourced(levelsSchema).exactOptional(),
  ballot: pollSchema,
  townshipCriteria: terms,
  countyMethods: terms,
  cityMethods: terms,
  sheets: sourced(z.array(sheetSchema).min(1)).exactOptional(),
  cityRefusal: sourced(z.enum(['rectifying', 'consolidating'])),
})

/** Parses {@link ExitRules}. */
export const exitSchema: z.ZodType<ExitRules> = z.strictObject({
  gradeAtLeast: sourced(idSchema),
  survey: pollSchema,
  maxAge: sourced(durationSchema),
})

/** The levels that accept a village under a rulebook, in order. */
export function acceptanceLevels({ levels }: AcceptanceRules): readonly AcceptanceLevel[] {
  return levels?.value ?? ACCEPTANCE_LEVELS
}
