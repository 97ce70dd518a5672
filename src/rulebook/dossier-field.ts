import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { titled } from '../core/titled.js'
import { type Measure, measureSchema } from './measure.js'
import { type Provenance, provenanceSchema } from './provenance.js'

/** A dossier field of the rulebook’s own, beside those that every dossier has (M1.3). An item reads it. */
export interface OwnDossierField {
  /** `<aspect>.<field>`; the aspect is one of the five. */
  readonly path: string
  readonly label: Label
  /** Any but a ratio: two fields make one. */
  readonly measure: Exclude<Measure, { kind: 'ratio' }>
  /** A role, or the id of a department of the rulebook. */
  readonly supplier: string
  readonly from: Provenance
}

/** Parses an {@link OwnDossierField}. */
export const ownDossierFieldSchema: () => z.ZodType<OwnDossierField> = /*@__PURE__*/ lazy(
  () =>
    z
      .strictObject({
        path: z
          .string()
          .regex(/^(overview|cadres|organization|economy|governance)\.[A-Za-z]+$/)
          .meta(titled('位置', 'Place', ['<方面>.<项目>', '<aspect>.<field>'], 'governance.securityCases')),
        label: labelSchema().meta(titled('名称', 'Name')),
        measure: measureSchema().refine(({ kind }) => kind !== 'ratio', { message: 'no ratio: two fields make one' }),
        supplier: idSchema().meta(
          titled('提供单位', 'Supplied by', ['单位或岗位，或部门的编号', 'a body or post, or the id of a department']),
        ),
        from: provenanceSchema(),
      })
      .meta(titled('自设档案项目', 'Own dossier field')) as unknown as z.ZodType<OwnDossierField>,
)
