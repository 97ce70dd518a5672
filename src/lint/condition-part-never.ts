import { type LintRule, lintKind } from './lint-rule.js'
import { settledParts } from './settled-parts.js'

/**
 * A part of a veto that can never hold, while the veto can: a threshold out of reach, a contradiction, more of fewer.
 */
export const conditionPartNever: LintRule = {
  kind: lintKind(
    'condition-part-never',
    'error',
    ['条件的每一部分都有可能成立', 'every part of a condition can hold'],
    ['改这一部分的界线，或者删去它', 'mend the threshold of that part, or take it out'],
    'D6',
    'D4',
  ),
  find: (rulebook) =>
    settledParts(rulebook).flatMap(({ path, outcomes }) =>
      outcomes.canHold ? [] : [{ path, required: { canHold: true }, found: { holds: 'never' } }],
    ),
}
