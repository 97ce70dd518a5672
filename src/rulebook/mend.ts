import * as z from 'zod'
import { closestBranch } from '../core/issues.js'
import { hasOwn, type Json } from '../core/json.js'
import { pointer } from '../core/parse.js'
import { type Rulebook, rulebookSchema } from './rulebook.js'
import { isPlainObject, type Path, type Touched } from './visit.js'
import { UNKNOWN } from './vocabulary.js'

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
