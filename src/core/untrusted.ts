import type * as z from 'zod'
import type { Reason } from './finding.js'
import { glimpse } from './issues.js'
import type { Json } from './json.js'
import { malformed, parseWith, pointer, underPath } from './parse.js'
import { type InputBounds, plainCopy } from './plain.js'
import { err, ok, type Result } from './result.js'

/** Takes the place of a field whose getter threw. */
export const unreadable: unique symbol = Symbol('unreadable')

/** What a malformed reason says was found. */
export function foundIn(value: unknown): Json {
  return value === unreadable ? 'unreadable' : glimpse(value)
}

/** The fields that an object itself has, in their order. */
export interface Fields {
  readonly keys: readonly string[]
  readonly values: readonly unknown[]
}

/** The fields that an object itself has, each read exactly once, or the reason why there are none to read. Never throws. */
export function fieldsOf(input: unknown, base: string): Result<Fields, Reason> {
  try {
    if (!isPlainObject(input)) return err(malformed(base, { type: 'object' }, glimpse(input)))
    const keys = Object.keys(input)
    const values = new Array<unknown>(keys.length)
    for (let place = 0; place < keys.length; place += 1) values[place] = read(input, keys[place] ?? '')
    return ok({ keys, values })
  } catch {
    return err(malformed(base, { type: 'plain data' }, 'unreadable'))
  }
}

/** The same by name. A map and not an object, so that a field called `__proto__` or `constructor` is one like any other. */
export function ownFields(input: unknown, base: string): Result<ReadonlyMap<string, unknown>, Reason> {
  const fields = fieldsOf(input, base)
  if (!fields.ok) return fields
  const { keys, values } = fields.value
  return ok(new Map(keys.map((key, place) => [key, values[place]])))
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
 * The named fields of an object, and a reason for each one that is missing (unless optional), unreadable or not asked
 * for. Never throws.
 */
export function namedFields(
  input: unknown,
  names: readonly string[],
  base: string,
  optional: readonly string[],
): { readonly fields: ReadonlyMap<string, unknown>; readonly reasons: readonly Reason[] } {
  const fields = new Map<string, unknown>()
  const strange: string[] = []
  const own = fieldsOf(input, base)
  if (!own.ok) return { fields: new Map(), reasons: [own.error] }
  const { keys, values } = own.value
  for (let place = 0; place < keys.length; place += 1) {
    const [key = '', value] = [keys[place], values[place]]
    if (!names.includes(key) && !optional.includes(key)) strange.push(key)
    else if (value !== undefined) fields.set(key, value)
  }
  const reasons: Reason[] = []
  const allowed = [...names, ...optional]
  for (const name of allowed) {
    const value = fields.get(name)
    if (value !== unreadable && (value !== undefined || optional.includes(name))) continue
    reasons.push(malformed(base + pointer([name]), { present: true }, foundIn(value)))
    fields.delete(name)
  }
  for (const key of strange) reasons.push(malformed(base + pointer([key]), { oneOf: allowed }, glimpse(key)))
  return { fields, reasons }
}

/** Parses a copy of anything, taken as plain data: each getter is called once. Never throws. */
export function parsePlain<T>(schema: z.ZodType<T>, input: unknown, base = '', bounds?: InputBounds): Result<T> {
  const plain = plainCopy(input, bounds)
  return plain.ok ? parseWith(schema, plain.value, base) : err(underPath(base, plain.error))
}

/** An entry of a list, and its JSON pointer. */
export interface Entry<T> {
  readonly value: T
  readonly path: string
}

/** Parses a list entry by entry: a malformed entry is left out, with its reasons, and the rest is kept. */
export function parseEach<T>(
  rows: readonly unknown[],
  base: string,
  parse: (row: unknown, path: string) => Result<T>,
): { readonly entries: readonly Entry<T>[]; readonly reasons: readonly Reason[] } {
  const parsed = rows.map((row, index) => {
    const path = `${base}/${index}`
    return { path, row: parse(row, path) }
  })
  return {
    entries: parsed.flatMap(({ path, row }) => (row.ok ? [{ value: row.value, path }] : [])),
    reasons: parsed.flatMap(({ row }) => (row.ok ? [] : row.error.reasons)),
  }
}
