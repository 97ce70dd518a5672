import type { Reason } from '../../src/core/finding.js'
import type { Json } from '../../src/core/json.js'

/** The whole reason for something malformed at a JSON pointer (D26). */
export function malformed(path: string, required: Json, found: Json): Reason {
  return { code: 'malformed', verdict: 'fails', cites: ['D26'], kind: 'malformed', required, found, path }
}
