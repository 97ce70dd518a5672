import { asksItem, kindsIn } from './ground.js'
import type { LintRule } from './lint-rule.js'
import { obtainableOf } from './obtainable.js'

/**
 * A cap on bonuses above the sum of all of them, for every kind of village. A cap equal to the sum is fine: it states
 * the sum.
 */
export const bonusCapNever: LintRule = {
  code: 'bonus-cap-never',
  severity: 'error',
  good: ['加分封顶的分值能够得到', 'the cap on bonuses can be reached'],
  fix: [
    '把加分封顶降到各加分项之和，没有加分项的写0',
    'lower the cap to what the bonus items sum to; to 0 where there are none',
  ],
  cites: ['L2.1', 'D3'],
  find: (rulebook) => {
    const { bonusCap, items } = rulebook.fortress
    const most = kindsIn(rulebook, 'fortress').map((kind) =>
      items
        .filter((item) => item.bonus === true && asksItem(rulebook, item, kind))
        .reduce((sum, item) => sum + obtainableOf(item).max, 0),
    )
    const sum = Math.max(0, ...most)
    if (bonusCap.value <= sum) return []
    return [{ path: ['fortress', 'bonusCap', 'value'], required: { atMost: sum }, found: bonusCap.value }]
  },
}
