import { z } from 'zod'
import { idSchema, LEVELS, type Level, ROLE_LEVEL, ROLES, type Role } from '../core/actor.js'
import { type Duration, durationSchema } from '../core/date.js'
import { type Label, labelSchema } from '../core/label.js'
import { LISTS, type ListName } from './lists.js'
import { type Sourced, sourced } from './provenance.js'
import { type Term, termShape, terms } from './term.js'

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

/** Listed so many times within a window is recurrent (D17, F1). */
export interface LookBackRules {
  /** How many calendar years after the exit are each looked back on; one, where nothing is said. */
  readonly years?: Sourced<number>
  readonly recurrent: Sourced<{ readonly times: number; readonly within: Duration }>
}

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

/** Parses {@link LookBackRules}. */
export const lookBackSchema: z.ZodType<LookBackRules> = z.strictObject({
  years: sourced(z.int().min(1).max(20)).exactOptional(),
  recurrent: sourced(z.strictObject({ times: z.int().min(2).max(100), within: durationSchema })),
})
