import { compareRatios, meetsRatio, type Ratio } from '../core/threshold.js'
import type { PollBand, PollConsequence } from '../rulebook/poll-consequence.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type PlacedPoll, pollsOf } from './poll-shares.js'

/** A consequence of a poll and its place. */
export interface PlacedConsequence extends PlacedPoll {
  readonly consequence: PollConsequence
}

/** The consequences of all polls. */
export function consequencesOf(rulebook: Rulebook): readonly PlacedConsequence[] {
  return pollsOf(rulebook).flatMap(({ path, poll }) =>
    (poll.consequences?.value ?? []).map((consequence, index) => ({
      path: [...path, 'consequences', 'value', index],
      poll,
      consequence,
    })),
  )
}

/** A share of a poll, and the place of the band that it falls into; undefined if it falls into none. */
export interface Banded {
  readonly share: Ratio
  readonly place: number | undefined
}

function between(low: Ratio, high: Ratio): Ratio {
  return { part: low.part * high.whole + high.part * low.whole, whole: 2 * low.whole * high.whole }
}

/** Shares in order, each with its band: nobody, all, each cut-off, and one on each side of it. */
export function bandedShares(bands: readonly PollBand[]): readonly Banded[] {
  const cuts = [{ part: 0, whole: 1 }, { part: 1, whole: 1 }, ...bands.flatMap(({ when }) => when?.value ?? [])]
  const sorted = cuts
    .filter((cut) => compareRatios(cut, { part: 1, whole: 1 }) <= 0)
    .sort(compareRatios)
    .filter((cut, index, all) => index === 0 || compareRatios(cut, all[index - 1] ?? cut) !== 0)
  return sorted
    .flatMap((cut, index) => [...(index === 0 ? [] : [between(sorted[index - 1] ?? cut, cut)]), cut])
    .map((share) => {
      const place = bands.findIndex(({ when }) => when === undefined || meetsRatio(when, share))
      return { share, place: place < 0 ? undefined : place }
    })
}
