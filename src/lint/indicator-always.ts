import type { LintRule } from './lint-rule.js'
import { indicatorsOf, outcomesFor, sharesOf } from './poll-shares.js'

/** An indicator that every poll meets, whatever the answers. */
export const indicatorAlways: LintRule = {
  code: 'indicator-always',
  severity: 'error',
  good: ['每个指标都有票达不到', 'every indicator can be missed by some ballots'],
  fix: ['提高界线，或者改计入的选项和权重', 'raise the threshold, or mend which options count and by how much'],
  cites: ['M5.3', 'D15'],
  hides: ['poll-band-below-line', 'poll-band-above-line'],
  find: (rulebook) =>
    indicatorsOf(rulebook).flatMap(({ path, poll, indicator }) => {
      const shares = sharesOf(poll, indicator)
      if (shares === undefined || !outcomesFor(indicator.passing, shares).all) return []
      const found = { least: { ...shares.least }, most: { ...shares.most } }
      return [{ path: [...path, 'passing'], required: { missedBy: 'some ballots' }, found }]
    }),
}
