import { type Asked, isAskedOf, kindsApart, type VillageKind } from '../rulebook/checklist.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { identifier, literals, type Sql } from './dialect.js'

/** The kind for which a row is judged: the kind of the village, or each that it may be of (D2). */
export const KIND_JUDGED: Sql = identifier('village kind')

/** The kinds of village that a rulebook tells apart; only `undefined` if it tells none apart. */
export function kindsOf(rulebook: Rulebook): readonly VillageKind[] {
  const { fortress, negative } = rulebook
  const { dimensions, parts = [], items, vetoes } = fortress
  return kindsApart(rulebook, [...dimensions, ...parts, ...items, ...vetoes, ...negative.items, ...negative.vetoes])
}

/** Whether the village is of one of some kinds. */
export function isOfKind(kinds: readonly VillageKind[]): Sql {
  return kinds.length === 0 ? 'FALSE' : `(${KIND_JUDGED} IN ${literals(kinds.map((kind) => kind ?? ''))})`
}

/** Whether the village is asked; undefined if every kind of village is. */
export function askedSql(kinds: readonly VillageKind[], chain: readonly (Asked | undefined)[]): Sql | undefined {
  const asked = kinds.filter((kind) => isAskedOf(chain, kind))
  return asked.length === kinds.length ? undefined : isOfKind(asked)
}
