import { z } from 'zod'
import { idSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type Label, labelSchema } from '../core/label.js'
import { type AcceptanceRules, acceptanceSchema, type ExitRules, exitSchema } from './acceptance.js'
import { type FortressRules, fortressSchema, type NegativeRules, negativeSchema } from './checklist.js'
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
import { type Term, terms } from './term.js'

/** Names one version of a rulebook. A case carries this, never the rulebook itself. */
export interface RulebookRef {
  readonly id: string
  readonly version: string
}

/** Policy as data: everything that a city would change, each parameter with its provenance (D5). */
export interface Rulebook extends RulebookRef {
  /** The version of this form. */
  readonly format: 1
  readonly label: Label
  readonly issuer: Label
  /** In force from this day until the next version of the same id (D24). */
  readonly effectiveFrom: Sourced<CivilDate>
  /** The last day on which it is in force, where it ends by itself. */
  readonly effectiveUntil?: Sourced<CivilDate>
  readonly documents: readonly LocalDocument[]
  /** The kinds of village that some items or dimensions are asked of only (村的类别). */
  readonly villageKinds?: Sourced<readonly Term[]>
  readonly fortress: FortressRules
  readonly negative: NegativeRules
  readonly identification: IdentificationRules
  readonly rectification: RectificationRules
  readonly acceptance: AcceptanceRules
  readonly exit: ExitRules
  readonly lookBack: LookBackRules
  /** How long each stage may take, and what follows (整顿期限). */
  readonly limits?: Sourced<readonly StageLimit[]>
  readonly responsibility: ResponsibilityRules
}

/** Parses a {@link RulebookRef}. */
export const rulebookRefSchema: z.ZodType<RulebookRef> = z.strictObject({ id: idSchema, version: idSchema })

/** Parses the form of a {@link Rulebook}; `parseRulebook` (parse.ts) also follows its references. */
export const rulebookSchema: z.ZodType<Rulebook> = z
  .strictObject({
    format: z.literal(1),
    id: idSchema,
    version: idSchema,
    label: labelSchema,
    issuer: labelSchema,
    effectiveFrom: sourced(civilDateSchema),
    effectiveUntil: sourced(civilDateSchema).exactOptional(),
    documents: z.array(localDocumentSchema),
    villageKinds: terms.exactOptional(),
    fortress: fortressSchema,
    negative: negativeSchema,
    identification: identificationSchema,
    rectification: rectificationSchema,
    acceptance: acceptanceSchema,
    exit: exitSchema,
    lookBack: lookBackSchema,
    limits: limitsSchema.exactOptional(),
    responsibility: responsibilitySchema,
  })
  .meta({ title: '规则集 / Rulebook' })
