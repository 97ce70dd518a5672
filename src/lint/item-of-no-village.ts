import { isAskedOf } from '../rulebook/checklist.js'
import { positiveItems } from './checklist-places.js'
import type { LintRule } from './lint-rule.js'

/** An item for kinds of village that its dimension or part is not for. */
export const itemOfNoVillage: LintRule = {
  code: 'item-of-no-village',
  severity: 'error',
  good: ['每个指标至少问一类村', 'every item is asked of at least one kind of village'],
  fix: [
    '改适用的村类，使指标、所属方面和部分有共同的一类',
    'let the item, its dimension and its part share a kind of village',
  ],
  cites: ['M2.1'],
  find: (rulebook) => {
    const kinds = rulebook.villageKinds?.value.map(({ id }) => id) ?? []
    return positiveItems(rulebook).flatMap(({ path, item }) => {
      const dimension = rulebook.fortress.dimensions.find(({ id }) => id === item.dimension)
      const part = rulebook.fortress.parts?.find(({ id }) => id === dimension?.part)
      if (item.onlyFor === undefined || kinds.some((kind) => isAskedOf([item, dimension, part], kind))) return []
      const asked = kinds.filter((kind) => isAskedOf([dimension, part], kind))
      return [{ path: [...path, 'onlyFor'], required: { oneOf: asked }, found: [...item.onlyFor] }]
    })
  },
}
