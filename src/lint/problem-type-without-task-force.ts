import type { LintRule } from './lint-rule.js'
import { missingTypes } from './missing-types.js'

/** A problem type that is missing from the table of departments for the task force. */
export const problemTypeWithoutTaskForce: LintRule = {
  code: 'problem-type-without-task-force',
  severity: 'error',
  good: ['写了专班部门，就每个问题类型都有', 'where task forces bring in departments, they do for every problem type'],
  fix: ['在 taskForce 里补上这一类型', 'add a row for the type under taskForce'],
  cites: ['L5.1', 'L5.2'],
  find: (rulebook) => {
    const rows = rulebook.rectification.taskForce.value
    return rows.length === 0
      ? []
      : missingTypes(
          rulebook,
          'taskForce',
          rows.map(({ problemType }) => problemType),
        )
  },
}
