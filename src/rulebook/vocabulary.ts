import type { Reason } from '../core/finding.js'
import { malformed, pointer } from '../core/parse.js'
import type { Path } from './visit.js'

/**
 * Replaces a text of a rulebook that could not be read (parse.ts). No id looks like this. A vocabulary with such an
 * entry may have any id, so that no reference into it is reported.
 */
export const UNKNOWN = '\u0000'

/** The ids that one kind of reference may name. */
export interface Vocabulary {
  readonly ids: readonly string[]
  readonly has: (id: string) => boolean
}

/** The vocabulary of some ids. */
export function vocabularyOf(ids: readonly string[]): Vocabulary {
  const set = new Set(ids)
  const whole = !set.has(UNKNOWN)
  return { ids: [...set], has: (id) => !whole || id === UNKNOWN || set.has(id) }
}

/** The vocabulary of the ids of some entries. */
export function vocabularyOfEntries(entries: readonly { readonly id: string }[]): Vocabulary {
  return vocabularyOf(entries.map((entry) => entry.id))
}

/** A reason if the id at a path is not in its vocabulary. */
export function unresolved(path: Path, id: string, among: Vocabulary): readonly Reason[] {
  return among.has(id) ? [] : [malformed(pointer(path), { oneOf: among.ids }, id)]
}

/** A reason at each key that an earlier entry already has. `tail` leads from an entry to its key. */
export function repeated(path: Path, keys: readonly string[], tail: Path): readonly Reason[] {
  const first = new Map<string, number>()
  return keys.flatMap((key, index) => {
    if (key.includes(UNKNOWN)) return []
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, index)
      return []
    }
    return [malformed(pointer([...path, index, ...tail]), { differsFrom: pointer([...path, earlier, ...tail]) }, key)]
  })
}

/** {@link repeated} for entries with an id. */
export function repeatedIds(path: Path, entries: readonly { readonly id: string }[]): readonly Reason[] {
  return repeated(
    path,
    entries.map((entry) => entry.id),
    ['id'],
  )
}
