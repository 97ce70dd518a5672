import type { Rulebook } from './rulebook.js'

/** Something that may be asked of some kinds of village only. */
export interface Asked {
  readonly onlyFor?: readonly string[]
}

/** A kind of village; undefined where what is read of a rulebook tells none apart. */
export type VillageKind = string | undefined

/** Whether everything of a chain (an item, its dimension, its part) is asked of a kind of village. */
export function isAskedOf(chain: readonly (Asked | undefined)[], kind: VillageKind): boolean {
  return chain.every((one) => one?.onlyFor === undefined || (kind !== undefined && one.onlyFor.includes(kind)))
}

/** The kinds of village that some of these parts tell apart; only `undefined` where none does. */
export function kindsApart({ villageKinds }: Rulebook, parts: readonly Asked[]): readonly VillageKind[] {
  const scoped = parts.some(({ onlyFor }) => onlyFor !== undefined)
  return scoped ? (villageKinds?.value ?? []).map(({ id }) => id) : [undefined]
}
