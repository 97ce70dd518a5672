import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { ListingShapes } from '../../core/shapes/listing.js'

/** What each finding of determining a list says if it holds. */
export const listingWords: () => Readonly<Record<keyof ListingShapes, Label>> = /*@__PURE__*/ lazy(() => ({
  'screening-current': label('有未过期的负向测评', 'there is a screening no older than the rulebook allows'),
  'listing-qualifies': label('依据认定对照表应当列入', 'the table puts the village on a list'),
  'listing-does-not-qualify': label('依据认定对照表不列入', 'the table puts the village on no list'),
  'listing-as-table': label('认定结果与对照表一致', 'the list determined is that of the table'),
  'listing-stricter': label('对照表已转为更严名单', 'the table now puts the village on a stricter list'),
  'rulebook-in-force': label('所列为当日有效的规则版本', 'the rulebook version named is the one in force on the day'),
}))
