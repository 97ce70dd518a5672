import { findingKinds } from '../core/finding.js'
import type { DutyShapes } from '../core/shapes/duties.js'

/** The codes of the findings of duties. */
export type DutyFindingCode = keyof DutyShapes

/** How each of them counts if it stands in the way, and which clauses and decisions it cites. */
export const dutyFindings = /*@__PURE__*/ findingKinds<DutyFindingCode>({
  'duty-performed': ['condition-not-met', 'D20'],
  'duty-record-unknown': ['not-possible', 'D19', 'D20'],
  'duty-record-actor': ['wrong-actor', 'D20', 'D23'],
  'duty-record-holder': ['wrong-actor', 'D19', 'D23'],
  'duty-record-standing': ['not-possible', 'D19'],
  'duty-record-too-early': ['too-early', 'D19', 'D20'],
  'duty-record-dated-later': ['too-early', 'D20', 'D27'],
  'duty-record-same-happening': ['condition-not-met', 'D20', 'D22'],
  'duty-record-surplus': ['condition-not-met', 'D20'],
  'duty-record-repeated': ['condition-not-met', 'D20', 'D22'],
  'duty-waiver-actor': ['wrong-actor', 'D20', 'D23'],
  'duty-escalated': ['condition-not-met', 'D20'],
  'tenure-overlap': ['condition-not-met', 'D19'],
  'handover-holder': ['wrong-actor', 'D10', 'D19'],
})
