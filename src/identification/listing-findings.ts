import { type FindingKind, findingKinds } from '../core/finding.js'

/** The codes of the findings about determining a list. */
export type ListingCode =
  | 'screening-current'
  | 'listing-qualifies'
  | 'listing-does-not-qualify'
  | 'listing-as-table'
  | 'listing-stricter'
  | 'rulebook-in-force'

/** The kinds of finding about determining a list. */
export const listingFindings: Readonly<Record<ListingCode, FindingKind>> = findingKinds<ListingCode>({
  'screening-current': [
    '有未过期的负向测评',
    'there is a screening no older than the rulebook allows',
    'condition-not-met',
    'M2.5',
    'M3.1',
  ],
  'listing-qualifies': [
    '依据认定对照表应当列入',
    'the table puts the village on a list',
    'condition-not-met',
    'M2.5',
    'M3.2',
    'D8',
  ],
  'listing-does-not-qualify': [
    '依据认定对照表不列入',
    'the table puts the village on no list',
    'condition-not-met',
    'M2.5',
    'D8',
  ],
  'listing-as-table': ['认定结果与对照表一致', 'the list determined is that of the table', 'condition-not-met', 'D8'],
  'listing-stricter': [
    '对照表已转为更严名单',
    'the table now puts the village on a stricter list',
    'condition-not-met',
    'M3.4',
    'D8',
  ],
  'rulebook-in-force': [
    '所列为当日有效的规则版本',
    'the rulebook version named is the one in force on the day',
    'condition-not-met',
    'D24',
  ],
})
