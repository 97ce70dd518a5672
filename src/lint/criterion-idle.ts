import type { LintRule } from './lint-rule.js'
import { sheetsOf } from './sheet-marks.js'

/** A criterion that gives no points. */
export const criterionIdle: LintRule = {
  code: 'criterion-idle',
  severity: 'error',
  good: ['评分表的每一项都有分值', 'every criterion of a mark sheet gives points'],
  fix: ['写明该项的分值，或者删去它', 'give the criterion its points, or take it out'],
  cites: ['A2.1'],
  find: (rulebook) =>
    sheetsOf(rulebook).flatMap(({ path, sheet }) =>
      sheet.criteria.flatMap(({ most }, index) =>
        most > 0 ? [] : [{ path: [...path, 'criteria', index, 'most'], required: { moreThan: 0 }, found: most }],
      ),
    ),
}
