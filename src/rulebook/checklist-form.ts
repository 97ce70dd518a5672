import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { numberThresholdSchema } from '../core/threshold.js'
import { titled } from '../core/titled.js'
import type { FortressRules, NegativeItem, NegativeRules, PositiveItem } from './checklist.js'
import { conditionSchema, pointsTestSchema } from './condition.js'
import { ownListSchema } from './lists.js'
import { measureSchema } from './measure.js'
import { provenanceSchema, sourced } from './provenance.js'
import { pointsSchema, scoringSchema } from './scoring.js'
import { termShape } from './term.js'

const onlyFor = /*@__PURE__*/ lazy(() =>
  z
    .array(idSchema())
    .min(1)
    .meta(titled('仅适用于', 'Only for', ['村类别的标识；不写即全部', 'ids of kinds of village; without it, all']))
    .exactOptional(),
)

const from = /*@__PURE__*/ lazy(() => provenanceSchema)()

const itemShape = /*@__PURE__*/ lazy(() => ({
  ...termShape(),
  measure: measureSchema(),
  scoring: scoringSchema(),
  supplier: idSchema().meta(
    titled('填报单位', 'Supplier', [
      '角色或部门的标识',
      'a role, or the id of a department: the body that supplies the answer',
    ]),
  ),
  dossier: z
    .string()
    .regex(/^[a-z]+\.[A-Za-z]+$/)
    .meta(titled('档案字段', 'Dossier field', ['<方面>.<字段>', '<aspect>.<field>'], 'economy.collectiveIncome'))
    .exactOptional(),
  onlyFor: onlyFor(),
  from: from(),
}))

const problemType = /*@__PURE__*/ lazy(() =>
  idSchema().meta(titled('问题类型', 'Problem type', ['问题类型的标识', 'the id of a problem type'])),
)
const riskLevel = /*@__PURE__*/ lazy(() =>
  titled('最低风险等级', 'Least risk level', ['预警等级的标识', 'the id of a warning level']),
)

const positiveItemSchema: () => z.ZodType<PositiveItem> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      ...itemShape(),
      dimension: idSchema().meta(titled('维度', 'Dimension', ['所属维度的标识', 'the id of its dimension'])),
      bonus: z
        .literal(true)
        .meta(titled('加分项', 'Bonus', ['在各维度分值之外加分', "adds beyond the dimensions' points"]))
        .exactOptional(),
    })
    .meta(titled('正面清单项目', 'Item of the positive checklist')),
)

const negativeItemSchema: () => z.ZodType<NegativeItem> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({ ...itemShape(), problemType: problemType(), risk: idSchema().meta(riskLevel()).exactOptional() })
    .meta(titled('负面清单项目', 'Item of the negative checklist')),
)

const partShape = /*@__PURE__*/ lazy(() => ({
  ...termShape(),
  points: pointsSchema(),
  onlyFor: onlyFor(),
  from: from(),
}))

const vetoShape = /*@__PURE__*/ lazy(() => ({
  ...termShape(),
  when: z
    .lazy(() => conditionSchema())
    .meta(titled('触发条件', 'When', ['条件成立即否决', 'its condition alone decides'])),
  onlyFor: onlyFor(),
  from: from(),
}))

/** Parses {@link FortressRules}. */
export const fortressSchema: () => z.ZodType<FortressRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      parts: z
        .array(z.strictObject(partShape()))
        .min(1)
        .meta(
          titled('组成部分', 'Parts', [
            '共性、个性等部分，各有总分',
            'what all villages share, what one kind has: each with a total of its own',
          ]),
        )
        .exactOptional(),
      dimensions: z
        .array(
          z.strictObject({
            ...partShape(),
            part: idSchema()
              .meta(titled('所属部分', 'Part', ['部分的标识', 'the id of a part']))
              .exactOptional(),
          }),
        )
        .min(1)
        .meta(titled('维度', 'Dimensions')),
      total: sourced(pointsSchema()).meta(
        titled('总分', 'Total', ['每类村各维度分值之和', 'what the dimensions sum to, for each kind of village']),
      ),
      bonusCap: sourced(pointsSchema()).meta(titled('加分上限', 'Bonus cap')),
      items: z.array(positiveItemSchema()).min(1).meta(titled('正面清单', 'Items')),
      vetoes: z
        .array(
          z.strictObject({
            ...vetoShape(),
            gradeAtMost: idSchema().meta(
              titled('等次最高为', 'Grade at most', ['等次的标识', 'no better than this grade, by its id']),
            ),
          }),
        )
        .meta(titled('一票否决', 'Vetoes')),
      grades: sourced(
        z
          .array(
            z.strictObject({
              ...termShape(),
              when: pointsTestSchema()
                .meta(titled('分数线', 'When', ['最低等次不写', 'the weakest has none']))
                .exactOptional(),
            }),
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
        .array(z.strictObject({ ...termShape(), from: from() }))
        .min(1)
        .meta(titled('问题类型', 'Problem types')),
      items: z.array(negativeItemSchema()).min(1).meta(titled('负面清单', 'Items')),
      vetoes: z
        .array(
          z.union([
            z.strictObject({ ...negativeVetoShape(), riskAtLeast: idSchema().meta(riskLevel()) }),
            z.strictObject({ ...negativeVetoShape(), list: ownListSchema() }),
          ]),
        )
        .meta(
          titled('一票否决', 'Vetoes', [
            '抬高风险等级（riskAtLeast），或直接列入名单（list）',
            'each lifts the risk (riskAtLeast) or lists the village (list)',
          ]),
        ),
      levels: sourced(
        z
          .array(
            z.strictObject({
              ...termShape(),
              control: labelSchema().meta(titled('防控措施', 'Control measure')),
              when: numberThresholdSchema()
                .meta(
                  titled('扣分线', 'When', [
                    '一个问题类型的扣分，以百分之一分计；不写则只由项目或否决达到',
                    'over the deductions of one problem type, in hundredths; without it, only an item or a veto leads here',
                  ]),
                )
                .exactOptional(),
            }),
          )
          .min(1),
      ).meta(titled('预警等级', 'Warning levels', ['由低到高', 'lowest level first'])),
    })
    .meta(titled('负面清单', 'Negative checklist')),
)
