import { type Item, isAskedOf, type NegativeItem, type PositiveItem } from '../rulebook/checklist.js'
import type { Condition } from '../rulebook/condition.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Path } from '../rulebook/visit.js'
import { type Ground, groundOf } from './ground.js'

/** An item and its place. */
export interface PlacedItem<I extends Item = Item> {
  readonly path: Path
  readonly item: I
}

/** The items of the positive checklist, each with its place. */
export function positiveItems({ fortress }: Rulebook): readonly PlacedItem<PositiveItem>[] {
  return fortress.items.map((item, index) => ({ path: ['fortress', 'items', index], item }))
}

/** The items of the negative checklist, each with its place. */
function negativeItems({ negative }: Rulebook): readonly PlacedItem<NegativeItem>[] {
  return negative.items.map((item, index) => ({ path: ['negative', 'items', index], item }))
}

/** The items of both checklists, each with its place. */
export function allItems(rulebook: Rulebook): readonly PlacedItem[] {
  return [...positiveItems(rulebook), ...negativeItems(rulebook)]
}

/** A veto's condition, its place, and what it is judged on. */
export interface PlacedCondition {
  readonly ground: Ground
  readonly path: Path
  readonly when: Condition
}

/** The conditions of the vetoes of both checklists, each for the kinds of village that it applies to. */
export function vetoConditions(rulebook: Rulebook): readonly PlacedCondition[] {
  return (['fortress', 'negative'] as const).flatMap((checklist) => {
    const ground = groundOf(rulebook, checklist)
    return rulebook[checklist].vetoes.map((veto, index) => ({
      ground: { ...ground, kinds: ground.kinds.filter((kind) => kind === undefined || isAskedOf([veto], kind)) },
      path: [checklist, 'vetoes', index, 'when'],
      when: veto.when,
    }))
  })
}
