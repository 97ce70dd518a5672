import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { LifecycleShapes } from '../../core/shapes/lifecycle.js'

/** What each finding of recording, the exit and the look-back says if it holds. */
export const lifecycleWords: () => Readonly<Record<keyof LifecycleShapes, Label>> = /*@__PURE__*/ lazy(() => ({
  'possible-here': label('当前环节可以办理', 'possible in the state the case is in'),
  'role-may': label('由有权主体办理', 'recorded by a role that may'),
  jurisdiction: label('在管辖范围内', 'the actor’s unit has jurisdiction over the village'),
  'date-order': label('日期不早于上一有效事项', 'not dated before the last event in effect'),
  'date-not-ahead': label('日期不晚于办理当日', 'not dated after the day of recording'),
  'date-in-calendar': label('到期日不晚于2199年12月31日', 'what follows falls due by the end of 2199'),
  'event-id': label('事件编号未被其他内容占用', 'the id does not belong to another event'),
  'likely-repeat': label('当日没有内容相同的事项', 'no event of that day has the same content'),
  'village-change': label('新名称、新代码与变更种类相符', 'the new name or code fits the kind of change'),
  'village-heirs': label('承接村的数目与撤并种类相符', 'as many villages go on with it as the kind of ending asks for'),
  'case-head': label('个案与留存的校验值一致', 'the case is the one whose hash was kept'),
  'rulebook-at-hand': label('适用规则版本可得', 'the rulebook that applies is among those given'),
  'within-limit': label('在规定期限内', 'within the time limit'),
  'limit-here': label('属于当前环节的期限', 'the time limit is one of the stage that the case is in'),
  'limit-passed': label('规定期限已过', 'the time limit has passed'),
  'limit-once': label(
    '本环节尚未办理过该期限后果',
    'what follows the limit has not been put into effect in this stage yet',
  ),
  'limit-takes-effect': label(
    '逾期后果可以落实且尚未落实',
    'what follows the limit can take effect here and has not yet',
  ),
  'look-back-due': label('退出次年起开展“回头看”', 'the look-back falls due in the calendar year after the exit'),
  'look-back-evidence': label('结合近期“正负向测评”', 'both checklists were read recently enough for the look-back'),
  'correction-target': label('更正对象已有记录', 'what is corrected is on the record'),
  'correction-authority': label(
    '由原记录主体或其上级组织部门更正',
    'corrected by whoever recorded it, or by an organisation department above',
  ),
  'correction-withdraws': label(
    '更正记录只可撤回，不可改写',
    'a correction is only withdrawn: what it corrected can be corrected again',
  ),
  'correction-not-ahead': label('更正后的日期不晚于更正之日', 'the right date is not after the day of the correction'),
  'correction-allowed': label('更正后的事件在原处可以办理', 'what is right is allowed where the event corrected stood'),
  'correction-replays': label('更正之后该事件仍可办理', 'the event is still allowed once the record is corrected'),
  'migration-later': label('新版本晚于现行锁定版本', 'the version takes effect later than the one pinned'),
  'migration-place': label('已有内容在新版本中有对应项', 'what the case rests on has its place in the new version'),
}))
