import type { Reason } from '../core/finding.js'
import { malformed, pointer } from '../core/parse.js'
import type { Path } from './visit.js'

/**
 * Stands for a text of a rulebook that is not of the form asked for, once that has been told (mend.ts). No id is
 * written so. A vocabulary with such an entry is not wholly known, so that nothing is said to be missing from it.
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

/** A reason if an id at a path is not in its vocabulary: which ids there are, which was found. */
export function unresolved(path: Path, id: string, among: Vocabulary): readonly Reason[] {
  return among.has(id) ? [] : [malformed(pointer(path), { oneOf: among.ids }, id)]
}

/** A reason at each key that an earlier one already has, which is named. `tail` leads from an entry to its key. */
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

/** {@link repeated} for entries that are known by their id. */
export function repeatedIds(path: Path, entries: readonly { readonly id: string }[]): readonly Reason[] {
  return repeated(
    path,
    entries.map((entry) => entry.id),
    ['id'],
  )
}
