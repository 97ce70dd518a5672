import type { Json } from '../json.js'

/** What the findings of one code require and find. */
export interface Shape {
  readonly required: Json
  readonly found: Json
}
