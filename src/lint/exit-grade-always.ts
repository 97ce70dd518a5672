import type { LintRule } from './lint-rule.js'

/** An exit that asks for the weakest grade: every village has it. */
export const exitGradeAlways: LintRule = {
  code: 'exit-grade-always',
  severity: 'warning',
  good: ['退出要求的等次不是最末等次', 'the grade that an exit asks for is not the weakest'],
  fix: ['改为更高的等次', 'ask for a better grade'],
  cites: ['M5.1', 'D16'],
  find: ({ exit: { gradeAtLeast }, fortress: { grades } }) => {
    const ids = grades.value.map(({ id }) => id)
    const weakest = ids.pop()
    if (gradeAtLeast.value !== weakest) return []
    return [{ path: ['exit', 'gradeAtLeast', 'value'], required: { oneOf: ids }, found: gradeAtLeast.value }]
  },
}
