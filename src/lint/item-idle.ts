import { itemsOf, pastOf } from '../rulebook/condition.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { allItems, vetoConditions } from './checklist-places.js'
import type { LintRule } from './lint-rule.js'
import { obtainableOf } from './obtainable.js'

function itemsRead(rulebook: Rulebook): ReadonlySet<string> {
  const conditions = vetoConditions(rulebook).map(({ when }) => when)
  // An item that gives no points never hits, so "any item" does not read it.
  const past = conditions.flatMap(pastOf).flatMap(({ past: thing }) => ('item' in thing ? [thing.item] : []))
  return new Set([...conditions.flatMap(itemsOf), ...past])
}

/**
 * An item that gives the same points for every answer, and that no veto asks about: no grade and no risk depends on it.
 */
export const itemIdle: LintRule = {
  code: 'item-idle',
  severity: 'error',
  good: ['每个指标的答案都会影响某个结果', 'the answer to every item makes a difference somewhere'],
  fix: [
    '让答案之间分值有别，让一票否决项读取它，或者删去它',
    'let its answers differ in points, let a veto read it, or take it out',
  ],
  cites: ['M2.1', 'M2.3'],
  find: (rulebook) => {
    const read = itemsRead(rulebook)
    return allItems(rulebook).flatMap(({ path, item }) => {
      const { min, max } = obtainableOf(item)
      if (min !== max || read.has(item.id)) return []
      return [{ path, required: { points: 'that differ', or: 'read by a veto' }, found: { points: min } }]
    })
  },
}
