import type { Reason } from '../core/finding.js'
import { valueAt } from '../core/issues.js'
import type { Json } from '../core/json.js'
import { parseJsonText } from '../core/json-text.js'
import { parseWith } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { mendRulebook, touchedBy } from './mend.js'
import { referenceProblems } from './references.js'
import { type Rulebook, rulebookSchema } from './rulebook.js'

/** How large a rulebook may be: {@link InputBounds}, and for one as text, its length. */
export interface RulebookBounds extends InputBounds {
  /** UTF-16 code units, as a JavaScript string counts them. */
  readonly characters: number
}

/** Room for a rulebook twenty times the size of the default one. */
export const RULEBOOK_BOUNDS: RulebookBounds = { characters: 5_000_000, values: 99_999, depth: 32 }

// What of an input a pointer leads to; an escaped key is no key of a rulebook.
function isThere(input: Json, path: string): boolean {
  return valueAt(input, path.split('/').slice(1)) !== undefined
}

/**
 * The problems beside the faults of form: only of what is there, and not of what holds a fault itself, because that
 * may be wrong for no other reason.
 */
function problemsBeside(input: Json, faults: readonly Reason[]): readonly Reason[] {
  const touched = touchedBy(faults.map(({ path = '' }) => path))
  return referenceProblems(mendRulebook(input, touched), touched).filter(
    ({ path = '' }) => isThere(input, path) && !touched(path),
  )
}

/**
 * Parses a rulebook from anything: its form, and every reference in it (an item's dimension, a veto's item, a
 * listing row's level, a citation of a local document). All problems of both kinds come back, each with its JSON
 * pointer and what was expected there. Where a fault of form hides what an id stands for, references to it are not
 * judged. What is larger than `bounds` is refused before anything of it is read. A `$schema` key, which is for
 * editors, is left out.
 */
export function parseRulebook(input: unknown, bounds: InputBounds = RULEBOOK_BOUNDS): Result<Rulebook> {
  const plain = plainCopy(input, bounds)
  if (!plain.ok) return plain
  const parsed = parseWith(rulebookSchema(), plain.value)
  if (!parsed.ok)
    return err({ reasons: [...parsed.error.reasons, ...problemsBeside(plain.value, parsed.error.reasons)] })
  const { $schema: _forEditors, ...rulebook }: Rulebook & { readonly $schema?: string } = parsed.value
  const problems = referenceProblems(rulebook)
  return problems.length > 0 ? err({ reasons: problems }) : ok(rulebook)
}

/**
 * Parses a rulebook from JSON text, as {@link parseRulebook} does. Text longer than `bounds.characters` is refused
 * before anything of it is read; of text that is not JSON, the line and the column are told. Nothing in it is ever run.
 *
 * @example
 * ```ts
 * import { parseRulebookText } from 'baolei/rulebook'
 *
 * const parsed = parseRulebookText('{ "format": 1,\n  "id": xining }')
 * if (!parsed.ok) parsed.error[0]?.found // { line: 2, column: 9, character: 'x' }
 * ```
 */
export function parseRulebookText(text: unknown, bounds: RulebookBounds = RULEBOOK_BOUNDS): Result<Rulebook> {
  const read = parseJsonText(text, bounds.characters)
  return read.ok ? parseRulebook(read.value, bounds) : read
}
