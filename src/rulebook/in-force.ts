import type { CivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import type { Rulebook, RulebookRef } from './rulebook.js'

/**
 * The order of versions: by the day on which they take effect; of two that take effect on one day the greater version
 * is the later, so that the order in which they are given does not matter.
 */
export function versionOrder(a: Rulebook, b: Rulebook): number {
  return compareTexts(a.effectiveFrom.value, b.effectiveFrom.value) || compareTexts(a.version, b.version)
}

/**
 * The version in force on a date: the one that took effect last, not after that date (D24). Undefined before the
 * first, and after the last day of a version that has one: the version before it does not come back. Rulebooks of
 * several ids need the `id`; without it, all that are given count as versions of one.
 *
 * @example
 * ```ts
 * import { type CivilDate } from 'baolei'
 * import { rulebookInForce } from 'baolei/rulebook'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * rulebookInForce([xining2024], '2024-09-01' as CivilDate)?.version // '2024'
 * rulebookInForce([xining2024], '2023-12-31' as CivilDate) // undefined
 * ```
 */
export function rulebookInForce(rulebooks: readonly Rulebook[], date: CivilDate, id?: string): Rulebook | undefined {
  const begun = rulebooks.filter(
    (rulebook) => rulebook.effectiveFrom.value <= date && (id === undefined || rulebook.id === id),
  )
  const last = begun.reduce<Rulebook | undefined>(
    (best, rulebook) => (best !== undefined && versionOrder(rulebook, best) <= 0 ? best : rulebook),
    undefined,
  )
  const end = last?.effectiveUntil?.value
  return end !== undefined && end < date ? undefined : last
}

/** The rulebook that a reference names, among those given. */
export function findRulebook(rulebooks: readonly Rulebook[], ref: RulebookRef): Rulebook | undefined {
  return rulebooks.find((rulebook) => rulebook.id === ref.id && rulebook.version === ref.version)
}
