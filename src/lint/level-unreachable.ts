import { meetsNumber } from '../core/threshold.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { kindsIn, totalOf } from './ground.js'
import type { LintRule } from './lint-rule.js'
import { possibleFigures } from './obtainable.js'

function levelsNamed({ negative, limits }: Rulebook): ReadonlySet<string> {
  const byLimits = (limits?.value ?? []).flatMap(({ then }) => ('riskAtLeast' in then ? then.riskAtLeast : []))
  const byItems = negative.items.flatMap(({ risk }) => risk ?? [])
  return new Set([...byLimits, ...byItems, ...negative.vetoes.flatMap(({ riskAtLeast }) => riskAtLeast ?? [])])
}

function levelsReached(rulebook: Rulebook): ReadonlySet<number> {
  const { problemTypes, levels } = rulebook.negative
  const thresholds = levels.value.map(({ when }) => when)
  const reached = new Set<number>()
  for (const kind of kindsIn(rulebook, 'negative')) {
    for (const { id } of problemTypes) {
      const total = totalOf(rulebook, 'negative', id, kind)
      if (total === undefined) continue
      const tests = thresholds.flatMap((when) => when ?? [])
      for (const deduction of possibleFigures(total.sums, tests, total.of)) {
        reached.add(thresholds.map((when) => when !== undefined && meetsNumber(when, deduction)).lastIndexOf(true))
      }
    }
  }
  return reached
}

/**
 * A risk level that no deductions, no item, no veto and no time limit lead to. If the thresholds of several hold, the
 * highest counts.
 */
export const levelUnreachable: LintRule = {
  code: 'level-unreachable',
  severity: 'error',
  good: ['每个风险等级都有情形能够达到', 'every risk level can be reached'],
  fix: [
    '改分数线，让指标或直接提级情形指向它，或者删去该等级',
    'mend its threshold, let an item or a veto lead to it, or take the level out',
  ],
  cites: ['M2.5', 'D13'],
  find: (rulebook) => {
    const byPoints = levelsReached(rulebook)
    const named = levelsNamed(rulebook)
    return rulebook.negative.levels.value.flatMap(({ id }, place) =>
      byPoints.has(place) || named.has(id)
        ? []
        : [{ path: ['negative', 'levels', 'value', place], required: { reachedBy: 'some deductions' }, found: id }],
    )
  },
}
