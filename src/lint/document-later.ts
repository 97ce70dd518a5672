import { citedDocuments } from './cited-documents.js'
import type { LintRule } from './lint-rule.js'

/** A document that a parameter rests on, although it was issued after the rulebook took effect. */
export const documentLater: LintRule = {
  code: 'document-later',
  severity: 'warning',
  good: ['所引文件不晚于生效日期', 'a document that is cited is no later than the day of effect'],
  fix: ['改文件日期或生效日期', 'mend the date of the document, or the day of effect'],
  cites: ['D5', 'D24'],
  find: (rulebook) => {
    const cited = citedDocuments(rulebook)
    const from = rulebook.effectiveFrom.value
    return rulebook.documents.flatMap(({ id, date }, index) =>
      cited.has(id) && date > from
        ? [{ path: ['documents', index, 'date'], required: { atMost: from }, found: date }]
        : [],
    )
  },
}
