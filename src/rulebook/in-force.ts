import type { CivilDate } from '../core/date.js'
import type { Rulebook, RulebookRef } from './rulebook.js'

/**
 * Whether one version takes effect later than another; of two that take effect on one day the greater version, so that the order in which they
 * are given does not matter (D24).
 */
export function supersedes(a: Rulebook, b: Rulebook): boolean {
  const [first, second] = [a.effectiveFrom.value, b.effectiveFrom.value]
  return first === second ? a.version > b.version : first > second
}

/**
 * The version in force on a date: the one that took effect last, not after that date (D24). Undefined before the first.
 * Rulebooks of several ids need the `id`; without it, all that are given count as versions of one.
 *
 * @example
 * ```ts
 * import { type CivilDate, rulebookInForce, xining2024 } from 'baolei'
 *
 * rulebookInForce([xining2024], '2024-09-01' as CivilDate)?.version // '2024'
 * rulebookInForce([xining2024], '2023-12-31' as CivilDate) // undefined
 * ```
 */
export function rulebookInForce(rulebooks: readonly Rulebook[], date: CivilDate, id?: string): Rulebook | undefined {
  return rulebooks
    .filter((rulebook) => rulebook.effectiveFrom.value <= date && (id === undefined || rulebook.id === id))
    .reduce<Rulebook | undefined>(
      (best, rulebook) => (best && !supersedes(rulebook, best) ? best : rulebook),
      undefined,
    )
}

/** The rulebook that a reference names, among those given. */
export function findRulebook(rulebooks: readonly Rulebook[], ref: RulebookRef): Rulebook | undefined {
  return rulebooks.find((rulebook) => rulebook.id === ref.id && rulebook.version === ref.version)
}
