import { LISTS, type ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { LintRule } from './lint-rule.js'

// The lists that the listing table, a veto or a time limit can put a village on.
function listsReached({ identification, negative, limits }: Rulebook): readonly ListName[] {
  const named = new Set<ListName | undefined>([
    ...identification.listing.value.map(({ list }) => list),
    ...negative.vetoes.map(({ list }) => list),
    ...(limits?.value ?? []).map(({ then: outcome }) => ('list' in outcome ? outcome.list : undefined)),
  ])
  return LISTS.filter((list) => list !== 'none' && named.has(list))
}

/** A duty for lists that no village is ever put on: nobody owes it. */
export const dutyNeverOwed: LintRule = {
  code: 'duty-never-owed',
  severity: 'error',
  good: ['每项职责都有村会触发', 'every duty is owed for some village'],
  fix: ['改职责所适用的名单，或者改名单的认定表', 'name a list that villages get onto, or mend the listing table'],
  cites: ['D19', 'D8'],
  find: (rulebook) => {
    const lists = listsReached(rulebook)
    return rulebook.responsibility.duties.flatMap((duty, index) =>
      duty.lists.some((list) => lists.includes(list))
        ? []
        : [
            {
              path: ['responsibility', 'duties', index, 'lists'],
              required: { oneOf: [...lists] },
              found: [...duty.lists],
            },
          ],
    )
  },
}
