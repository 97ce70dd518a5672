import { CLAUSE_IDS, DECISION_IDS } from '../core/citation.js'
import type { Json } from '../core/json.js'
import { visitObjects } from '../rulebook/visit.js'
import type { LintPlace, LintRule } from './lint-rule.js'

const OWN: ReadonlySet<string> = new Set<string>([...CLAUSE_IDS, ...DECISION_IDS])

function binds(kind: Json | undefined, citation: string): boolean {
  return kind === 'document' ? citation.startsWith('doc:') : OWN.has(citation)
}

/**
 * A parameter that claims to rest on a clause or a document, but cites none. Documents of other places (P1 and so on)
 * do not count: they bind nobody here.
 */
export const parameterUncited: LintRule = {
  code: 'parameter-uncited',
  severity: 'error',
  good: [
    '写明出自条文的，引条文或决定；出自文件的，引文件',
    'what a clause says cites a clause or a decision, what a document says cites the document',
  ],
  fix: [
    '补上条文编号或 doc: 引用；没有依据的写成 assumption 并说明理由',
    'cite the clause or the document (doc:…); what has neither is an assumption, with its reason',
  ],
  cites: ['D5'],
  find: (rulebook) => {
    const places: LintPlace[] = []
    visitObjects(rulebook as unknown as Json, ({ kind, cites }, path) => {
      if (path[path.length - 1] !== 'from' || !Array.isArray(cites)) return
      const cited: readonly Json[] = cites
      const required =
        kind === 'clause' ? 'a clause or a decision' : kind === 'document' ? 'a document (doc:…)' : undefined
      if (required === undefined || cited.some((one) => typeof one === 'string' && binds(kind, one))) return
      places.push({ path: [...path, 'cites'], required: { cites: required }, found: cited })
    })
    return places
  },
}
