import { type FindingKind, findingKinds } from '../core/finding.js'

/** The codes of this room’s findings. */
export type LifecycleCode =
  | 'possible-here'
  | 'role-may'
  | 'jurisdiction'
  | 'date-order'
  | 'event-id'
  | 'rulebook-at-hand'
  | 'within-limit'
  | 'limit-here'
  | 'limit-passed'
  | 'limit-once'
  | 'limit-takes-effect'
  | 'look-back-due'
  | 'look-back-evidence'

/** The kinds of finding of this room: those that every event is held against, and those of the look-back. */
export const lifecycleFindings: Readonly<Record<LifecycleCode, FindingKind>> = findingKinds<LifecycleCode>({
  'possible-here': ['当前环节可以办理', 'possible in the state the case is in', 'not-possible', 'D14', 'D26'],
  'role-may': ['由有权主体办理', 'recorded by a role that may', 'wrong-actor', 'D14', 'D23'],
  jurisdiction: ['在管辖范围内', 'the actor’s unit has jurisdiction over the village', 'wrong-actor', 'D23'],
  'date-order': ['日期不早于上一事件', 'not dated before the event recorded last', 'condition-not-met', 'D22'],
  'event-id': ['事件编号未被其他内容占用', 'the id does not belong to another event', 'malformed', 'D22'],
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
})
