import { type Condition, itemsOf } from '../rulebook/condition.js'
import type { Path } from '../rulebook/visit.js'
import type { LintRule } from './lint-rule.js'

/** A list with fewer items than this enumerates nothing. */
const FEWEST = 3

/** Lists of items of which one or several must hold. */
function enumerationsIn(
  condition: Condition,
  path: Path,
): readonly { readonly path: Path; readonly items: readonly string[] }[] {
  if ('not' in condition) return enumerationsIn(condition.not, [...path, 'not'])
  if ('all' in condition) return condition.all.flatMap((part, at) => enumerationsIn(part, [...path, 'all', at]))
  const key = 'any' in condition ? 'any' : 'of'
  const parts = 'any' in condition ? condition.any : 'of' in condition ? condition.of : []
  if (parts.every((part) => 'item' in part)) return [{ path: [...path, key], items: parts.flatMap(itemsOf) }]
  return parts.flatMap((part, at) => enumerationsIn(part, [...path, key, at]))
}

/** A veto that enumerates the items of a problem type, or of the whole negative checklist, and leaves one of them out. */
export const itemLeftOut: LintRule = {
  code: 'item-left-out',
  severity: 'warning',
  good: ['逐项列举的条件没有漏项', 'a condition that enumerates a checklist leaves none of its items out'],
  fix: [
    '把漏掉的一项补入条件，或者改用不必列举的写法',
    'add the item that is left out, or write the condition without a list',
  ],
  cites: ['D6', 'M2.3'],
  find: ({ negative: { items, problemTypes, vetoes } }) =>
    vetoes.flatMap(({ when }, index) =>
      enumerationsIn(when, ['negative', 'vetoes', index, 'when']).flatMap(({ path, items: listed }) => {
        const scopes = [items, ...problemTypes.map(({ id }) => items.filter((item) => item.problemType === id))]
        return scopes.flatMap((scope) => {
          const ids = scope.map(({ id }) => id)
          const missing = ids.filter((id) => !listed.includes(id))
          const within = listed.every((id) => ids.includes(id))
          // One is forgotten; where several are missing, it is a choice.
          return within && listed.length >= FEWEST && missing.length === 1
            ? [{ path, required: { allOf: ids }, found: { leftOut: missing } }]
            : []
        })
      }),
    ),
}
