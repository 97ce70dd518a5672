import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { LimitOutcome } from '../rulebook/limit.js'
import { LISTS } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { LintRule } from './lint-rule.js'

const ANY_DAY = '2024-06-15' as CivilDate

// How strict an outcome is among those of its kind; undefined where there is no order.
function strictness({ negative }: Rulebook, outcome: LimitOutcome): readonly [kind: string, rank: number] | undefined {
  if ('list' in outcome) return ['list', -LISTS.indexOf(outcome.list)]
  if ('riskAtLeast' in outcome) {
    return ['risk', negative.levels.value.findIndex(({ id }) => id === outcome.riskAtLeast)]
  }
  return undefined
}

/** A time limit of a stage that passes later than another one and has a milder consequence. */
export const limitOrder: LintRule = {
  code: 'limit-order',
  severity: 'error',
  good: ['同一环节逾期越久，后果不会越轻', 'the later of two limits of a stage is not the milder one'],
  fix: ['改期限届满的后果，使其不轻于较早的期限', 'let what follows be no milder than what follows the earlier limit'],
  cites: ['D8', 'D13'],
  find: (rulebook) => {
    const limits = rulebook.limits?.value ?? []
    return limits.flatMap((limit, index) => {
      const own = strictness(rulebook, limit.then)
      const stricter = limits.find((other) => {
        const theirs = strictness(rulebook, other.then)
        return (
          own !== undefined &&
          theirs !== undefined &&
          other.stage === limit.stage &&
          theirs[0] === own[0] &&
          theirs[1] > own[1] &&
          addTo(ANY_DAY, other.within) < addTo(ANY_DAY, limit.within)
        )
      })
      if (stricter === undefined) return []
      const path = ['limits', 'value', index, 'then']
      return [{ path, required: { noMilderThan: { ...stricter.then } }, found: { ...limit.then } }]
    })
  },
}
