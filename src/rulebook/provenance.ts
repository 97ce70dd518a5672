import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type Citation, CLAUSE_IDS, DECISION_IDS, isCitation, PUBLIC_IDS } from '../core/citation.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { titled } from '../core/titled.js'

/**
 * What a parameter of a rulebook rests on (D5).
 *
 * - `clause`: the source or a decision says so.
 * - `assumption` (示例): the source gives no figure. `reason` says why this one, `cites` names the clause that leaves it
 *   open and any public document of another place that suggests it.
 * - `document`: a local document that the rulebook lists under `documents`, cited as `doc:<id>#<article>`.
 */
export type Provenance =
  | { readonly kind: 'clause'; readonly cites: readonly Citation[] }
  | { readonly kind: 'assumption'; readonly reason: Label; readonly cites: readonly Citation[] }
  | { readonly kind: 'document'; readonly cites: readonly Citation[] }

/** A parameter and what it rests on. Every parameter that decides a case has one. */
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
export const citationSchema: () => z.ZodType<Citation> = /*@__PURE__*/ lazy(
  () =>
    z
      .string()
      .max(120)
      .refine(isCitation, { message: 'a known clause (M2.2), decision (D6), public document (P2) or doc:<id>' })
      .meta({
        ...titled(
          '依据',
          'Citation',
          [
            '条款、决定、公开文件，或 doc:<文件编号>#<条>',
            'a clause, a decision, a public document, or doc:<document id>#<article>',
          ],
          'M2.2',
          'doc:notice-2025-3#4',
        ),
        anyOf: [{ enum: [...CLAUSE_IDS, ...DECISION_IDS, ...PUBLIC_IDS] }, { pattern: '^doc:' }],
      }) as unknown as z.ZodType<Citation>,
)

const cites = /*@__PURE__*/ lazy(() =>
  z
    .array(citationSchema())
    .min(1)
    .meta(titled('依据', 'Citations', ['至少一项', 'at least one'])),
)
const kind = /*@__PURE__*/ lazy(() =>
  titled('出处类别', 'Kind of provenance', [
    'clause 条款；assumption 示例（须说明理由）；document 本地文件',
    'a clause, an assumption with its reason, or a local document',
  ]),
)

// `unionFallback`: if the kind is none of these, the other faults are reported all the same. So in every such union.
/** Parses a {@link Provenance}. */
export const provenanceSchema: () => z.ZodType<Provenance> = /*@__PURE__*/ lazy(() =>
  z
    .discriminatedUnion(
      'kind',
      [
        z.strictObject({ kind: z.literal('clause').meta(kind()), cites: cites() }),
        z.strictObject({
          kind: z.literal('assumption').meta(kind()),
          reason: labelSchema().meta(titled('理由', 'Reason')),
          cites: cites(),
        }),
        z.strictObject({ kind: z.literal('document').meta(kind()), cites: cites() }),
      ],
      { unionFallback: true },
    )
    .meta(titled('出处', 'What it rests on', ['参数从何而来', 'where the parameter comes from'])),
)

/** Parses a {@link Sourced} parameter. */
export function sourced<T>(value: z.ZodType<T>): z.ZodType<Sourced<T>> {
  return z
    .strictObject({ value: value.meta({ title: '取值 / Value' }), from: provenanceSchema() })
    .meta(
      titled('有出处的参数', 'Sourced parameter', ['取值与出处', 'a value and where it comes from']),
    ) as unknown as z.ZodType<Sourced<T>>
}

/** Parses a {@link LocalDocument}. */
export const localDocumentSchema: () => z.ZodType<LocalDocument> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      id: idSchema(),
      title: labelSchema().meta(titled('文件名称', 'Title')),
      issuer: labelSchema().meta(titled('发文机关', 'Issuer')),
      date: civilDateSchema().meta({ title: '日期 / Date' }),
    })
    .meta(titled('文件', 'Document')),
)
