import * as z from 'zod'
import { type Label, label } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { titled } from '../core/titled.js'

/**
 * The lists that a village can be on, the strictest first (D8).
 *
 * @example
 * ```ts
 * import { LISTS } from 'baolei/rulebook'
 *
 * LISTS // ['weak-lax', 'key-prevention', 'none']
 * ```
 */
export const LISTS = ['weak-lax', 'key-prevention', 'none'] as const
/** One of {@link LISTS}. */
export type ListName = (typeof LISTS)[number]

/**
 * The lists (M2.5), in both languages.
 *
 * @example
 * ```ts
 * import { listLabels } from 'baolei/rulebook'
 *
 * listLabels['key-prevention']['zh-CN'] // '重点防控村'
 * ```
 */
export const listLabels: Readonly<Record<ListName, Label>> = {
  'weak-lax': /*@__PURE__*/ label('软弱涣散村党组织', 'weak-lax organization'),
  'key-prevention': /*@__PURE__*/ label('重点防控村', 'key-prevention village'),
  none: /*@__PURE__*/ label('不列入', 'not listed'),
}

/** Whether a list is at least as strict as another (D8). */
export function isAsStrict(list: ListName, than: ListName): boolean {
  return LISTS.indexOf(list) <= LISTS.indexOf(than)
}

/** Parses a {@link ListName}. */
export const listSchema: () => z.ZodType<ListName> = /*@__PURE__*/ lazy(() =>
  z
    .enum(LISTS)
    .meta(
      titled('名单', 'List', [
        LISTS.map((list) => `${list} ${listLabels[list]['zh-CN']}`).join('；'),
        'the strictest first',
      ]),
    ),
)

/** Parses a list that a village can be put on. */
export const ownListSchema: () => z.ZodType<Exclude<ListName, 'none'>> = /*@__PURE__*/ lazy(() =>
  z
    .enum(LISTS)
    .exclude(['none'])
    .meta(titled('列入名单', 'List', ['软弱涣散或重点防控', 'weak-lax or key-prevention'])),
)
