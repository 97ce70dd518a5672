import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { numberThresholdSchema, type Threshold } from '../core/threshold.js'
import { titled } from '../core/titled.js'
import { type Condition, conditionSchema, type PointsTest, pointsTestSchema } from './condition.js'
import { type ListName, ownListSchema } from './lists.js'
import { type Measure, measureSchema } from './measure.js'
import { type Provenance, provenanceSchema, type Sourced, sourced } from './provenance.js'
import { type Points, pointsSchema, type Scoring, scoringSchema } from './scoring.js'
import { type Term, termShape } from './term.js'

/** One question of a checklist: how it is answered, what it counts, who supplies the answer, what it rests on. */
export interface Item {
  readonly id: string
  readonly label: Label
  readonly measure: Measure
  readonly scoring: Scoring
  /** A role, or the id of a department of the rulebook: the body that supplies the answer (D2). */
  readonly supplier: string
  /** The dossier field that answers it (M3.1), as `<aspect>.<field>`; of a ratio, the two fields. */
  readonly dossier?: string | DossierShare
  /** The indicator of the survey of the exit whose counts answer it (L2.3): the share of a ratio. */
  readonly survey?: string
  /** The kinds of village that it is asked of; without it, all (个性指标). */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/** Two fields of the dossier that together answer a ratio: so many disputes in so many households. */
export interface DossierShare {
  readonly part: string
  readonly whole: string
}

/** An item of the positive checklist (正面清单): points earned within a dimension, or as a bonus. */
export interface PositiveItem extends Item {
  readonly dimension: string
  /** Whether it adds points beyond those of the dimensions, up to the bonus cap. */
  readonly bonus?: true
}

/** An item of the negative checklist (负面清单): it hits if its answer costs points. */
export interface NegativeItem extends Item {
  readonly problemType: string
  /** If it hits, its problem type is at this risk level or a higher one, whatever the points. */
  readonly risk?: string
}

/** A dimension of the fortress index, with the sum of its items' points. */
export interface Dimension {
  readonly id: string
  readonly label: Label
  readonly points: Points
  /** The part of the index that it belongs to, if the index has parts. */
  readonly part?: string
  /** The kinds of village that it is asked of; without it, all. */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/** A part of the fortress index with its own total: one for all villages (共性指标), one for a kind of village (个性指标). */
export interface Part {
  readonly id: string
  readonly label: Label
  readonly points: Points
  /** The kinds of village that it is asked of; without it, all. */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/** A veto (等次上限情形): its condition alone caps the grade of the index. */
export interface GradeVeto {
  readonly id: string
  readonly label: Label
  readonly when: Condition
  /** No better grade than this. */
  readonly gradeAtMost: string
  /** The kinds of village that it applies to; without it, all. */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/** What every {@link RiskVeto} has, whether it sets a risk level or a list. */
export interface NegativeVeto {
  readonly id: string
  readonly label: Label
  readonly when: Condition
  readonly problemType: string
  /** The kinds of village that it applies to; without it, all. */
  readonly onlyFor?: readonly string[]
  readonly from: Provenance
}

/**
 * A veto of the negative checklist: its condition alone lifts a problem type to a risk level, or puts the village on
 * a list.
 */
export type RiskVeto =
  | (NegativeVeto & { readonly riskAtLeast: string; readonly inPast?: InPast; readonly list?: never })
  | (NegativeVeto & { readonly list: Exclude<ListName, 'none'>; readonly riskAtLeast?: never; readonly inPast?: never })

/**
 * What the past of a village keeps where a veto raised its risk level. `beside` (the default): the level counted without
 * the veto stays, and the raised one is counted too. `replaces`: the raised one alone.
 */
export type InPast = 'beside' | 'replaces'

/** A grade and the total that it takes. The weakest grade takes none: every other total is given it. */
export interface GradeCut {
  readonly id: string
  readonly label: Label
  /** For the total in hundredths of a point, or for its share of what the village could have. */
  readonly when?: PointsTest
}

/** The fortress index (堡垒指数) of a rulebook (M2.1, M2.2). */
export interface FortressRules {
  /** The parts of the index, if it has any: the dimensions of each sum to its points. */
  readonly parts?: readonly Part[]
  readonly dimensions: readonly Dimension[]
  /** What the dimensions sum to, for each kind of village. */
  readonly total: Sourced<Points>
  readonly bonusCap: Sourced<Points>
  readonly items: readonly PositiveItem[]
  readonly vetoes: readonly GradeVeto[]
  /** Best grade first. */
  readonly grades: Sourced<readonly GradeCut[]>
}

/** One of the problem types (M2.4). */
export interface ProblemType {
  readonly id: string
  readonly label: Label
  readonly from: Provenance
}

/** A risk level, also called warning level (预警等级), and the control measure that it calls for (防控措施等级, M5.2, D13). */
export interface RiskLevel {
  readonly id: string
  readonly label: Label
  readonly control: Label
  /**
   * For the deductions of one problem type, in hundredths of a point. Without it, only an item or a veto leads to the
   * level.
   */
  readonly when?: Threshold<Points>
}

/** The negative checklist (负面清单) of a rulebook (M2.3, M2.4, M2.5). */
export interface NegativeRules {
  readonly problemTypes: readonly ProblemType[]
  readonly items: readonly NegativeItem[]
  readonly vetoes: readonly RiskVeto[]
  /** Lowest level first (D13). A problem type below the lowest threshold has no risk. */
  readonly levels: Sourced<readonly RiskLevel[]>
}

/** Something that a rulebook may ask of some kinds of village only. */
export interface Asked {
  readonly onlyFor?: readonly string[]
}

/** A kind of village; undefined where a rulebook tells no kinds apart. */
export type VillageKind = string | undefined

/** Whether a kind of village is asked all of these: an item, its dimension, its part. */
export function isAskedOf(chain: readonly (Asked | undefined)[], kind: VillageKind): boolean {
  return chain.every((one) => one?.onlyFor === undefined || (kind !== undefined && one.onlyFor.includes(kind)))
}

/** The kinds of village that some of these parts tell apart; only `undefined` if none does. */
export function kindsApart(
  { villageKinds }: { readonly villageKinds?: Sourced<readonly Term[]> },
  parts: readonly Asked[],
): readonly VillageKind[] {
  const scoped = parts.some(({ onlyFor }) => onlyFor !== undefined)
  return scoped ? (villageKinds?.value ?? []).map(({ id }) => id) : [undefined]
}

const onlyFor = /*@__PURE__*/ lazy(() =>
  z
    .array(idSchema())
    .min(1)
    .meta(titled('适用村类', 'Only for', ['村的类别的编号；不写即全部', 'ids of kinds of village; without it, all']))
    .exactOptional(),
)

const dossierPath = /*@__PURE__*/ lazy(() => z.string().regex(/^[a-z]+\.[A-Za-z]+$/))

const itemShape = /*@__PURE__*/ lazy(() => ({
  ...termShape(),
  measure: measureSchema(),
  scoring: scoringSchema(),
  supplier: idSchema().meta(
    titled('提供单位', 'Supplied by', ['单位或岗位，或部门的编号', 'a body or post, or the id of a department']),
  ),
  dossier: z
    .union([
      dossierPath(),
      z.strictObject({
        part: dossierPath().meta(titled('部分', 'Part', ['<方面>.<项目>', '<aspect>.<field>'])),
        whole: dossierPath().meta(titled('总数', 'Whole', ['<方面>.<项目>', '<aspect>.<field>'])),
      }),
    ])
    .meta(
      titled(
        '村情档案项目',
        'Dossier field',
        [
          '<方面>.<项目>；比例写部分（part）、总数（whole）两项',
          '<aspect>.<field>; of a ratio, the two fields: part and whole',
        ],
        'economy.collectiveIncome',
        { part: 'governance.disputes', whole: 'overview.households' },
      ),
    )
    .exactOptional(),
  survey: idSchema()
    .meta(
      titled('群众问卷指标', 'Survey indicator', [
        '退出满意度测评的指标编号，由其票数得出',
        'the id of an indicator of the exit survey, whose counts answer it',
      ]),
    )
    .exactOptional(),
  onlyFor: onlyFor(),
  from: provenanceSchema(),
}))

const problemType = /*@__PURE__*/ lazy(() =>
  idSchema().meta(titled('问题类型', 'Problem type', ['问题类型的编号', 'the id of a problem type'])),
)
const riskLevel = /*@__PURE__*/ lazy(() =>
  titled('风险等级不低于', 'Risk level at least', ['风险等级的编号', 'the id of a risk level']),
)

const positiveItemSchema: () => z.ZodType<PositiveItem> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      ...itemShape(),
      dimension: idSchema().meta(titled('所属方面', 'Dimension', ['方面的编号', 'the id of a dimension'])),
      bonus: z
        .literal(true)
        .meta(titled('加分项', 'Bonus', ['在各方面分值之外加分', "adds beyond the dimensions' points"]))
        .exactOptional(),
    })
    .meta(titled('项目', 'Item')),
)

const negativeItemSchema: () => z.ZodType<NegativeItem> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({ ...itemShape(), problemType: problemType(), risk: idSchema().meta(riskLevel()).exactOptional() })
    .meta(titled('项目', 'Item')),
)

const partShape = /*@__PURE__*/ lazy(() => ({
  ...termShape(),
  points: pointsSchema(),
  onlyFor: onlyFor(),
  from: provenanceSchema(),
}))

const vetoShape = /*@__PURE__*/ lazy(() => ({
  ...termShape(),
  when: z
    .lazy(() => conditionSchema())
    .meta(titled('触发条件', 'Condition', ['条件成立即生效', 'its condition alone decides'])),
  onlyFor: onlyFor(),
  from: provenanceSchema(),
}))

/** Parses {@link FortressRules}. */
export const fortressSchema: () => z.ZodType<FortressRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      parts: z
        .array(z.strictObject(partShape()).meta(titled('部分', 'Part')))
        .min(1)
        .meta(
          titled('组成部分', 'Parts', [
            '共性、个性等部分，各有总分',
            'one for all villages, one for a kind of village: each with a total of its own',
          ]),
        )
        .exactOptional(),
      dimensions: z
        .array(
          z
            .strictObject({
              ...partShape(),
              part: idSchema()
                .meta(titled('所属部分', 'Part', ['部分的编号', 'the id of a part']))
                .exactOptional(),
            })
            .meta(titled('方面', 'Dimension')),
        )
        .min(1)
        .meta(titled('方面', 'Dimensions')),
      total: sourced(pointsSchema()).meta(
        titled('总分', 'Total', ['每类村各方面分值之和', 'what the dimensions sum to, for each kind of village']),
      ),
      bonusCap: sourced(pointsSchema()).meta(titled('加分封顶', 'Bonus cap')),
      items: z
        .array(positiveItemSchema())
        .min(1)
        .meta(titled('项目', 'Items', ['即正面清单', 'the positive checklist'])),
      vetoes: z
        .array(
          z
            .strictObject({
              ...vetoShape(),
              gradeAtMost: idSchema().meta(titled('等次不高于', 'Grade at most', ['等次的编号', 'the id of a grade'])),
            })
            .meta(titled('等次上限情形', 'Veto')),
        )
        .meta(titled('等次上限情形', 'Vetoes')),
      grades: sourced(
        z
          .array(
            z
              .strictObject({
                ...termShape(),
                when: pointsTestSchema()
                  .meta(titled('分数线', 'Cut-off', ['最低等次不写', 'the weakest has none']))
                  .exactOptional(),
              })
              .meta(titled('等次', 'Grade')),
          )
          .min(2),
      ).meta(titled('等次', 'Grades', ['由高到低', 'best grade first'])),
    })
    .meta(titled('堡垒指数', 'Fortress index')),
)

const negativeVetoShape = /*@__PURE__*/ lazy(() => ({ ...vetoShape(), problemType: problemType() }))

/** Parses {@link NegativeRules}. */
export const negativeSchema: () => z.ZodType<NegativeRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      problemTypes: z
        .array(z.strictObject({ ...termShape(), from: provenanceSchema() }).meta(titled('问题类型', 'Problem type')))
        .min(1)
        .meta(titled('问题类型', 'Problem types')),
      items: z.array(negativeItemSchema()).min(1).meta(titled('项目', 'Items')),
      vetoes: z
        .array(
          z
            .union([
              z.strictObject({
                ...negativeVetoShape(),
                riskAtLeast: idSchema().meta(riskLevel()),
                inPast: z
                  .enum(['beside', 'replaces'])
                  .meta(
                    titled('以往记录', 'In the past', [
                      'beside 原等级与抬高后的等级都留存（默认）；replaces 只留抬高后的等级',
                      'beside: the counted level stays beside the raised one (default); replaces: the raised one alone',
                    ]),
                  )
                  .exactOptional(),
              }),
              z.strictObject({ ...negativeVetoShape(), list: ownListSchema() }),
            ])
            .meta(titled('直接提级情形', 'Veto')),
        )
        .meta(
          titled('直接提级情形', 'Vetoes', [
            '抬高风险等级（riskAtLeast），或直接列入名单（list）',
            'each lifts the risk (riskAtLeast) or lists the village (list)',
          ]),
        ),
      levels: sourced(
        z
          .array(
            z
              .strictObject({
                ...termShape(),
                control: labelSchema().meta(titled('防控措施', 'Control measure')),
                when: numberThresholdSchema()
                  .meta(
                    titled('扣分线', 'Cut-off', [
                      '一个问题类型的扣分，以百分之一分计；不写则只由项目或直接提级情形达到',
                      'for the deductions of one problem type, in hundredths; without it, only an item or a veto leads here',
                    ]),
                  )
                  .exactOptional(),
              })
              .meta(titled('风险等级', 'Risk level')),
          )
          .min(1),
      ).meta(titled('风险等级', 'Risk levels', ['由低到高', 'lowest level first'])),
    })
    .meta(titled('负面清单', 'Negative checklist')),
)
