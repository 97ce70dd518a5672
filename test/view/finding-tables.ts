import { acceptanceFindings } from '../../src/acceptance/findings.js'
import { assessmentFindings } from '../../src/assessment/findings.js'
import { assignmentFindings } from '../../src/assignment/findings.js'
import type { FindingKind } from '../../src/core/finding.js'
import { MALFORMED } from '../../src/core/parse.js'
import { dossierFindings } from '../../src/dossier/findings.js'
import { dutyFindings } from '../../src/duties/findings.js'
import { identificationFindings, listingFindings } from '../../src/identification/findings.js'
import { ledgerFindings } from '../../src/ledger/findings.js'
import { lifecycleFindings } from '../../src/lifecycle/findings.js'
import { rectificationFindings } from '../../src/rectification/findings.js'
import { sqlFindings } from '../../src/sql/findings.js'

/** The table of each room. */
export const FINDING_TABLES: readonly Readonly<Record<string, FindingKind>>[] = [
  dossierFindings,
  assessmentFindings,
  identificationFindings,
  listingFindings,
  rectificationFindings,
  acceptanceFindings,
  lifecycleFindings,
  dutyFindings,
  assignmentFindings,
  ledgerFindings,
  sqlFindings,
  { malformed: MALFORMED },
]
