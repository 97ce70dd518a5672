import type { AcceptanceCode } from '../acceptance/findings.js'
import type { Label } from '../core/label.js'
import type { ListingCode } from '../identification/findings.js'
import type { LifecycleCode } from '../lifecycle/findings.js'
import type { RectificationCode } from '../rectification/findings.js'
import { labels } from './words.js'

/** The codes of the reasons for which an event can be refused. */
export type RefusalCode =
  | LifecycleCode
  | ListingCode
  | RectificationCode
  | AcceptanceCode
  | 'signal-source'
  | 'malformed'

/**
 * What was wrong where an event was refused, in a few words: for tables and counts, which have no room for the sentence
 * of `explain`, and nothing to fill into it (D26).
 *
 * @example
 * ```ts
 * import { refusalLabels } from 'baolei/view'
 *
 * refusalLabels['role-may']['zh-CN'] // '不归该主体办理'
 * ```
 */
export const refusalLabels: Readonly<Record<RefusalCode, Label>> = /*@__PURE__*/ labels({
  'possible-here': ['当前环节不能办理', 'not possible at this stage'],
  'role-may': ['不归该主体办理', 'for another body to record'],
  jurisdiction: ['不在管辖范围', 'outside the body’s jurisdiction'],
  'date-order': ['日期早于前一事项', 'dated before an earlier event'],
  'date-not-ahead': ['日期晚于当日', 'dated after today'],
  'date-in-calendar': ['到期日超出可办理的年份', 'due later than can be recorded'],
  'event-id': ['编号已用于另一事项', 'id of another event'],
  'likely-repeat': ['当日已有相同事项', 'same as an event of that day'],
  'village-change': ['与村现有登记不符', 'does not fit what is known of the village'],
  'village-heirs': ['承接的村填写有误', 'wrong villages named as successors'],
  'case-head': ['个案与留底不符', 'case differs from the one kept'],
  'rulebook-at-hand': ['没有提供所用规则版本', 'version of the rules not given'],
  'within-limit': ['已逾期', 'after the time limit'],
  'limit-here': ['期限与当前环节无关', 'time limit of another stage'],
  'limit-passed': ['期限未满', 'time limit not over yet'],
  'limit-once': ['逾期已处置', 'time limit acted on already'],
  'limit-takes-effect': ['逾期处置无须变动', 'time limit changes nothing'],
  'look-back-due': ['“回头看”未到时间', 'look-back not due yet'],
  'look-back-evidence': ['“回头看”测评不全', 'evidence missing for the look-back'],
  'correction-target': ['要更正的事项查无记录', 'no such event to correct'],
  'correction-authority': ['无权更正', 'for another body to correct'],
  'correction-withdraws': ['更正记录只能撤回', 'a correction can only be withdrawn'],
  'correction-not-ahead': ['更正后的日期晚于更正之日', 'corrected to a day after the correction'],
  'correction-allowed': ['更正后该事项不能办理', 'not allowed once corrected'],
  'correction-replays': ['更正后之后的事项不能成立', 'later events not allowed after the correction'],
  'migration-later': ['所选规则版本不晚于现用版本', 'not a later version of the rules'],
  'migration-place': ['新版规则没有对应项', 'no successor in the new version'],
  'screening-current': ['负向测评未开展或已过期', 'screening missing or too old'],
  'listing-qualifies': ['不符合列入条件', 'does not qualify for a list'],
  'listing-does-not-qualify': ['应当列入', 'must be listed'],
  'listing-by-poll': ['应按测评结果列入', 'to be listed by the poll'],
  'listing-as-table': ['名单与对照表不符', 'not the list that the table gives'],
  'listing-stricter': ['尚不应转入更严名单', 'does not belong on the stricter list'],
  'rulebook-in-force': ['所填规则版本当日未施行', 'version of the rules not in force that day'],
  'signal-source': ['问题信息来源不符', 'signal is for another body to raise'],
  'post-filled': ['岗位尚缺人选', 'post still vacant'],
  'post-recorder': ['人选由其他主体确定', 'post is for another body to settle'],
  'unit-field': ['结对单位领域不符', 'paired unit of another field'],
  'first-secretary-unit': ['第一书记不是结对单位选派', 'first secretary not from the paired unit'],
  'first-secretary-member': ['第一书记不符合选派条件', 'first secretary not eligible'],
  'four-ones': ['“四个一”未配齐', 'four ones incomplete'],
  'task-force': ['工作专班未成立', 'no task force'],
  'task-force-departments': ['工作专班部门不全', 'departments missing in the task force'],
  'plan-submitted': ['方案未报送', 'no plan submitted'],
  'plan-consults': ['方案未会同职能部门制定', 'plan not written with functional departments'],
  'plan-covers-grounds': ['方案未覆盖列入原因', 'plan does not cover the grounds of the listing'],
  'plan-keeps-problems': ['方案漏列已登记的问题', 'plan drops problems on record'],
  'problem-measures': ['问题没有举措', 'problem without a measure'],
  'measure-problem': ['举措没有对应问题', 'measure for no problem of the plan'],
  'measure-kind': ['举措类别有误', 'no such kind of measure'],
  'measure-unique': ['举措编号重复', 'two measures with one id'],
  'problem-unique': ['问题编号重复', 'two problems with one id'],
  'problem-type': ['问题类型有误', 'no such problem type'],
  'responsible-known': ['责任主体有误', 'no such responsible party'],
  'exit-line-open': ['现状已达到所填退出线', 'exit line reached before any work'],
  'exit-line-lowered': ['退出线的降低未如实写明', 'lowering of an exit line not stated as it is'],
  'measure-known': ['方案中没有该举措', 'no such measure in the plan'],
  'measure-open': ['举措已完成', 'measure carried out already'],
  'problem-known': ['清单中没有该问题', 'no such problem on the list'],
  'exit-line-set': ['问题未设定退出线', 'problem without an exit line'],
  'exit-line-reading': ['现状填写有误', 'wrong answer at the exit line'],
  'exit-line-judge': ['退出线由其他主体判定', 'exit line is for another body to judge'],
  'problem-new': ['问题编号已在清单内', 'problem id on the list already'],
  'risk-level': ['等级有误', 'no such level'],
  'risk-higher': ['所填等级不高于现防控等级', 'level not above the control level'],
  'control-lower': ['所填等级不低于现防控等级', 'level not below the control level'],
  'risk-under-control': ['风险尚未降低', 'risk not lower yet'],
  'measures-carried-out': ['举措未落实', 'measures not carried out'],
  'exit-line-met': ['未达到退出线', 'exit line not reached'],
  'problems-solved': ['问题未全部销号', 'problems not all solved'],
  'list-is-weak-lax': ['只适用于软弱涣散名单', 'only for the weak-lax list'],
  'list-is-key-prevention': ['只适用于重点防控名单', 'only for the key-prevention list'],
  'no-plan-pending': ['方案调整待审议', 'plan adjustment pending'],
  'exit-lines-set': ['有问题未设定退出线', 'problems without an exit line'],
  'self-check-items': ['自查缺项或与方案不符', 'self-check incomplete or not as the plan'],
  'secretary-reported': ['书记未作报告', 'no report by the secretary'],
  'ballot-channel': ['测评渠道有误', 'wrong channel of a poll'],
  'ballot-option': ['测评选项有误', 'wrong answer of a poll'],
  'ballot-question': ['测评问题有误', 'wrong question of a poll'],
  'ballot-returned': ['收回票数多于发出票数', 'more sheets returned than issued'],
  'ballot-adds-up': ['测评票数合计不符', 'counts of a poll do not add up'],
  'ballot-base': ['测评基数不大于零', 'poll of nobody'],
  'ballot-within-base': ['票数超过测评基数', 'more answers than people in the poll'],
  'ballot-voters': ['收回票数多于应参加人数', 'more sheets than people entitled'],
  'ballot-population': ['测评人群有误', 'wrong population of a poll'],
  'ballot-void': ['测评作废', 'poll void'],
  'polls-held': ['测评未开展', 'poll not held'],
  'poll-outcome': ['测评结果另有去向', 'poll leads elsewhere'],
  'ballot-attended': ['到会人数多于应参加人数', 'more people taking part than entitled'],
  'ballot-quorum': ['测评未达法定人数', 'quorum of a poll not reached'],
  'ballot-passes': ['民主测评未通过', 'ballot not passed'],
  'poll-indicator': ['测评指标未达标', 'indicator of a poll not reached'],
  'risk-within-control': ['风险高于防控等级', 'risk above the control level'],
  'township-criterion': ['乡镇评估要点未达到', 'criterion of the township not met'],
  'committee-approves': ['乡镇党委会未同意', 'township committee has not agreed'],
  'committee-met': ['乡镇党委会未召开', 'township committee has not met'],
  'county-method': ['县级审核方式不全', 'county has not used every method'],
  'county-gap-named': ['未写明差距', 'gap not named'],
  'county-gaps-closed': ['差距未补齐', 'gaps not closed'],
  'summary-drawn-up': ['总结或台账未形成', 'summary or ledger not drawn up'],
  'city-method': ['市级复盘方式不全', 'city has not used every method'],
  'method-known': ['审核方式有误', 'no such method'],
  'method-held': ['审核方式开展日期有误', 'wrong day of a method'],
  'sheet-at-level': ['该级没有评分表', 'no mark sheet at this level'],
  'sheet-criterion': ['评分项有误', 'no such criterion of the mark sheet'],
  'sheet-score': ['评分有误', 'wrong mark'],
  'sheet-group': ['分项得分低于最低分', 'group of marks below its minimum'],
  'sheet-outcome': ['评分结果与所填不符', 'marks lead to another outcome'],
  'consolidated-until': ['巩固期未满', 'time to consolidate not over yet'],
  'reviewer-is-sender': ['由要求巩固的一级审核', 'for the level that sent it to consolidate'],
  'steps-passed': ['五步未走完', 'five steps not passed'],
  'exit-allowed': ['不符合退出条件', 'may not leave the list yet'],
  'risks-or-problems': ['风险和问题均未解决', 'neither risks nor problems resolved'],
  'risks-eliminated': ['风险未消除', 'risks not eliminated'],
  'well-satisfied': ['群众满意度未达标', 'people not satisfied enough'],
  'grade-reached': ['等次未达到', 'grade not reached'],
  'evidence-fresh': ['测评已过期', 'evidence too old'],
  malformed: ['填写不合格式', 'not filled in correctly'],
})
