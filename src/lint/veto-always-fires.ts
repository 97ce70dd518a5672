import { vetoConditions } from './checklist-places.js'
import { outcomesFor, outcomesOf } from './condition-outcomes.js'
import type { LintRule } from './lint-rule.js'

/** A veto that applies to every village, or to every village of some kind, whatever its readings. */
export const vetoAlwaysFires: LintRule = {
  code: 'veto-always-fires',
  severity: 'error',
  good: ['每个等次上限情形、直接提级情形都有村不触发', 'for every kind of village, a veto can stay silent'],
  fix: [
    '改成问题出现时才成立的条件；只问一类村的指标要注意其他村没有答案',
    'let it ask for something that can be absent; an item asked of some villages only has no answer in the others',
  ],
  cites: ['D6'],
  find: (rulebook) => {
    return vetoConditions(rulebook).flatMap(({ ground, path, when }) => {
      if (!outcomesOf(ground, when).canHold) return []
      const always = ground.kinds.filter((kind) => !outcomesFor(ground, when, kind).canFail)
      if (always.length === 0) return []
      const kinds = always.flatMap((kind) => kind ?? [])
      return [{ path, required: { canFail: true }, found: { holds: 'always', ...(kinds.length > 0 ? { kinds } : {}) } }]
    })
  },
}
