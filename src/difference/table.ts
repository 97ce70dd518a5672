import type { Json } from '../core/json.js'
import { isPlainObject } from '../rulebook/visit.js'

/** An object of plain data. */
export type Entry = { readonly [key: string]: Json }

/**
 * What names an entry of a list, the most telling first. A list whose entries have none of these in common is known
 * by position.
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

/** A list of entries: by which fields they are known, none if by position, and the name of each. */
export interface Table {
  readonly entries: readonly Entry[]
  readonly fields: readonly string[]
  readonly names: readonly string[]
}

function nameBy(fields: readonly string[], entry: Entry): string | undefined {
  const parts = fields.map((field) => entry[field])
  return parts.every((part) => typeof part === 'string') ? parts.join('+') : undefined
}

/** A list of objects as a table; undefined for anything else. An empty list is a table of any kind. */
export function tableOf(value: Json | undefined): Table | undefined {
  if (!Array.isArray(value) || !value.every(isPlainObject)) return undefined
  const entries: readonly Entry[] = value
  for (const fields of KEY_FIELDS) {
    const names = entries.flatMap((entry) => nameBy(fields, entry) ?? [])
    if (new Set(names).size === entries.length) return { entries, fields, names }
  }
  return { entries, fields: [], names: entries.map((_, index) => String(index)) }
}

/** Whether the entries of two tables are known by the same fields. */
export function sameKeys(a: Table, b: Table): boolean {
  return a.entries.length === 0 || b.entries.length === 0 || a.fields.join() === b.fields.join()
}

/** Whether entries are known by their place alone. */
export function byPosition({ fields }: Table): boolean {
  return fields.length === 0
}
