import type { Reason } from '../core/finding.js'
import { parseWith } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { err, type Result } from '../core/result.js'
import { referenceProblems } from './references.js'
import { type Rulebook, rulebookSchema } from './rulebook.js'

/** Room for a rulebook a hundred times the size of the default one. */
const RULEBOOK_BOUNDS: InputBounds = { values: 500_000, depth: 32 }

/**
 * Parses a rulebook from anything: its form first, then every reference in it (an item's dimension, a veto's item, a
 * listing row's level, a citation of a local document). All problems come back, each with its JSON pointer. What is larger than
 * `bounds` is refused before anything of it is read.
 */
export function parseRulebook(
  input: unknown,
  bounds: InputBounds = RULEBOOK_BOUNDS,
): Result<Rulebook, readonly Reason[]> {
  const plain = plainCopy(input, bounds)
  if (!plain.ok) return plain
  const parsed = parseWith(rulebookSchema, plain.value)
  if (!parsed.ok) return parsed
  const problems = referenceProblems(parsed.value)
  return problems.length > 0 ? err(problems) : parsed
}
