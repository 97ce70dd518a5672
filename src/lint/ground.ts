import { isAskedOf, type VillageKind } from '../rulebook/asked-of.js'
import type { Item } from '../rulebook/checklist.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { asksItem, kindsIn, type Total, totalOf } from './totals.js'

/** What the conditions of one checklist are judged on. */
export interface Ground {
  readonly kinds: readonly VillageKind[]
  /** An item, if it is asked of a kind of village. */
  readonly item: (id: string, kind: VillageKind) => Item | undefined
  /** The points that a kind of village can come to; undefined where nothing of them is asked. */
  readonly total: (id: string, kind: VillageKind) => Total | undefined
}

/** The ground of a checklist; each total is counted up once. */
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
