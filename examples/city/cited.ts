import type { Style } from './style.js'

/** The clauses of the source that a row rests on; the numbers of our own decisions say nothing to a reader. */
export function cited(cites: readonly string[], style: Style): string {
  const clauses = cites.filter((one) => !/^D\d/.test(one))
  return clauses.length === 0 ? '' : style.faint(`[${clauses.join(' ')}]`)
}
