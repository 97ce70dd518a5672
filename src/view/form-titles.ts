import { hasOwn } from '../core/json.js'
import { type Label, label } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { attendedLabels } from './words.js'

// By the name of a question, or by its place if the name means two things.
const titles: () => Readonly<Record<string, Label>> = /*@__PURE__*/ lazy(() => ({
  answers: label('填报', 'answers'),
  attended: label('参加人数', 'who took part'),
  approved: label('审议通过', 'approved'),
  ballot: label('民主测评', 'ballot'),
  baseline: label('现状值', 'baseline'),
  by: label('完成时限', 'to be carried out by'),
  channel: label('识别渠道', 'identification channel'),
  channels: label('各渠道票数', 'counts by channel'),
  populations: label('各人群人数', 'how many there are of each population'),
  void: label('本次测评作废', 'this poll is void'),
  closed: label('已解决的差距', 'gaps that are solved'),
  change: label('变更事项', 'what changes'),
  code: label('村代码', 'code of the village'),
  corrects: label('更正哪一事项', 'event to correct'),
  consulted: label('会同制定的职能部门', 'functional departments consulted'),
  criteria: label('评估要点', 'criteria'),
  departments: label('专班部门', 'departments of the task force'),
  ended: label('终结原因', 'why the case ends'),
  exitLine: label('退出线', 'exit line'),
  field: label('单位领域', 'field of the unit'),
  further: label('其他问题各选项票数', 'counts by answer to further questions'),
  acting: label('是否代理（主持工作）', 'acting'),
  fullMember: label('正式党员', 'full Party member'),
  gaps: label('差距', 'gaps'),
  head: label('牵头县级领导（代号）', 'county leader who heads it (reference)'),
  heirs: label('承接的村或社区', 'villages or community that it became'),
  held: label('开展情况', 'how it was carried out'),
  households: label('户数', 'households'),
  id: label('编号', 'id'),
  invalid: label('无效票数', 'invalid'),
  issued: label('发出数', 'issued'),
  item: label('负面清单项目', 'item of the negative checklist'),
  judge: label('判定主体', 'who judges'),
  kind: label('类别', 'kind'),
  leader: label('乡镇党委书记（代号）', 'township Party secretary (reference)'),
  ledger: label('已形成整顿台账', 'ledger drawn up'),
  level: label('风险等级', 'risk level'),
  limit: label('期限', 'time limit'),
  list: label('名单', 'list'),
  lowered: label('调低退出线的问题', 'problems whose exit line is lowered'),
  measure: label('举措', 'measure'),
  measures: label('举措', 'measures'),
  meeting: label('乡镇党委会议', 'meeting of the township Party committee'),
  members: label('党员人数', 'Party members'),
  met: label('达到目标', 'the goal is met'),
  methods: label('方式', 'methods'),
  metric: label('指标', 'metric'),
  name: label('村名', 'name of the village'),
  on: label('日期', 'date'),
  op: label('比较', 'comparison'),
  people: label('参加人数', 'people who took part'),
  peoplePresent: label('实际在村人数', 'people actually in the village'),
  post: label('岗位', 'post'),
  problem: label('问题', 'problem'),
  problemType: label('问题类型', 'problem type'),
  problems: label('问题', 'problems'),
  ref: label('代号', 'reference'),
  reference: label('文件编号（可不填）', 'reference of a document (optional)'),
  representatives: label('党员群众代表人数', 'representatives of members and residents'),
  result: label('结果', 'result'),
  responsible: label('责任单位', 'responsible party'),
  returned: label('收回数', 'returned'),
  rulebook: label('规则版本', 'rulebook version'),
  scores: label('评分', 'scores'),
  secretaryReported: label('书记已述职通报', 'the secretary has reported'),
  source: label('问题信息来源', 'source of the signal'),
  standard: label('目标', 'goal'),
  summary: label('已形成整顿总结', 'summary drawn up'),
  survey: label('满意度测评', 'satisfaction survey'),
  text: label('内容', 'text'),
  threshold: label('退出标准', 'threshold'),
  unit: label('派出单位（代号）', 'unit that the cadre comes from (reference)'),
  value: label('数值', 'value'),
  version: label('版本', 'version'),
  why: label('理由', 'reason'),
  worksInField: label('从事相应领域工作', 'works in that field'),
  'exitLine.unit': label('计量单位，如“起”“户”', 'unit of the metric, such as cases'),
  money: label('定量目标（金额）', 'a quantitative goal in money'),
  'correction.actor': label('记录主体（不填则不变）', 'recorded by (blank: unchanged)'),
  'correction.change': label('如何更正', 'how to correct it'),
  'correction.date': label('日期（不填则不变）', 'date (blank: unchanged)'),
  'correction.changes': label('各项更正', 'changes'),
  'correction.by': label('记录主体（不填则为本单位）', 'recorded by (blank: yourself)'),
  'correction.payload': label('事项内容', 'particulars'),
  'duty.date': label('履行日期', 'done on'),
  'duty.on': label('交接日期', 'handed over on'),
  'duty.to': label('接任人员（代号）', 'who follows (reference)'),
  'actor.role': label('主体', 'body or post'),
  'actor.unit': label('单位代码', 'code of the unit'),
  'actor.department': label('行业部门', 'department'),
  'attended.households': attendedLabels['attended-households'],
  'attended.members': attendedLabels['attended-members'],
  'attended.people-present': attendedLabels['attended-people-present'],
  'attended.representatives': attendedLabels['attended-representatives'],
  'channels.answers': label('各选项票数', 'counts by answer'),
}))

/** The title of a question, by its place in the payload; undefined if no event has such a field. */
export function titleOf(path: readonly string[]): Label | undefined {
  return firstOf(titles(), path)
}

function firstOf(labels: Readonly<Record<string, Label>>, path: readonly string[]): Label | undefined {
  for (const key of [path.join('.'), path.slice(-2).join('.'), path[path.length - 1] ?? '']) {
    if (hasOwn(labels, key)) return labels[key]
  }
  return undefined
}

const noName = /*@__PURE__*/ lazy(() => label('填代号，不填姓名', 'a reference, never a name'))
const noPersons = /*@__PURE__*/ lazy(() => label('不写个人姓名', 'no names of persons'))

// What to know before answering; by the name of a question.
const helps: () => Readonly<Record<string, Label>> = /*@__PURE__*/ lazy(() => ({
  head: noName(),
  leader: noName(),
  ref: noName(),
  'duty.to': noName(),
  unit: noName(),
  'exitLine.unit': label('金额请填“定量目标（金额）”', 'for money, use the goal in money'),
  'actor.unit': label('4、6、9或12位代码', 'a code of 4, 6, 9 or 12 digits'),
  code: label('12位数字', '12 digits'),
  item: label('只选所选问题类型的项目', 'only items of the problem type chosen'),
  text: noPersons(),
  why: noPersons(),
}))

/** The help for a question, by its place in the payload. */
export function helpOf(path: readonly string[]): Label | undefined {
  return firstOf(helps(), path)
}
