import type { Rulebook } from '../rulebook/rulebook.js'

/**
 * The kinds of weak-lax organisation (类别化, L4.1) that problem types make a village one of: ids, in the rulebook's
 * order.
 */
export function kindsOf(rulebook: Rulebook, problemTypes: readonly string[]): readonly string[] {
  return rulebook.rectification.kinds.value
    .filter((kind) => kind.problemTypes.some((type) => problemTypes.includes(type)))
    .map(({ id }) => id)
}
