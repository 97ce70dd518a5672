import type { Citation } from '../core/citation.js'
import type { Locale } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { clauses } from '../source/clauses.js'

const terms: ReadonlyMap<string, string | undefined> = new Map(Object.values(clauses).map(({ id, term }) => [id, term]))
const LOCAL = 'doc:'

/**
 * A citation in few words: in Chinese a clause with its term (A1.5（本村实际在村人数半数以上）), otherwise its id; a local document
 * by the title that the rulebook gives it. `describeCitation` tells a clause in full.
 */
export function citationText(citation: Citation, locale: Locale, rulebook?: Rulebook): string {
  if (citation.startsWith(LOCAL)) {
    const [id = '', article] = citation.slice(LOCAL.length).split('#')
    const title = rulebook?.documents.find((one) => one.id === id)?.title[locale] ?? id
    return article === undefined ? title : `${title} ${article}`
  }
  const term = terms.get(citation)
  return locale === 'zh-CN' && term !== undefined ? `${citation}（${term}）` : citation
}
