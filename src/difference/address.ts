import type { Json } from '../core/json.js'
import { pointer } from '../core/parse.js'
import { isPlainObject } from '../rulebook/visit.js'

/**
 * The address of a part of a rulebook, from its steps. It is like a JSON pointer without the first slash, but names an
 * entry of a list by its id or by the key of its table, so that it stays the same when entries come and go.
 */
export function addressFrom(steps: readonly string[]): string {
  return pointer(steps).slice(1)
}

/** The steps of an address, or of a JSON pointer without its first slash. */
export function stepsOf(address: string): readonly string[] {
  return address === '' ? [] : address.split('/').map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
}

/** The last step of an address; empty for the rulebook itself. */
export function lastStep(address: string): string {
  const steps = stepsOf(address)
  return steps[steps.length - 1] ?? ''
}

/** An object of plain data. */
export type Entry = { readonly [key: string]: Json }

/**
 * The fields that may name the entries of a list, the best first. If they have none of these in common, their place
 * names them.
 */
const KEY_FIELDS: readonly (readonly string[])[] = [
  ['id'],
  ['problemType', 'risk'],
  ['problemType'],
  ['owner'],
  ['duty'],
  ['option'],
  ['level'],
]

/** A list of entries: the fields that name them (none if their place does), and the name of each. */
export interface Table {
  readonly entries: readonly Entry[]
  readonly fields: readonly string[]
  readonly names: readonly string[]
}

function nameBy(fields: readonly string[], entry: Entry): string | undefined {
  const parts = fields.map((field) => entry[field])
  return parts.every((part) => typeof part === 'string') ? parts.join('+') : undefined
}

/** A list of objects as a table; undefined for anything else. An empty list may be any table. */
export function tableOf(value: Json | undefined): Table | undefined {
  if (!Array.isArray(value) || !value.every(isPlainObject)) return undefined
  const entries: readonly Entry[] = value
  for (const fields of KEY_FIELDS) {
    const names = entries.flatMap((entry) => nameBy(fields, entry) ?? [])
    if (new Set(names).size === entries.length) return { entries, fields, names }
  }
  return { entries, fields: [], names: entries.map((_, index) => String(index)) }
}

/** Whether the same fields name the entries of two tables. */
export function sameKeys(a: Table, b: Table): boolean {
  return a.entries.length === 0 || b.entries.length === 0 || a.fields.join() === b.fields.join()
}

/** Whether only their place names the entries. */
export function byPosition({ fields }: Table): boolean {
  return fields.length === 0
}
