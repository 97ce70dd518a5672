import { fortressGrading } from './grade-of-total.js'
import type { LintRule } from './lint-rule.js'

/** A total that a village can have, but that gives no grade. */
export const gradeGap: LintRule = {
  code: 'grade-gap',
  severity: 'error',
  good: ['每个总分都有等次', 'every total has a grade'],
  fix: ['去掉最末等次的分数线，其余总分都归入它', 'take the cut-off of the last grade away: it is what is left'],
  cites: ['M2.2', 'D2'],
  find: (rulebook) => {
    const graded = fortressGrading(rulebook).flatMap(({ certain }) => certain)
    const open = graded.find(({ grade }) => grade === undefined)
    if (open === undefined) return []
    return [
      { path: ['fortress', 'grades', 'value'], required: { grade: 'for every total' }, found: { total: open.total } },
    ]
  },
}
