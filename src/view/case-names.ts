import type { Case } from '../lifecycle/case.js'
import type { Names } from './teller.js'

type Told = { readonly id: string; readonly text: string }

const byId = (all: readonly Told[]): Names => Object.fromEntries(all.map(({ id, text }) => [id, `“${text}”`]))

/**
 * The names that a case itself gives: the village by its code, its problems, measures and gaps by their texts. For
 * `explain`, beside the names of the embedding system.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { namesOf } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (opened.ok) namesOf(opened.value) // { '999999999999': '示例村' }
 * ```
 */
export function namesOf({ village, state: { rectification, acceptance } }: Case): Names {
  const plan = rectification.pendingPlan
  return {
    ...byId(acceptance.gaps),
    ...byId([...(plan?.measures ?? []), ...rectification.measures]),
    ...byId([...(plan?.problems ?? []), ...rectification.problems]),
    [village.code]: village.name,
  }
}
