import { meetsRatio } from '../core/threshold.js'
import type { LintPlace, LintRule } from './lint-rule.js'
import { bandedShares, consequencesOf, type PlacedConsequence, readBy } from './poll-bands.js'
import { sharesOf } from './poll-shares.js'

/**
 * The bands that some poll falls into: each indicator can have a share that meets the threshold, and for each band
 * before it one can have a share that does not meet that one's.
 */
function reachedBands(placed: PlacedConsequence): readonly boolean[] {
  const { bands } = placed.consequence
  const possible = readBy(placed).map((indicator) =>
    bandedShares(bands, sharesOf(placed.poll, indicator)).map(({ share }) => share),
  )
  return bands.map(({ when }, place) => {
    const own = possible.map((shares) => shares.filter((share) => when === undefined || meetsRatio(when, share)))
    const passedOver = bands
      .slice(0, place)
      .every(({ when: before }) => before !== undefined && own.flat().some((share) => !meetsRatio(before, share)))
    return passedOver && own.every((shares) => shares.length > 0)
  })
}

/** A band that no share falls into, because earlier ones or none can have it; or a second consequence for the same place. */
export const pollBandUnreachable: LintRule = {
  code: 'poll-band-unreachable',
  severity: 'error',
  good: ['测评结果运用的每一档都能落入，互不重叠', 'every band of the consequences of a poll is reached by some share'],
  fix: ['改分档线或者调整先后，同一环节只写一处', 'mend the cut-off or the order, and name a place once'],
  cites: ['M5.3', 'D15'],
  find: (rulebook) =>
    consequencesOf(rulebook).flatMap((placed): readonly LintPlace[] => {
      const { path, poll, consequence } = placed
      const first = poll.consequences?.value.findIndex(({ at }) => at === consequence.at)
      if (first !== path[path.length - 1])
        return [{ path: [...path, 'at'], required: { once: true }, found: consequence.at }]
      const reached = reachedBands(placed)
      return consequence.bands.flatMap(({ outcome }, place) =>
        reached[place] === true
          ? []
          : [{ path: [...path, 'bands', place], required: { reachedBy: 'some share' }, found: outcome }],
      )
    }),
}
