import type { Json } from '../json.js'

/** What the findings of a sealed record require and find, by code. What is found may be cut short. */
export interface LedgerShapes {
  /** The name of the hash function. */
  readonly 'sealed-with': { readonly required: string; readonly found: Json }
  /** A hash, in hexadecimal; so below. */
  readonly 'sealed-opening': { readonly required: string; readonly found: Json }
  /** The index of the entry. */
  readonly 'sealed-position': { readonly required: number; readonly found: number }
  readonly 'sealed-link': { readonly required: string; readonly found: Json }
  readonly 'sealed-content': { readonly required: string; readonly found: Json }
  /** The head that was kept; the head that the record has, and how many entries. */
  readonly 'sealed-head': {
    readonly required: { readonly head: string }
    readonly found: { readonly head: string; readonly entries: number }
  }
}
