import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { addTo } from '../core/calendar.js'
import { type CivilDate, civilDateSchema, type Duration } from '../core/date.js'
import type { Verdict } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { satisfies, type Threshold } from '../core/threshold.js'
import { titled } from '../core/titled.js'
import { type ListName, ownListSchema } from './lists.js'

/** What may have happened before: a risk level given, an item hit, a veto applied, a grade given, a listing. */
export type PastThing =
  | { readonly level: string }
  | { readonly item: string }
  | { readonly veto: string }
  | { readonly grade: string }
  | { readonly list: Exclude<ListName, 'none'> }

/** One thing that happened, and when. */
export type PastEntry = PastThing & { readonly on: CivilDate }

/**
 * What is known of a village's past. It is complete from the day `since` on; what happened before that day is unknown
 * (D2). Without `since`, there may be more at any time.
 */
export interface Past {
  readonly since?: CivilDate
  readonly entries: readonly PastEntry[]
}

/** A question about the past: how often did this happen within a time that ends on the day of the reading? */
export interface PastTest {
  readonly past: PastThing
  readonly within: Duration
  readonly test: Threshold<number>
}

/**
 * How often something happened: at least so often, and at most so often. Without `most`, it may have been any number
 * of times.
 */
export interface Tally {
  readonly least: number
  readonly most?: number
}

const thingShapes = /*@__PURE__*/ lazy(
  () =>
    [
      { level: idSchema().meta(titled('风险等级', 'Risk level')) },
      { item: idSchema().meta(titled('项目', 'Item')) },
      { veto: idSchema().meta(titled('等次上限或直接提级情形', 'Veto')) },
      { grade: idSchema().meta(titled('等次', 'Grade')) },
      { list: ownListSchema() },
    ] as const,
)

/** Parses a {@link PastThing}. */
export const pastThingSchema: () => z.ZodType<PastThing> = /*@__PURE__*/ lazy(
  () =>
    z
      .union(thingShapes().map((shape) => z.strictObject(shape)))
      .meta(
        titled('以往事项', 'Thing of the past', [
          '风险等级、清单项目、等次上限或直接提级情形、等次、名单之一',
          'a risk level, an item, a veto, a grade or a list',
        ]),
      ) as unknown as z.ZodType<PastThing>,
)

/** Parses a {@link Past}. */
export const pastSchema: () => z.ZodType<Past> = /*@__PURE__*/ lazy(
  () =>
    z.strictObject({
      since: civilDateSchema().exactOptional(),
      entries: z
        .array(z.union(thingShapes().map((shape) => z.strictObject({ ...shape, on: civilDateSchema() }))))
        .max(10_000),
    }) as unknown as z.ZodType<Past>,
)

/** The kind of a thing in the past, and its id. */
export function pastName(thing: PastThing): readonly [kind: 'level' | 'item' | 'veto' | 'grade' | 'list', id: string] {
  if ('level' in thing) return ['level', thing.level]
  if ('item' in thing) return ['item', thing.item]
  if ('veto' in thing) return ['veto', thing.veto]
  if ('grade' in thing) return ['grade', thing.grade]
  return ['list', thing.list]
}

/** Whether two are the same thing. */
function samePast(a: PastThing, b: PastThing): boolean {
  const [kindA, idA] = pastName(a)
  const [kindB, idB] = pastName(b)
  return kindA === kindB && idA === idB
}

/**
 * Counts how often a thing happened within a time that ends on `asOf`, that day included. A day that lies exactly this
 * time before `asOf` is outside.
 */
export function tallyPast(past: Past | undefined, thing: PastThing, within: Duration, asOf: CivilDate): Tally {
  if (past === undefined) return { least: 0 }
  const inside = (date: CivilDate): boolean => date <= asOf && addTo(date, within) > asOf
  const { since } = past
  const least = past.entries.filter((entry) => samePast(entry, thing) && inside(entry.on)).length
  return since !== undefined && !inside(addTo(since, { days: -1 })) ? { least, most: least } : { least }
}

/**
 * Whether a tally meets a threshold. If more may have happened than is known, the verdict is given only where that
 * cannot change it (D2).
 */
export function meetsTally({ op, value }: Threshold<number>, { least, most }: Tally): Verdict {
  const low = satisfies(op, least - value)
  // With no upper end, `at-least` and `more-than` may be met, the others may fail.
  const high = most === undefined ? op === 'at-least' || op === 'more-than' : satisfies(op, most - value)
  return low === high ? (low ? 'holds' : 'fails') : 'unknown'
}
