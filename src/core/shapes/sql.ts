import type { Json } from '../json.js'

/** What the findings of a query require and find, by code. */
export interface SqlShapes {
  /** What a rule counts of the past, as the rulebook writes it. */
  readonly 'sql-past': {
    readonly required: { readonly reads: 'the day alone' }
    readonly found: { readonly past: Json }
  }
  /** An earlier id that is an item of today too, and what has become of it. */
  readonly 'sql-successor': {
    readonly required: { readonly successors: 'of what is gone' }
    readonly found: { readonly became: readonly string[] }
  }
  /** The name of a column: too long in bytes, or the name of another column. */
  readonly 'sql-column': {
    readonly required: { readonly atMost: number } | { readonly differsFrom: string }
    readonly found: { readonly column: string }
  }
}
