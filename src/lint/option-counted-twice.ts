import type { LintRule } from './lint-rule.js'
import { indicatorsOf } from './poll-shares.js'

/** An option that an indicator counts twice. */
export const optionCountedTwice: LintRule = {
  code: 'option-counted-twice',
  severity: 'error',
  good: ['一个选项在一个指标里只计一次', 'an indicator counts an option once'],
  fix: ['合并两处权重，删去一处', 'take one of the two out'],
  cites: ['M5.3'],
  find: (rulebook) =>
    indicatorsOf(rulebook).flatMap(({ path, indicator: { counts } }) => {
      const ids = counts.map(({ option }) => option)
      return ids.flatMap((option, place) => {
        const earlier = ids.indexOf(option)
        if (earlier === place) return []
        return [{ path: [...path, 'counts', place, 'option'], required: { differsFromPlace: earlier }, found: option }]
      })
    }),
}
