import * as z from 'zod'
import type { Reason } from '../core/finding.js'
import { closestBranch, valueAt } from '../core/issues.js'
import { hasOwn, type Json } from '../core/json.js'
import { parseJsonText } from '../core/json-text.js'
import { parseWith, pointer } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { referenceProblems } from './references.js'
import { type Rulebook, rulebookSchema } from './rulebook.js'
import { isPlainObject, type Path, type Touched } from './visit.js'
import { UNKNOWN } from './vocabulary.js'

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

/** {@link Touched} for faults at these pointers. */
export function touchedBy(faults: readonly string[]): Touched {
  const pointers = new Set<string>([''])
  for (const fault of faults) {
    for (let end = fault.length; end > 0; end = fault.lastIndexOf('/', end - 1)) pointers.add(fault.slice(0, end))
  }
  return (at) => pointers.has(at)
}

type Schema = z.core.$ZodTypes

function mendObject(shape: z.core.$ZodShape, value: Json | undefined, path: Path, touched: Touched): unknown {
  const given = isPlainObject(value) ? value : {}
  // A key that is not known may be a misspelt one: what is optional and not there may have been meant.
  const misspelt = !isPlainObject(value) || Object.keys(given).some((key) => !hasOwn(shape, key))
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, member]) => {
      const inner = given[key]
      if (inner === undefined && member._zod.def.type === 'optional' && !misspelt) return []
      return [[key, mend(member as Schema, inner, [...path, key], touched)]]
    }),
  )
}

type Union = Extract<Schema['_zod']['def'], { type: 'union' }>
type Options = Union['options']

const memberOf = (option: z.core.$ZodType, key: string): z.core.$ZodType | undefined => {
  const { def } = (option as Schema)._zod
  return def.type === 'object' && hasOwn(def.shape, key) ? def.shape[key] : undefined
}

/**
 * The options of a union that a value may have been meant to be: by what it calls itself, or those that know the most
 * of its keys.
 */
function likely(def: Union, value: Json | undefined): Options {
  if (!isPlainObject(value)) return def.options.slice(0, 1)
  const keys = 'discriminator' in def ? [String(def.discriminator)] : Object.keys(value)
  const known = def.options.map((option) => {
    const members = keys.flatMap((key) => [[memberOf(option, key), value[key]] as const])
    if (!('discriminator' in def)) return members.filter(([member]) => member !== undefined).length
    return members.filter(([member, own]) => member !== undefined && z.safeParse(member, own).success).length
  })
  const most = Math.max(...known)
  // Where none fits at all, it does not matter which is taken.
  return most === 0 ? def.options.slice(0, 1) : def.options.filter((_option, index) => known[index] === most)
}

function mendUnion(def: Union, value: Json | undefined, path: Path, touched: Touched): unknown {
  const some = likely(def, value)
  const issues = some.length === 1 ? [] : some.map((option) => z.safeParse(option, value).error?.issues ?? [])
  const sound = issues.findIndex((those) => those.length === 0)
  return mend(some[sound < 0 ? closestBranch(issues, value) : sound] as Schema, value, path, touched)
}

/** A value of a schema's form: what is sound as it is, the rest replaced by what says nothing. */
function mend(schema: Schema, value: Json | undefined, path: Path, touched: Touched): unknown {
  if (value !== undefined && !touched(pointer(path))) return value
  const { def } = schema._zod
  switch (def.type) {
    case 'lazy':
      return mend(def.getter() as Schema, value, path, touched)
    case 'optional':
      return mend(def.innerType as Schema, value, path, touched)
    case 'object':
      return mendObject(def.shape, value, path, touched)
    case 'array': {
      const entries: readonly (Json | undefined)[] = Array.isArray(value) && value.length > 0 ? value : [undefined]
      return entries.map((entry, index) => mend(def.element as Schema, entry, [...path, index], touched))
    }
    case 'union':
      return mendUnion(def, value, path, touched)
    case 'number':
      return 0
    case 'boolean':
      return false
    default:
      return UNKNOWN
  }
}

/**
 * A rulebook whose form has faults, made readable for the checks that come after: each faulty text becomes {@link
 * UNKNOWN}, what is missing is filled in with such texts, keys that are not known are left out. Everything sound
 * stays where it is, so that pointers stay true.
 */
export function mendRulebook(input: Json, touched: Touched): Rulebook {
  return mend(rulebookSchema() as unknown as Schema, input, [], touched) as Rulebook
}
