import type { Locale } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import { compareRulebooks, population, type Worlds } from 'baolei/simulation'
import { describeDifference } from 'baolei/view'

/** How many flips a difference causes alone, and how many together with others. */
export interface CauseCount {
  readonly sentence: string
  readonly alone: number
  readonly together: number
}

/** What flips on the readings of one day, and why. */
export interface Flips {
  readonly date: string
  readonly villages: number
  readonly flipped: number
  readonly undecided: number
  /** How many differences no reading shows. */
  readonly notCompared: number
  /** The most frequent first. */
  readonly causes: readonly CauseCount[]
}

/** Compares the two rulebooks on the readings of the first day, in the world of the first seed. */
export function flips(
  { roster, seeds, from, behavior }: Worlds,
  { now, then }: { readonly now: Rulebook; readonly then: Rulebook },
  locale: Locale,
): Flips | undefined {
  const drawn = population(now, roster, { seed: seeds[0] ?? 1, date: from, behavior })
  const compared = drawn.ok ? compareRulebooks(now, then, drawn.value) : drawn
  if (!compared.ok) return undefined
  const { changes, undecided, notCompared } = compared.value
  const counts = new Map<string, { alone: number; together: number }>()
  for (const { causes } of changes) {
    for (const cause of causes) {
      const sentence = describeDifference(cause, locale, { a: now, b: then })
      const count = counts.get(sentence) ?? { alone: 0, together: 0 }
      count[causes.length === 1 ? 'alone' : 'together'] += 1
      counts.set(sentence, count)
    }
  }
  return {
    date: from,
    villages: roster.length,
    flipped: changes.length,
    undecided: undecided.length,
    notCompared: notCompared.length,
    causes: [...counts]
      .map(([sentence, count]) => ({ sentence, ...count }))
      .sort((a, b) => b.alone + b.together - a.alone - a.together),
  }
}
