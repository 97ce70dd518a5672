import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { LedgerShapes } from '../../core/shapes/ledger.js'

/** What each finding of a sealed record says if it holds. */
export const ledgerWords: () => Readonly<Record<keyof LedgerShapes, Label>> = /*@__PURE__*/ lazy(() => ({
  'sealed-with': label('封存所用杂凑算法可得', 'sealed with the hash function that is given'),
  'sealed-opening': label('起始值与村、规则版本相符', 'the genesis is that of this village and this rulebook'),
  'sealed-position': label('条目序号连续', 'the entry stands where its number says'),
  'sealed-link': label('与前一条目相接', 'carries the hash of the entry before'),
  'sealed-content': label('内容与杂凑值相符', 'the content is what was sealed'),
  'sealed-head': label('末项与留存的杂凑值相符', 'ends with the hash that was kept'),
}))
