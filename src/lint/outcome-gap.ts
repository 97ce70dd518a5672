import type { LintRule } from './lint-rule.js'
import { marksOf, sheetsOf } from './sheet-marks.js'

/** A total of marks that leads to no outcome. */
export const outcomeGap: LintRule = {
  code: 'outcome-gap',
  severity: 'error',
  good: ['评分表的每个总分都有结果', 'every total of a mark sheet leads to an outcome'],
  fix: ['去掉最末结果的分数线，其余总分都归入它', 'take the mark of the last outcome away: it is what is left'],
  cites: ['A2.1', 'A3.1'],
  find: (rulebook) =>
    sheetsOf(rulebook).flatMap(({ path, sheet }) => {
      const open = marksOf(sheet).find(({ place }) => place === undefined)
      if (open === undefined) return []
      return [{ path: [...path, 'outcomes'], required: { outcome: 'for every total' }, found: { total: open.marks } }]
    }),
}
