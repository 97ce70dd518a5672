import { compareRatios, meetsRatio, type Ratio } from '../core/threshold.js'
import type { Indicator } from '../rulebook/poll.js'
import type { PollBand, PollConsequence } from '../rulebook/poll-consequence.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { ANY_SHARE, type PlacedPoll, pollsOf, type Shares, sharesOf } from './poll-shares.js'

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

/** The indicators that the bands of a consequence read. */
export function readBy({ poll, consequence: { indicators } }: PlacedConsequence): readonly Indicator[] {
  return poll.indicators.value.filter(({ id }) => indicators === undefined || indicators.includes(id))
}

/**
 * Shares in order, each with its band, among those that an indicator can have: the least, the most, each cut-off, and
 * one on each side of it. `also` is one more cut-off.
 */
export function bandedShares(
  bands: readonly PollBand[],
  { least, most }: Shares = ANY_SHARE,
  also: readonly Ratio[] = [],
): readonly Banded[] {
  const cuts = [least, most, ...bands.flatMap(({ when }) => when?.value ?? []), ...also]
  const sorted = cuts
    .filter((cut) => compareRatios(least, cut) <= 0 && compareRatios(cut, most) <= 0)
    .sort(compareRatios)
  return sorted
    .flatMap((cut, index) => [...(index === 0 ? [] : [between(sorted[index - 1] ?? cut, cut)]), cut])
    .map((share) => {
      const place = bands.findIndex(({ when }) => when === undefined || meetsRatio(when, share))
      return { share, place: place < 0 ? undefined : place }
    })
}

/** A share of an indicator that its passing line and the bands judge differently. */
export interface Judged {
  readonly place: number
  readonly indicator: Indicator
  readonly share: Ratio
  readonly outcome: PollBand['outcome']
}

/**
 * Where the next event asks for a poll that passes, the first share of each band that passes and misses the passing line,
 * or the other way round. Elsewhere a rulebook may ask for less or more than at the end.
 */
export function judgedTwice(placed: PlacedConsequence, passes: boolean): readonly Judged[] {
  const { path, poll, consequence } = placed
  // The village applies with its ballot (A1.5) and leaves its list with the survey (M5.1).
  if (consequence.at !== (path[0] === 'acceptance' ? 'village' : 'exit')) return []
  const all = readBy(placed).flatMap((indicator) => {
    const shares = sharesOf(poll, indicator)
    if (shares === undefined) return []
    return bandedShares(consequence.bands, shares, [indicator.passing.value]).flatMap(({ share, place }) => {
      const outcome = place === undefined ? undefined : consequence.bands[place]?.outcome
      if (place === undefined || outcome === undefined || (outcome === 'pass') !== passes) return []
      return meetsRatio(indicator.passing, share) === passes ? [] : [{ place, indicator, share, outcome }]
    })
  })
  return all.filter(({ place }, index) => all.findIndex((one) => one.place === place) === index)
}
