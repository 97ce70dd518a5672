import type { LintPlace, LintRule } from './lint-rule.js'
import { bandedShares, consequencesOf } from './poll-bands.js'

/** A band that no share falls into, because earlier ones take all; or a second consequence for the same place. */
export const pollBandUnreachable: LintRule = {
  code: 'poll-band-unreachable',
  severity: 'error',
  good: ['测评结果运用的每一档都能落入，互不重叠', 'every band of the consequences of a poll is reached by some share'],
  fix: ['改分档线或者调整先后，同一环节只写一处', 'mend the cut-off or the order, and name a place once'],
  cites: ['M5.3', 'D15'],
  find: (rulebook) =>
    consequencesOf(rulebook).flatMap(({ path, poll, consequence }): readonly LintPlace[] => {
      const first = poll.consequences?.value.findIndex(({ at }) => at === consequence.at)
      if (first !== path[path.length - 1])
        return [{ path: [...path, 'at'], required: { once: true }, found: consequence.at }]
      const reached = new Set(bandedShares(consequence.bands).map(({ place }) => place))
      return consequence.bands.flatMap(({ outcome }, place) =>
        reached.has(place)
          ? []
          : [{ path: [...path, 'bands', place], required: { reachedBy: 'some share' }, found: outcome }],
      )
    }),
}
