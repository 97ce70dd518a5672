import type { Json } from '../core/json.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { visitObjects } from '../rulebook/visit.js'

const LOCAL = 'doc:'

/** The ids of the local documents that a rulebook cites somewhere. */
export function citedDocuments(rulebook: Rulebook): ReadonlySet<string> {
  const cited = new Set<string>()
  visitObjects(rulebook as unknown as Json, ({ cites }) => {
    if (!Array.isArray(cites)) return
    for (const citation of cites as readonly Json[]) {
      if (typeof citation !== 'string' || !citation.startsWith(LOCAL)) continue
      cited.add(citation.slice(LOCAL.length).split('#', 1)[0] ?? '')
    }
  })
  return cited
}
