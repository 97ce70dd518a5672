import { isAskedOf } from '../rulebook/checklist.js'
import { kindsIn } from './ground.js'
import type { LintRule } from './lint-rule.js'
import { misstated } from './stated-sums.js'

/** A part of the index whose dimensions do not sum to its points, for some kind of village. */
export const partSum: LintRule = {
  code: 'part-sum',
  severity: 'error',
  good: ['一个部分的各方面分值之和等于该部分的总分', 'the dimensions of a part sum to its total'],
  fix: ['改各方面的分值，或者改该部分的总分', 'mend the points of the dimensions, or the total of the part'],
  cites: ['M2.1', 'D3'],
  find: (rulebook) => {
    const { parts = [], dimensions } = rulebook.fortress
    return parts.flatMap((part, index) => {
      const kinds = kindsIn(rulebook, 'fortress').filter((kind) => isAskedOf([part], kind))
      const own = dimensions.filter((dimension) => dimension.part === part.id)
      const sums = kinds.map((kind) => ({
        kind,
        sum: own.reduce((sum, dimension) => sum + (isAskedOf([dimension], kind) ? dimension.points : 0), 0),
      }))
      return misstated(['fortress', 'parts', index, 'points'], part.points, sums)
    })
  },
}
