import type { ReasonKind, Verdict } from '../core/finding.js'
import { type Label, label } from '../core/label.js'
import type { Comparison } from '../core/threshold.js'
import type { Channel } from '../identification/listing.js'
import type { RecordedType } from '../lifecycle/correction.js'
import type { LimitStatus } from '../lifecycle/limits.js'
import type { SheetOutcome } from '../rulebook/acceptance.js'
import type { CHANNEL_BASES, KnownPopulation } from '../rulebook/poll.js'

/** Makes a table of labels: each id with its Chinese term and its English one. */
export function labels<K extends string>(
  terms: Readonly<Record<K, readonly [zh: string, en: string]>>,
): Readonly<Record<K, Label>> {
  const table: Partial<Record<K, Label>> = {}
  for (const id of Object.keys(terms) as K[]) {
    const [zh, en]: readonly [string, string] = terms[id]
    table[id] = label(zh, en)
  }
  return table as Readonly<Record<K, Label>>
}

/**
 * The Chinese term of each kind of reason for a refusal, and the English one (D26).
 *
 * @example
 * ```ts
 * import { reasonKindLabels } from 'baolei/view'
 *
 * reasonKindLabels['too-early']['zh-CN'] // '时间未到'
 * ```
 */
export const reasonKindLabels: Readonly<Record<ReasonKind, Label>> = /*@__PURE__*/ labels({
  'not-possible': ['当前环节不能办理', 'not possible in this state'],
  'wrong-actor': ['主体或管辖不符', 'wrong role or jurisdiction'],
  'condition-not-met': ['条件尚缺', 'condition not met'],
  'facts-missing': ['资料不全', 'facts missing'],
  'too-early': ['时间未到', 'too early'],
  malformed: ['填写有误', 'malformed'],
  conflict: ['与已有记录冲突', 'conflict with the record'],
})

/**
 * The Chinese term of each verdict, and the English one (D2).
 *
 * @example
 * ```ts
 * import { verdictLabels } from 'baolei/view'
 *
 * verdictLabels.unknown.en // 'undecided'
 * ```
 */
export const verdictLabels: Readonly<Record<Verdict, Label>> = /*@__PURE__*/ labels({
  holds: ['已达到', 'met'],
  fails: ['未达到', 'not met'],
  unknown: ['待定', 'undecided'],
})

/** The Chinese quantity word of each comparison, and the English one (D4). */
export const comparisonLabels: Readonly<Record<Comparison, Label>> = /*@__PURE__*/ labels({
  'at-least': ['至少', 'at least'],
  'more-than': ['超过', 'more than'],
  'at-most': ['不超过', 'at most'],
  'less-than': ['不足', 'less than'],
})

/** The Chinese term of each base of a poll, and the English one (A1.5, D15). */
export const pollBaseLabels: Readonly<Record<KnownPopulation | (typeof CHANNEL_BASES)[number], Label>> =
  /*@__PURE__*/ labels({
    'people-present': ['实际在村人数', 'people actually in the village'],
    representatives: ['党员群众代表人数', 'representatives of members and residents'],
    returned: ['收回数', 'ballots returned'],
    'valid-answers': ['有效答卷数', 'valid answers'],
    members: ['党员人数', 'Party members'],
    households: ['户数', 'households'],
  })

/** What a quorum counts, by population; also the name of that figure if it is missing. */
export const attendedLabels: Readonly<Record<`attended-${KnownPopulation}`, Label>> = /*@__PURE__*/ labels({
  'attended-people-present': ['参加的在村人数', 'people in the village who took part'],
  'attended-representatives': ['参加的党员群众代表人数', 'representatives who took part'],
  'attended-members': ['参加的党员人数', 'Party members who took part'],
  'attended-households': ['参加的户数', 'households that took part'],
})

/** The Chinese term of each identification channel, and the English one (M3.1). */
export const channelLabels: Readonly<Record<Channel, Label>> = /*@__PURE__*/ labels({
  yearly: ['年度定期排查', 'yearly evaluation'],
  'in-year': ['年内动态排查', 'in-year identification'],
})

/** Evidence that a body supplies, and the two checklists, by the ids that findings use. */
export const evidenceLabels: Readonly<Record<string, Label>> = /*@__PURE__*/ labels({
  'village-kind': ['村的类别', 'the kind of village'],
  past: ['以往测评和列入情况', 'what happened before'],
  'fortress-index': ['“堡垒指数”正向测评', 'the fortress index'],
  'negative-screening': ['负向测评', 'the negative screening'],
  'satisfaction-survey': ['满意度测评', 'the satisfaction survey'],
  ballot: ['民主测评', 'the ballot'],
  'positive-checklist': ['正面清单', 'the positive checklist'],
  'negative-checklist': ['负面清单', 'the negative checklist'],
})

/** What stands in place of a term: not decided yet, never, and the like. */
export const openLabels: Readonly<Record<string, Label>> = /*@__PURE__*/ labels({
  undetermined: ['待定', 'undetermined'],
  never: ['从未', 'never'],
  total: ['总分', 'the total'],
  merged: ['并入他村', 'merged into another village'],
  divided: ['析置为多村', 'divided into several villages'],
  abolished: ['撤销', 'abolished'],
  community: ['村改居', 'turned into a community'],
  renamed: ['更名', 'renamed'],
  recoded: ['代码变更', 'given another code'],
  moved: ['划转其他乡镇', 'moved to another township'],
  'this-year': ['本年', 'this year'],
  'last-year': ['上年', 'last year'],
  'this-half-year': ['本半年', 'this half-year'],
  'last-half-year': ['上一半年', 'the last half-year'],
  'this-quarter': ['本季度', 'this quarter'],
  'last-quarter': ['上季度', 'the last quarter'],
  'this-month': ['本月', 'this month'],
  'last-month': ['上月', 'last month'],
  qualitative: ['定性目标', 'a qualitative goal'],
  quantitative: ['定量目标', 'a quantitative goal'],
})

/** The types of data that a reason for malformed input names. */
export const dataLabels: Readonly<Record<string, Label>> = /*@__PURE__*/ labels({
  string: ['文本', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'an integer'],
  boolean: ['是或否', 'yes or no'],
  object: ['一组数据', 'a group of fields'],
  record: ['一组数据', 'a group of fields'],
  array: ['列表', 'a list'],
  null: ['空白', 'nothing'],
  undefined: ['尚待填写', 'missing'],
  missing: ['尚待填写', 'missing'],
  unreadable: ['读取不出的数据', 'unreadable data'],
  'plain data': ['普通数据', 'plain data'],
})

/** The rules of the schemas, by their English message. */
export const ruleLabels: Readonly<Record<string, Label>> = /*@__PURE__*/ labels({
  'each event at most once': ['同一事项只更正一次', 'correct each event once at most'],
  'at most 1000 corrections': ['更正最多1000次', 'enter at most 1000 corrections'],
  'a civil date YYYY-MM-DD from 1900-01-01 to 2199-12-31': [
    '须为1900年至2199年的实有日期，写作“2024-07-23”',
    'enter a date that exists, from 1900 to 2199, written “2024-07-23”',
  ],
  'text that can be read: not blank, no control characters, line breaks or marks of direction': [
    '须为可读的文字，去掉换行和看不见的字符',
    'enter text that can be read, on one line, without hidden characters',
  ],
  'a change that can be made': ['须为能够执行的修改', 'enter a change that can be made'],
  'a code as long as the role’s level asks: village 12, township 9, county 6, city 4 digits': [
    '代码位数须与层级相符：村12位、乡镇9位、县区6位、市4位',
    'enter a code as long as the level of the role asks: village 12, township 9, county 6, city 4 digits',
  ],
  'at least one of days, months, years': ['年、月、天至少填一项', 'enter at least one of days, months, years'],
  'a part no larger than its whole': ['分子须在分母以内', 'the part must not exceed the whole'],
  'a channel whose weight is more than zero': [
    '至少一个渠道的权重须大于0',
    'one channel at least must have a weight above zero',
  ],
  'a weight for every channel, or for none': [
    '权重须各渠道都填，或都留空',
    'enter a weight for every channel, or for none',
  ],
  'a day not before from': ['须在起始日或以后', 'enter a day not before the first day'],
  'village and county among them': ['须包括村级和县级', 'village and county must be among them'],
  'least ≤ value ≤ most': ['数值须在下限与上限之间', 'enter a value between the least and the most'],
  'least ≤ most': ['上限不得小于下限', 'the most must not be smaller than the least'],
  'severities that rise': ['程度须逐级上升', 'the severities must rise from step to step'],
  'a last step up to 1': ['最后一级须到1', 'the last step must reach 1'],
  'each id once': ['编号不得重复', 'enter each id once'],
  'shares that sum to 1': ['各项占比之和须为1', 'the shares must sum to 1'],
  'yearly chances that sum to 1 at most in the frailest tier': [
    '最薄弱一类村各主题年发生概率之和不得超过1',
    'the yearly chances must sum to 1 at most in the frailest tier',
  ],
  'a whole number from 0 to 9007199254740991': ['须为不小于0的整数', 'enter a whole number of 0 or more'],
  'each village code once': ['村代码不得重复', 'enter each village code once'],
  'versions of one rulebook': ['须为同一规则集的各版本', 'enter versions of one rulebook'],
  'a version in force on each day': ['期间内每日须有施行的版本', 'each day of the period needs a version in force'],
  'no earlier than the first day': ['不得早于起始日', 'enter a day no earlier than the first day'],
  'the level of the role': ['须与单位或岗位的层级一致', 'enter the level of the role'],
  'others than the owner, which never waives its own duty': [
    '须为责任主体以外的单位',
    'enter others than the owner, which never waives its own duty',
  ],
  'each once, lowest first': ['由低到高，各列一次', 'name each once, the lowest first'],
  'another than the owners': ['须为责任主体以外的单位或岗位', 'enter another than the owners'],
  'a known clause (M2.2), decision (D6), public document (P2) or doc:<id>': [
    '须为已列条款、约定、参照文件或本地文件的编号',
    'enter a known clause, decision, public document or local document',
  ],
})

/** The Chinese term of each outcome of a mark sheet, and the English one. */
export const sheetOutcomeLabels: Readonly<Record<SheetOutcome['outcome'], Label>> = /*@__PURE__*/ labels({
  pass: ['合格', 'pass'],
  consolidate: ['限期巩固', 'consolidate and be looked at again'],
  fail: ['不合格', 'fail'],
})

/** The Chinese term of each status of a time limit, and the English one. */
export const limitStatusLabels: Readonly<Record<LimitStatus, Label>> = /*@__PURE__*/ labels({
  running: ['期限内', 'running'],
  passed: ['已逾期', 'passed'],
  applied: ['已逾期并已处置', 'passed, and what follows is in effect'],
})

/** The Chinese term of each type of event, and the English one. */
export const eventLabels: Readonly<Record<RecordedType, Label>> = /*@__PURE__*/ labels({
  'record-fortress': ['开展正向测评', 'record the positive assessment'],
  'record-screening': ['开展负向测评', 'record the negative screening'],
  'record-survey': ['统一组织满意度测评', 'record the satisfaction survey'],
  'raise-signal': ['报送问题信息', 'raise a signal'],
  'propose-listing': ['提出列入建议', 'propose a listing'],
  'determine-listing': ['认定列入名单', 'determine the listing'],
  'dismiss-listing': ['认定不列入', 'decide against listing'],
  'tighten-listing': ['转入更严名单', 'move to the stricter list'],
  'assign-post': ['落实“四个一”力量', 'assign one of the four ones'],
  'vacate-post': ['“四个一”岗位空缺', 'one of the four ones falls vacant'],
  'form-task-force': ['成立整顿工作专班', 'form the task force'],
  'submit-plan': ['报送整顿提升方案', 'submit the rectification plan'],
  'approve-plan': ['常委会审议通过方案', 'approve the plan'],
  'return-plan': ['常委会退回方案', 'send the plan back'],
  'note-progress': ['记载举措进展', 'note how a measure gets on'],
  'complete-measure': ['落实举措', 'carry out a measure'],
  'judge-problem': ['对照退出线核定问题', 'judge a problem by its exit line'],
  'find-problem': ['发现新的突出问题', 'find a new prominent problem'],
  'raise-risk': ['调高防控等级', 'raise the control level'],
  'lower-control': ['调低防控等级', 'lower the control level'],
  'evaluate-self': ['逐条自评自查', 'evaluate itself item by item'],
  'hold-congress': ['召开党员群众代表大会述职测评', 'hold the congress: report and vote'],
  'apply-to-township': ['提出验收申请', 'apply for acceptance'],
  'resume-rectifying': ['继续整顿', 'go back to rectifying'],
  'pass-first-check': ['乡镇评估初验合格', 'pass the first check'],
  'consolidate-by-township': ['乡镇评估限期巩固', 'consolidate, by the township'],
  'apply-to-county': ['向县区委组织部报送整顿转化申请', 'apply to the county organization department'],
  'return-by-township': ['乡镇退回继续整顿', 'return by the township'],
  'accept-by-county': ['县级审核验收合格', 'accept by the county'],
  'consolidate-by-county': ['县级审核限期巩固', 'consolidate, by the county'],
  'return-by-county': ['县级审核退回继续整顿', 'return by the county'],
  'find-gap': ['县级审核发现差距', 'find a gap'],
  'review-again': ['差距解决后再次审核', 'review again'],
  'draw-up-summary': ['形成整顿总结和台账', 'draw up summary and ledger'],
  'pass-by-city': ['市级逐村复盘通过', 'pass by the city'],
  'consolidate-by-city': ['市级复盘限期巩固', 'consolidate, by the city'],
  'return-by-city': ['市级复盘退回', 'return by the city'],
  'apply-limit': ['办理逾期后果', 'put into effect what follows a time limit'],
  'exit-list': ['退出软弱涣散名单', 'leave the weak-lax list'],
  'leave-prevention': ['退出重点防控名单', 'leave the key-prevention list'],
  'look-back-steady': ['“回头看”巩固', 'look back: steady'],
  'look-back-problems': ['“回头看”发现再次出现问题', 'look back: problems again'],
  'migrate-rulebook': ['转用新版规则', 'move to a later rulebook'],
  'withdraw-listing': ['撤销误列', 'withdraw a listing made in error'],
  'change-village': ['村名、代码或隶属变更', 'another name, code or township'],
  'close-case': ['村撤并，终结个案', 'close the case: the village is one no longer'],
  'correct-event': ['更正记录', 'correct an event'],
})
