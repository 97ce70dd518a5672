import { enablePatches, Immer } from 'immer'
import type { CivilDate } from '../core/date.js'
import { ASPECTS, type Aspects, type FieldValue } from './aspects.js'
import type { Dossier, DossierPatch } from './dossier.js'
import type { Changes } from './revision.js'

// Made at each use, so that importing the library does nothing. Freezing would reach into what the caller handed in.
function patching(): Immer {
  enablePatches()
  return new Immer({ autoFreeze: false })
}

/** What changes make of the aspects, step by step, and the steps back. */
export interface Change {
  readonly aspects: Aspects
  readonly patches: readonly DossierPatch[]
  readonly inverse: readonly DossierPatch[]
}

/** Applies changes; `null` takes a field away, and a field that has the value already makes no step. */
export function applyChanges(aspects: Aspects, changes: Changes): Change {
  const [next, patches, inverse] = patching().produceWithPatches(aspects, (draft) => {
    for (const aspect of ASPECTS) {
      const values: Record<string, FieldValue> = draft[aspect]
      const changed: Readonly<Record<string, FieldValue | null>> = changes[aspect] ?? {}
      for (const [field, value] of Object.entries(changed)) {
        if (value === null) delete values[field]
        else values[field] = value
      }
    }
  })
  return { aspects: next, patches: patches.map(plain), inverse: inverse.map(plain) }
}

function plain(patch: { op: DossierPatch['op']; path: (string | number)[]; value?: FieldValue }): DossierPatch {
  const path = patch.path.map(String)
  return patch.value === undefined ? { op: patch.op, path } : { op: patch.op, path, value: patch.value }
}

/**
 * The dossier as it stood at the end of a day, its history up to then; `undefined` before it was opened.
 * The steps back are applied newest first.
 */
export function dossierAsOf(dossier: Dossier, date: CivilDate): Dossier | undefined {
  if (date < dossier.opened) return undefined
  const later = dossier.history.filter(({ revision }) => revision.date > date)
  const back = [...later].reverse().flatMap(({ inverse }) => inverse.map((p) => ({ ...p, path: [...p.path] })))
  return {
    ...dossier,
    aspects: patching().applyPatches(dossier.aspects, back),
    history: dossier.history.filter(({ revision }) => revision.date <= date),
  }
}
