import { findingKinds } from '../core/finding.js'
import type { RectificationShapes } from '../core/shapes/rectification.js'

/** The codes of the findings of rectification. */
export type RectificationCode = keyof RectificationShapes

/** What kind of reason each is if it stands in the way, and what it rests on. */
export const rectificationFindings = /*@__PURE__*/ findingKinds<RectificationCode>({
  'post-filled': ['condition-not-met', 'M4.1', 'D11'],
  'post-recorder': ['wrong-actor', 'M4.1', 'D23'],
  'unit-field': ['condition-not-met', 'M4.1', 'D11'],
  'first-secretary-unit': ['condition-not-met', 'M4.1', 'D11'],
  'first-secretary-member': ['condition-not-met', 'M4.1', 'D11'],
  'four-ones': ['condition-not-met', 'M4.1', 'D11'],
  'task-force': ['condition-not-met', 'R3.1', 'L5.1'],
  'task-force-departments': ['condition-not-met', 'L5.1', 'L5.2'],
  'plan-submitted': ['condition-not-met', 'M4.3', 'R1.3'],
  'plan-consults': ['condition-not-met', 'M4.3'],
  'plan-covers-grounds': ['condition-not-met', 'L4.2', 'M4.3'],
  'plan-keeps-problems': ['condition-not-met', 'D12', 'L3.1'],
  'problem-measures': ['condition-not-met', 'L4.2', 'D12'],
  'measure-problem': ['condition-not-met', 'L4.2', 'D12'],
  'measure-kind': ['malformed', 'M4.2', 'D12'],
  'measure-unique': ['malformed', 'L4.2'],
  'problem-unique': ['malformed', 'L3.1'],
  'problem-type': ['malformed', 'M2.4'],
  'responsible-known': ['malformed', 'L3.1', 'D12'],
  'exit-line-open': ['condition-not-met', 'L3.1', 'L3.2'],
  'exit-line-lowered': ['condition-not-met', 'D12'],
  'measure-known': ['malformed', 'L4.2'],
  'measure-open': ['condition-not-met', 'R3.2'],
  'problem-known': ['malformed', 'L3.1'],
  'exit-line-set': ['condition-not-met', 'L3.1', 'D12'],
  'exit-line-reading': ['malformed', 'L3.1', 'D12'],
  'exit-line-judge': ['wrong-actor', 'L3.1', 'D12'],
  'problem-new': ['condition-not-met', 'L3.1', 'D14'],
  'risk-level': ['malformed', 'M2.5', 'D13'],
  'risk-higher': ['condition-not-met', 'D13'],
  'control-lower': ['condition-not-met', 'M5.2', 'D13'],
  'risk-under-control': ['condition-not-met', 'M5.2', 'D13'],
  'measures-carried-out': ['condition-not-met', 'A1.1'],
  'exit-line-met': ['condition-not-met', 'L3.1', 'L3.2'],
  'problems-solved': ['condition-not-met', 'M5.1', 'L3.1'],
})
