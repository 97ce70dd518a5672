import type { Json } from '../core/json.js'
import type { VillageKind } from '../rulebook/checklist.js'
import type { Points } from '../rulebook/scoring.js'
import type { Path } from '../rulebook/visit.js'
import type { LintPlace } from './lint-rule.js'

/** The sum of some parts, for one kind of village. */
export interface SumFor {
  readonly kind: VillageKind
  readonly sum: Points
}

/** A place if, for some kind of village, the parts do not sum to the points stated for the whole. */
export function misstated(path: Path, stated: Points, sums: readonly SumFor[]): readonly LintPlace[] {
  const wrong = sums.filter(({ sum }) => sum !== stated)
  const found: Json = wrong.map(({ kind, sum }) => (kind === undefined ? { sum } : { kind, sum }))
  return wrong.length === 0 ? [] : [{ path, required: { sum: stated }, found }]
}
