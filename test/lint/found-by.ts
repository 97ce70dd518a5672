import type { Json } from '../../src/core/json.js'
import type { LintRule } from '../../src/lint/lint-rule.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Changes, changed } from './changed.js'
import { sound } from './sound-rulebook.js'

/** What one rule finds in the sound rulebook after some changes. */
export function foundBy(
  rule: LintRule,
  changes: Changes,
): readonly (readonly [path: string, required: Json, found: Json])[] {
  return rule
    .find(changed(sound, changes) as unknown as Rulebook)
    .map(({ path, required, found }) => [`/${path.join('/')}`, required, found])
}
