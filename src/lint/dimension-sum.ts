import { isAskedOf } from '../rulebook/checklist.js'
import { mostPoints } from '../rulebook/scoring.js'
import { asksItem, kindsIn } from './ground.js'
import type { LintRule } from './lint-rule.js'
import { misstated } from './stated-sums.js'

/**
 * A dimension whose items, without the bonus items, sum to more or fewer points than it states, for some kind of
 * village.
 */
export const dimensionSum: LintRule = {
  code: 'dimension-sum',
  severity: 'error',
  good: ['一个方面的指标分值之和等于该方面的分值', 'the items of a dimension sum to its points'],
  fix: ['改指标的最高分，或者改该方面的分值', 'mend the items’ points, or the points of the dimension'],
  cites: ['M2.1', 'D3'],
  find: (rulebook) => {
    const { dimensions, items, parts } = rulebook.fortress
    return dimensions.flatMap((dimension, index) => {
      const part = parts?.find(({ id }) => id === dimension.part)
      const kinds = kindsIn(rulebook, 'fortress').filter((kind) => isAskedOf([dimension, part], kind))
      const own = items.filter((item) => item.dimension === dimension.id && item.bonus !== true)
      const sums = kinds.map((kind) => ({
        kind,
        sum: own.reduce((sum, item) => sum + (asksItem(rulebook, item, kind) ? mostPoints(item.scoring) : 0), 0),
      }))
      return misstated(['fortress', 'dimensions', index, 'points'], dimension.points, sums)
    })
  },
}
