import * as z from 'zod'
import type { Reason } from '../core/finding.js'
import { closestBranch, valueAt } from '../core/issues.js'
import { hasOwn, type Json } from '../core/json.js'
import { parseJsonText } from '../core/json-text.js'
import { parseWith, pointer } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { convertRulebook } from './convert.js'
import { referenceProblems } from './references.js'
import { type Rulebook, rulebookSchema } from './rulebook.js'
import { isPlainObject, type Path, type Touched } from './visit.js'
import { UNKNOWN } from './vocabulary.js'

/** How large a rulebook may be: how many values, how deep, and as text how long. */
export interface RulebookBounds extends InputBounds {
  /** UTF-16 code units, as a JavaScript string counts them. */
  readonly characters: number
}

/**
 * The size that a rulebook may have, unless a caller says otherwise: about twenty times that of the default one.
 *
 * @example
 * ```ts
 * import { RULEBOOK_BOUNDS } from 'baolei/rulebook'
 *
 * RULEBOOK_BOUNDS.characters // 5000000
 * ```
 */
export const RULEBOOK_BOUNDS: RulebookBounds = { characters: 5_000_000, values: 99_999, depth: 32 }

// No key of a rulebook needs escaping in a pointer.
function isThere(input: Json, path: string): boolean {
  return valueAt(input, path.split('/').slice(1)) !== undefined
}

// The wrong references in an input that has faults of form. A place that is missing, or that has a fault of form in it,
// is left out: the fault may be the only thing wrong with it.
function problemsBeside(input: Json, faults: readonly Reason[]): readonly Reason[] {
  const touched = touchedBy(faults.map(({ path = '' }) => path))
  return referenceProblems(mendRulebook(input, touched), touched).filter(
    ({ path = '' }) => isThere(input, path) && !touched(path),
  )
}

/**
 * Parses a rulebook from anything: checks its form, and that every reference names something (an item's dimension, a
 * veto's item, a citation of a local document). It gives all the problems, each with its JSON pointer and what was
 * required there. A rulebook of format 1 is converted first, with the same verdicts. If an id cannot be read, references to it are not judged. An input larger than `bounds` is refused
 * unread. A `$schema` key, which is for editors, is left out. Never throws.
 *
 * @example
 * ```ts
 * import { parseRulebook } from 'baolei/rulebook'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * parseRulebook(xining2024).ok // true
 * const parsed = parseRulebook({ ...xining2024, format: 3 })
 * parsed.ok || parsed.error.reasons[0]?.path // '/format'
 * ```
 */
export function parseRulebook(input: unknown, bounds: InputBounds = RULEBOOK_BOUNDS): Result<Rulebook> {
  const plain = plainCopy(input, bounds)
  if (!plain.ok) return plain
  const current = convertRulebook(plain.value)
  const parsed = parseWith(rulebookSchema(), current)
  if (!parsed.ok) return err({ reasons: [...parsed.error.reasons, ...problemsBeside(current, parsed.error.reasons)] })
  const { $schema: _forEditors, ...rulebook }: Rulebook & { readonly $schema?: string } = parsed.value
  const problems = referenceProblems(rulebook)
  return problems.length > 0 ? err({ reasons: problems }) : ok(rulebook)
}

/**
 * Parses a rulebook from JSON text, as {@link parseRulebook} does. Text longer than `bounds.characters` is refused
 * unread. For text that is not JSON, and for a key that comes twice in one object, the reason gives the line and the
 * column.
 *
 * @example
 * ```ts
 * import { parseRulebookText } from 'baolei/rulebook'
 *
 * const parsed = parseRulebookText('{ "format": 2,\n  "id": xining }')
 * parsed.ok || parsed.error.reasons[0]?.found // { line: 2, column: 9, character: 'x' }
 * ```
 */
export function parseRulebookText(text: unknown, bounds: RulebookBounds = RULEBOOK_BOUNDS): Result<Rulebook> {
  const read = parseJsonText(text, bounds.characters)
  return read.ok ? parseRulebook(read.value, bounds) : read
}

function touchedBy(faults: readonly string[]): Touched {
  const pointers = new Set<string>([''])
  for (const fault of faults) {
    for (let end = fault.length; end > 0; end = fault.lastIndexOf('/', end - 1)) pointers.add(fault.slice(0, end))
  }
  return (at) => pointers.has(at)
}

type Schema = z.core.$ZodTypes

function mendObject(shape: z.core.$ZodShape, value: Json | undefined, path: Path, touched: Touched): unknown {
  const given = isPlainObject(value) ? value : {}
  // An unknown key may be an optional one, misspelled.
  const misspelled = !isPlainObject(value) || Object.keys(given).some((key) => !hasOwn(shape, key))
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, member]) => {
      const inner = given[key]
      if (inner === undefined && member._zod.def.type === 'optional' && !misspelled) return []
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

// The options of a union that a value may have been meant to be: by what it calls itself, or by its keys.
function likely(def: Union, value: Json | undefined): Options {
  if (!isPlainObject(value)) return def.options.slice(0, 1)
  const keys = 'discriminator' in def ? [String(def.discriminator)] : Object.keys(value)
  const known = def.options.map((option) => {
    const members = keys.flatMap((key) => [[memberOf(option, key), value[key]] as const])
    if (!('discriminator' in def)) return members.filter(([member]) => member !== undefined).length
    return members.filter(([member, own]) => member !== undefined && z.safeParse(member, own).success).length
  })
  const most = Math.max(...known)
  // If none fits at all, any will do.
  return most === 0 ? def.options.slice(0, 1) : def.options.filter((_option, index) => known[index] === most)
}

function mendUnion(def: Union, value: Json | undefined, path: Path, touched: Touched): unknown {
  const some = likely(def, value)
  const issues = some.length === 1 ? [] : some.map((option) => z.safeParse(option, value).error?.issues ?? [])
  const sound = issues.findIndex((those) => those.length === 0)
  return mend(some[sound < 0 ? closestBranch(issues, value) : sound] as Schema, value, path, touched)
}

// Keeps what is sound; replaces the rest by values of the right form that say nothing.
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
    case 'record': {
      const given = isPlainObject(value) ? value : {}
      return Object.fromEntries(
        Object.entries(given).map(([key, inner]) => [
          key,
          mend(def.valueType as Schema, inner, [...path, key], touched),
        ]),
      )
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
function mendRulebook(input: Json, touched: Touched): Rulebook {
  return mend(rulebookSchema() as unknown as Schema, input, [], touched) as Rulebook
}
