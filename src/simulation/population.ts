import { addTo } from '../core/calendar.js'
import { type CivilDate, FIRST_DATE, parseDate } from '../core/date.js'
import { err, ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import { pastOf } from '../rulebook/condition.js'
import {
  type Past,
  type PastEntry,
  type PastRounds,
  type PastTest,
  type PastThing,
  ROUND_KINDS,
} from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { below, chance, luckOf, pickBy } from './random.js'
import { type DrawKey, type DrawnReadings, readingsIn } from './readings.js'
import { conditionOf, type World, worldOf } from './world.js'

/** Of a thousand villages, for each thing that a rulebook counts: how many have it in their past. */
const EVENTFUL = 60
/** How many years back a generated past is complete, and how many days back things in it happened at most. */
const YEARS_KNOWN = 20
const DAYS_BACK = 1_095
const MOST_TIMES = 4

/** How many rounds a generated past has, where a rulebook asks for rounds in a row, and how many months apart. */
const ROUNDS = 6
const MONTHS_APART = 6

const roundDays = (date: CivilDate): readonly CivilDate[] =>
  Array.from({ length: ROUNDS }, (_, place) => addTo(date, { months: -MONTHS_APART * (place + 1) })).filter(
    (on) => on >= FIRST_DATE,
  )

function thingOf({ past }: PastTest, { negative }: Rulebook, seed: number, village: string): PastThing | undefined {
  if (!('anyItem' in past)) return past
  const items = negative.items.filter(
    ({ problemType }) => past.problemType === undefined || past.problemType === problemType,
  )
  const item = pickBy(items, ({ id }) => id, seed, village, 'past')
  return item && { item: item.id }
}

function entriesFor(
  asked: PastTest,
  rulebook: Rulebook,
  seed: number,
  { village, date }: DrawKey,
): readonly PastEntry[] {
  const luck = luckOf(seed, village, 'past', JSON.stringify(asked.past))
  if (!chance(luck, EVENTFUL)) return []
  const times = 1 + below(luck, MOST_TIMES)
  const thing = thingOf(asked, rulebook, seed, village)
  if (thing === undefined) return []
  if (asked.inARow === true)
    return roundDays(date)
      .slice(0, times)
      .map((on) => ({ ...thing, on }))
  const on = (): CivilDate => addTo(date, { days: -1 - below(luck, DAYS_BACK) })
  return Array.from({ length: times }, () => ({ ...thing, on: on() })).filter((entry) => entry.on >= FIRST_DATE)
}

function roundsBefore(date: CivilDate): PastRounds {
  return { since: pastSince(date), held: ROUND_KINDS.flatMap((round) => roundDays(date).map((on) => ({ round, on }))) }
}

/** The day from which a village's generated past is complete. */
export function pastSince(date: CivilDate): CivilDate {
  const since = addTo(date, { years: -YEARS_KNOWN })
  return since < FIRST_DATE ? FIRST_DATE : since
}

/**
 * A generated past of one village before a day, complete for twenty years; undefined where the rulebook counts nothing.
 */
function drawPast(rulebook: Rulebook, seed: number, key: DrawKey): Past | undefined {
  const { fortress, negative } = rulebook
  const tests = [...fortress.vetoes, ...negative.vetoes].flatMap(({ when }) => pastOf(when))
  if (tests.length === 0) return undefined
  const distinct = new Map(tests.map((test) => [JSON.stringify(test.past), test]))
  return {
    since: pastSince(key.date),
    entries: [...distinct.values()].flatMap((test) => entriesFor(test, rulebook, seed, key)),
    ...(tests.some(({ inARow }) => inARow === true) ? { rounds: roundsBefore(key.date) } : {}),
  }
}

/** A row as `sweep` takes it, with generated readings. */
export interface PopulationRow extends DrawnReadings {
  readonly village: Village
  /** Generated where the rulebook counts what happened before. */
  readonly past?: Past
}

/** Generated readings for a whole roster. They illustrate, and say nothing about any real village. */
export interface Population {
  readonly generated: true
  readonly seed: number
  readonly date: CivilDate
  readonly rows: readonly PopulationRow[]
}

/** What a population is drawn from. */
export interface PopulationOptions {
  readonly seed: number
  /** The day of the sweep, `YYYY-MM-DD`. */
  readonly date: string
  /** {@link assumedBehavior} by default. */
  readonly behavior?: unknown
}

/**
 * Generates readings for every village of a roster, in its order; what a village gets depends on no other village (D1,
 * D7), and of the rulebook on its questions alone. A malformed day is refused at `/date`, what no world can be made of as
 * {@link worldOf} does.
 *
 * @example
 * ```ts
 * import { sweep } from 'baolei'
 * import { population } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const roster = population(xining2024, [{ code: '999901001201', name: '示例村' }], { seed: 7, date: '2024-03-01' })
 * if (!roster.ok) throw new Error('a day that does not exist')
 * const { date, rows } = roster.value
 * sweep(xining2024, rows, { date }).results.length // 1
 * ```
 */
export function population(
  rulebook: Rulebook,
  roster: readonly Village[],
  { seed, date: text, behavior }: PopulationOptions,
): Result<Population> {
  const day = parseDate(text, '/date')
  const world = worldOf({ roster, seed, behavior })
  if (!day.ok || !world.ok) return err({ reasons: [day, world].flatMap((one) => (one.ok ? [] : one.error.reasons)) })
  const date = day.value
  return ok({ generated: true, seed, date, rows: roster.map((village) => rowOf(world.value, rulebook, village, date)) })
}

function rowOf(world: World, rulebook: Rulebook, village: Village, date: CivilDate): PopulationRow {
  const key = { village: village.code, date }
  const past = drawPast(rulebook, world.seed, key)
  const drawn = readingsIn(world, rulebook, key, conditionOf(world, village.code, date))
  return { village, ...drawn, ...(past === undefined ? {} : { past }) }
}
