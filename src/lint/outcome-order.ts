import type { LintRule } from './lint-rule.js'
import { marksOf, rankOf, sheetsOf } from './sheet-marks.js'

/** Two totals of marks, the higher one with the worse outcome. */
export const outcomeOrder: LintRule = {
  code: 'outcome-order',
  severity: 'error',
  good: ['得分越高，验收结果不会越差', 'more marks never lead to a worse outcome'],
  fix: [
    '用“以上”的分数线，按合格、巩固、不合格排列',
    'write marks from below: pass first, then consolidate, then fail',
  ],
  cites: ['A3.2', 'D14'],
  find: (rulebook) =>
    sheetsOf(rulebook).flatMap(({ path, sheet }) => {
      const steps = marksOf(sheet).flatMap(({ marks, place }) => {
        const reached = place === undefined ? undefined : sheet.outcomes[place]
        return reached === undefined ? [] : [{ total: marks, outcome: reached.outcome, rank: rankOf(reached) }]
      })
      const turn = steps.findIndex(({ rank }, index) => rank < (steps[index - 1]?.rank ?? rank))
      if (turn < 0) return []
      const found = steps.slice(turn - 1, turn + 1).map(({ total, outcome }) => ({ total, outcome }))
      return [{ path: [...path, 'outcomes'], required: { outcomes: 'no worse with more marks' }, found }]
    }),
}
