import { meetsRatio, type Ratio, type Threshold } from '../core/threshold.js'
import { type Indicator, optionsOf, type PollRules } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Path } from '../rulebook/visit.js'

/** A poll and its place. */
export interface PlacedPoll {
  readonly path: Path
  readonly poll: PollRules
}

/** The polls of a rulebook. */
export function pollsOf({ acceptance, exit }: Rulebook): readonly PlacedPoll[] {
  return [
    { path: ['acceptance', 'ballot'], poll: acceptance.ballot },
    { path: ['exit', 'survey'], poll: exit.survey },
  ]
}

/** An indicator, its poll, and its place. */
export interface PlacedIndicator extends PlacedPoll {
  readonly indicator: Indicator
}

/** The indicators of all polls. */
export function indicatorsOf(rulebook: Rulebook): readonly PlacedIndicator[] {
  return pollsOf(rulebook).flatMap(({ path, poll }) =>
    poll.indicators.value.map((indicator, index) => ({
      path: [...path, 'indicators', 'value', index],
      poll,
      indicator,
    })),
  )
}

/** The least and the most that a share can be; both are possible. */
export interface Shares {
  readonly least: Ratio
  readonly most: Ratio
}

/** What a share of a population can be: from nobody to all. */
export const ANY_SHARE: Shares = { least: { part: 0, whole: 1 }, most: { part: 1, whole: 1 } }

/**
 * What the share of an indicator can be: the most if everybody chooses the option that counts most; the least if
 * everybody chooses the option that counts least, or nobody answers. Undefined if its base is always empty.
 */
export function sharesOf(poll: PollRules, { counts, base, question }: Indicator): Shares | undefined {
  const based = optionsOf(poll, question).filter(({ inBase }) => base !== 'valid-answers' || inBase)
  if (based.length === 0) return undefined
  const weights = based.map(({ id }) => counts.find(({ option }) => option === id)?.weight ?? 0)
  // Every other base includes people who did not answer, or not validly.
  const all = base === 'valid-answers' ? weights : [0, ...weights]
  return { least: { part: Math.min(...all), whole: 100 }, most: { part: Math.max(...all), whole: 100 } }
}

/** Whether some share meets a threshold, and whether some share does not. */
export function outcomesFor(
  passing: Threshold<Ratio>,
  { least, most }: Shares,
): { readonly some: boolean; readonly all: boolean } {
  // A threshold turns once: if it holds somewhere, it holds at one of the ends.
  const [low, high] = [meetsRatio(passing, least), meetsRatio(passing, most)]
  return { some: low || high, all: low && high }
}
