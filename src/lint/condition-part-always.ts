import { settledParts } from './condition-outcomes.js'
import type { LintRule } from './lint-rule.js'

/** A part of a veto that always holds, although the veto does not: it asks nothing. */
export const conditionPartAlways: LintRule = {
  code: 'condition-part-always',
  severity: 'error',
  good: ['条件的每一部分都有可能不成立', 'every part of a condition can fail'],
  fix: ['改这一部分的界线，或者删去它', 'mend the threshold of that part, or take it out'],
  cites: ['D6', 'D4'],
  find: (rulebook) =>
    settledParts(rulebook).flatMap(({ path, outcomes }) =>
      outcomes.canFail ? [] : [{ path, required: { canFail: true }, found: { holds: 'always' } }],
    ),
}
