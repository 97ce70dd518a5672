import type { Item } from '../rulebook/checklist.js'
import type { Answer } from '../rulebook/measure.js'
import { type Dossier, fieldValue } from './dossier.js'
import { fieldAt } from './fields.js'

/**
 * The answers that a dossier gives to checklist items which name one of its fields (M3.1): what is known, by item id.
 * Items that name no field, an unknown one or one of another measure get none, and what is unknown in the dossier
 * stays unknown (D2).
 */
export function readingsFromDossier(items: readonly Item[], dossier: Dossier): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    items.flatMap((item): readonly (readonly [string, Answer])[] => {
      const field = item.dossier === undefined ? undefined : fieldAt(item.dossier)
      if (field === undefined || field.measure.kind !== item.measure.kind) return []
      const value = fieldValue(dossier, field.aspect, field.name)
      return value === undefined ? [] : [[item.id, value]]
    }),
  )
}
