import type { FortressIndex } from '../assessment/fortress.js'
import type { Citation } from '../core/citation.js'
import type { Locale } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { pointsText } from './amounts.js'
import { explain } from './explain.js'
import { type Named, named } from './named.js'

/** One item of the fortress index, in words. */
export interface IndexRow {
  readonly item: Named
  /** What it earned; absent where the answer is missing (D2). */
  readonly points?: string
  readonly of: string
  readonly why: string
  readonly cites: readonly Citation[]
}

/** A figure of a finding that the assessment made: hundredths of a point, where it is there. */
function pointsIn(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('points' in value)) return undefined
  return typeof value.points === 'number' ? value.points : undefined
}

/** The fortress index item by item (堡垒指数, M2.1): what each earned, of how much, and why. */
export function explainIndex(index: FortressIndex, locale: Locale, rulebook: Rulebook): readonly IndexRow[] {
  return index.findings
    .filter(({ code }) => code === 'fortress-item')
    .map((finding) => {
      const points = pointsIn(finding.found)
      return {
        item: named(finding.about ?? '', 'item', locale, rulebook),
        ...(points === undefined ? {} : { points: pointsText(points, locale) }),
        of: pointsText(pointsIn(finding.required) ?? 0, locale),
        why: explain(finding, locale, rulebook),
        cites: finding.cites,
      }
    })
}
