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
  readonly ancestors: object[]
  /** The keys that lead to the value in hand. */
  readonly path: PropertyKey[]
  values: number
}

function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value)
  // The prototype of a plain object has no prototype. In another realm (a frame, a worker, a test runner) it is another
  // object than our Object.prototype.
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null
}

function refuse(walk: Walk, required: Json, found: Json, path: readonly PropertyKey[] = walk.path): null {
  walk.reasons.push(malformed(pointer(path), required, found))
  return null
}

function copyMember(value: unknown, key: PropertyKey, walk: Walk): Json {
  walk.path.push(key)
  const copied = copy(value, walk)
  walk.path.pop()
  return copied
}

function copyMembers(value: Readonly<Record<string, unknown>>, walk: Walk): Json {
  const copied: Record<string, Json> = {}
  for (const key of Object.keys(value)) {
    if (key === '__proto__') refuse(walk, { onlyKnownKeys: true }, key, [...walk.path, key])
    else copied[key] = copyMember(value[key], key, walk)
  }
  return copied
}

function copyItems(items: Iterable<unknown>, walk: Walk): Json {
  const copied: Json[] = []
  for (const item of items) copied.push(copyMember(item, copied.length, walk))
  return copied
}

function copyObject(value: object, walk: Walk): Json {
  if (!isPlain(value)) return refuse(walk, { type: 'plain data' }, 'instance')
  if (walk.ancestors.includes(value)) return refuse(walk, { type: 'plain data' }, 'cycle')
  if (walk.ancestors.length >= walk.bounds.depth) return refuse(walk, { depthAtMost: walk.bounds.depth }, 'deeper')
  if (Array.isArray(value) && value.length > walk.bounds.values)
    return refuse(walk, { valuesAtMost: walk.bounds.values }, value.length)
  walk.ancestors.push(value)
  const copied = Array.isArray(value)
    ? copyItems(value, walk)
    : copyMembers(value as Readonly<Record<string, unknown>>, walk)
  walk.ancestors.pop()
  return copied
}

function copy(value: unknown, walk: Walk): Json {
  walk.values += 1
  if (walk.values > walk.bounds.values) {
    if (walk.values === walk.bounds.values + 1) refuse(walk, { valuesAtMost: walk.bounds.values }, 'more', [])
    return null
  }
  switch (typeof value) {
    case 'boolean':
    case 'string':
      return value
    case 'number':
      return Number.isFinite(value) ? value + 0 : refuse(walk, { type: 'number' }, String(value))
    case 'object':
      return value === null ? null : copyObject(value, walk)
    default:
      if (value === undefined && walk.bounds.undefinedIsNull) return null
      return refuse(walk, { type: 'plain data' }, typeof value === 'undefined' ? 'missing' : typeof value)
  }
}

/**
 * Copies an input as plain data, once, at the edge: no instances, no cycles, no `__proto__`, no NaN, no more than the
 * bounds allow. If the caller changes its own object later, the copy stays the same. Never throws, whatever the getters
 * of the input do.
 */
export function plainCopy(input: unknown, bounds: InputBounds = INPUT_BOUNDS): Result<Json> {
  const walk: Walk = { bounds, reasons: [], ancestors: [], path: [], values: 0 }
  try {
    const copied = copy(input, walk)
    return walk.reasons.length > 0 ? err({ reasons: walk.reasons }) : ok(copied)
  } catch {
    return err({ reasons: [malformed('', { type: 'plain data' }, 'unreadable')] })
  }
}
