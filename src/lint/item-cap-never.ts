import { allItems } from './checklist-places.js'
import type { LintRule } from './lint-rule.js'
import { mostOccurrences } from './obtainable.js'

/**
 * A cap above the points of the most occurrences that an answer can give: it never cuts anything, and promises points
 * that nobody can have.
 */
export const itemCapNever: LintRule = {
  code: 'item-cap-never',
  severity: 'error',
  good: ['封顶的分值能够得到', 'the cap can be reached'],
  fix: [
    '降低封顶，提高每次的分值，或者放宽次数上限',
    'lower the cap, raise the points for each, or let more of them count',
  ],
  cites: ['D3'],
  find: (rulebook) =>
    allItems(rulebook).flatMap(({ path, item }) => {
      const { scoring } = item
      const times = mostOccurrences(item)
      if (!('perOccurrence' in scoring) || times === undefined) return []
      const most = scoring.perOccurrence * times
      return scoring.cap <= most
        ? []
        : [{ path: [...path, 'scoring', 'cap'], required: { atMost: most }, found: scoring.cap }]
    }),
}
