import type { FindingShapes } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import type { AssignmentShapes } from '../core/shapes/assignment.js'
import type { DossierShapes } from '../core/shapes/dossier.js'
import type { DutyShapes } from '../core/shapes/duties.js'
import type { LedgerShapes } from '../core/shapes/ledger.js'
import type { SqlShapes } from '../core/shapes/sql.js'
import { assessmentWords } from './finding-words/assessment.js'
import { ballotWords } from './finding-words/ballot.js'
import { controlWords } from './finding-words/control.js'
import { correctionWords } from './finding-words/correction.js'
import { dutiesWords } from './finding-words/duties.js'
import { exitWords } from './finding-words/exit.js'
import { identificationWords } from './finding-words/identification.js'
import { lifecycleWords } from './finding-words/lifecycle.js'
import { listingWords } from './finding-words/listing.js'
import { methodWords } from './finding-words/methods.js'
import { planWords } from './finding-words/plan.js'
import { preparationWords } from './finding-words/preparation.js'
import { progressWords } from './finding-words/progress.js'
import { reviewWords } from './finding-words/review.js'
import { always, type Sentences } from './sentence.js'

/** What no view of a case can run into: dossiers, assignment, ledgers, queries, records of duties. */
type Beside =
  | keyof DossierShapes
  | keyof AssignmentShapes
  | keyof LedgerShapes
  | keyof SqlShapes
  | Exclude<keyof DutyShapes, 'duty-performed' | 'duty-escalated'>

/**
 * The sentences that a view of a case needs. Only who looks and the day of looking can be malformed there; `explain`
 * says what exactly is wrong with them.
 */
export const caseSentences: () => Sentences<Omit<FindingShapes, Beside>> = /*@__PURE__*/ lazy(() => ({
  ...assessmentWords(),
  ...ballotWords(),
  ...controlWords(),
  ...correctionWords(),
  ...dutiesWords(),
  ...exitWords(),
  ...identificationWords(),
  ...lifecycleWords(),
  ...listingWords(),
  ...methodWords(),
  ...planWords(),
  ...preparationWords(),
  ...progressWords(),
  ...reviewWords(),
  malformed: {
    'zh-CN': always('办理主体或当日日期填写有误，请核对'),
    en: always('Who acts or the day was entered in a wrong form: check them'),
  },
}))
