import { z } from 'zod'
import { idSchema } from '../core/actor.js'
import { type Citation, isCitation } from '../core/citation.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type Label, labelSchema } from '../core/label.js'

/**
 * Where a parameter of a rulebook comes from (D5).
 *
 * - `clause`: the source says so, or a decision does.
 * - `assumption` (示例): the source gives no figure; the reason is said, and `cites` names the clause that leaves it open and any
 *   public document of another place that suggests the figure.
 * - `document`: a local document that the rulebook lists under `documents`; `cites` names it as `doc:<id>#<article>`.
 */
export type Provenance =
  | { readonly kind: 'clause'; readonly cites: readonly Citation[] }
  | { readonly kind: 'assumption'; readonly reason: Label; readonly cites: readonly Citation[] }
  | { readonly kind: 'document'; readonly cites: readonly Citation[] }

/** A parameter with its provenance. Nothing that decides a case stands in a rulebook without one. */
export interface Sourced<T> {
  readonly value: T
  readonly from: Provenance
}

/** A local document that a rulebook rests on. */
export interface LocalDocument {
  readonly id: string
  readonly title: Label
  readonly issuer: Label
  readonly date: CivilDate
}

/** Parses a citation: a clause, a decision, a public document, or `doc:<id>`. */
export const citationSchema: z.ZodType<Citation> = z
  .string()
  .max(120)
  .refine(isCitation, { message: 'a known clause (M2.2), decision (D6), public document (P2) or doc:<id>' })
  .meta({ title: '依据 / Citation' }) as unknown as z.ZodType<Citation>

const cites = z.array(citationSchema).min(1)

/** Parses a {@link Provenance}. */
export const provenanceSchema: z.ZodType<Provenance> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('clause'), cites }),
    z.strictObject({ kind: z.literal('assumption'), reason: labelSchema, cites }),
    z.strictObject({ kind: z.literal('document'), cites }),
  ])
  .meta({ title: '出处 / Provenance', description: '参数的依据 / where the parameter comes from' })

/** Parses a {@link Sourced} parameter. */
export function sourced<T>(value: z.ZodType<T>): z.ZodType<Sourced<T>> {
  return z.strictObject({ value, from: provenanceSchema }) as unknown as z.ZodType<Sourced<T>>
}

/** Parses a {@link LocalDocument}. */
export const localDocumentSchema: z.ZodType<LocalDocument> = z.strictObject({
  id: idSchema,
  title: labelSchema,
  issuer: labelSchema,
  date: civilDateSchema,
})
