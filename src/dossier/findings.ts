import { findingKinds } from '../core/finding.js'
import type { DossierShapes } from '../core/shapes/dossier.js'

/** The codes of the findings of dossiers. */
export type DossierFindingCode = keyof DossierShapes

/** How each of them counts if it stands in the way, and which clauses and decisions it cites. */
export const dossierFindings = /*@__PURE__*/ findingKinds<DossierFindingCode>({
  'dossier-actor-role': ['wrong-actor', 'M1.2', 'D23'],
  'dossier-actor-jurisdiction': ['wrong-actor', 'M1.2', 'D23'],
  'dossier-date-backwards': ['condition-not-met', 'D22'],
  'dossier-date-ahead': ['condition-not-met', 'M1.3', 'D1'],
  'dossier-part-exceeds-whole': ['condition-not-met', 'M1.3'],
  'dossier-revision-differs': ['condition-not-met', 'D22'],
  'dossier-record-differs': ['condition-not-met', 'M1.2', 'D22'],
  'dossier-aspect-complete': ['facts-missing', 'M1.3', 'D2'],
  'dossier-duplicate': ['condition-not-met', 'M1.2'],
  'roster-not-a-village': ['condition-not-met', 'D28'],
  'roster-double': ['condition-not-met', 'D28'],
  'dossier-kept': ['facts-missing', 'M1.1', 'M1.2'],
})
