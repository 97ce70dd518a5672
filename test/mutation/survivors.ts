import type { KeptSurvivor } from './survivor.js'
import { acceptanceSurvivors } from './survivors/acceptance.js'
import { assessmentSurvivors } from './survivors/assessment.js'
import { coreSurvivors } from './survivors/core.js'
import { identificationSurvivors } from './survivors/identification.js'
import { ledgerSurvivors } from './survivors/ledger.js'
import { lifecycleSurvivors } from './survivors/lifecycle.js'
import { rectificationSurvivors } from './survivors/rectification.js'
import { responsibilitySurvivors } from './survivors/responsibility.js'

/**
 * The mutants that live, each read, with the reason why. The run fails if another one lives, or if one of these no
 * longer does.
 */
export const KEPT_SURVIVORS: readonly KeptSurvivor[] = [
  ...coreSurvivors,
  ...assessmentSurvivors,
  ...identificationSurvivors,
  ...rectificationSurvivors,
  ...acceptanceSurvivors,
  ...lifecycleSurvivors,
  ...responsibilitySurvivors,
  ...ledgerSurvivors,
]
