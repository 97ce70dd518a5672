import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { RectificationShapes } from '../../core/shapes/rectification.js'

/** What each finding of rectification says if it holds. */
export const rectificationWords: () => Readonly<Record<keyof RectificationShapes, Label>> = /*@__PURE__*/ lazy(() => ({
  'post-filled': label('岗位已落实', 'the post is filled'),
  'post-recorder': label('由有权机关确定', 'settled by the body that may'),
  'unit-field': label('结对单位领域与问题类型对应', 'the paired unit’s field matches a problem type of the village'),
  'first-secretary-unit': label('第一书记出自结对单位', 'the first secretary comes from the paired unit'),
  'first-secretary-member': label(
    '第一书记为从事相应领域工作的正式党员干部',
    'the first secretary is a full Party-member cadre working in that field',
  ),
  'four-ones': label('“四个一”整治力量配齐', 'the four ones are complete'),
  'task-force': label('成立整顿工作专班', 'a task force is formed'),
  'task-force-departments': label(
    '专班纳入问题对应部门',
    'the task force brings in the departments that the problems call for',
  ),
  'plan-submitted': label('有待审议的整顿提升方案', 'a plan is waiting for deliberation'),
  'plan-consults': label('会同相关职能部门制定', 'the plan is written with functional departments'),
  'plan-covers-grounds': label(
    '方案覆盖全部认定问题类型',
    'the plan covers every problem type on which the village is listed',
  ),
  'plan-keeps-problems': label('已列问题不得漏列', 'no recorded problem is dropped from the plan'),
  'problem-measures': label('每个问题至少一条举措', 'each problem has at least one measure'),
  'measure-problem': label('一条举措对应一个问题', 'each measure answers exactly one problem of the plan'),
  'measure-kind': label('举措类别在册', 'the kind of measure is one of the rulebook’s'),
  'measure-unique': label('举措编号不重复', 'measure ids are unique'),
  'problem-unique': label('问题编号不重复', 'problem ids are unique'),
  'problem-type': label('问题类型在册', 'the problem type is one of the rulebook’s'),
  'responsible-known': label('责任单位在册', 'the responsible party is a role or a department of the rulebook'),
  'exit-line-open': label('退出线高于现状', 'the exit line is not met by the baseline already'),
  'exit-line-lowered': label(
    '调低退出线须明示',
    'every exit line that is not kept or tightened is declared as lowered',
  ),
  'measure-known': label('举措在方案内', 'the measure stands in the plan'),
  'measure-open': label('举措尚未完成', 'the measure is not carried out yet'),
  'problem-known': label('问题在清单内', 'the problem stands in the list'),
  'exit-line-set': label('问题已明确整顿目标', 'the problem has an exit line'),
  'exit-line-reading': label('读数与目标类别相符', 'the reading is of the exit line’s kind'),
  'exit-line-judge': label('由目标载明的主体判定', 'judged by the body that the exit line names'),
  'problem-new': label('问题尚未在册', 'the problem is not recorded yet'),
  'risk-level': label('风险等级在册', 'the risk level is one of the rulebook’s'),
  'risk-higher': label('高于现行防控等级', 'higher than the control level in force'),
  'control-lower': label('低于现行防控等级', 'lower than the control level in force'),
  'risk-under-control': label(
    '列入后的负向测评显示风险等级明显降低',
    'a screening after listing shows the risk clearly lower than the control level',
  ),
  'measures-carried-out': label('整顿措施落实到位', 'every measure of the plan is carried out'),
  'exit-line-met': label('达到退出线', 'the exit line is met'),
  'problems-solved': label('突出问题得到有效解决', 'the prominent problems are solved'),
}))
