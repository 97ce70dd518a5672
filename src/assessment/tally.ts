import type { CivilDate } from '../core/date.js'
import type { Missing, Verdict } from '../core/finding.js'
import {
  isIn,
  type OpenWindow,
  type Past,
  type PastTest,
  type PastThing,
  type PastWindow,
  type RoundKind,
  samePast,
  type Tally,
  tallyPast,
  windowOn,
} from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { remember, rememberDays } from './remember.js'

/** A question about the past, made ready once: the things that it counts, and the rounds that it looks at. */
export interface ReadyTest {
  readonly test: PastTest
  /** One thing, or with `anyItem` all the items meant. */
  readonly things: readonly PastThing[]
  /** Whether the things are added up; otherwise the one with most counts. */
  readonly together: boolean
  readonly round: RoundKind
}

function roundOf(rulebook: Rulebook, thing: PastThing): RoundKind {
  if ('veto' in thing) return rulebook.fortress.vetoes.some(({ id }) => id === thing.veto) ? 'assessment' : 'screening'
  return 'grade' in thing ? 'assessment' : 'screening'
}

/** Prepares a question about the past for {@link tallyUpTo}. */
export function readyTest(rulebook: Rulebook, test: PastTest): ReadyTest {
  const { past } = test
  if (!('anyItem' in past)) return { test, things: [past], together: false, round: roundOf(rulebook, past) }
  const items = rulebook.negative.items.filter(
    ({ problemType }) => past.problemType === undefined || past.problemType === problemType,
  )
  return {
    test,
    things: items.map(({ id }) => ({ item: id })),
    together: past.anyItem === 'together',
    round: 'screening',
  }
}

/** Whether the readings of a day have a thing, and what is missing as long as that is unknown: worked out when read. */
export interface Today {
  readonly verdict: Verdict
  readonly missing?: readonly Missing[] | undefined
}

/** What the readings of a day say of a thing; undefined if they cannot say. */
export type TodayOf = (thing: PastThing) => Today | undefined

/** How often something happened, and what is missing as long as that is unknown: worked out when read. */
export interface OpenTally extends Tally {
  readonly missing: readonly Missing[]
}

const pastMissing: Missing = { what: 'past', from: 'county-organization-department' }

function tallyOf(least: number, most: number | undefined, open: () => readonly Missing[]): OpenTally {
  return {
    least,
    ...(most === undefined ? {} : { most }),
    get missing() {
      return most === undefined ? [pastMissing, ...open()] : open()
    },
  }
}

const nothing = (): readonly Missing[] => []
const openOf = (today: Today): readonly Missing[] => (today.verdict === 'unknown' ? (today.missing ?? []) : [])

const before = (past: Past | undefined, asOf: CivilDate): Past | undefined =>
  past && { ...past, entries: past.entries.filter((entry) => entry.on < asOf) }

/**
 * Counts how often a thing happened up to the day of a reading. If the readings of that day decide the thing, the past
 * counts up to the day before and they count once, so that it makes no difference which of them are on record (D6).
 */
function countUpTo(
  past: Past | undefined,
  thing: PastThing,
  window: OpenWindow,
  asOf: CivilDate,
  todayOf: TodayOf,
): OpenTally {
  const today = todayOf(thing)
  const { least, most } = tallyPast(today === undefined ? past : before(past, asOf), thing, window)
  if (today === undefined || !isIn(window, asOf)) return tallyOf(least, most, nothing)
  const sure = today.verdict === 'holds' ? least + 1 : least
  const possible = most === undefined || today.verdict === 'fails' ? most : most + 1
  return tallyOf(sure, possible, () => openOf(today))
}

/** Whether any of some things happened in a round on record. */
function happenedOn(past: Past | undefined, things: readonly PastThing[], on: CivilDate, open: boolean): Verdict {
  const entries = (past?.entries ?? []).filter((entry) => entry.on === on)
  if (entries.some((entry) => things.some((thing) => samePast(entry, thing)))) return 'holds'
  if (!open) return 'fails'
  // A round has one level counted and perhaps one raised: where one is on record, the level is decided.
  return things.every((thing) => 'level' in thing) && entries.some((entry) => 'level' in entry) ? 'fails' : 'unknown'
}

/** The days of the rounds within a window, latest first, each with whether facts were missing on it. */
function roundsIn(
  past: Past | undefined,
  kind: RoundKind,
  window: OpenWindow,
): readonly (readonly [CivilDate, boolean])[] {
  const held = (past?.rounds?.held ?? []).filter(({ round, on }) => round === kind && isIn(window, on))
  const days = new Map(held.map(({ on, open }) => [on, open === true]))
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1))
}

function anyToday(things: readonly PastThing[], todayOf: TodayOf): Today | undefined {
  const all = things.map(todayOf)
  const known = all.filter((one) => one !== undefined)
  if (known.length < all.length) return undefined
  if (known.some(({ verdict }) => verdict === 'holds')) return { verdict: 'holds' }
  const open = known.filter(({ verdict }) => verdict === 'unknown')
  if (open.length === 0) return { verdict: 'fails' }
  return {
    verdict: 'unknown',
    get missing() {
      return open.flatMap(openOf)
    },
  }
}

// How many rounds in a row had any of the things, back from the latest.
function rowUpTo(
  past: Past | undefined,
  things: readonly PastThing[],
  round: RoundKind,
  window: OpenWindow,
  asOf: CivilDate,
  todayOf: TodayOf,
): OpenTally {
  const today = isIn(window, asOf) ? anyToday(things, todayOf) : undefined
  const earlier = roundsIn(past, round, window)
    .filter(([on]) => today === undefined || on < asOf)
    .map(([on, open]) => happenedOn(past, things, on, open))
  const row = today === undefined ? earlier : [today.verdict, ...earlier]
  const lengthOf = (goesOn: (verdict: Verdict) => boolean): number => {
    const end = row.findIndex((verdict) => !goesOn(verdict))
    return end < 0 ? row.length : end
  }
  const least = lengthOf((verdict) => verdict === 'holds')
  const most = lengthOf((verdict) => verdict !== 'fails')
  const open = earlier.slice(0, most).includes('unknown') ? [pastMissing] : []
  // Rounds before those on record could make the row longer, unless a round without the thing ended it.
  const since = past?.rounds?.since
  const ended = most < row.length || (since !== undefined && since <= window.from)
  return tallyOf(least, ended ? most : undefined, () => [...open, ...(today === undefined ? [] : openOf(today))])
}

// A window is worked out once for a day.
const windowsOf = /*@__PURE__*/ remember((within: PastWindow) => rememberDays((asOf) => windowOn(within, asOf)))

/** Counts what a question about the past asks about, up to the day of a reading. */
export function tallyUpTo(ready: ReadyTest, past: Past | undefined, asOf: CivilDate, todayOf: TodayOf): OpenTally {
  const { test, things, together, round } = ready
  const window = windowsOf(test.within)(asOf)
  if (test.inARow === true && together) return rowUpTo(past, things, round, window, asOf, todayOf)
  const each = things.map((thing) =>
    test.inARow === true
      ? rowUpTo(past, [thing], round, window, asOf, todayOf)
      : countUpTo(past, thing, window, asOf, todayOf),
  )
  const [only] = each
  if (each.length === 1 && only !== undefined) return only
  const join = (figures: readonly number[]): number =>
    together ? figures.reduce((sum, figure) => sum + figure, 0) : Math.max(0, ...figures)
  const most = each.map((one) => one.most)
  const least = join(each.map((one) => one.least))
  return {
    least,
    ...(most.every((one) => one !== undefined) ? { most: join(most) } : {}),
    get missing() {
      return each.flatMap(({ missing }) => missing)
    },
  }
}
