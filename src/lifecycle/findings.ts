import { type FindingKind, findingKinds } from '../core/finding.js'

/** The codes of this room’s findings. */
export type LifecycleCode =
  | 'possible-here'
  | 'role-may'
  | 'jurisdiction'
  | 'date-order'
  | 'date-not-ahead'
  | 'event-id'
  | 'case-head'
  | 'rulebook-at-hand'
  | 'within-limit'
  | 'limit-here'
  | 'limit-passed'
  | 'limit-once'
  | 'limit-takes-effect'
  | 'look-back-due'
  | 'look-back-evidence'
  | 'correction-target'
  | 'correction-authority'
  | 'correction-withdraws'
  | 'correction-not-ahead'
  | 'correction-allowed'
  | 'correction-replays'
  | 'migration-later'
  | 'migration-place'

/** The kinds of finding of this room: those that every event is held against, and those of the look-back. */
export const lifecycleFindings: Readonly<Record<LifecycleCode, FindingKind>> = findingKinds<LifecycleCode>({
  'possible-here': ['当前环节可以办理', 'possible in the state the case is in', 'not-possible', 'D14', 'D26'],
  'role-may': ['由有权主体办理', 'recorded by a role that may', 'wrong-actor', 'D14', 'D23'],
  jurisdiction: ['在管辖范围内', 'the actor’s unit has jurisdiction over the village', 'wrong-actor', 'D23'],
  'date-order': ['日期不早于上一事件', 'not dated before the event recorded last', 'condition-not-met', 'D22'],
  'date-not-ahead': ['日期不晚于办理当日', 'not dated after the day of recording', 'too-early', 'D27'],
  'event-id': ['事件编号未被其他内容占用', 'the id does not belong to another event', 'conflict', 'D22'],
  'case-head': ['个案与留存的校验值一致', 'the case is the one whose hash was kept', 'conflict', 'D22', 'D25'],
  'rulebook-at-hand': ['适用规则版本可得', 'the rulebook that applies is among those given', 'facts-missing', 'D24'],
  'within-limit': ['在规定期限内', 'within the time limit', 'condition-not-met', 'D14'],
  'limit-here': [
    '属于当前环节的期限',
    'the time limit is one of the stage that the case is in',
    'not-possible',
    'D14',
    'D26',
  ],
  'limit-passed': ['规定期限已过', 'the time limit has passed', 'too-early', 'D14', 'D26'],
  'limit-once': [
    '本环节尚未办理过该期限后果',
    'what follows the limit has not been put into effect in this stage yet',
    'condition-not-met',
    'D14',
    'D26',
  ],
  'limit-takes-effect': [
    '逾期后果可以落实且尚未落实',
    'what follows the limit can take effect here and has not yet',
    'condition-not-met',
    'D14',
    'D26',
  ],
  'look-back-due': [
    '退出次年起开展“回头看”',
    'the look-back falls due in the calendar year after the exit',
    'too-early',
    'A5.1',
    'D17',
  ],
  'look-back-evidence': [
    '结合当年“正负向测评”',
    'both checklists were read in the year of the look-back',
    'condition-not-met',
    'A5.1',
  ],
  'correction-target': ['更正对象已有记录', 'what is corrected is on the record', 'condition-not-met', 'D25'],
  'correction-authority': [
    '由原记录主体或其上级组织部门更正',
    'corrected by whoever recorded it, or by an organisation department above',
    'wrong-actor',
    'D23',
    'D25',
  ],
  'correction-withdraws': [
    '更正记录只可撤回，不可改写',
    'a correction is only withdrawn: what it corrected can be corrected again',
    'condition-not-met',
    'D25',
  ],
  'correction-not-ahead': [
    '更正后的日期不晚于更正之日',
    'the right date is not after the day of the correction',
    'condition-not-met',
    'D22',
    'D25',
  ],
  'correction-allowed': [
    '更正后的事件在原处可以办理',
    'what is right is allowed where the event corrected stood',
    'condition-not-met',
    'D25',
  ],
  'correction-replays': [
    '更正之后该事件仍可办理',
    'the event is still allowed once the record is corrected',
    'condition-not-met',
    'D22',
    'D25',
  ],
  'migration-later': [
    '新版本晚于现行锁定版本',
    'the version takes effect later than the one pinned',
    'condition-not-met',
    'D24',
  ],
  'migration-place': [
    '已有内容在新版本中有对应项',
    'what the case rests on has its place in the new version',
    'condition-not-met',
    'D24',
  ],
})
