import type { LintRule } from './lint-rule.js'
import { missingTypes } from './missing-types.js'

/** A problem type that belongs to no kind of weak-lax organization: its villages are in no ledger by kind. */
export const problemTypeWithoutKind: LintRule = {
  code: 'problem-type-without-kind',
  severity: 'error',
  good: ['每个问题类型都归入某一类别', 'every problem type belongs to a kind of organization'],
  fix: ['把它写进某一类别的 problemTypes', 'name it in the problem types of a kind'],
  cites: ['L4.1'],
  find: (rulebook) =>
    missingTypes(
      rulebook,
      'kinds',
      rulebook.rectification.kinds.value.flatMap(({ problemTypes }) => problemTypes),
    ),
}
