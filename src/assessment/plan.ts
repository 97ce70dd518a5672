import type * as z from 'zod'
import type { CivilDate } from '../core/date.js'
import type { Missing } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { pointer } from '../core/parse.js'
import type { Item, NegativeItem, PositiveItem } from '../rulebook/checklist.js'
import { type Answer, answerSchema } from '../rulebook/measure.js'
import { mostPoints, type Points } from '../rulebook/scoring.js'
import { remember } from './remember.js'

/** An item with all that does not change from one village to the next. */
export interface Line<I extends Item> {
  readonly item: I
  /** The most points that any answer gives. */
  readonly most: Points
  readonly missing: Missing
  /** JSON pointer of the answer, within the answers. */
  readonly pointer: string
  readonly schema: (asOf: CivilDate) => z.ZodType<Answer>
}

/** A checklist made ready to be held against many villages. */
export interface Plan<I extends Item> {
  readonly lines: readonly Line<I>[]
  readonly byId: ReadonlyMap<string, Line<I>>
}

const DATES_KEPT = 64

function schemaOf(item: Item): (asOf: CivilDate) => z.ZodType<Answer> {
  const byDate = new Map<CivilDate, z.ZodType<Answer>>()
  return (asOf) => {
    // Only a date's schema depends on the day; building one costs far more than using it.
    const key = item.measure.kind === 'date' ? asOf : ('' as CivilDate)
    const known = byDate.get(key)
    if (known !== undefined) return known
    if (byDate.size >= DATES_KEPT) byDate.clear()
    const schema = answerSchema(item.measure, asOf)
    byDate.set(key, schema)
    return schema
  }
}

function planOf<I extends Item>(items: readonly I[]): Plan<I> {
  const lines = items.map((item) => ({
    item,
    most: mostPoints(item.scoring),
    missing: { what: item.id, from: item.supplier },
    pointer: pointer([item.id]),
    schema: schemaOf(item),
  }))
  return { lines, byId: new Map(lines.map((line) => [line.item.id, line])) }
}

/** The plan of a positive checklist. */
export const positivePlan: (items: readonly PositiveItem[]) => Plan<PositiveItem> = remember(planOf<PositiveItem>)

/** The plan of a negative checklist. */
export const negativePlan: (items: readonly NegativeItem[]) => Plan<NegativeItem> = remember(planOf<NegativeItem>)

/** An answer as plain data. */
export function answerJson(answer: Answer): Json {
  return typeof answer === 'object' ? { part: answer.part, whole: answer.whole } : answer
}
