import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import type { Aspect, Aspects, FieldValue } from './aspects.js'
import type { Revision } from './revision.js'

/** One step of a change, as plain data: a field of an aspect set, replaced or taken away. */
export interface DossierPatch {
  readonly op: 'add' | 'replace' | 'remove'
  /** Aspect and field. */
  readonly path: readonly string[]
  readonly value?: FieldValue
}

/** A revision that was accepted, with what it changed and what would take that back. */
export interface DossierChange {
  readonly revision: Revision
  readonly patches: readonly DossierPatch[]
  readonly inverse: readonly DossierPatch[]
}

/** The dossier of a village (村情档案, M1.3): what is known of it in five aspects, and how that came to be known. */
export interface Dossier {
  readonly village: Village
  readonly opened: CivilDate
  readonly aspects: Aspects
  /** Oldest first. */
  readonly history: readonly DossierChange[]
}

/**
 * Opens the dossier of a village (一村一档, M1.2). Nothing is known yet: every field is absent, not zero (D2).
 */
export function openDossier(village: Village, date: CivilDate): Dossier {
  return {
    village,
    opened: date,
    aspects: { overview: {}, cadres: {}, organization: {}, economy: {}, governance: {} },
    history: [],
  }
}

/** The day of the last accepted revision, or of the opening. */
export function lastRevised(dossier: Dossier): CivilDate {
  return dossier.history[dossier.history.length - 1]?.revision.date ?? dossier.opened
}

/** What is known of a field; `undefined` is unknown (D2). */
export function fieldValue(dossier: Dossier, aspect: Aspect, field: string): FieldValue | undefined {
  const values: Readonly<Record<string, FieldValue>> = dossier.aspects[aspect]
  return values[field]
}
