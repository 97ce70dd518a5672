import { type Label, label } from '../core/label.js'

/** The lists a village can be on, the strictest first (D8). */
export const LISTS = ['weak-lax', 'key-prevention', 'none'] as const
/** One of {@link LISTS}. */
export type ListName = (typeof LISTS)[number]

/** The Chinese term of each list, and the English one (M2.5). */
export const listLabels: Readonly<Record<ListName, Label>> = {
  'weak-lax': label('软弱涣散村党组织', 'weak-lax organisation'),
  'key-prevention': label('重点防控村', 'key-prevention village'),
  none: label('不列入', 'not listed'),
}
