import {
  type Citation,
  CLAUSE_IDS,
  type ClauseId,
  DECISION_IDS,
  type DecisionId,
  PUBLIC_IDS,
  type PublicId,
} from '../core/citation.js'
import { enumerated } from '../core/enumerated.js'
import { type Label, type Locale, localeOf } from '../core/label.js'
import { type ClauseGroup, clauseGroupLabels } from './clause.js'
import { clauseTitles } from './clause-titles.js'
import { clauses } from './clauses.js'
import { decisions } from './decisions.js'
import { publicDocuments } from './public-documents.js'

const isOneOf =
  <T extends string>(ids: readonly T[]) =>
  (text: string): text is T =>
    ids.some((id) => id === text)

/** Whether a citation is a clause of the source. */
export const isClauseId: (text: string) => text is ClauseId = isOneOf(CLAUSE_IDS)
/** Whether a citation is one of our decisions. */
export const isDecisionId: (text: string) => text is DecisionId = isOneOf(DECISION_IDS)
/** Whether a citation is a public document. */
export const isPublicId: (text: string) => text is PublicId = isOneOf(PUBLIC_IDS)

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
export function describeCitation(citation: Citation, locale: string): string {
  return described(citation, localeOf(locale))
}

function described(citation: Citation, locale: Locale): string {
  if (isClauseId(citation)) return `${citation} ${clauses[citation].gist[locale]}`
  if (isDecisionId(citation)) return `${citation} ${decisions[citation][locale]}`
  if (isPublicId(citation)) return `${citation} ${publicDocuments[citation].title[locale]}`
  return citation.slice('doc:'.length)
}

/**
 * Clauses and local documents by their titles, without numbers; the clauses of one part of the source together. Only the
 * rulebook knows the titles of local documents: hand in its `documents`.
 *
 * @example
 * ```ts
 * import { basisTitles } from 'baolei/source'
 *
 * basisTitles(['A1.4', 'A5.1'], 'zh-CN') // ['五步验收（民主测评、“回头看”）']
 * ```
 */
export function basisTitles(
  citations: readonly Citation[],
  tag: string,
  documents?: readonly { readonly id: string; readonly title: Label }[],
): readonly string[] {
  const locale = localeOf(tag)
  const groups = new Map<ClauseGroup, readonly string[]>()
  for (const one of citations) {
    if (!isClauseId(one)) continue
    const group = one.charAt(0) as ClauseGroup
    groups.set(group, [...(groups.get(group) ?? []), clauseTitles[one][locale]])
  }
  const zh = locale === 'zh-CN'
  const parts = [...groups].map(([group, titles]) => {
    const name = clauseGroupLabels[group][locale]
    return zh ? `${name}（${enumerated(titles)}）` : `${name} (${titles.join(', ')})`
  })
  const others = citations.filter((one) => !isClauseId(one)).map((one) => citationTitle(one, locale, documents))
  return [...parts, ...new Set(others)]
}

/** A local document, as a rulebook lists it. */
type Listed = { readonly id: string; readonly title: Label }

/**
 * What a citation is called in a sentence, without its number: a clause with the part of the source that it is in
 * (五步验收“民主测评”), a decision or a document by its title.
 */
export function citationTitle(citation: Citation, locale: Locale, documents: readonly Listed[] = []): string {
  if (isClauseId(citation)) {
    const title = clauseTitles[citation][locale]
    const group = clauseGroupLabels[citation.charAt(0) as ClauseGroup][locale]
    return locale === 'zh-CN' ? `${group}（${title}）` : `${group} (${title})`
  }
  if (isDecisionId(citation)) return decisions[citation][locale]
  if (isPublicId(citation)) return publicDocuments[citation].title[locale]
  const [id = '', article] = citation.slice('doc:'.length).split('#')
  const document = documents.find((one) => one.id === id)?.title[locale]
  const name =
    document === undefined ? `“${id}”` : locale === 'zh-CN' && !document.startsWith('《') ? `《${document}》` : document
  if (article === undefined) return name
  return locale === 'zh-CN'
    ? `${name}${/^\d+$/.test(article) ? `第${article}条` : article}`
    : `${name}, article ${article}`
}
