import type { LintRule } from './lint-rule.js'
import { certainFigures, obtainableOf } from './obtainable.js'

/** A cap on bonuses below the smallest bonus: it cuts every bonus. */
export const bonusCapAlways: LintRule = {
  code: 'bonus-cap-always',
  severity: 'error',
  good: ['加分封顶容得下至少一项加分', 'the cap on bonuses leaves room for at least one of them'],
  fix: ['提高加分封顶，或者降低加分项的分值', 'raise the cap, or lower the points of the bonus items'],
  cites: ['L2.1', 'D3'],
  find: ({ fortress: { bonusCap, items } }) => {
    const least = items
      .filter((item) => item.bonus === true)
      .flatMap((item) => certainFigures(obtainableOf(item)).find((points) => points > 0) ?? [])
      .reduce((low, points) => Math.min(low, points), Number.POSITIVE_INFINITY)
    if (!Number.isFinite(least) || bonusCap.value >= least) return []
    return [{ path: ['fortress', 'bonusCap', 'value'], required: { atLeast: least }, found: bonusCap.value }]
  },
}
