import { findingKinds } from '../core/finding.js'
import type { LifecycleShapes } from '../core/shapes/lifecycle.js'

/** The codes of the findings of recording, the exit and the look-back. */
export type LifecycleCode = keyof LifecycleShapes

/** What kind of reason each is if it stands in the way, and what it rests on. */
export const lifecycleFindings = /*@__PURE__*/ findingKinds<LifecycleCode>({
  'possible-here': ['not-possible', 'D14', 'D26'],
  'role-may': ['wrong-actor', 'D14', 'D23'],
  jurisdiction: ['wrong-actor', 'D23'],
  'date-order': ['condition-not-met', 'D22'],
  'date-not-ahead': ['too-early', 'D27'],
  'date-in-calendar': ['not-possible', 'D1', 'D26'],
  'event-id': ['conflict', 'D22'],
  'likely-repeat': ['conflict', 'D22'],
  'village-change': ['condition-not-met', 'D28'],
  'village-heirs': ['condition-not-met', 'D28'],
  'case-head': ['conflict', 'D22', 'D25'],
  'rulebook-at-hand': ['facts-missing', 'D24'],
  'within-limit': ['condition-not-met', 'D14'],
  'limit-here': ['not-possible', 'D14', 'D26'],
  'limit-passed': ['too-early', 'D14', 'D26'],
  'limit-once': ['condition-not-met', 'D14', 'D26'],
  'limit-takes-effect': ['condition-not-met', 'D14', 'D26'],
  'look-back-due': ['too-early', 'A5.1', 'D17'],
  'look-back-evidence': ['condition-not-met', 'A5.1'],
  'correction-target': ['condition-not-met', 'D25'],
  'correction-authority': ['wrong-actor', 'D23', 'D25'],
  'correction-withdraws': ['condition-not-met', 'D25'],
  'correction-not-ahead': ['condition-not-met', 'D22', 'D25'],
  'correction-allowed': ['condition-not-met', 'D25'],
  'correction-replays': ['condition-not-met', 'D22', 'D25'],
  'migration-later': ['condition-not-met', 'D24'],
  'migration-place': ['condition-not-met', 'D24'],
})
