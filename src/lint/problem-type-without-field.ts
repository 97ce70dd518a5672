import type { LintRule } from './lint-rule.js'
import { missingTypes } from './missing-types.js'

/** A problem type without a field for its paired unit: no unit ever matches, so the case never leaves preparing. */
export const problemTypeWithoutField: LintRule = {
  code: 'problem-type-without-field',
  severity: 'error',
  good: ['每个问题类型都写明结对单位的领域', 'every problem type says in which field the paired unit works'],
  fix: ['在 unitField 里补上这一类型', 'add a row for the type under unitField'],
  cites: ['M4.1', 'D11'],
  find: (rulebook) =>
    missingTypes(
      rulebook,
      'unitField',
      rulebook.rectification.unitField.value.map(({ problemType }) => problemType),
    ),
}
