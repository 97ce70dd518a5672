import type { Json } from '../core/json.js'
import { type Label, label } from '../core/label.js'

/** What can be different between two rulebooks. */
export const DIFFERENCE_CODES = [
  'item-added',
  'item-removed',
  'entry-added',
  'entry-removed',
  'setting-added',
  'setting-removed',
  'points-changed',
  'threshold-changed',
  'condition-changed',
  'label-changed',
  'provenance-changed',
  'order-changed',
  'form-changed',
  'value-changed',
] as const
/** One of {@link DIFFERENCE_CODES}. */
export type DifferenceCode = (typeof DIFFERENCE_CODES)[number]

/** What each code says, in both languages. */
export const differenceLabels: Readonly<Record<DifferenceCode, Label>> = {
  'item-added': label('新增清单项目', 'an item added'),
  'item-removed': label('删除清单项目', 'an item removed'),
  'entry-added': label('新增条目', 'an entry added'),
  'entry-removed': label('删除条目', 'an entry removed'),
  'setting-added': label('新设参数', 'a setting added'),
  'setting-removed': label('取消参数', 'a setting removed'),
  'points-changed': label('分值变更', 'points changed'),
  'threshold-changed': label('界线变更', 'a threshold changed'),
  'condition-changed': label('条件变更', 'a condition changed'),
  'label-changed': label('文字变更', 'a text changed'),
  'provenance-changed': label('依据变更', 'a provenance changed'),
  'order-changed': label('次序变更', 'an order changed'),
  'form-changed': label('方式变更', 'a form changed'),
  'value-changed': label('取值变更', 'a value changed'),
}

/**
 * One difference between two rulebooks, as data: enough to tell it and to make it ({@link applyDifferences}). What
 * was added has no `before`, what was removed no `after`.
 */
export interface RulebookDifference {
  readonly code: DifferenceCode
  /**
   * Where it is, by ids and not by places: `fortress/items/secretary-in-post/scoring/bands/0/points`. Rows of a table
   * are named by their key (`identification/listing/value/integrity+high/list`), what has neither id nor key by its
   * place.
   */
  readonly address: string
  /** JSON pointers to it in either rulebook, where it is there. */
  readonly pointer: { readonly a?: string; readonly b?: string }
  /** The label of the innermost thing that it belongs to, after the change if there is one. */
  readonly label?: Label
  readonly before?: Json
  readonly after?: Json
  /**
   * What was added to a list of named entries: the name of the entry of both rulebooks that it stands behind; null if
   * none.
   */
  readonly behind?: string | null
}
