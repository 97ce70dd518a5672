import type { Locale } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { TermGroup } from './term-groups.js'
import { termLabel } from './terms.js'

/** An id with its label in the reader's language. */
export interface Named {
  readonly id: string
  readonly label: string
}

/** Names an id by a vocabulary. */
export function named(id: string, group: TermGroup, locale: Locale, rulebook?: Rulebook): Named {
  return { id, label: termLabel(id, locale, rulebook, group) }
}
