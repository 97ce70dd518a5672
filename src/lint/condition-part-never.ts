import { settledParts } from './condition-outcomes.js'
import type { LintRule } from './lint-rule.js'

/**
 * A part of a veto that never holds, although the veto can: a threshold out of reach, a contradiction, three of two.
 */
export const conditionPartNever: LintRule = {
  code: 'condition-part-never',
  severity: 'error',
  good: ['条件的每一部分都有可能成立', 'every part of a condition can hold'],
  fix: ['改这一部分的界线，或者删去它', 'mend the threshold of that part, or take it out'],
  cites: ['D6', 'D4'],
  find: (rulebook) =>
    settledParts(rulebook).flatMap(({ path, outcomes }) =>
      outcomes.canHold ? [] : [{ path, required: { canHold: true }, found: { holds: 'never' } }],
    ),
}
