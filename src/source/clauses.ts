import type { ClauseId } from '../core/citation.js'
import { acceptanceSteps } from './acceptance-steps.js'
import type { Clause } from './clause.js'
import { lessons } from './lessons.js'
import { mechanisms } from './mechanisms.js'
import { publishedFacts } from './publication.js'
import { responsibilityClauses } from './responsibilities.js'

/**
 * The clause register: every operative sentence of the source, by its stable id, in our own words.
 *
 * @example
 * ```ts
 * import { clauses } from 'baolei/source'
 *
 * clauses['M1.2'].term // '一村一档、一乡一库'
 * Object.values(clauses).filter(({ noFigure }) => noFigure).length // clauses that leave a figure open
 * ```
 */
export const clauses: Readonly<Record<ClauseId, Clause>> = {
  ...mechanisms,
  ...acceptanceSteps,
  ...responsibilityClauses,
  ...lessons,
  ...publishedFacts,
}
