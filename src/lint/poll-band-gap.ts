import type { LintRule } from './lint-rule.js'
import { bandedShares, consequencesOf } from './poll-bands.js'

/** A share of a poll that falls into none of the bands of its consequences. */
export const pollBandGap: LintRule = {
  code: 'poll-band-gap',
  severity: 'error',
  good: ['测评的每种比例都落入一档', 'every share of a poll falls into a band of its consequences'],
  fix: ['去掉最末一档的分档线，其余都归入它', 'take the cut-off of the last band away: it takes what is left'],
  cites: ['M5.3', 'D15'],
  find: (rulebook) =>
    consequencesOf(rulebook).flatMap(({ path, consequence: { bands } }) => {
      const open = bandedShares(bands).find(({ place }) => place === undefined)
      if (open === undefined) return []
      return [{ path: [...path, 'bands'], required: { band: 'for every share' }, found: { ...open.share } }]
    }),
}
