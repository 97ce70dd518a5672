import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { AssignmentShapes } from '../../core/shapes/assignment.js'

/** What each finding of assignment says if it holds. */
export const assignmentWords: () => Readonly<Record<keyof AssignmentShapes, Label>> = /*@__PURE__*/ lazy(() => ({
  'assignment-repeated': label('同一编号只列一次', 'each village and each reference is given once'),
  'assignment-unit-known': label('干部所属单位在册且可用', 'the cadre’s unit is among the usable units'),
  'assignment-conflict-known': label(
    '回避申报所涉村和人员、单位在册',
    'a declared conflict names a village and a reference that are given',
  ),
  'assignment-choice': label('拟安排人选符合条件', 'the one proposed for the post fits'),
  'assignment-candidate': label('有符合条件的人选或单位', 'there is a leader, unit or cadre that fits the post'),
  'assignment-conflict': label('有无须回避的人选或单位', 'one of those that fit has no declared conflict of interest'),
  'assignment-room': label('人选或单位尚有余量', 'one of those that fit has room'),
}))
