import type { Rulebook } from '../rulebook/rulebook.js'
import type { LintRule } from './lint-rule.js'

// Whether the thresholds fall from the first level to the last, so that the highest level comes first.
function areLevelsReversed({ negative: { levels } }: Rulebook): boolean {
  const marks = levels.value.flatMap(({ when }) =>
    when !== undefined && (when.op === 'at-least' || when.op === 'more-than') ? [when.value] : [],
  )
  return marks.length > 1 && marks.every((mark, place) => place === 0 || mark < (marks[place - 1] ?? mark))
}

/** Risk levels that are written highest first. */
export const levelsReversed: LintRule = {
  code: 'levels-reversed',
  severity: 'error',
  good: ['风险等级由低到高排列', 'risk levels are written lowest first'],
  fix: ['把风险等级的顺序颠倒过来，最低的写在最前', 'turn the list of levels round: the lowest comes first'],
  cites: ['D13'],
  hides: ['level-unreachable', 'listing-order', 'limit-order', 'warnings-order'],
  find: (rulebook) => {
    if (!areLevelsReversed(rulebook)) return []
    const ids = rulebook.negative.levels.value.map(({ id }) => id)
    return [{ path: ['negative', 'levels', 'value'], required: { order: 'lowest first' }, found: ids }]
  },
}
