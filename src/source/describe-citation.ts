import {
  type Citation,
  CLAUSE_IDS,
  type ClauseId,
  DECISION_IDS,
  type DecisionId,
  PUBLIC_IDS,
  type PublicId,
} from '../core/citation.js'
import type { Locale } from '../core/label.js'
import { clauses } from './clauses.js'
import { decisions } from './decisions.js'
import { publicDocuments } from './public-documents.js'

const isOneOf =
  <T extends string>(ids: readonly T[]) =>
  (text: string): text is T =>
    ids.some((id) => id === text)

const isClauseId: (text: string) => text is ClauseId = isOneOf(CLAUSE_IDS)
const isDecisionId: (text: string) => text is DecisionId = isOneOf(DECISION_IDS)
const isPublicId: (text: string) => text is PublicId = isOneOf(PUBLIC_IDS)

/**
 * A short text for a citation: its id, then the gist of the clause, or the title of the decision or document. Only the
 * rulebook knows the title of a local document, so for that the text is the reference alone.
 *
 * @example
 * ```ts
 * import { describeCitation } from 'baolei/source'
 *
 * describeCitation('D18', 'en') // 'D18 One by one, never a batch'
 * describeCitation('doc:notice-7#3', 'en') // 'notice-7#3'
 * ```
 */
export function describeCitation(citation: Citation, locale: Locale): string {
  if (isClauseId(citation)) return `${citation} ${clauses[citation].gist[locale]}`
  if (isDecisionId(citation)) return `${citation} ${decisions[citation][locale]}`
  if (isPublicId(citation)) return `${citation} ${publicDocuments[citation].title[locale]}`
  return citation.slice('doc:'.length)
}
