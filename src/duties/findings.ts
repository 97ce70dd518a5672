import type { FindingKind } from '../core/finding.js'
import { label } from '../core/label.js'

/** The codes of what this room finds. */
export type ResponsibilityFindingCode =
  | 'duty-performed'
  | 'duty-record-unknown'
  | 'duty-record-actor'
  | 'duty-record-holder'
  | 'duty-record-standing'
  | 'duty-record-too-early'
  | 'duty-record-surplus'
  | 'duty-record-repeated'
  | 'duty-waiver-actor'
  | 'duty-escalated'
  | 'tenure-overlap'
  | 'handover-holder'

/** What this room finds, by code. */
export const responsibilityFindings: Readonly<Record<ResponsibilityFindingCode, FindingKind>> = {
  'duty-performed': {
    code: 'duty-performed',
    label: label('职责已履行', 'the duty has been performed'),
    cites: ['D20'],
    kind: 'condition-not-met',
  },
  'duty-record-unknown': {
    code: 'duty-record-unknown',
    label: label('没有与此记录对应的职责', 'no such duty is owed for that village or county'),
    cites: ['D19', 'D20'],
    kind: 'not-possible',
  },
  'duty-record-actor': {
    code: 'duty-record-actor',
    label: label(
      '须由责任主体或规则允许的单位记录',
      'the owner, or one whom the rulebook lets, must record it, with jurisdiction',
    ),
    cites: ['D20', 'D23'],
    kind: 'wrong-actor',
  },
  'duty-record-holder': {
    code: 'duty-record-holder',
    label: label('记录人不是当时的任职者', 'the post was held by another'),
    cites: ['D19', 'D23'],
    kind: 'wrong-actor',
  },
  'duty-record-standing': {
    code: 'duty-record-standing',
    label: label('长期职责不因一次记录而办结', 'a standing duty is not ticked off by a record'),
    cites: ['D19'],
    kind: 'not-possible',
  },
  'duty-record-too-early': {
    code: 'duty-record-too-early',
    label: label('职责尚未开始', 'the duty was not owed yet on that day'),
    cites: ['D19', 'D20'],
    kind: 'too-early',
  },
  'duty-record-surplus': {
    code: 'duty-record-surplus',
    label: label('应履行的次数均已有记录', 'every time that was owed by then is served already'),
    cites: ['D20'],
    kind: 'condition-not-met',
  },
  'duty-record-repeated': {
    code: 'duty-record-repeated',
    label: label('同一编号的记录内容不一致', 'the same record id was used with other content'),
    cites: ['D20', 'D22'],
    kind: 'condition-not-met',
  },
  'duty-waiver-actor': {
    code: 'duty-waiver-actor',
    label: label(
      '须由规则允许的单位免除，责任主体不得自行免除',
      'one whom the rulebook lets, never the owner, must waive it, with jurisdiction',
    ),
    cites: ['D20', 'D23'],
    kind: 'wrong-actor',
  },
  'duty-escalated': {
    code: 'duty-escalated',
    label: label('逾期已提级', 'overdue for so long that the next level is named'),
    cites: ['D20'],
    kind: 'condition-not-met',
  },
  'tenure-overlap': {
    code: 'tenure-overlap',
    label: label('同一职务的任期不得重叠', 'the terms in one post do not overlap'),
    cites: ['D19'],
    kind: 'condition-not-met',
  },
  'handover-holder': {
    code: 'handover-holder',
    label: label('由当时的任职者交接给他人', 'the one who holds the post hands it to another'),
    cites: ['D10', 'D19'],
    kind: 'wrong-actor',
  },
}
