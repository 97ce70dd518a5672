import type { KeptSurvivor } from './survivor.js'
import { acceptanceSurvivors } from './survivors/acceptance.js'
import { assessmentSurvivors } from './survivors/assessment.js'
import { assignmentSurvivors } from './survivors/assignment.js'
import { coreSurvivors } from './survivors/core.js'
import { dutiesSurvivors } from './survivors/duties.js'
import { identificationSurvivors } from './survivors/identification.js'
import { ledgerSurvivors } from './survivors/ledger.js'
import { lifecycleSurvivors } from './survivors/lifecycle.js'
import { lintSurvivors } from './survivors/lint.js'
import { rectificationSurvivors } from './survivors/rectification.js'
import { rulebookSurvivors } from './survivors/rulebook.js'

/**
 * The mutants that survive, each with the reason. The run fails if another one survives, or if one of these is killed.
 */
export const KEPT_SURVIVORS: readonly KeptSurvivor[] = [
  ...coreSurvivors,
  ...assessmentSurvivors,
  ...identificationSurvivors,
  ...rectificationSurvivors,
  ...acceptanceSurvivors,
  ...lifecycleSurvivors,
  ...dutiesSurvivors,
  ...assignmentSurvivors,
  ...ledgerSurvivors,
  ...lintSurvivors,
  ...rulebookSurvivors,
]
