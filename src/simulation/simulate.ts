import { unitOf } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import { ok, type Result } from '../core/result.js'
import { periodsBetween } from '../duties/calendar.js'
import type { EventType } from '../lifecycle/event-rules.js'
import { recurrentOn } from '../lifecycle/query.js'
import { STATE_IDS, type StateId } from '../lifecycle/states.js'
import { controlLevel } from '../rectification/slice.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { readSpan, type SimulationOptions } from './live.js'
import { livesOf, type SimulatedLife } from './lives.js'

/** What happened in one county. Counts only (D9, D10). */
export interface CountyTally {
  readonly unit: string
  readonly villages: number
  /** How often the county put a village on each list. */
  readonly listed: { readonly 'weak-lax': number; readonly 'key-prevention': number }
  /** How often a key-prevention village moved to the stricter list. */
  readonly tightened: number
  readonly controlLowered: number
  readonly controlRaised: number
  /** How many listed cases have each control level on the last day, lowest level first. */
  readonly control: Readonly<Record<string, number>>
  readonly exits: { readonly 'weak-lax': number; readonly 'key-prevention': number }
  readonly lookBacks: { readonly steady: number; readonly 'problems-again': number }
  /** Listings after an earlier one whose look-back found problems again (A5.2). */
  readonly relapses: number
  /** Villages that are recurrent on the last day: listed at least twice within the rulebook’s window (D17). */
  readonly recurrent: number
  /** How many cases are in each state on the last day. */
  readonly at: Readonly<Record<StateId, number>>
  readonly refused: number
}

/** How many cases were in each state at the end of a month. */
export interface MonthTally {
  readonly on: CivilDate
  readonly at: Readonly<Record<StateId, number>>
}

function noStates(): Record<StateId, number> {
  return Object.fromEntries(STATE_IDS.map((id) => [id, 0])) as Record<StateId, number>
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0)
}

function isOnList(at: StateId): boolean {
  return at !== 'unlisted' && at !== 'identifying' && at !== 'exited'
}

function countyTally(rulebook: Rulebook, unit: string, lives: readonly SimulatedLife[], to: CivilDate): CountyTally {
  const cases = lives.map((life) => life.case)
  const events = (type: EventType): number =>
    sum(cases, (one) => one.events.filter((event) => event.type === type).length)
  const episodes = cases.flatMap((one) => one.state.episodes)
  const determined = (list: string): number =>
    sum(cases, (one) => one.events.filter((e) => e.type === 'determine-listing' && e.payload.list === list).length)
  const at = noStates()
  for (const one of cases) at[one.state.at] += 1
  const onList = cases.filter(({ state }) => isOnList(state.at)).map(({ state }) => controlLevel(state.rectification))
  const levels = rulebook.negative.levels.value.map(({ id }) => id)
  return {
    unit,
    villages: lives.length,
    listed: { 'weak-lax': determined('weak-lax'), 'key-prevention': determined('key-prevention') },
    tightened: events('tighten-listing') + episodes.filter((one) => one.limitTightenedOn !== undefined).length,
    controlLowered: events('lower-control'),
    controlRaised: events('raise-risk'),
    control: Object.fromEntries(levels.map((id) => [id, onList.filter((level) => level === id).length])),
    exits: { 'weak-lax': events('exit-list'), 'key-prevention': events('leave-prevention') },
    lookBacks: { steady: events('look-back-steady'), 'problems-again': events('look-back-problems') },
    relapses: episodes.filter((episode) => episode.follows !== undefined).length,
    recurrent: cases.filter((one) => recurrentOn(one, rulebook, to)).length,
    at,
    refused: sum(lives, (life) => life.refused.length),
  }
}

/** Tallies by county, in the order of the codes. */
function byCounty(rulebook: Rulebook, lives: readonly SimulatedLife[], to: CivilDate): readonly CountyTally[] {
  return [...groupBy(lives, ({ village }) => unitOf(village.code, 'county'))]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([unit, own]) => countyTally(rulebook, unit, own, to))
}

/** Tallies by month, first to last. */
function byMonth(lives: readonly SimulatedLife[], from: CivilDate, to: CivilDate): readonly MonthTally[] {
  return periodsBetween('month', from, to).map((month) => {
    const on = month.to < to ? month.to : to
    const at = noStates()
    for (const { path } of lives) {
      const here = path.filter((one) => one.from <= on)
      at[here[here.length - 1]?.at ?? 'unlisted'] += 1
    }
    return { on, at }
  })
}

/** How many attempts were refused for a reason with each code, in the order of the codes. */
function refusalCodes(lives: readonly SimulatedLife[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { reasons } of lives.flatMap((life) => life.refused))
    for (const code of new Set(reasons.map((one) => one.code))) counts.set(code, (counts.get(code) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => compareTexts(a, b)))
}

/** The generated lives of a whole roster, with tallies. It says nothing about any real village. */
export interface Simulation {
  readonly generated: true
  readonly seed: number
  readonly rulebooks: readonly RulebookRef[]
  readonly from: CivilDate
  readonly to: CivilDate
  /** In the order of the roster, each village code once. */
  readonly lives: readonly SimulatedLife[]
  readonly counties: readonly CountyTally[]
  readonly months: readonly MonthTally[]
  /** How many attempts `record` refused, by the codes of their reasons. */
  readonly refused: Readonly<Record<string, number>>
}

/**
 * Generates a whole life for every village of a roster: yearly readings, listing, rectification, five steps, exit,
 * look-back, relapse. Every event goes through `record`. What is so in the villages comes from the world (`worldOf`), and
 * is the same under any rules; people try what the rules ask, and do not always succeed.
 *
 * The villages of a county share its leaders, units, meetings and reviewers, so that queues build; those of two counties
 * share nothing. Another order of the roster gives the same lives (D1, D18). Versions of the rulebook may change within the
 * span. What is wrong is refused, all at once: a malformed day at `/from` or `/to`, a day on which no version is in force
 * at `/rulebooks`, a village code that is malformed or given twice at `/roster/…`, a behavior at `/behavior/…`.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { simulate } from 'baolei/simulation'
 *
 * const roster = [{ code: '999901001201', name: '示例村' }]
 * const options = { rulebooks: [xining2024], roster, seed: 7, from: '2024-01-01', to: '2026-12-31' }
 * const simulation = simulate(options)
 * simulation.ok && simulation.value.counties[0]?.villages // 1
 * const wrong = simulate({ ...options, from: '2023-02-30' })
 * wrong.ok || wrong.error.reasons[0]?.path // '/from'
 * ```
 */
export function simulate(options: SimulationOptions): Result<Simulation> {
  const span = readSpan(options)
  if (!span.ok) return span
  const { world, rulebooks, from, to } = span.value
  const counties = groupBy(world.roster, ({ code }) => unitOf(code, 'county'))
  const byCode = new Map(
    [...counties.values()].flatMap((own) => livesOf(own, span.value)).map((life) => [life.village.code, life]),
  )
  const lives = world.roster.flatMap(({ code }) => byCode.get(code) ?? [])
  // The last version knows every level that a control may have.
  const last = rulebookInForce(rulebooks, to) ?? span.value.first
  return ok({
    generated: true,
    seed: world.seed,
    rulebooks: rulebooks.map(({ id, version }) => ({ id, version })),
    from,
    to,
    lives,
    counties: byCounty(last, lives, to),
    months: byMonth(lives, from, to),
    refused: refusalCodes(lives),
  })
}
