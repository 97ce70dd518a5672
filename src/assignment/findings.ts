import { findingKinds } from '../core/finding.js'
import type { AssignmentShapes } from '../core/shapes/assignment.js'

/** The codes of the findings of assignment. */
export type AssignmentFindingCode = keyof AssignmentShapes

/** How each of them counts if it stands in the way, and which clauses and decisions it cites. */
export const assignmentFindings = /*@__PURE__*/ findingKinds<AssignmentFindingCode>({
  'assignment-repeated': ['malformed', 'D21'],
  'assignment-unit-known': ['malformed', 'D11', 'D21'],
  'assignment-conflict-known': ['malformed', 'D21'],
  'assignment-choice': ['condition-not-met', 'M4.1', 'D21'],
  'assignment-candidate': ['condition-not-met', 'M4.1', 'D11', 'D21'],
  'assignment-conflict': ['condition-not-met', 'D21'],
  'assignment-room': ['condition-not-met', 'D21'],
})
