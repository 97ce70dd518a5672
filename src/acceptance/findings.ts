import { findingKinds } from '../core/finding.js'
import type { AcceptanceShapes } from '../core/shapes/acceptance.js'

/** The codes of the findings of the five steps. */
export type AcceptanceCode = keyof AcceptanceShapes

/** What kind of reason each is if it stands in the way, and what it rests on. */
export const acceptanceFindings = /*@__PURE__*/ findingKinds<AcceptanceCode>({
  'list-is-weak-lax': ['not-possible', 'M2.5', 'D14', 'D16'],
  'list-is-key-prevention': ['not-possible', 'M2.5', 'D16'],
  'no-plan-pending': ['condition-not-met', 'R1.3', 'D12'],
  'exit-lines-set': ['condition-not-met', 'L3.1', 'L4.2'],
  'self-check-items': ['condition-not-met', 'A1.1'],
  'secretary-reported': ['condition-not-met', 'A1.3'],
  'ballot-channel': ['malformed', 'A1.4', 'D15'],
  'ballot-option': ['malformed', 'A1.4', 'D15'],
  'ballot-question': ['malformed', 'M5.3', 'D15'],
  'ballot-returned': ['condition-not-met', 'D15'],
  'ballot-adds-up': ['condition-not-met', 'D15'],
  'ballot-base': ['condition-not-met', 'A1.5', 'D15'],
  'ballot-within-base': ['condition-not-met', 'D15'],
  'ballot-attended': ['condition-not-met', 'D15'],
  'ballot-quorum': ['condition-not-met', 'D15'],
  'ballot-passes': ['condition-not-met', 'A1.5', 'D15'],
  'poll-indicator': ['condition-not-met', 'M5.3', 'D15'],
  'risk-within-control': ['condition-not-met', 'D14', 'M3.4'],
  'township-criterion': ['condition-not-met', 'A2.1'],
  'committee-approves': ['condition-not-met', 'A2.2'],
  'committee-met': ['condition-not-met', 'A2.2'],
  'county-method': ['condition-not-met', 'A3.1'],
  'county-gap-named': ['condition-not-met', 'A3.2'],
  'county-gaps-closed': ['condition-not-met', 'A3.2'],
  'summary-drawn-up': ['condition-not-met', 'A3.3'],
  'city-method': ['condition-not-met', 'A4.1'],
  'sheet-at-level': ['not-possible', 'D14', 'D26'],
  'sheet-criterion': ['malformed', 'D26'],
  'sheet-score': ['malformed', 'D3', 'D26'],
  'sheet-outcome': ['condition-not-met', 'D2', 'D14'],
  'consolidated-until': ['too-early', 'A3.2', 'D14'],
  'reviewer-is-sender': ['wrong-actor', 'A3.2', 'D14'],
  'steps-passed': ['condition-not-met', 'A4.1', 'D14'],
  'exit-allowed': ['condition-not-met', 'M5.1', 'D16'],
  'risks-or-problems': ['condition-not-met', 'M5.1'],
  'risks-eliminated': ['condition-not-met', 'M5.1'],
  'well-satisfied': ['condition-not-met', 'M5.1', 'M5.3'],
  'grade-reached': ['condition-not-met', 'M5.1', 'D16'],
  'evidence-fresh': ['condition-not-met', 'D16'],
})
