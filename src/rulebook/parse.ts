import type { Reason } from '../core/finding.js'
import { parseWith } from '../core/parse.js'
import { err, type Result } from '../core/result.js'
import { referenceProblems } from './references.js'
import { type Rulebook, rulebookSchema } from './rulebook.js'

/**
 * Parses a rulebook from anything: its form first, then every reference in it (an item's dimension, a veto's item, a
 * listing row's level, a citation of a local document). All problems come back, each with its JSON pointer.
 */
export function parseRulebook(input: unknown): Result<Rulebook, readonly Reason[]> {
  const parsed = parseWith(rulebookSchema, input)
  if (!parsed.ok) return parsed
  const problems = referenceProblems(parsed.value)
  return problems.length > 0 ? err(problems) : parsed
}
