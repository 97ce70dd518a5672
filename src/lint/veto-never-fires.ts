import { vetoConditions } from './checklist-places.js'
import { outcomesOf } from './condition-outcomes.js'
import type { LintRule } from './lint-rule.js'

/** A veto whose condition no answers, points or past can meet. */
export const vetoNeverFires: LintRule = {
  code: 'veto-never-fires',
  severity: 'error',
  good: ['每个等次上限情形、直接提级情形都有可能触发', 'every veto can fire'],
  fix: [
    '改其中相互矛盾或者达不到的条件，或者删去该项',
    'mend what contradicts itself or is beyond reach, or take the veto out',
  ],
  cites: ['D6'],
  find: (rulebook) => {
    return vetoConditions(rulebook).flatMap(({ ground, path, when }) =>
      outcomesOf(ground, when).canHold ? [] : [{ path, required: { canHold: true }, found: { holds: 'never' } }],
    )
  },
}
