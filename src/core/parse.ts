import type { z } from 'zod'
import { type FindingKind, finding, type Reason, reasonOf } from './finding.js'
import { hasOwn, type Json } from './json.js'
import { label } from './label.js'
import { err, ok, type Result } from './result.js'

/** Input that is not of the form asked for. */
export const MALFORMED: FindingKind = {
  code: 'malformed',
  label: label('输入格式不符', 'the input is not of the form asked for'),
  cites: ['D26'],
  kind: 'malformed',
}

/** A reason for something malformed at a JSON pointer. */
export function malformed(path: string, required: Json, found: Json): Reason {
  return reasonOf(MALFORMED, finding(MALFORMED, 'fails', required, found), path)
}

/** A JSON pointer (RFC 6901) from the keys along the way. */
export function pointer(keys: readonly PropertyKey[]): string {
  return keys.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}

/** Says what was found, shortly and as plain data: scalars themselves, anything larger by its kind. */
export function glimpse(value: unknown): Json {
  switch (typeof value) {
    case 'boolean':
      return value
    case 'string':
      return value.length > 80 ? `${value.slice(0, 79)}…` : value
    case 'number':
      return Number.isFinite(value) ? value : String(value)
    case 'undefined':
      return 'missing'
    case 'object':
      return value === null ? null : Array.isArray(value) ? 'array' : 'object'
    default:
      return typeof value
  }
}

function valueAt(input: unknown, keys: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

function requirement(issue: z.core.$ZodIssue): Json {
  switch (issue.code) {
    case 'invalid_type':
      return { type: issue.expected }
    case 'invalid_value':
      return { oneOf: issue.values.map((value) => glimpse(value)) }
    case 'too_small':
      return { atLeast: String(issue.minimum), of: issue.origin }
    case 'too_big':
      return { atMost: String(issue.maximum), of: issue.origin }
    case 'invalid_format':
      return { format: issue.pattern ?? issue.format }
    case 'unrecognized_keys':
      return { onlyKnownKeys: true }
    default:
      return { rule: issue.message }
  }
}

function flatten(
  issue: z.core.$ZodIssue,
  base: readonly PropertyKey[],
): readonly { path: PropertyKey[]; issue: z.core.$ZodIssue }[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], issue }))
  // Of a union's branches, the one that got furthest says most.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const depth = (errors: readonly z.core.$ZodIssue[]): number => Math.max(...errors.map((e) => e.path.length))
    const best = issue.errors.reduce((a, b) => (depth(b) > depth(a) ? b : a))
    if (depth(best) > 0) return best.flatMap((inner) => flatten(inner, path))
  }
  return [{ path, issue }]
}

/**
 * Parses once, at the edge: `unknown` becomes a domain type, or a list of every reason why not, each with its path,
 * what was required and what was found. Never throws: an input whose getters throw is malformed too.
 */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown, base = ''): Result<T, readonly Reason[]> {
  try {
    const parsed = schema.safeParse(input)
    if (parsed.success) return ok(parsed.data)
    const reasons = parsed.error.issues.flatMap((issue) => flatten(issue, []))
    return err(
      reasons.map(({ path, issue }) =>
        malformed(base + pointer(path), requirement(issue), glimpse(valueAt(input, path))),
      ),
    )
  } catch {
    return err([malformed(base, { type: 'plain data' }, 'unreadable')])
  }
}
