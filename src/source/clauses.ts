import type { ClauseId } from '../core/citation.js'
import { acceptanceSteps } from './acceptance-steps.js'
import type { Clause } from './clause.js'
import { lessons } from './lessons.js'
import { mechanisms } from './mechanisms.js'
import { publishedFacts } from './publication.js'
import { responsibilityClauses } from './responsibilities.js'

/** The clause register: every operative sentence of the source under its stable id. */
export const clauses: Readonly<Record<ClauseId, Clause>> = {
  ...mechanisms,
  ...acceptanceSteps,
  ...responsibilityClauses,
  ...lessons,
  ...publishedFacts,
}
