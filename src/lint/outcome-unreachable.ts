import type { LintRule } from './lint-rule.js'
import { marksOf, sheetsOf } from './sheet-marks.js'

/**
 * An outcome of a mark sheet that no total leads to: it asks for more than the sum of the criteria, or earlier outcomes
 * take all totals.
 */
export const outcomeUnreachable: LintRule = {
  code: 'outcome-unreachable',
  severity: 'error',
  good: ['评分表的每个结果都有总分能够达到', 'every outcome of a mark sheet is reached by some total'],
  fix: [
    '改分数线使其不超过各项之和，或者调整先后',
    'mend the mark, which may not lie above the sum of the criteria, or put the outcomes in order',
  ],
  cites: ['A2.1', 'A3.1'],
  find: (rulebook) =>
    sheetsOf(rulebook).flatMap(({ path, sheet }) => {
      const reached = new Set(marksOf(sheet).map(({ place }) => place))
      const most = sheet.criteria.reduce((sum, criterion) => sum + criterion.most, 0)
      const short = (sheet.groups ?? []).flatMap(({ id, atLeast }, place) => {
        const own = sheet.criteria.filter(({ group }) => group === id).reduce((sum, one) => sum + one.most, 0)
        const at = [...path, 'groups', place, 'atLeast']
        return own >= atLeast ? [] : [{ path: at, required: { reachedBy: 'some total', atMost: own }, found: atLeast }]
      })
      const unreached = sheet.outcomes.flatMap(({ outcome }, place) =>
        reached.has(place)
          ? []
          : [
              {
                path: [...path, 'outcomes', place],
                required: { reachedBy: 'some total', atMost: most },
                found: outcome,
              },
            ],
      )
      // Below the minimum of a group nobody passes.
      return [...unreached, ...short]
    }),
}
