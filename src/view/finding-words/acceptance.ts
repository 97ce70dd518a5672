import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { AcceptanceShapes } from '../../core/shapes/acceptance.js'

/** What each finding of the five steps says if it holds. */
export const acceptanceWords: () => Readonly<Record<keyof AcceptanceShapes, Label>> = /*@__PURE__*/ lazy(() => ({
  'list-is-weak-lax': label('列入软弱涣散名单', 'the village is listed as weak-lax'),
  'list-is-key-prevention': label('列入重点防控名单', 'the village is listed as key-prevention'),
  'no-plan-pending': label('无待审议方案', 'no plan is waiting for deliberation'),
  'exit-lines-set': label('每个问题已明确退出线和举措', 'every problem has an exit line and a measure'),
  'self-check-items': label('逐条对照方案自评', 'every measure and problem of the plan is evaluated, item by item'),
  'secretary-reported': label('村党组织书记述职通报', 'the village secretary reported to the congress'),
  'ballot-channel': label('测评渠道在册', 'the channel is one of the rulebook’s'),
  'ballot-option': label('测评选项在册', 'the answer is one of the rulebook’s'),
  'ballot-question': label('测评问题在册', 'the question is one of the rulebook’s'),
  'ballot-returned': label('收回数不超过发出数', 'no more returned than issued'),
  'ballot-adds-up': label('各项合计等于收回数', 'the parts add up to what was returned'),
  'ballot-base': label('测评基数已知且不为零', 'the base of the poll is known and not zero'),
  'ballot-within-base': label(
    '计入的票数不超过基数人数',
    'no more answers are counted than there are people to give them',
  ),
  'ballot-voters': label(
    '收回票数不超过在村人数和投票人数',
    'no more ballots came back than there were people to vote',
  ),
  'ballot-population': label('统计人群在册', 'the population is one of the rulebook’s'),
  'ballot-void': label('作废测评确有不符之处', 'something is wrong with a poll that is declared void'),
  'polls-held': label('历次测评以最后一次有效者为准', 'of the polls held, the last valid one counts'),
  'ballot-attended': label('参加人数不超过应到人数', 'no more took part than there are'),
  'ballot-quorum': label('参加人数达到法定人数', 'enough took part for the poll to count'),
  'ballot-passes': label('民主测评通过', 'the ballot passes'),
  'poll-indicator': label('测评指标达到标准', 'the poll reaches what is asked for'),
  'risk-within-control': label(
    '最近测评风险不高于防控等级',
    'the latest screening shows no risk above the control level',
  ),
  'township-criterion': label('乡镇评估要点合格', 'the township’s criterion is found good'),
  'committee-approves': label('乡镇党委会议审议通过', 'the township Party committee meeting approves'),
  'committee-met': label(
    '党委会议在初验合格之后',
    'the meeting was held after the first check, not after the application',
  ),
  'county-method': label('县级审核方式已落实', 'the county’s method was carried out'),
  'county-gap-named': label('列明整改差距', 'the gap is named'),
  'county-gaps-closed': label('差距逐项协调解决', 'every gap is solved'),
  'summary-drawn-up': label('形成整顿总结和整顿台账', 'summary and ledger are drawn up'),
  'city-method': label('市级复盘方式已落实', 'the city’s method was carried out'),
  'sheet-at-level': label(
    '本级按规则评分验收',
    'the level decides by a mark sheet where, and only where, the rulebook has one for it',
  ),
  'sheet-criterion': label('评分项在评分表内', 'the criterion is one of the mark sheet'),
  'sheet-score': label('评分不超过该项分值', 'no more points than the criterion gives'),
  'sheet-group': label('板块得分不低于最低分', 'the group of criteria reaches its minimum'),
  'sheet-outcome': label('评分结果与办理事项一致', 'the total leads to what is recorded'),
  'consolidated-until': label('巩固期限已到', 'the time given to consolidate is over'),
  'reviewer-is-sender': label(
    '由要求巩固的一级再次审核',
    'the level that sent the village to consolidate reviews it again',
  ),
  'steps-passed': label('逐级依次验收通过', 'the levels passed, in order, within this episode'),
  'exit-allowed': label('符合动态退出条件', 'the village may leave its list'),
  'risks-or-problems': label(
    '风险隐患已消除或突出问题已解决',
    'the risks are eliminated or the prominent problems solved',
  ),
  'risks-eliminated': label('风险隐患已消除', 'the latest screening shows no risk'),
  'well-satisfied': label('党员群众满意度较高', 'members and residents are well satisfied'),
  'grade-reached': label('“堡垒指数”达到规定等级', 'the fortress grade is high enough'),
  'method-known': label('属于规定的评估、审核或复盘方式', 'it is one of the methods that the rulebook knows'),
  'method-held': label('开展日期不晚于办理日期', 'held no later than the day of the event'),
  'evidence-fresh': label('测评在列入之后且未过期', 'read after the listing and no older than the rulebook allows'),
}))
