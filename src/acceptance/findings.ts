import { type FindingKind, findingKinds } from '../core/finding.js'

/** The codes of this room’s findings. */
export type AcceptanceCode =
  | 'list-is-weak-lax'
  | 'list-is-key-prevention'
  | 'no-plan-pending'
  | 'exit-lines-set'
  | 'self-check-items'
  | 'secretary-reported'
  | 'ballot-channel'
  | 'ballot-option'
  | 'ballot-question'
  | 'ballot-returned'
  | 'ballot-adds-up'
  | 'ballot-base'
  | 'ballot-within-base'
  | 'ballot-attended'
  | 'ballot-quorum'
  | 'ballot-passes'
  | 'poll-indicator'
  | 'risk-within-control'
  | 'township-criterion'
  | 'committee-approves'
  | 'committee-met'
  | 'county-method'
  | 'county-gap-named'
  | 'county-gaps-closed'
  | 'summary-drawn-up'
  | 'city-method'
  | 'sheet-at-level'
  | 'sheet-criterion'
  | 'sheet-score'
  | 'sheet-outcome'
  | 'consolidated-until'
  | 'reviewer-is-sender'
  | 'steps-passed'
  | 'exit-allowed'
  | 'risks-or-problems'
  | 'risks-eliminated'
  | 'well-satisfied'
  | 'grade-reached'
  | 'evidence-fresh'

/** The kinds of finding of this room. */
export const acceptanceFindings: Readonly<Record<AcceptanceCode, FindingKind>> = findingKinds<AcceptanceCode>({
  'list-is-weak-lax': ['列入软弱涣散名单', 'the village is listed as weak-lax', 'not-possible', 'M2.5', 'D14', 'D16'],
  'list-is-key-prevention': [
    '列入重点防控名单',
    'the village is listed as key-prevention',
    'not-possible',
    'M2.5',
    'D16',
  ],
  'no-plan-pending': ['无待审议方案', 'no plan is waiting for deliberation', 'condition-not-met', 'R1.3', 'D12'],
  'exit-lines-set': [
    '每个问题已明确退出线和举措',
    'every problem has an exit line and a measure',
    'condition-not-met',
    'L3.1',
    'L4.2',
  ],
  'self-check-items': [
    '逐条对照方案自评',
    'every measure and problem of the plan is evaluated, item by item',
    'condition-not-met',
    'A1.1',
  ],
  'secretary-reported': [
    '村党组织书记述职通报',
    'the village secretary reported to the congress',
    'condition-not-met',
    'A1.3',
  ],
  'ballot-channel': ['测评渠道在册', 'the channel is one of the rulebook’s', 'malformed', 'A1.4', 'D15'],
  'ballot-option': ['测评选项在册', 'the answer is one of the rulebook’s', 'malformed', 'A1.4', 'D15'],
  'ballot-question': ['测评问题在册', 'the question is one of the rulebook’s', 'malformed', 'M5.3', 'D15'],
  'ballot-returned': ['收回数不超过发出数', 'no more returned than issued', 'condition-not-met', 'D15'],
  'ballot-adds-up': ['各项合计等于收回数', 'the parts add up to what was returned', 'condition-not-met', 'D15'],
  'ballot-base': [
    '测评基数已知且不为零',
    'the base of the poll is known and not zero',
    'condition-not-met',
    'A1.5',
    'D15',
  ],
  'ballot-within-base': [
    '计入的票数不超过基数人数',
    'no more answers are counted than there are people to give them',
    'condition-not-met',
    'D15',
  ],
  'ballot-attended': ['参加人数不超过应到人数', 'no more took part than there are', 'condition-not-met', 'D15'],
  'ballot-quorum': ['参加人数达到法定人数', 'enough took part for the poll to count', 'condition-not-met', 'D15'],
  'ballot-passes': ['民主测评通过', 'the ballot passes', 'condition-not-met', 'A1.5', 'D15'],
  'poll-indicator': ['测评指标达到标准', 'the poll reaches what is asked for', 'condition-not-met', 'M5.3', 'D15'],
  'risk-within-control': [
    '最近测评风险不高于防控等级',
    'the latest screening shows no risk above the control level',
    'condition-not-met',
    'D14',
    'M3.4',
  ],
  'township-criterion': ['乡镇评估要点合格', 'the township’s criterion is found good', 'condition-not-met', 'A2.1'],
  'committee-approves': [
    '乡镇党委会议审议通过',
    'the township Party committee meeting approves',
    'condition-not-met',
    'A2.2',
  ],
  'committee-met': [
    '党委会议在初验合格之后',
    'the meeting was held after the first check, not after the application',
    'condition-not-met',
    'A2.2',
  ],
  'county-method': ['县级审核方式已落实', 'the county’s method was carried out', 'condition-not-met', 'A3.1'],
  'county-gap-named': ['列明整改差距', 'the gap is named', 'condition-not-met', 'A3.2'],
  'county-gaps-closed': ['差距逐项协调解决', 'every gap is solved', 'condition-not-met', 'A3.2'],
  'summary-drawn-up': ['形成整顿总结和整顿台账', 'summary and ledger are drawn up', 'condition-not-met', 'A3.3'],
  'city-method': ['市级复盘方式已落实', 'the city’s method was carried out', 'condition-not-met', 'A4.1'],
  'sheet-at-level': [
    '本级按规则评分验收',
    'the level decides by a mark sheet where, and only where, the rulebook has one for it',
    'not-possible',
    'D14',
    'D26',
  ],
  'sheet-criterion': ['评分项在评分表内', 'the criterion is one of the mark sheet', 'malformed', 'D26'],
  'sheet-score': ['评分不超过该项分值', 'no more points than the criterion gives', 'malformed', 'D3', 'D26'],
  'sheet-outcome': ['评分结果与办理事项一致', 'the total leads to what is recorded', 'condition-not-met', 'D2', 'D14'],
  'consolidated-until': ['巩固期限已到', 'the time given to consolidate is over', 'too-early', 'A3.2', 'D14'],
  'reviewer-is-sender': [
    '由要求巩固的一级再次审核',
    'the level that sent the village to consolidate reviews it again',
    'wrong-actor',
    'A3.2',
    'D14',
  ],
  'steps-passed': [
    '逐级依次验收通过',
    'the levels passed, in order, within this episode',
    'condition-not-met',
    'A4.1',
    'D14',
  ],
  'exit-allowed': ['符合动态退出条件', 'the village may leave its list', 'condition-not-met', 'M5.1', 'D16'],
  'risks-or-problems': [
    '风险隐患已消除或突出问题已解决',
    'the risks are eliminated or the prominent problems solved',
    'condition-not-met',
    'M5.1',
  ],
  'risks-eliminated': ['风险隐患已消除', 'the latest screening shows no risk', 'condition-not-met', 'M5.1'],
  'well-satisfied': [
    '党员群众满意度较高',
    'members and residents are well satisfied',
    'condition-not-met',
    'M5.1',
    'M5.3',
  ],
  'grade-reached': ['“堡垒指数”达到规定等级', 'the fortress grade is high enough', 'condition-not-met', 'M5.1', 'D16'],
  'evidence-fresh': [
    '测评在列入之后且未过期',
    'read after the listing and no older than the rulebook allows',
    'condition-not-met',
    'D16',
  ],
})
