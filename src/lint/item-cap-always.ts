import { allItems } from './checklist-places.js'
import type { LintRule } from './lint-rule.js'

/** A cap below the points of one occurrence: it cuts even the first. */
export const itemCapAlways: LintRule = {
  code: 'item-cap-always',
  severity: 'error',
  good: ['一次的分值不超过封顶', 'one occurrence gives no more than the cap'],
  fix: ['提高封顶，或者降低每次的分值', 'raise the cap, or lower the points for each'],
  cites: ['D3'],
  find: (rulebook) =>
    allItems(rulebook).flatMap(({ path, item: { scoring } }) => {
      if (!('perOccurrence' in scoring) || scoring.perOccurrence <= scoring.cap) return []
      return [{ path: [...path, 'scoring', 'cap'], required: { atLeast: scoring.perOccurrence }, found: scoring.cap }]
    }),
}
