import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { DutyShapes } from '../../core/shapes/duties.js'

/** What each finding of duties says if it holds. */
export const dutiesWords: () => Readonly<Record<keyof DutyShapes, Label>> = /*@__PURE__*/ lazy(() => ({
  'duty-performed': label('职责已履行', 'the duty has been performed'),
  'duty-record-unknown': label('没有与此记录对应的职责', 'no such duty is owed for that village or county'),
  'duty-record-actor': label(
    '须由责任主体或规则允许的单位记录',
    'the owner, or one whom the rulebook lets, must record it, with jurisdiction',
  ),
  'duty-record-holder': label('记录人不是当时的任职者', 'the post was held by another'),
  'duty-record-standing': label('长期职责不因一次记录而办结', 'a standing duty is not ticked off by a record'),
  'duty-record-too-early': label('职责尚未开始', 'the duty was not owed yet on that day'),
  'duty-record-dated-later': label('记录日期不得晚于当日', 'a record is not dated after today'),
  'duty-record-same-happening': label(
    '同一天同一职责的记录已登记，按一次计',
    'the same duty was recorded for that day already: it is one happening',
  ),
  'duty-record-surplus': label('应履行的次数均已有记录', 'every time that was owed by then is served already'),
  'duty-record-repeated': label('同一编号的记录内容不一致', 'the same record id was used with other content'),
  'duty-waiver-actor': label(
    '须由规则允许的单位免除，责任主体不得自行免除',
    'one whom the rulebook lets, never the owner, must waive it, with jurisdiction',
  ),
  'duty-escalated': label('逾期已提级', 'overdue for so long that the next level is named'),
  'tenure-overlap': label('同一职务的任期不得重叠', 'the terms in one post do not overlap'),
  'handover-holder': label('由当时的任职者交接给他人', 'the one who holds the post hands it to another'),
}))
