import { type RectificationCode, rectificationFindings } from '../../src/rectification/findings.js'

/** A finding that stands in the way, whole, with the clauses and the kind that its table says. */
export function fails(code: RectificationCode, required: unknown, found: unknown, about?: string): object {
  const { cites, kind } = rectificationFindings[code]
  return { code, verdict: 'fails', cites, kind, required, found, ...(about === undefined ? {} : { about }) }
}
