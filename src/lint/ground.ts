import { type Item, isAskedOf, kindsApart, type PositiveItem, type VillageKind } from '../rulebook/checklist.js'
import { TOTAL } from '../rulebook/condition.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { mostPoints, type Points } from '../rulebook/scoring.js'
import { capped, type Obtainable, obtainableOf, sumOf } from './obtainable.js'

/** What the conditions of one checklist are judged on. */
export interface Ground {
  readonly kinds: readonly VillageKind[]
  /** An item, if a kind of village is asked it. */
  readonly item: (id: string, kind: VillageKind) => Item | undefined
  /** The points that a kind of village can have; undefined if it is asked none of the items. */
  readonly total: (id: string, kind: VillageKind) => Total | undefined
}

/** The ground of a checklist. It counts up each total once. */
export function groundOf(rulebook: Rulebook, checklist: 'fortress' | 'negative'): Ground {
  const positive = new Map(rulebook.fortress.items.map((item) => [item.id, item]))
  const negative = new Map(rulebook.negative.items.map((item) => [item.id, item]))
  const totals = new Map<string, Total | undefined>()
  const item = (id: string, kind: VillageKind): Item | undefined => {
    if (checklist === 'fortress') {
      const found = positive.get(id)
      return found !== undefined && asksItem(rulebook, found, kind) ? found : undefined
    }
    const found = negative.get(id)
    return found !== undefined && isAskedOf([found], kind) ? found : undefined
  }
  const total = (id: string, kind: VillageKind): Total | undefined => {
    const key = `${id} ${kind ?? ''}`
    if (!totals.has(key)) totals.set(key, totalOf(rulebook, checklist, id, kind))
    return totals.get(key)
  }
  return { kinds: kindsIn(rulebook, checklist), item, total }
}

/** The sums that there can be, and the most points that there are. */
export interface Total {
  readonly sums: Obtainable
  readonly of: Points
}

/** The kinds of village that a checklist tells apart. */
export function kindsIn(rulebook: Rulebook, checklist: 'fortress' | 'negative'): readonly VillageKind[] {
  const { fortress, negative } = rulebook
  return checklist === 'negative'
    ? kindsApart(rulebook, negative.items)
    : kindsApart(rulebook, [...(fortress.parts ?? []), ...fortress.dimensions, ...fortress.items])
}

/** Whether a kind of village is asked a positive item: the item, its dimension and its part. */
export function asksItem({ fortress }: Rulebook, item: PositiveItem, kind: VillageKind): boolean {
  const dimension = fortress.dimensions.find(({ id }) => id === item.dimension)
  const part = fortress.parts?.find(({ id }) => id === dimension?.part)
  return isAskedOf([item, dimension, part], kind)
}

function sumOfItems(items: readonly Item[]): Obtainable {
  return sumOf(items.map(obtainableOf))
}

// For a dimension, a part or the total of the fortress index.
function fortressTotal(rulebook: Rulebook, id: string, kind: VillageKind): Total | undefined {
  const { fortress } = rulebook
  const asked = fortress.items.filter((item) => asksItem(rulebook, item, kind))
  if (id === TOTAL) {
    const own = sumOfItems(asked.filter(({ bonus }) => bonus !== true))
    const bonus = capped(sumOfItems(asked.filter((item) => item.bonus === true)), fortress.bonusCap.value)
    return { sums: sumOf([own, bonus]), of: fortress.total.value }
  }
  const part = fortress.parts?.find((one) => one.id === id)
  const dimension = fortress.dimensions.find((one) => one.id === id)
  const scope = dimension ?? part
  if (scope === undefined) return undefined
  const within = new Set(
    fortress.dimensions
      .filter((one) => one.id === dimension?.id || (dimension === undefined && one.part === id))
      .map((one) => one.id),
  )
  const own = asked.filter((item) => within.has(item.dimension) && item.bonus !== true)
  return own.length === 0 ? undefined : { sums: sumOfItems(own), of: scope.points }
}

function deductionTotal({ negative }: Rulebook, id: string, kind: VillageKind): Total {
  const own = negative.items.filter((item) => isAskedOf([item], kind) && (id === TOTAL || item.problemType === id))
  return { sums: sumOfItems(own), of: own.reduce((sum, { scoring }) => sum + mostPoints(scoring), 0) }
}

/**
 * The points that a kind of village can have: in `total`, a dimension, a part, or in the negative checklist a problem
 * type; undefined if it is asked none of the items.
 */
export function totalOf(
  rulebook: Rulebook,
  checklist: 'fortress' | 'negative',
  id: string,
  kind: VillageKind,
): Total | undefined {
  return checklist === 'fortress' ? fortressTotal(rulebook, id, kind) : deductionTotal(rulebook, id, kind)
}
