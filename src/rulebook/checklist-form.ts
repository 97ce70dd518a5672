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
    .meta(titled('适用村类', 'Only for', ['村的类别的编号；不写即全部', 'ids of kinds of village; without it, all']))
    .exactOptional(),
)

const itemShape = /*@__PURE__*/ lazy(() => ({
  ...termShape(),
  measure: measureSchema(),
  scoring: scoringSchema(),
  supplier: idSchema().meta(
    titled('提供单位', 'Supplied by', ['单位或岗位，或部门的编号', 'a body or post, or the id of a department']),
  ),
  dossier: z
    .string()
    .regex(/^[a-z]+\.[A-Za-z]+$/)
    .meta(titled('村情档案项目', 'Dossier field', ['<方面>.<项目>', '<aspect>.<field>'], 'economy.collectiveIncome'))
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
    .meta(titled('触发条件', 'Condition', ['条件成立即否决', 'its condition alone decides'])),
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
            .meta(titled('一票否决项', 'Veto')),
        )
        .meta(titled('一票否决项', 'Vetoes')),
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
              z.strictObject({ ...negativeVetoShape(), riskAtLeast: idSchema().meta(riskLevel()) }),
              z.strictObject({ ...negativeVetoShape(), list: ownListSchema() }),
            ])
            .meta(titled('一票否决项', 'Veto')),
        )
        .meta(
          titled('一票否决项', 'Vetoes', [
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
                      '一个问题类型的扣分，以百分之一分计；不写则只由项目或否决达到',
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
