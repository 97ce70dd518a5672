import { source } from '../source/publication.js'
import { citedDocuments } from './cited-documents.js'
import type { LintRule } from './lint-rule.js'

/** A document that nothing cites. The text that the clauses come from counts as cited by every clause. */
export const documentUncited: LintRule = {
  code: 'document-uncited',
  severity: 'warning',
  good: ['列出的每份文件都有参数引用', 'every document that is listed is cited'],
  fix: [
    '在依据它的参数里引用 doc:编号，或者删去该文件',
    'cite it (doc:…) where a parameter rests on it, or take it out',
  ],
  cites: ['D5'],
  find: (rulebook) => {
    const cited = citedDocuments(rulebook)
    return rulebook.documents.flatMap(({ id, title }, index) =>
      cited.has(id) || title['zh-CN'] === source.title['zh-CN']
        ? []
        : [{ path: ['documents', index], required: { citedBy: 'some parameter' }, found: id }],
    )
  },
}
