import type { Item, NegativeItem, PositiveItem } from '../checklist.js'
import type { Condition } from '../condition.js'
import type { Rulebook } from '../rulebook.js'
import type { Path } from '../visit.js'

/** An item and where it stands. */
export interface PlacedItem<I extends Item = Item> {
  readonly path: Path
  readonly item: I
}

/** The items of the positive checklist, each with its place. */
export function positiveItems({ fortress }: Rulebook): readonly PlacedItem<PositiveItem>[] {
  return fortress.items.map((item, index) => ({ path: ['fortress', 'items', index], item }))
}

/** The items of the negative checklist, each with its place. */
export function negativeItems({ negative }: Rulebook): readonly PlacedItem<NegativeItem>[] {
  return negative.items.map((item, index) => ({ path: ['negative', 'items', index], item }))
}

/** The items of both checklists, each with its place. */
export function allItems(rulebook: Rulebook): readonly PlacedItem[] {
  return [...positiveItems(rulebook), ...negativeItems(rulebook)]
}

/** A veto's condition and where it stands. */
export interface PlacedCondition {
  readonly checklist: 'fortress' | 'negative'
  readonly path: Path
  readonly when: Condition
}

/** The conditions of the vetoes of both checklists. */
export function vetoConditions(rulebook: Rulebook): readonly PlacedCondition[] {
  return (['fortress', 'negative'] as const).flatMap((checklist) =>
    rulebook[checklist].vetoes.map(({ when }, index) => ({
      checklist,
      path: [checklist, 'vetoes', index, 'when'],
      when,
    })),
  )
}
