import { acceptanceFindings } from '../../src/acceptance/index.js'
import { assessmentFindings } from '../../src/assessment/index.js'
import { type FindingKind, MALFORMED } from '../../src/core/index.js'
import { dossierFindings } from '../../src/dossier/index.js'
import { identificationFindings, listingFindings } from '../../src/identification/index.js'
import { ledgerFindings } from '../../src/ledger/index.js'
import { lifecycleFindings } from '../../src/lifecycle/index.js'
import { rectificationFindings } from '../../src/rectification/index.js'
import { assignmentFindings, responsibilityFindings } from '../../src/responsibility/index.js'

/** The table of each room. */
export const FINDING_TABLES: readonly Readonly<Record<string, FindingKind>>[] = [
  dossierFindings,
  assessmentFindings,
  identificationFindings,
  listingFindings,
  rectificationFindings,
  acceptanceFindings,
  lifecycleFindings,
  responsibilityFindings,
  assignmentFindings,
  ledgerFindings,
  { malformed: MALFORMED },
]
