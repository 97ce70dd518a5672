import type * as z from 'zod'
import { type FindingKind, type Reason, type Refusal, reason } from './finding.js'
import { glimpse, placesOf, valueAt } from './issues.js'
import type { Json } from './json.js'
import { err, ok, type Result } from './result.js'

export { glimpse }

/** Input that is not of the form asked for. */
export const MALFORMED: FindingKind<'malformed'> = { code: 'malformed', cites: ['D26'], kind: 'malformed' }

/** A reason for something malformed at a JSON pointer. */
export function malformed(path: string, required: Json, found: Json): Reason {
  return reason(MALFORMED, 'fails', { required, found, path })
}

/** A JSON pointer (RFC 6901) from the keys along the way. */
export function pointer(keys: readonly PropertyKey[]): string {
  return keys.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}

/** A refusal of a part of an input, each path continued from the place of that part. */
export function underPath(path: string, { reasons }: Refusal): Refusal {
  return { reasons: reasons.map((one) => ({ ...one, path: path + (one.path ?? '') })) }
}

// What is of another type breaks every rule for its own as well: that says nothing more.
function isNew(): (reason: Reason) => boolean {
  const mistyped = new Set<string>()
  return ({ path = '', required }) => {
    if (mistyped.has(path)) return false
    if (typeof required === 'object' && required !== null && 'type' in required) mistyped.add(path)
    return true
  }
}

/**
 * Parses once, at the edge: `unknown` becomes a domain type, or a list of every reason why not, each with its path,
 * what was required and what was found. Never throws: an input whose getters throw is malformed too.
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
