import type { Json } from '../core/json.js'
import { type Label, label } from '../core/label.js'

/** The kinds of difference between two rulebooks. */
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
/** A kind of difference between two rulebooks: a key of {@link differenceLabels}. */
export type DifferenceCode = (typeof DIFFERENCE_CODES)[number]

/**
 * Every kind of difference between two rulebooks, in both languages.
 *
 * @example
 * ```ts
 * import { differenceLabels } from 'baolei/difference'
 *
 * differenceLabels['points-changed']['zh-CN'] // '分值变更'
 * ```
 */
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
 * One difference between two rulebooks, as data that can be described and applied ({@link applyDifferences}). If
 * something was added there is no `before`, if it was removed no `after`.
 */
export interface RulebookDifference {
  readonly code: DifferenceCode
  /**
   * Where it is, by ids: `fortress/items/secretary-in-post/scoring/bands/0/points`. A row of a table is named by its
   * key (`identification/listing/value/integrity+high/list`), an entry with neither id nor key by its place.
   */
  readonly address: string
  /** A JSON pointer to it in each rulebook that has it. */
  readonly pointer: { readonly a?: string; readonly b?: string }
  /** The label of the innermost thing that it is part of, after the change if there is one then. */
  readonly label?: Label
  readonly before?: Json
  readonly after?: Json
  /**
   * For an entry added to a list of named entries: which entry of both rulebooks it comes after; null if it comes
   * first.
   */
  readonly behind?: string | null
}
