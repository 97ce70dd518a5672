import { LISTS } from '../rulebook/lists.js'
import type { LintRule } from './lint-rule.js'

/** A row of the listing table that is milder than the row of the same problem type for a lower level. */
export const listingOrder: LintRule = {
  code: 'listing-order',
  severity: 'error',
  good: ['风险等级越高，名单不会越宽', 'a higher risk level never leads to a milder list'],
  fix: ['改这一行的名单，使它不宽于较低等级', 'let the row name a list no milder than that of the levels below'],
  cites: ['D8', 'D13'],
  find: ({ negative: { levels }, identification: { listing } }) => {
    const rank = new Map(levels.value.map(({ id }, place) => [id, place]))
    return listing.value.flatMap((row, index) => {
      const below = listing.value.filter(
        (other) => other.problemType === row.problemType && (rank.get(other.risk) ?? 0) < (rank.get(row.risk) ?? 0),
      )
      // The strictest list comes first.
      const strictest = LISTS.find((list) => below.some((other) => other.list === list)) ?? row.list
      if (LISTS.indexOf(row.list) <= LISTS.indexOf(strictest)) return []
      const path = ['identification', 'listing', 'value', index, 'list']
      return [{ path, required: { noMilderThan: strictest }, found: row.list }]
    })
  },
}
