import { type LintRule, lintKind } from './lint-rule.js'
import { settledParts } from './settled-parts.js'

/** A part of a veto that holds whatever is read, while the veto does not: it asks nothing. */
export const conditionPartAlways: LintRule = {
  kind: lintKind(
    'condition-part-always',
    'error',
    ['条件的每一部分都有可能不成立', 'every part of a condition can fail'],
    ['改这一部分的界线，或者删去它', 'mend the threshold of that part, or take it out'],
    'D6',
    'D4',
  ),
  find: (rulebook) =>
    settledParts(rulebook).flatMap(({ path, outcomes }) =>
      outcomes.canFail ? [] : [{ path, required: { canFail: true }, found: { holds: 'always' } }],
    ),
}
