import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { titled } from '../core/titled.js'
import { type AcceptanceRules, acceptanceSchema, type ExitRules, exitSchema } from './acceptance.js'
import { type FortressRules, fortressSchema, type NegativeRules, negativeSchema } from './checklist.js'
import { type OwnDossierField, ownDossierFieldSchema } from './dossier-field.js'
import { type ResponsibilityRules, responsibilitySchema } from './duty.js'
import { limitsSchema, type StageLimit } from './limit.js'
import {
  type IdentificationRules,
  identificationSchema,
  type LookBackRules,
  lookBackSchema,
  type RectificationRules,
  rectificationSchema,
} from './procedure.js'
import { type LocalDocument, localDocumentSchema, type Sourced, sourced } from './provenance.js'
import { type RecordingRules, recordingSchema } from './recording.js'
import { type Successors, successorsSchema } from './successors.js'
import { type Term, terms } from './term.js'

/** Names one version of a rulebook. A case carries this, never the rulebook itself. */
export interface RulebookRef {
  readonly id: string
  readonly version: string
}

/** Policy as data: everything that a city would change, each parameter with what it rests on (D5). */
export interface Rulebook extends RulebookRef {
  /** The version of this form; `parseRulebook` also reads format 1. */
  readonly format: 2
  readonly label: Label
  readonly issuer: Label
  /** In force from this day until the next version of the same id (D24). */
  readonly effectiveFrom: Sourced<CivilDate>
  /** The last day on which it is in force, if it ends by itself. */
  readonly effectiveUntil?: Sourced<CivilDate>
  readonly documents: readonly LocalDocument[]
  /** What the ids of earlier versions have become (D29). */
  readonly successors?: Successors
  /** The kinds of village (村的类别); `onlyFor` of an item or a dimension names some of them. */
  readonly villageKinds?: Sourced<readonly Term[]>
  /** Dossier fields beside those that every dossier has, each read by an item (M1.3). */
  readonly dossierFields?: readonly OwnDossierField[]
  readonly fortress: FortressRules
  readonly negative: NegativeRules
  readonly identification: IdentificationRules
  readonly rectification: RectificationRules
  readonly acceptance: AcceptanceRules
  readonly exit: ExitRules
  readonly lookBack: LookBackRules
  /** How long each stage may take, and what follows (时限). */
  readonly limits?: Sourced<readonly StageLimit[]>
  /** Who may record what, and what sends a case back; without it, as in the program. */
  readonly recording?: RecordingRules
  readonly responsibility: ResponsibilityRules
}

/** Parses a {@link RulebookRef}. */
export const rulebookRefSchema: () => z.ZodType<RulebookRef> = /*@__PURE__*/ lazy(() =>
  z.strictObject({ id: idSchema(), version: idSchema() }),
)

/**
 * Parses the form of a {@link Rulebook}; `parseRulebook` (parse.ts) also checks its references. A `$schema` key is
 * accepted: an editor finds the JSON Schema by it. It is no part of the rules.
 */
export const rulebookSchema: () => z.ZodType<Rulebook> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      $schema: z
        .string()
        .meta(titled('编辑器用', 'For editors', ['本模式文件的位置', 'where this schema is'], './rulebook.schema.json'))
        .exactOptional(),
      format: z.literal(2).meta(titled('格式版本', 'Format', ['目前为 2', 'the version of this form: 2'])),
      id: idSchema().meta({ examples: ['xining'] }),
      version: idSchema().meta(
        titled('版本', 'Version', ['同一规则集的各版本各异', 'differs between versions of one id'], '2024'),
      ),
      label: labelSchema().meta(titled('名称', 'Name')),
      issuer: labelSchema().meta(titled('发布机关', 'Issuer')),
      effectiveFrom: sourced(civilDateSchema()).meta(
        titled('施行日期', 'First day in force', ['至同一规则集的下一版本止', 'until the next version of the same id']),
      ),
      effectiveUntil: sourced(civilDateSchema())
        .meta(
          titled('失效日期', 'Last day in force', [
            '含当日；不填则至下一版本止',
            'that day included; without it, until the next version',
          ]),
        )
        .exactOptional(),
      documents: z
        .array(localDocumentSchema())
        .meta(titled('本地文件', 'Documents', ['依据写作 doc:<编号>', 'cited as doc:<id>'])),
      successors: successorsSchema().exactOptional(),
      villageKinds: terms('村的类别', 'Kind of village')
        .meta(titled('村的类别', 'Kinds of village', ['供 onlyFor 引用', 'what onlyFor names']))
        .exactOptional(),
      dossierFields: z
        .array(ownDossierFieldSchema())
        .meta(
          titled('自设档案项目', 'Own dossier fields', [
            '村情档案固有项目以外的项目，须有清单项目读取',
            'beside the fields of every dossier; an item must read each',
          ]),
        )
        .exactOptional(),
      fortress: fortressSchema(),
      negative: negativeSchema(),
      identification: identificationSchema(),
      rectification: rectificationSchema(),
      acceptance: acceptanceSchema(),
      exit: exitSchema(),
      lookBack: lookBackSchema(),
      limits: limitsSchema()
        .meta(titled('时限', 'Time limits', ['各环节期限、逾期后果', 'how long each stage may take, and what follows']))
        .exactOptional(),
      recording: recordingSchema().exactOptional(),
      responsibility: responsibilitySchema(),
    })
    .meta(titled('规则集', 'Rulebook', ['用数据写成的规则', 'rules written as data'])),
)
