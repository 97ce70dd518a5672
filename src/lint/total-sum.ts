import { isAskedOf } from '../rulebook/checklist.js'
import { kindsIn } from './ground.js'
import type { LintRule } from './lint-rule.js'
import { misstated } from './stated-sums.js'

/** A total that the dimensions do not sum to, for some kind of village. */
export const totalSum: LintRule = {
  code: 'total-sum',
  severity: 'error',
  good: ['各方面的分值之和等于总分', 'the dimensions sum to the total'],
  fix: ['改各方面的分值，或者改总分', 'mend the points of the dimensions, or the total'],
  cites: ['M2.1', 'D3'],
  find: (rulebook) => {
    const { total, parts, dimensions } = rulebook.fortress
    const sums = kindsIn(rulebook, 'fortress').map((kind) => ({
      kind,
      sum: dimensions.reduce((sum, dimension) => {
        const part = parts?.find(({ id }) => id === dimension.part)
        return sum + (isAskedOf([dimension, part], kind) ? dimension.points : 0)
      }, 0),
    }))
    return misstated(['fortress', 'total', 'value'], total.value, sums)
  },
}
