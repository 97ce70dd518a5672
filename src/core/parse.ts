import type * as z from 'zod'
import { type FindingKind, type Reason, type Refusal, reason } from './finding.js'
import { glimpse, placesOf, valueAt } from './issues.js'
import type { Json } from './json.js'
import { ODD, recognize } from './recognize.js'
import { err, ok, type Result } from './result.js'

/** The kind of finding for input of a wrong form. */
export const MALFORMED: FindingKind<'malformed'> = { code: 'malformed', cites: ['D26'], kind: 'malformed' }

/** A reason: the value at a JSON pointer is malformed. */
export function malformed(path: string, required: Json, found: Json): Reason {
  return reason(MALFORMED, 'fails', { required, found, path })
}

/** The JSON pointer (RFC 6901) of the place that these keys lead to. */
export function pointer(keys: readonly PropertyKey[]): string {
  return keys.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}

/** A refusal of a part of an input, with every path starting from the whole input. */
export function underPath(path: string, { reasons }: Refusal): Refusal {
  return { reasons: reasons.map((one) => ({ ...one, path: path + (one.path ?? '') })) }
}

// A value of a wrong type breaks all the rules for the right type too; those faults say nothing new.
function isNew(): (reason: Reason) => boolean {
  const mistyped = new Set<string>()
  return ({ path = '', required }) => {
    if (mistyped.has(path)) return false
    if (typeof required === 'object' && required !== null && 'type' in required) mistyped.add(path)
    return true
  }
}

/**
 * Parses an input, once, at the edge: it becomes a domain type, or every reason why not, each with its path, what is
 * required and what was found. Never throws: an input whose getters throw is malformed too.
 */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown, base = ''): Result<T> {
  try {
    const parsed = schema.safeParse(input)
    if (parsed.success) return ok(parsed.data)
    const places = parsed.error.issues.flatMap((issue) => placesOf(issue, input))
    return err({
      reasons: places
        .map(({ path, required }) => malformed(base + pointer(path), required, glimpse(valueAt(input, path))))
        .filter(isNew()),
    })
  } catch {
    return err({ reasons: [malformed(base, { type: 'plain data' }, 'unreadable')] })
  }
}

/** Parses plain data that nobody else has: see {@link recognize}. */
export function parseOwn<T>(schema: z.ZodType<T>, plain: unknown, base = ''): Result<T> {
  const read = recognize(schema, plain)
  return read === ODD ? parseWith(schema, plain, base) : ok(read as T)
}
