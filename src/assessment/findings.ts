import { findingKinds } from '../core/finding.js'
import type { AssessmentShapes } from '../core/shapes/assessment.js'

/** The codes of the findings of an assessment. */
export type AssessmentFindingCode = keyof AssessmentShapes

/** How each of them counts if it stands in the way, and what it rests on. */
export const assessmentFindings = /*@__PURE__*/ findingKinds<AssessmentFindingCode>({
  'fortress-item': ['condition-not-met', 'M2.1', 'L2.1'],
  'fortress-veto': ['condition-not-met', 'D6'],
  'fortress-grade': ['condition-not-met', 'M2.2', 'D6', 'D2'],
  'negative-item': ['condition-not-met', 'M2.3', 'L2.2'],
  'negative-veto': ['condition-not-met', 'D6', 'L2.2'],
  'problem-type-risk': ['condition-not-met', 'M2.4', 'M2.5', 'D6'],
  'composite-reference': ['condition-not-met', 'L2.2', 'D6'],
})
