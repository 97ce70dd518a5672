import { findingKinds } from '../core/finding.js'
import type { LedgerShapes } from '../core/shapes/ledger.js'

/** The codes of the findings of a sealed record. */
export type LedgerCode = keyof LedgerShapes

/** How each of them counts if it stands in the way, and which clauses and decisions it cites. */
export const ledgerFindings = /*@__PURE__*/ findingKinds<LedgerCode>({
  'sealed-with': ['facts-missing', 'D22'],
  'sealed-opening': ['condition-not-met', 'D22', 'D24'],
  'sealed-position': ['condition-not-met', 'D22', 'D25'],
  'sealed-link': ['condition-not-met', 'D22', 'D25'],
  'sealed-content': ['condition-not-met', 'D22', 'D25'],
  'sealed-head': ['condition-not-met', 'D22', 'D25'],
})
