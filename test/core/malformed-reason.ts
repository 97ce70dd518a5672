import type { Json } from '../../src/core/json.js'

/** The whole reason for something malformed at a JSON pointer (D26). */
export const malformed = (path: string, required: Json, found: Json) =>
  ({ code: 'malformed', verdict: 'fails', cites: ['D26'], kind: 'malformed', required, found, path }) as const
