import type { Rulebook } from '../rulebook/rulebook.js'
import type { LintPlace } from './lint-rule.js'

/** A place for each problem type that is missing from a table of the rectification rules. */
export function missingTypes(
  { negative }: Rulebook,
  table: 'unitField' | 'kinds' | 'taskForce',
  covered: readonly string[],
): readonly LintPlace[] {
  const path = ['rectification', table, 'value']
  return negative.problemTypes.flatMap(({ id }) =>
    covered.includes(id) ? [] : [{ path, required: { problemType: id }, found: null }],
  )
}
