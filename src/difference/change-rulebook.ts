import { type Draft, Immer } from 'immer'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { parseRulebook } from '../rulebook/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { diffRulebooks } from './diff-rulebooks.js'
import type { RulebookDifference } from './difference.js'

/** A rulebook that was changed, and what is different in it. */
export interface ChangedRulebook {
  readonly rulebook: Rulebook
  readonly differences: readonly RulebookDifference[]
}

/**
 * Tries a change of a rulebook: `change` writes into a draft, and the rulebook handed in stays as it is. A version in
 * force is not edited: give what is to take effect a new `version` and `effectiveFrom`.
 *
 * @returns the new rulebook with its differences, or every reason why it is none, as `parseRulebook` gives them. A
 * `change` that throws is refused as malformed, with its message.
 *
 * @example
 * ```ts
 * import { changeRulebook } from 'baolei/difference'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const tried = changeRulebook(xining2024, (draft) => {
 *   draft.fortress.bonusCap.value = 200
 * })
 * tried.ok && tried.value.differences.map(({ address, after }) => [address, after]) // [['fortress/bonusCap/value', 200]]
 * ```
 */
export function changeRulebook(rulebook: Rulebook, change: (draft: Draft<Rulebook>) => void): Result<ChangedRulebook> {
  const changed = produced(rulebook, change)
  const parsed = changed.ok ? parseRulebook(changed.value) : changed
  return parsed.ok ? ok({ rulebook: parsed.value, differences: diffRulebooks(rulebook, parsed.value) }) : parsed
}

function produced(rulebook: Rulebook, change: (draft: Draft<Rulebook>) => void): Result<Rulebook> {
  try {
    // Freezing would reach into the caller's own objects.
    return ok(
      new Immer({ autoFreeze: false }).produce(rulebook, (draft) => {
        change(draft)
      }),
    )
  } catch (error) {
    const found = error instanceof Error ? error.message : 'unreadable'
    return err({ reasons: [malformed('', { rule: 'a change that can be made' }, found)] })
  }
}
