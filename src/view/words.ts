import type { ReasonKind, Verdict } from '../core/finding.js'
import { type Label, label } from '../core/label.js'
import type { Comparison } from '../core/threshold.js'
import type { Channel } from '../identification/listing.js'
import type { PollBase, Population } from '../rulebook/poll.js'

/** The Chinese term of each kind of reason for a refusal, and the English one (D26). */
export const reasonKindLabels: Readonly<Record<ReasonKind, Label>> = {
  'not-possible': label('当前环节不能办理', 'not possible in this state'),
  'wrong-actor': label('主体或管辖不符', 'wrong role or jurisdiction'),
  'condition-not-met': label('条件未满足', 'condition not met'),
  'facts-missing': label('事实缺失', 'facts missing'),
  'too-early': label('时间未到', 'too early'),
  malformed: label('格式不符', 'malformed'),
  conflict: label('与已有记录冲突', 'conflict with the record'),
}

/** The Chinese term of each verdict, and the English one (D2). */
export const verdictLabels: Readonly<Record<Verdict, Label>> = {
  holds: label('已满足', 'met'),
  fails: label('未满足', 'not met'),
  unknown: label('尚不能判定', 'undecided'),
}

/** The Chinese quantity word of each comparison, and the English one (D4). */
export const comparisonLabels: Readonly<Record<Comparison, Label>> = {
  'at-least': label('至少', 'at least'),
  'more-than': label('超过', 'more than'),
  'at-most': label('不超过', 'at most'),
  'less-than': label('不足', 'less than'),
}

/** The Chinese term of each base of a poll, and the English one (A1.5, D15). */
export const pollBaseLabels: Readonly<Record<PollBase, Label>> = {
  'people-present': label('实际在村人数', 'people actually in the village'),
  representatives: label('党员群众代表人数', 'representatives of members and residents'),
  returned: label('收回数', 'ballots returned'),
  'valid-answers': label('有效答卷数', 'valid answers'),
  members: label('党员人数', 'Party members'),
  households: label('户数', 'households'),
}

/** What a quorum counts of each population, and what stands for it where it is missing. */
export const attendedLabels: Readonly<Record<`attended-${Population}`, Label>> = {
  'attended-people-present': label('参加的在村人数', 'people in the village who took part'),
  'attended-representatives': label('参加的党员群众代表人数', 'representatives who took part'),
  'attended-members': label('参加的党员人数', 'Party members who took part'),
  'attended-households': label('参加的户数', 'households that took part'),
}

/** The Chinese term of each identification channel, and the English one (M3.1). */
export const channelLabels: Readonly<Record<Channel, Label>> = {
  yearly: label('年度定期排查', 'yearly evaluation'),
  'in-year': label('年内动态排查', 'in-year identification'),
}

/** What findings call the evidence that a body supplies, and the two checklists. */
export const evidenceLabels: Readonly<Record<string, Label>> = {
  'village-kind': label('村的类别', 'the kind of village'),
  past: label('以往测评和列入情况', 'what happened before'),
  'fortress-index': label('“堡垒指数”正向测评', 'the fortress index'),
  'negative-screening': label('负向测评', 'the negative screening'),
  'satisfaction-survey': label('满意度测评', 'the satisfaction survey'),
  ballot: label('民主测评', 'the ballot'),
  'positive-checklist': label('正面清单', 'the positive checklist'),
  'negative-checklist': label('负面清单', 'the negative checklist'),
}

/** What stands for "not decided yet", "no risk" and the like where a term of a rulebook could stand. */
export const openLabels: Readonly<Record<string, Label>> = {
  undetermined: label('尚不能确定', 'undetermined'),
  never: label('从未', 'never'),
  'no due day': label('不设', 'no day set'),
  'the stricter list': label('从严名单优先', 'the stricter list wins'),
  nothing: label('不决定任何事项', 'decides nothing'),
  total: label('总分', 'the total'),
  qualitative: label('定性目标', 'a qualitative goal'),
  quantitative: label('定量目标', 'a quantitative goal'),
  'other content': label('内容不同', 'other content'),
  'another one': label('另有一份', 'another one'),
  'organization-department-above': label('上级组织部门', 'an organisation department above'),
  'what its revisions make': label('与更新记录一致', 'what its revisions make'),
  'something else': label('不一致', 'something else'),
  'a duty that is owed': label('应履行的职责', 'a duty that is owed'),
  'an occurrence that is owed': label('应履行的一次职责', 'an occurrence that is owed'),
  units: label('所列单位', 'the units given'),
  villages: label('所列村', 'the villages given'),
  pools: label('所列人员和单位', 'the leaders, units and cadres given'),
  'a duty owed by a time': label('有期限的职责', 'a duty owed by a time'),
}

/** The forms of data that a malformed input is told apart by. */
export const dataLabels: Readonly<Record<string, Label>> = {
  string: label('文本', 'text'),
  number: label('数字', 'a number'),
  int: label('整数', 'an integer'),
  boolean: label('是或否', 'yes or no'),
  object: label('对象', 'an object'),
  record: label('对象', 'an object'),
  array: label('列表', 'a list'),
  null: label('空值', 'null'),
  undefined: label('缺失', 'missing'),
  missing: label('缺失', 'missing'),
  unreadable: label('无法读取', 'unreadable'),
  'plain data': label('普通数据', 'plain data'),
}

/** Sentences of the schemas, which speak English, by what they say. */
export const ruleLabels: Readonly<Record<string, Label>> = {
  'at most 1000 corrections': label('更正不超过1000次', 'at most 1000 corrections'),
  'a civil date YYYY-MM-DD that exists': label('真实存在的日期 YYYY-MM-DD', 'a civil date YYYY-MM-DD that exists'),
  'a code as long as the role’s level asks: village 12, township 9, county 6, city 4 digits': label(
    '代码位数与层级相符：村12位、乡镇9位、县区6位、市4位',
    'a code as long as the role’s level asks: village 12, township 9, county 6, city 4 digits',
  ),
  'at least one of days, months, years': label('年、月、日至少填一项', 'at least one of days, months, years'),
  'a part no larger than its whole': label('部分不大于总数', 'a part no larger than its whole'),
  'a channel whose weight is more than zero': label(
    '至少一个渠道的权重大于零',
    'a channel whose weight is more than zero',
  ),
  'a weight for every channel, or for none': label(
    '各渠道都有权重或都没有权重',
    'a weight for every channel, or for none',
  ),
  'a day not before from': label('不早于起始日', 'a day not before from'),
}
