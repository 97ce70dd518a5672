import type { Asked, Item, VillageKind } from '../rulebook/checklist.js'
import { mostPoints, type Points } from '../rulebook/scoring.js'
import { identifier, integer, type Sql, sumOf } from './dialect.js'
import { askedSql } from './kinds.js'
import { pointsSql, type Setting } from './scoring.js'
import { innerName, type StepColumn } from './step.js'

/** An item of a checklist, and the columns that it becomes. */
export interface Line<I extends Item> {
  readonly item: I
  /** Whether the village is asked; undefined if every kind is. */
  readonly asked: Sql | undefined
  /** The least and the most points that the answer can turn out to give (D2). */
  readonly lower: Sql
  readonly upper: Sql
  /** Undefined for an item that never gives points. */
  readonly column: StepColumn | undefined
}

/** The least and the most of a figure, each a column. */
export interface BoundColumns {
  readonly lower: Sql
  readonly upper: Sql
}

/** Points that are added up, and what there is to have, for each kind of village. */
export interface Section extends BoundColumns {
  readonly id: string
  readonly of: ReadonlyMap<VillageKind, Points>
}

/** The lines of a checklist. `chain` is what has to concern a village for an item to be asked of it. */
export function linesOf<I extends Item>(
  setting: Setting,
  kinds: readonly VillageKind[],
  items: readonly I[],
  what: string,
  chain: (item: I) => readonly (Asked | undefined)[],
): readonly Line<I>[] {
  return items.map((item, place) => {
    const asked = askedSql(kinds, chain(item))
    const name = innerName(what, place, item.id)
    const most = mostPoints(item.scoring)
    if (most === 0) return { item, asked, lower: '0', upper: '0', column: undefined }
    const points = identifier(name)
    return {
      item,
      asked,
      lower: `COALESCE(${points}, 0)`,
      upper: `COALESCE(${points}, ${integer(most)})`,
      column: { name, is: pointsSql(setting, item, asked), title: `${item.label['zh-CN']} ${item.id}` },
    }
  })
}

/** The two columns of a figure with bounds. */
export function boundColumns(
  what: string,
  place: number,
  {
    id,
    title,
    lower,
    upper,
  }: { readonly id: string; readonly title?: string; readonly lower: Sql; readonly upper: Sql },
): readonly StepColumn[] {
  const [low, high] = boundNames(what, place, id)
  return [
    { name: low, is: lower, ...(title === undefined ? {} : { title }) },
    { name: high, is: upper },
  ]
}

/** The names of the two columns of a figure with bounds. */
export function boundNames(what: string, place: number, id: string): readonly [lower: string, upper: string] {
  return [innerName(`least ${what}`, place, id), innerName(`most ${what}`, place, id)]
}

/** A section by the names of its columns. */
export function sectionOf(what: string, place: number, id: string, of: Section['of']): Section {
  const [lower, upper] = boundNames(what, place, id)
  return { id, lower: identifier(lower), upper: identifier(upper), of }
}

/** The sums of some lines. */
export function sums(lines: readonly Line<Item>[]): BoundColumns {
  const scored = lines.filter(({ column }) => column !== undefined)
  return { lower: sumOf(scored.map(({ lower }) => lower)), upper: sumOf(scored.map(({ upper }) => upper)) }
}
