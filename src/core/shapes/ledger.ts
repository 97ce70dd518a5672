import type { AnyShape } from './shape.js'

/** What the findings of a sealed record require and find, by code. */
export interface LedgerShapes {
  readonly 'sealed-with': AnyShape
  readonly 'sealed-opening': AnyShape
  readonly 'sealed-position': AnyShape
  readonly 'sealed-link': AnyShape
  readonly 'sealed-content': AnyShape
  readonly 'sealed-head': AnyShape
}
