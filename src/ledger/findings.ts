import { type FindingKind, findingKinds } from '../core/finding.js'

/** The codes of this room’s findings. */
export type LedgerCode =
  | 'sealed-with'
  | 'sealed-opening'
  | 'sealed-position'
  | 'sealed-link'
  | 'sealed-content'
  | 'sealed-head'

/** The kinds of finding of this room: what a sealed record is held against. */
export const ledgerFindings: Readonly<Record<LedgerCode, FindingKind>> = findingKinds<LedgerCode>({
  'sealed-with': ['封存所用杂凑算法可得', 'sealed with the hash function that is given', 'facts-missing', 'D22'],
  'sealed-opening': [
    '起始值与村、规则版本相符',
    'the genesis is that of this village and this rulebook',
    'condition-not-met',
    'D22',
    'D24',
  ],
  'sealed-position': ['条目序号连续', 'the entry stands where its number says', 'condition-not-met', 'D22', 'D25'],
  'sealed-link': ['与前一条目相接', 'carries the hash of the entry before', 'condition-not-met', 'D22', 'D25'],
  'sealed-content': ['内容与杂凑值相符', 'the content is what was sealed', 'condition-not-met', 'D22', 'D25'],
  'sealed-head': ['末项与留存的杂凑值相符', 'ends with the hash that was kept', 'condition-not-met', 'D22', 'D25'],
})
