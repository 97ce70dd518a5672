import { type FindingKind, findingKinds } from '../core/finding.js'

/** The codes of what assignment finds. */
export type AssignmentFindingCode =
  | 'assignment-repeated'
  | 'assignment-unit-known'
  | 'assignment-conflict-known'
  | 'assignment-choice'
  | 'assignment-candidate'
  | 'assignment-conflict'
  | 'assignment-room'

/** What assignment finds, by code. The last four are each about one post of the four ones. */
export const assignmentFindings: Readonly<Record<AssignmentFindingCode, FindingKind>> =
  findingKinds<AssignmentFindingCode>({
    'assignment-repeated': ['同一编号只列一次', 'each village and each reference is given once', 'malformed', 'D21'],
    'assignment-unit-known': [
      '干部所属单位在册且可用',
      'the cadre’s unit is among the usable units',
      'malformed',
      'D11',
      'D21',
    ],
    'assignment-conflict-known': [
      '回避申报所涉村和人员、单位在册',
      'a declared conflict names a village and a reference that are given',
      'malformed',
      'D21',
    ],
    'assignment-choice': [
      '拟安排人选符合条件',
      'the one proposed for the post fits',
      'condition-not-met',
      'M4.1',
      'D21',
    ],
    'assignment-candidate': [
      '有符合条件的人选或单位',
      'there is a leader, unit or cadre that fits the post',
      'condition-not-met',
      'M4.1',
      'D11',
      'D21',
    ],
    'assignment-conflict': [
      '有无须回避的人选或单位',
      'one of those that fit has no declared conflict of interest',
      'condition-not-met',
      'D21',
    ],
    'assignment-room': ['人选或单位尚有余量', 'one of those that fit has room', 'condition-not-met', 'D21'],
  })
