import type { FindingShapes } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { caseSentences } from './case-sentences.js'
import { assignmentWords } from './finding-words/assignment.js'
import { dossierWords } from './finding-words/dossier.js'
import { dutyRecordWords } from './finding-words/duty-records.js'
import { ledgerWords } from './finding-words/ledger.js'
import { malformedWords } from './finding-words/malformed.js'
import { sqlWords } from './finding-words/sql.js'
import type { Sentences } from './sentence.js'

/** Every sentence of the library. A code without one does not compile. */
export const findingSentences: () => Sentences<FindingShapes> = /*@__PURE__*/ lazy(() => ({
  ...caseSentences(),
  ...assignmentWords(),
  ...dossierWords(),
  ...ledgerWords(),
  ...malformedWords(),
  ...sqlWords(),
  ...dutyRecordWords(),
}))
