import type { Reason } from './finding.js'
import type { Json } from './json.js'
import { malformed, pointer } from './parse.js'
import { err, ok, type Result } from './result.js'

/** How large an input may be. */
export interface InputBounds {
  /** How many values in all, objects and lists included. */
  readonly values: number
  readonly depth: number
  /** Whether a member that is `undefined` is copied as null, as where a form has emptied a field. */
  readonly undefinedIsNull?: true
}

/** Far more than the case of a village needs. */
export const INPUT_BOUNDS: InputBounds = { values: 1_000_000, depth: 64 }

interface Walk {
  readonly bounds: InputBounds
  readonly reasons: Reason[]
  values: number
}

/** An object or a list that is being copied, and the key that leads to it in the one around it. */
interface Holder {
  readonly object: object
  readonly key: PropertyKey
  readonly around: Holder | undefined
  readonly depth: number
}

/** The keys that lead to what a holder has under a key. */
function keysTo(around: Holder | undefined, key: PropertyKey): readonly PropertyKey[] {
  return around === undefined ? [] : [...keysTo(around.around, around.key), key]
}

function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value)
  // The prototype of a plain object has no prototype. In another realm (a frame, a worker, a test runner) it is another
  // object than our Object.prototype.
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null
}

function refuse({ reasons }: Walk, required: Json, found: Json, keys: readonly PropertyKey[]): null {
  reasons.push(malformed(pointer(keys), required, found))
  return null
}

function copyMembers(value: Readonly<Record<string, unknown>>, own: Holder, walk: Walk): Json {
  const copied: Record<string, Json> = {}
  for (const key of Object.keys(value)) {
    if (key === '__proto__') refuse(walk, { onlyKnownKeys: true }, key, keysTo(own, key))
    else copied[key] = copy(value[key], key, own, walk)
  }
  return copied
}

function copyItems(items: Iterable<unknown>, own: Holder, walk: Walk): Json {
  const copied: Json[] = []
  for (const item of items) copied.push(copy(item, copied.length, own, walk))
  return copied
}

function depthIn(around: Holder | undefined): number {
  return around === undefined ? 0 : around.depth + 1
}

function isAround(holder: Holder | undefined, object: object): boolean {
  return holder !== undefined && (holder.object === object || isAround(holder.around, object))
}

/** Why an object or a list is not copied. */
function faultOf(value: object, around: Holder | undefined, bounds: InputBounds): readonly [Json, Json] | undefined {
  if (!isPlain(value)) return [{ type: 'plain data' }, 'instance']
  if (isAround(around, value)) return [{ type: 'plain data' }, 'cycle']
  if (depthIn(around) >= bounds.depth) return [{ depthAtMost: bounds.depth }, 'deeper']
  if (Array.isArray(value) && value.length > bounds.values) return [{ valuesAtMost: bounds.values }, value.length]
  return undefined
}

function copyObject(value: object, key: PropertyKey, around: Holder | undefined, walk: Walk): Json {
  const fault = faultOf(value, around, walk.bounds)
  if (fault !== undefined) return refuse(walk, ...fault, keysTo(around, key))
  const own: Holder = { object: value, key, around, depth: depthIn(around) }
  return Array.isArray(value)
    ? copyItems(value, own, walk)
    : copyMembers(value as Readonly<Record<string, unknown>>, own, walk)
}

function copy(value: unknown, key: PropertyKey, around: Holder | undefined, walk: Walk): Json {
  const { bounds } = walk
  walk.values += 1
  if (walk.values > bounds.values) {
    if (walk.values === bounds.values + 1) refuse(walk, { valuesAtMost: bounds.values }, 'more', [])
    return null
  }
  switch (typeof value) {
    case 'boolean':
    case 'string':
      return value
    case 'number':
      return Number.isFinite(value) ? value + 0 : refuse(walk, { type: 'number' }, String(value), keysTo(around, key))
    case 'object':
      return value === null ? null : copyObject(value, key, around, walk)
    default: {
      if (value === undefined && bounds.undefinedIsNull) return null
      const found = value === undefined ? 'missing' : typeof value
      return refuse(walk, { type: 'plain data' }, found, keysTo(around, key))
    }
  }
}

/**
 * Copies an input as plain data, once, at the edge: no instances, no cycles, no `__proto__`, no NaN, no more than the
 * bounds allow. If the caller changes its own object later, the copy stays the same. Never throws, whatever the getters
 * of the input do.
 */
export function plainCopy(input: unknown, bounds: InputBounds = INPUT_BOUNDS): Result<Json> {
  const walk: Walk = { bounds, reasons: [], values: 0 }
  try {
    const copied = copy(input, '', undefined, walk)
    return walk.reasons.length > 0 ? err({ reasons: walk.reasons }) : ok(copied)
  } catch {
    return err({ reasons: [malformed('', { type: 'plain data' }, 'unreadable')] })
  }
}
