import { type FindingKind, findingKinds } from '../core/finding.js'

/** The codes of this room’s findings. */
export type RectificationCode =
  | 'post-filled'
  | 'post-recorder'
  | 'unit-field'
  | 'first-secretary-unit'
  | 'first-secretary-member'
  | 'four-ones'
  | 'task-force'
  | 'task-force-departments'
  | 'plan-submitted'
  | 'plan-consults'
  | 'plan-covers-grounds'
  | 'plan-keeps-problems'
  | 'problem-measures'
  | 'measure-problem'
  | 'measure-kind'
  | 'measure-unique'
  | 'problem-unique'
  | 'problem-type'
  | 'responsible-known'
  | 'exit-line-open'
  | 'exit-line-lowered'
  | 'measure-known'
  | 'measure-open'
  | 'problem-known'
  | 'exit-line-set'
  | 'exit-line-reading'
  | 'exit-line-judge'
  | 'problem-new'
  | 'risk-level'
  | 'risk-higher'
  | 'control-lower'
  | 'risk-under-control'
  | 'measures-carried-out'
  | 'exit-line-met'
  | 'problems-solved'

/** The kinds of finding of this room. */
export const rectificationFindings: Readonly<Record<RectificationCode, FindingKind>> = findingKinds<RectificationCode>({
  'post-filled': ['岗位已落实', 'the post is filled', 'condition-not-met', 'M4.1', 'D11'],
  'post-recorder': ['由有权机关确定', 'settled by the body that may', 'wrong-actor', 'M4.1', 'D23'],
  'unit-field': [
    '结对单位领域与问题类型对应',
    'the paired unit’s field matches a problem type of the village',
    'condition-not-met',
    'M4.1',
    'D11',
  ],
  'first-secretary-unit': [
    '第一书记出自结对单位',
    'the first secretary comes from the paired unit',
    'condition-not-met',
    'M4.1',
    'D11',
  ],
  'first-secretary-member': [
    '第一书记为从事相应领域工作的正式党员干部',
    'the first secretary is a full Party-member cadre working in that field',
    'condition-not-met',
    'M4.1',
    'D11',
  ],
  'four-ones': ['“四个一”整治力量配齐', 'the four ones are complete', 'condition-not-met', 'M4.1', 'D11'],
  'task-force': ['成立整顿工作专班', 'a task force is formed', 'condition-not-met', 'R3.1', 'L5.1'],
  'task-force-departments': [
    '专班纳入问题对应部门',
    'the task force brings in the departments that the problems call for',
    'condition-not-met',
    'L5.1',
    'L5.2',
  ],
  'plan-submitted': [
    '有待审议的整顿提升方案',
    'a plan is waiting for deliberation',
    'condition-not-met',
    'M4.3',
    'R1.3',
  ],
  'plan-consults': [
    '会同相关职能部门制定',
    'the plan is written with functional departments',
    'condition-not-met',
    'M4.3',
  ],
  'plan-covers-grounds': [
    '方案覆盖全部认定问题类型',
    'the plan covers every problem type on which the village is listed',
    'condition-not-met',
    'L4.2',
    'M4.3',
  ],
  'plan-keeps-problems': [
    '已列问题不得漏列',
    'no recorded problem is dropped from the plan',
    'condition-not-met',
    'D12',
    'L3.1',
  ],
  'problem-measures': [
    '每个问题至少一条举措',
    'each problem has at least one measure',
    'condition-not-met',
    'L4.2',
    'D12',
  ],
  'measure-problem': [
    '一条举措对应一个问题',
    'each measure answers exactly one problem of the plan',
    'condition-not-met',
    'L4.2',
    'D12',
  ],
  'measure-kind': ['举措类别在册', 'the kind of measure is one of the rulebook’s', 'malformed', 'M4.2', 'D12'],
  'measure-unique': ['举措编号不重复', 'measure ids are unique', 'malformed', 'L4.2'],
  'problem-unique': ['问题编号不重复', 'problem ids are unique', 'malformed', 'L3.1'],
  'problem-type': ['问题类型在册', 'the problem type is one of the rulebook’s', 'malformed', 'M2.4'],
  'responsible-known': [
    '责任单位在册',
    'the responsible party is a role or a department of the rulebook',
    'malformed',
    'L3.1',
    'D12',
  ],
  'exit-line-open': [
    '退出线高于现状',
    'the exit line is not met by the baseline already',
    'condition-not-met',
    'L3.1',
    'L3.2',
  ],
  'exit-line-lowered': [
    '调低退出线须明示',
    'every exit line that is not kept or tightened is declared as lowered',
    'condition-not-met',
    'D12',
  ],
  'measure-known': ['举措在方案内', 'the measure stands in the plan', 'malformed', 'L4.2'],
  'measure-open': ['举措尚未完成', 'the measure is not carried out yet', 'condition-not-met', 'R3.2'],
  'problem-known': ['问题在清单内', 'the problem stands in the list', 'malformed', 'L3.1'],
  'exit-line-set': ['问题已明确整顿目标', 'the problem has an exit line', 'condition-not-met', 'L3.1', 'D12'],
  'exit-line-reading': ['读数与目标类别相符', 'the reading is of the exit line’s kind', 'malformed', 'L3.1', 'D12'],
  'exit-line-judge': [
    '由目标载明的主体判定',
    'judged by the body that the exit line names',
    'wrong-actor',
    'L3.1',
    'D12',
  ],
  'problem-new': ['问题尚未在册', 'the problem is not recorded yet', 'condition-not-met', 'L3.1', 'D14'],
  'risk-level': ['风险等级在册', 'the risk level is one of the rulebook’s', 'malformed', 'M2.5', 'D13'],
  'risk-higher': ['高于现行防控等级', 'higher than the control level in force', 'condition-not-met', 'D13'],
  'control-lower': ['低于现行防控等级', 'lower than the control level in force', 'condition-not-met', 'M5.2', 'D13'],
  'risk-under-control': [
    '列入后的负向测评显示风险等级明显降低',
    'a screening after listing shows the risk clearly lower than the control level',
    'condition-not-met',
    'M5.2',
    'D13',
  ],
  'measures-carried-out': ['整顿措施落实到位', 'every measure of the plan is carried out', 'condition-not-met', 'A1.1'],
  'exit-line-met': ['达到退出线', 'the exit line is met', 'condition-not-met', 'L3.1', 'L3.2'],
  'problems-solved': ['突出问题得到有效解决', 'the prominent problems are solved', 'condition-not-met', 'M5.1', 'L3.1'],
})
