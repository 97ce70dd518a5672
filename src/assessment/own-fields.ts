import type { Reason } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import type { Json } from '../core/json.js'
import { malformed, pointer } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'

/** Stands for a field whose getter threw. */
export const unreadable: unique symbol = Symbol('unreadable')

/** What a malformed reason says was found. */
export function foundIn(value: unknown): Json {
  return value === unreadable ? 'unreadable' : glimpse(value)
}

function isPlainObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(input) === '[object Object]'
}

function read(input: Readonly<Record<string, unknown>>, key: string): unknown {
  try {
    return input[key]
  } catch {
    return unreadable
  }
}

/**
 * The fields that an object itself has, each read exactly once, or the reason why there are none to read. A map and not
 * an object, so that a field called `__proto__` or `constructor` is a field like any other.
 */
export function ownFields(input: unknown, base: string): Result<ReadonlyMap<string, unknown>, Reason> {
  try {
    if (!isPlainObject(input)) return err(malformed(base, { type: 'object' }, glimpse(input)))
    const fields = new Map<string, unknown>()
    for (const key of Object.keys(input)) fields.set(key, read(input, key))
    return ok(fields)
  } catch {
    return err(malformed(base, { type: 'plain data' }, 'unreadable'))
  }
}

/**
 * The named fields of an object, and a reason for each that is missing (the optional ones may be), not asked for or
 * unreadable.
 */
export function namedFields(
  input: unknown,
  names: readonly string[],
  base: string,
  optional: readonly string[],
): { readonly fields: ReadonlyMap<string, unknown>; readonly reasons: readonly Reason[] } {
  const own = ownFields(input, base)
  if (!own.ok) return { fields: new Map(), reasons: [own.error] }
  const fields = new Map<string, unknown>()
  const reasons: Reason[] = []
  const allowed = [...names, ...optional]
  for (const name of allowed) {
    if (optional.includes(name) && !own.value.has(name)) continue
    const value = own.value.get(name)
    if (value === undefined || value === unreadable) {
      reasons.push(malformed(base + pointer([name]), { present: true }, foundIn(value)))
    } else fields.set(name, value)
  }
  for (const key of own.value.keys()) {
    if (!allowed.includes(key)) reasons.push(malformed(base + pointer([key]), { oneOf: allowed }, glimpse(key)))
  }
  return { fields, reasons }
}
