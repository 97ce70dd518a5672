import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { addTo, firstToReach } from '../core/calendar.js'
import { type CivilDate, civilDateSchema, type Duration, durationSchema } from '../core/date.js'
import type { Verdict } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { numberThresholdSchema, satisfies, type Threshold } from '../core/threshold.js'
import { titled } from '../core/titled.js'
import { type ListName, ownListSchema } from './lists.js'

/** What may have happened before: a risk level given, an item hit, a veto applied, a grade given, a listing. */
export type PastThing =
  | { readonly level: string }
  | { readonly item: string }
  | { readonly veto: string }
  | { readonly grade: string }
  | { readonly list: Exclude<ListName, 'none'> }

/**
 * Hits of any item of the negative checklist, or of any item of one problem type. `one`: some single item so often
 * (同一问题反复出现). `together`: the hits of all of them added up (累计).
 */
export interface AnyItem {
  readonly anyItem: 'one' | 'together'
  readonly problemType?: string
}

/** One thing that happened, and when. */
export type PastEntry = PastThing & { readonly on: CivilDate }

/** The rounds that a condition can look at one after the other: screenings, and assessments of the fortress index. */
export const ROUND_KINDS = ['screening', 'assessment'] as const
/** One of {@link ROUND_KINDS}. */
export type RoundKind = (typeof ROUND_KINDS)[number]

/** A screening or an assessment that was recorded, whatever it found. */
export interface PastRound {
  readonly round: RoundKind
  readonly on: CivilDate
  /** Whether facts were missing, so that more may have happened in it than is known. */
  readonly open?: true
}

/** The rounds of a village, complete from the day `since` on; without it, there may have been more at any time. */
export interface PastRounds {
  readonly since?: CivilDate
  readonly held: readonly PastRound[]
}

/**
 * What is known of a village's past. It is complete from the day `since` on; what happened before that day is unknown
 * (D2). Without `since`, there may be more at any time. `rounds` is only for rulebooks that ask for rounds in a row.
 */
export interface Past {
  readonly since?: CivilDate
  readonly entries: readonly PastEntry[]
  readonly rounds?: PastRounds
}

/** The windows that follow the calendar. They end on the day itself at the latest. */
export const CALENDAR_SPANS = [
  'this-year',
  'last-year',
  'this-half-year',
  'last-half-year',
  'this-quarter',
  'last-quarter',
  'this-month',
  'last-month',
] as const
/** One of {@link CALENDAR_SPANS}. */
export type CalendarSpan = (typeof CALENDAR_SPANS)[number]

/** A window: a length of time that ends on the day of the reading, or a span of the calendar. */
export type PastWindow = Duration | { readonly calendar: CalendarSpan }

/**
 * A question about the past: how often did this happen within a window? With `inARow`, how many rounds in a row had it,
 * counted back from the latest one within the window.
 */
export interface PastTest {
  readonly past: PastThing | AnyItem
  readonly within: PastWindow
  readonly test: Threshold<number>
  readonly inARow?: true
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

const anyItemShape = /*@__PURE__*/ lazy(() => ({
  anyItem: z
    .enum(['one', 'together'])
    .meta(
      titled('任一负面项目', 'Any item', [
        'one 同一项目出现几次；together 各项目累计几次',
        'one: some single item so often; together: the hits of all items added up',
      ]),
    ),
  problemType: idSchema()
    .meta(titled('问题类型', 'Problem type', ['只计该类项目；不写即全部', 'only its items; without it, all']))
    .exactOptional(),
}))

/** Parses what a {@link PastTest} asks about. */
export const pastThingSchema: () => z.ZodType<PastThing | AnyItem> = /*@__PURE__*/ lazy(
  () =>
    z
      .union([...thingShapes(), anyItemShape()].map((shape) => z.strictObject(shape)))
      .meta(
        titled('以往事项', 'Thing of the past', [
          '风险等级、清单项目、等次上限或直接提级情形、等次、名单之一，或任一负面项目',
          'a risk level, an item, a veto, a grade or a list, or any item',
        ]),
      ) as unknown as z.ZodType<PastThing | AnyItem>,
)

/** Parses a {@link PastWindow}. */
export const pastWindowSchema: () => z.ZodType<PastWindow> = /*@__PURE__*/ lazy(() =>
  z
    .union([
      durationSchema(),
      z.strictObject({
        calendar: z
          .enum(CALENDAR_SPANS)
          .meta(
            titled('日历时段', 'Span of the calendar', [
              '本年、上年、本半年、上一半年、本季、上季、本月、上月',
              'this or the last year, half-year, quarter or month',
            ]),
          ),
      }),
    ])
    .meta(
      titled('时间范围', 'Within', [
        '到当日为止的一段时间，或日历时段（calendar）',
        'a time that ends on the day itself, or a span of the calendar',
      ]),
    ),
)

/** The parts of a {@link PastTest}, for the schema of a condition. */
export const pastTestShape = /*@__PURE__*/ lazy(() => ({
  past: pastThingSchema().meta(titled('以往情况', 'Past')),
  within: pastWindowSchema(),
  test: numberThresholdSchema().meta(
    titled('次数判断', 'How often', ['发生几次才算', 'how often it must have happened']),
  ),
  inARow: z
    .literal(true)
    .meta(
      titled('连续', 'In a row', [
        '按最近几轮连续出现的轮数判断',
        'judges how many rounds in a row had it, back from the latest',
      ]),
    )
    .exactOptional(),
}))

const roundsSchema = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    since: civilDateSchema().exactOptional(),
    held: z
      .array(
        z.strictObject({
          round: z.enum(ROUND_KINDS),
          on: civilDateSchema(),
          open: z.literal(true).exactOptional(),
        }),
      )
      .max(10_000),
  }),
)

/** Parses a {@link Past}. */
export const pastSchema: () => z.ZodType<Past> = /*@__PURE__*/ lazy(
  () =>
    z.strictObject({
      since: civilDateSchema().exactOptional(),
      entries: z
        .array(z.union(thingShapes().map((shape) => z.strictObject({ ...shape, on: civilDateSchema() }))))
        .max(10_000),
      rounds: roundsSchema().exactOptional(),
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
export function samePast(a: PastThing, b: PastThing): boolean {
  const [kindA, idA] = pastName(a)
  const [kindB, idB] = pastName(b)
  return kindA === kindB && idA === idB
}

const MONTHS_IN = { year: 12, 'half-year': 6, quarter: 3, month: 1 } as const

// The first and the last day of a span of the calendar.
function spanOn(span: CalendarSpan, asOf: CivilDate): readonly [from: CivilDate, to: CivilDate] {
  const unit = span.slice(span.indexOf('-') + 1) as keyof typeof MONTHS_IN
  const length = MONTHS_IN[unit]
  const monthsIn = (Number(asOf.slice(5, 7)) - 1) % length
  const first = addTo(`${asOf.slice(0, 8)}01` as CivilDate, { months: -monthsIn })
  const from = span.startsWith('last-') ? addTo(first, { months: -length }) : first
  return [from, addTo(addTo(from, { months: length }), { days: -1 })]
}

/** A window as of a day: its first and its last day. */
export interface OpenWindow {
  readonly from: CivilDate
  readonly to: CivilDate
}

/**
 * The window as of a day, that day included. In a rolling one, a date that lies exactly this time before the day is
 * outside.
 */
export function windowOn(within: PastWindow, asOf: CivilDate): OpenWindow {
  if (!('calendar' in within)) return { from: firstToReach(addTo(asOf, { days: 1 }), within), to: asOf }
  const [from, to] = spanOn(within.calendar, asOf)
  return { from, to: to < asOf ? to : asOf }
}

/** Whether a date lies in a window. */
export function isIn({ from, to }: OpenWindow, date: CivilDate): boolean {
  return date >= from && date <= to
}

/** Counts how often a thing happened within a window. */
export function tallyPast(past: Past | undefined, thing: PastThing, window: OpenWindow): Tally {
  if (past === undefined) return { least: 0 }
  const least = past.entries.filter((entry) => isIn(window, entry.on) && samePast(entry, thing)).length
  return past.since !== undefined && past.since <= window.from ? { least, most: least } : { least }
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
