import { type Label, label } from '../../src/core/label.js'
import type { Provenance, Sourced } from '../../src/rulebook/provenance.js'

/** Where the parameters of an invented rulebook come from. */
export const from: Provenance = { kind: 'clause', cites: ['M2.1', 'M2.3'] }

/** An entry with an id and a label. */
export function named(id: string): { readonly id: string; readonly label: Label } {
  return { id, label: label(`示例${id}`, id) }
}

/** A parameter with its provenance. */
export function sourced<T>(value: T): Sourced<T> {
  return { value, from }
}
