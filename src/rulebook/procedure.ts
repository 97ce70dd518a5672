import { z } from 'zod'
import { idSchema, LEVELS, type Level, ROLE_LEVEL, ROLES, type Role } from '../core/actor.js'
import { type Duration, durationSchema } from '../core/date.js'
import { type Label, label, labelSchema } from '../core/label.js'
import { type Ratio, ratioThresholdSchema, type Threshold } from '../core/threshold.js'
import { type Sourced, sourced } from './provenance.js'

/** The lists a village can be on, the strictest first (D8). */
export const LISTS = ['weak-lax', 'key-prevention', 'none'] as const
/** One of {@link LISTS}. */
export type ListName = (typeof LISTS)[number]

/** The Chinese term of each list, and the English one (M2.5). */
export const listLabels: Readonly<Record<ListName, Label>> = {
  'weak-lax': label('软弱涣散村党组织', 'weak-lax organisation'),
  'key-prevention': label('重点防控村', 'key-prevention village'),
  none: label('不列入', 'not listed'),
}

/** An entry of a vocabulary that a rulebook may grow. */
export interface Term {
  readonly id: string
  readonly label: Label
}

/** A department that shares problem information (M3.3), with the field that it works in (M4.1). */
export interface Department extends Term {
  readonly field: string
}

/** A source of in-year signals beside the departments (L1.1), and the roles that may record it. */
export interface SignalSource extends Term {
  readonly roles: readonly Role[]
}

/** One cell of the listing table (D8). */
export interface ListingRow {
  readonly problemType: string
  readonly risk: string
  readonly list: ListName
}

/** How villages are identified and listed (M3, D8). */
export interface IdentificationRules {
  readonly departments: Sourced<readonly Department[]>
  readonly sources: Sourced<readonly SignalSource[]>
  readonly listing: Sourced<readonly ListingRow[]>
  /** How old the screening that a listing rests on may be. */
  readonly screeningMaxAge: Sourced<Duration>
}

/** A field of paired units, with the kind of village that the source sends it to (弱村、乱村、穷村, M4.1). */
export interface Field extends Term {
  readonly villages: Label
}

/** A kind of weak-lax organisation (类别化, L4.1), by the problem types that it shows. */
export interface OrganizationKind extends Term {
  readonly problemTypes: readonly string[]
}

/** What must be in place before a plan is approved (D11, L5.1). */
export const PREREQUISITES = ['four-ones', 'task-force'] as const
/** One of {@link PREREQUISITES}. */
export type Prerequisite = (typeof PREREQUISITES)[number]

/** Who takes a part in a task force: in words, of which level, and by which role where this library has one for it. */
export interface TaskForcePart {
  readonly label: Label
  readonly level: Level
  readonly role?: Role
}

/** Who heads a task force, who leads the work in the township, who coordinates (R3.1, L5.3). */
export interface TaskForceParts {
  readonly head: Sourced<TaskForcePart>
  readonly leader: Sourced<TaskForcePart>
  readonly coordinator: Sourced<TaskForcePart>
}

/** How rectification is organised (M4, L3 to L5, D11, D12). */
export interface RectificationRules {
  readonly fields: Sourced<readonly Field[]>
  /** Which field the paired unit must work in, by problem type. */
  readonly unitField: Sourced<readonly { readonly problemType: string; readonly field: string }[]>
  readonly measureKinds: Sourced<readonly Term[]>
  readonly kinds: Sourced<readonly OrganizationKind[]>
  /** Which departments a task force must bring in, by problem type. */
  readonly taskForce: Sourced<readonly { readonly problemType: string; readonly departments: readonly string[] }[]>
  readonly taskForceParts: TaskForceParts
  readonly beforeApproval: Sourced<readonly Prerequisite[]>
}

/** One possible answer of a poll: how much it counts, in hundredths, and whether it is part of the base of valid answers. */
export interface PollOption extends Term {
  readonly weight: number
  readonly inBase: boolean
}

/** What the weighted answers are held against. */
export const POLL_BASES = ['people-present', 'representatives', 'returned', 'valid-answers', 'members'] as const
/** One of {@link POLL_BASES}. */
export type PollBase = (typeof POLL_BASES)[number]

/** A poll: the ballot of the congress (民主测评, D15) or the uniform survey (满意度测评, M5.3). */
export interface PollRules {
  readonly options: Sourced<readonly PollOption[]>
  readonly channels: Sourced<readonly Term[]>
  readonly base: Sourced<PollBase>
  readonly passing: Sourced<Threshold<Ratio>>
}

/** The acceptance steps (五步验收, A1 to A4). */
export interface AcceptanceRules {
  readonly ballot: PollRules
  /** What the township looks at (A2.1); each must be found good. */
  readonly townshipCriteria: Sourced<readonly Term[]>
  /** What the county must have done (A3.1). */
  readonly countyMethods: Sourced<readonly Term[]>
  /** What the city must have done (A4.1). */
  readonly cityMethods: Sourced<readonly Term[]>
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

/** Listed so many times within a window is recurrent (D17, F1). */
export interface LookBackRules {
  readonly recurrent: Sourced<{ readonly times: number; readonly within: Duration }>
}

const termShape = { id: idSchema, label: labelSchema }
const termSchema: z.ZodType<Term> = z.strictObject(termShape)
const terms = sourced(z.array(termSchema).min(1))

/** Parses {@link IdentificationRules}. */
export const identificationSchema: z.ZodType<IdentificationRules> = z.strictObject({
  departments: sourced(z.array(z.strictObject({ ...termShape, field: idSchema })).min(1)),
  sources: sourced(z.array(z.strictObject({ ...termShape, roles: z.array(z.enum(ROLES)).min(1) })).min(1)),
  listing: sourced(z.array(z.strictObject({ problemType: idSchema, risk: idSchema, list: z.enum(LISTS) })).min(1)),
  screeningMaxAge: sourced(durationSchema),
})

const partSchema: z.ZodType<TaskForcePart> = z
  .strictObject({ label: labelSchema, level: z.enum(LEVELS), role: z.enum(ROLES).exactOptional() })
  .refine(({ level, role }) => role === undefined || ROLE_LEVEL[role] === level, {
    path: ['level'],
    message: 'the level of the role',
  })

/** Parses {@link RectificationRules}. */
export const rectificationSchema: z.ZodType<RectificationRules> = z.strictObject({
  fields: sourced(z.array(z.strictObject({ ...termShape, villages: labelSchema })).min(1)),
  unitField: sourced(z.array(z.strictObject({ problemType: idSchema, field: idSchema }))),
  measureKinds: terms,
  kinds: sourced(z.array(z.strictObject({ ...termShape, problemTypes: z.array(idSchema).min(1) })).min(1)),
  taskForce: sourced(z.array(z.strictObject({ problemType: idSchema, departments: z.array(idSchema).min(1) }))),
  taskForceParts: z.strictObject({
    head: sourced(partSchema),
    leader: sourced(partSchema),
    coordinator: sourced(partSchema),
  }),
  beforeApproval: sourced(z.array(z.enum(PREREQUISITES))),
})

/** Parses {@link PollRules}. */
export const pollSchema: z.ZodType<PollRules> = z.strictObject({
  options: sourced(
    z.array(z.strictObject({ ...termShape, weight: z.int().min(0).max(100), inBase: z.boolean() })).min(2),
  ),
  channels: terms,
  base: sourced(z.enum(POLL_BASES)),
  passing: sourced(ratioThresholdSchema),
})

/** Parses {@link AcceptanceRules}. */
export const acceptanceSchema: z.ZodType<AcceptanceRules> = z.strictObject({
  ballot: pollSchema,
  townshipCriteria: terms,
  countyMethods: terms,
  cityMethods: terms,
  cityRefusal: sourced(z.enum(['rectifying', 'consolidating'])),
})

/** Parses {@link ExitRules}. */
export const exitSchema: z.ZodType<ExitRules> = z.strictObject({
  gradeAtLeast: sourced(idSchema),
  survey: pollSchema,
  maxAge: sourced(durationSchema),
})

/** Parses {@link LookBackRules}. */
export const lookBackSchema: z.ZodType<LookBackRules> = z.strictObject({
  recurrent: sourced(z.strictObject({ times: z.int().min(2).max(100), within: durationSchema })),
})
