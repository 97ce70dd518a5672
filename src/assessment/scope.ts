import { type Finding, type FindingKind, finding, type Missing } from '../core/finding.js'
import { hasOwn, type Json } from '../core/json.js'
import type { Item, VillageKind } from '../rulebook/checklist.js'
import type { Readings } from './readings.js'

/** What is missing where a village's kind is not known (D2). */
export const kindMissing: Missing = { what: 'village-kind', from: 'township-committee' }

/**
 * The kinds that a village may be of, by what was read: one where it is said, otherwise every one that there is (D2).
 */
export function possibleKinds(kinds: readonly VillageKind[], { kind }: Readings): readonly VillageKind[] {
  return kinds.length === 1 || kind === undefined ? kinds : [kind]
}

/** Whether a finding only says that it is not about villages of this kind. */
export function isSpared({ found }: Finding): boolean {
  return typeof found === 'object' && found !== null && hasOwn(found, 'kind')
}

/** The finding of an item that is not asked of a kind of village: it earns nothing and costs nothing. */
export function notAsked(code: FindingKind, item: Item, required: Json, kind: VillageKind): Finding {
  const found = { applies: false, kind: kind ?? null }
  return finding(code, true, { required, found, about: item.id, cites: item.from.cites })
}
