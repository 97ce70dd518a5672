import type { Finding, Missing } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { Item, Rulebook } from '../rulebook/index.js'
import type { Readings } from './readings.js'

/** Something that may be asked of some kinds of village only. */
export interface Scoped {
  readonly onlyFor?: readonly string[]
}

/** A kind of village; undefined where the rulebook, or what is read of it, makes no difference. */
export type VillageKind = string | undefined

/** What is missing where a village's kind is not known (D2). */
export const kindMissing: Missing = { what: 'village-kind', from: 'township-committee' }

/** Whether everything of a chain (an item, its dimension, its part) is asked of a kind. */
export function asksOf(chain: readonly (Scoped | undefined)[], kind: VillageKind): boolean {
  return chain.every((one) => one?.onlyFor === undefined || (kind !== undefined && one.onlyFor.includes(kind)))
}

/** The kinds that some part of a checklist tells apart; only `undefined` where none does. */
export function kindsToldApart({ villageKinds }: Rulebook, parts: readonly Scoped[]): readonly VillageKind[] {
  const scoped = parts.some(({ onlyFor }) => onlyFor !== undefined)
  return scoped ? (villageKinds?.value ?? []).map(({ id }) => id) : [undefined]
}

/** The kinds that a village may be of, by what was read: one where it is said, otherwise every one that there is (D2). */
export function possibleKinds(kinds: readonly VillageKind[], { kind }: Readings): readonly VillageKind[] {
  return kinds.length === 1 || kind === undefined ? kinds : [kind]
}

/** The finding of an item that is not asked of a kind of village: it earns nothing and costs nothing. */
export function notAsked(code: string, item: Item, required: Json, kind: VillageKind): Finding {
  return {
    code,
    verdict: 'holds',
    cites: item.from.cites,
    required,
    found: { applies: false, kind: kind ?? null },
    about: item.id,
  }
}
