import type { Item } from '../rulebook/checklist.js'
import { allItems } from './checklist-places.js'
import { bandsOf, type Landing, landingsOf } from './landing.js'
import type { LintRule } from './lint-rule.js'

// The earlier bands that share some answers with a band, where neither includes the other; each with such an answer.
function overlapping(
  item: Item,
  landings: readonly Landing[],
  later: number,
): readonly { readonly earlier: number; readonly shared: Landing }[] {
  const bands = bandsOf(item)
  const has = (band: number, { bands: passed }: Landing): boolean => passed.includes(band)
  // A band without answers is another fault.
  if (!landings.some((landing) => landing.bands[0] === later)) return []
  return bands.slice(0, later).flatMap((band, earlier) => {
    if (band.points === bands[later]?.points) return []
    const shared = landings.find((one) => one.bands[0] === earlier && has(later, one))
    const own = landings.some((one) => one.bands[0] === earlier && !has(later, one))
    const others = landings.some((one) => has(later, one) && !has(earlier, one))
    return shared !== undefined && own && others ? [{ earlier, shared }] : []
  })
}

/**
 * Two bands with different points that share some answers, while each has answers of its own. “At least 90” before “at
 * least 80” is fine: the second includes the first.
 */
export const bandOverlap: LintRule = {
  code: 'band-overlap',
  severity: 'error',
  good: ['两档只在一档是另一档的特例时才重叠', 'two bands overlap only where one is a special case of the other'],
  fix: ['改界线，使同一个答案只属于一档', 'mend the thresholds, so that an answer belongs to one of the two'],
  cites: ['D4'],
  find: (rulebook) =>
    allItems(rulebook).flatMap(({ path, item }) => {
      const landings = landingsOf(item) ?? []
      return bandsOf(item).flatMap((_, later) =>
        overlapping(item, landings, later).map(({ earlier, shared }) => ({
          path: [...path, 'scoring', 'bands', later],
          required: { apartFrom: earlier },
          found: shared.answer,
        })),
      )
    }),
}
