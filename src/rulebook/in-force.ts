import { isCivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import type { Rulebook, RulebookRef } from './rulebook.js'

/**
 * The order of versions: by the day on which they take effect. Of two that take effect on the same day, the one with
 * the greater version is the later, so that the order in the list does not matter.
 */
export function versionOrder(a: Rulebook, b: Rulebook): number {
  return compareTexts(a.effectiveFrom.value, b.effectiveFrom.value) || compareTexts(a.version, b.version)
}

/**
 * The version in force on a day `YYYY-MM-DD`: the last that took effect, not after that day (D24). Undefined before the
 * first version takes effect, after the last day of a version that has one (the version before it does not come back),
 * and for a day that does not exist. For rulebooks of several ids, say which `id`; without it, all count as versions of
 * one rulebook.
 *
 * @example
 * ```ts
 * import { rulebookInForce } from 'baolei/rulebook'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * rulebookInForce([xining2024], '2024-09-01')?.version // '2024-2'
 * rulebookInForce([xining2024], '2023-12-31') // undefined
 * ```
 */
export function rulebookInForce(rulebooks: readonly Rulebook[], date: string, id?: string): Rulebook | undefined {
  if (!isCivilDate(date)) return undefined
  let last: Rulebook | undefined
  for (const rulebook of rulebooks) {
    const begun = rulebook.effectiveFrom.value <= date && (id === undefined || rulebook.id === id)
    if (begun && (last === undefined || versionOrder(rulebook, last) > 0)) last = rulebook
  }
  const end = last?.effectiveUntil?.value
  return end !== undefined && end < date ? undefined : last
}

/**
 * The rulebook that a reference names, among some; undefined if none of them is it.
 *
 * @example
 * ```ts
 * import { findRulebook } from 'baolei/rulebook'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * findRulebook([xining2024], { id: 'xining', version: '2024-2' }) === xining2024 // true
 * findRulebook([xining2024], { id: 'xining', version: '2030' }) // undefined
 * ```
 */
export function findRulebook(rulebooks: readonly Rulebook[], ref: RulebookRef): Rulebook | undefined {
  for (const rulebook of rulebooks) if (rulebook.id === ref.id && rulebook.version === ref.version) return rulebook
  return undefined
}
