import { unitOf } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import { periodsBetween } from '../duties/calendar.js'
import type { EventType } from '../lifecycle/event-rules.js'
import { recurrentOn } from '../lifecycle/query.js'
import { STATE_IDS, type StateId } from '../lifecycle/states.js'
import { controlLevel } from '../rectification/slice.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { SimulatedLife } from './live.js'

/** What happened in one county. Counts only (D9, D10). */
export interface CountyTally {
  readonly unit: string
  readonly villages: number
  /** How often a village was put on each list. */
  readonly listed: { readonly 'weak-lax': number; readonly 'key-prevention': number }
  /** How often a key-prevention village moved to the stricter list. */
  readonly tightened: number
  readonly controlLowered: number
  readonly controlRaised: number
  /** The control levels in force for the cases on a list on the last day, lowest level first. */
  readonly control: Readonly<Record<string, number>>
  readonly exits: { readonly 'weak-lax': number; readonly 'key-prevention': number }
  readonly lookBacks: { readonly steady: number; readonly 'problems-again': number }
  /** Listings that follow an earlier one whose look-back was not steady (A5.2). */
  readonly relapses: number
  /** Villages listed so often within the rulebook’s window that they are recurrent on the last day (D17). */
  readonly recurrent: number
  /** Where the cases stand on the last day. */
  readonly at: Readonly<Record<StateId, number>>
  readonly refused: number
}

/** How many cases stood in each state at the end of a month. */
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

/** Tallies by county, in the order of their codes. */
export function byCounty(rulebook: Rulebook, lives: readonly SimulatedLife[], to: CivilDate): readonly CountyTally[] {
  return [...groupBy(lives, ({ village }) => unitOf(village.code, 'county'))]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([unit, own]) => countyTally(rulebook, unit, own, to))
}

/** Tallies by month, first to last. */
export function byMonth(lives: readonly SimulatedLife[], from: CivilDate, to: CivilDate): readonly MonthTally[] {
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

/** How many refused attempts bore each code, by code. */
export function refusalCodes(lives: readonly SimulatedLife[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { reasons } of lives.flatMap((life) => life.refused))
    for (const code of new Set(reasons.map((one) => one.code))) counts.set(code, (counts.get(code) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => compareTexts(a, b)))
}
