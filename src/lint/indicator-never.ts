import type { LintRule } from './lint-rule.js'
import { indicatorsOf, outcomesFor, sharesOf } from './poll-shares.js'

/** An indicator that no poll meets: its share cannot reach the threshold, or its base is always empty. */
export const indicatorNever: LintRule = {
  code: 'indicator-never',
  severity: 'error',
  good: ['每个指标都有票能够达到', 'every indicator can be met by some ballots'],
  fix: ['降低界线，或者改计入的选项和权重', 'lower the threshold, or mend which options count and by how much'],
  cites: ['M5.3', 'D15'],
  hides: ['poll-band-below-line', 'poll-band-above-line'],
  find: (rulebook) =>
    indicatorsOf(rulebook).flatMap(({ path, poll, indicator }) => {
      const shares = sharesOf(poll, indicator)
      if (shares !== undefined && outcomesFor(indicator.passing, shares).some) return []
      const found =
        shares === undefined ? { base: 'always empty' } : { least: { ...shares.least }, most: { ...shares.most } }
      return [{ path: [...path, 'passing'], required: { metBy: 'some ballots' }, found }]
    }),
}
