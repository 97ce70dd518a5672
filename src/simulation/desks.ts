import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { StateId } from '../lifecycle/states.js'
import type { Behavior } from './behavior.js'

/** What a case may have to wait for: a person, a unit, a meeting, or somebody who reviews. */
export const DESKS = ['leader', 'unit', 'meeting', 'township-review', 'county-review', 'city-review'] as const
/** One of {@link DESKS}. */
export type Desk = (typeof DESKS)[number]

/** How long a case waited for a desk of a unit, and in which state. */
export interface Wait {
  readonly desk: Desk
  readonly unit: string
  readonly at: StateId
  readonly from: CivilDate
  readonly to: CivilDate
}

/** A leader or a unit that is linked with a village, until it leaves its list. */
export interface Holding {
  readonly number: number
  until?: CivilDate
}

/** Who asks for a desk, from which day on. */
export interface Asking {
  readonly desk: Desk
  readonly unit: string
  readonly from: CivilDate
}

/** What a desk gives: from which day, and which leader or unit where it is one. */
export interface Given {
  readonly on: CivilDate
  readonly holding?: Holding
}

const monthAfter = (date: CivilDate): CivilDate => addTo(`${date.slice(0, 7)}-01` as CivilDate, { months: 1 })

/** Serves who asks; undefined where every leader or unit is taken on that day. */
export type Serve = (asking: Asking) => Given | undefined

/**
 * The desks of a county: how much each takes up within a month, or how many villages it is linked with at once. Who comes
 * first is served first, so callers ask in the order of the days.
 */
export function desksOf({ capacity }: Behavior): Serve {
  const taken = new Map<string, number>()
  const linked = new Map<string, Holding[][]>()
  const take = (name: string, most: number, from: CivilDate): Given => {
    for (let on = from; ; on = monthAfter(on)) {
      const month = `${name} ${on.slice(0, 7)}`
      const before = taken.get(month) ?? 0
      if (before >= most) continue
      taken.set(month, before + 1)
      return { on }
    }
  }
  // The one with the fewest villages on that day, if it can take another.
  const link = (name: string, many: number, each: number, from: CivilDate): Given | undefined => {
    const all = linked.get(name) ?? Array.from({ length: many }, () => [])
    linked.set(name, all)
    const loads = all.map((own) => own.filter(({ until }) => until === undefined || until > from).length)
    const least = Math.min(...loads)
    if (least >= each) return undefined
    const at = loads.indexOf(least)
    const holding: Holding = { number: at + 1 }
    all[at]?.push(holding)
    return { on: from, holding }
  }
  return ({ desk, unit, from }) => {
    const name = `${desk} ${unit}`
    switch (desk) {
      case 'leader':
        return link(name, capacity.leaders.value, capacity.villagesPerLeader.value, from)
      case 'unit':
        return link(name, capacity.units.value, capacity.villagesPerUnit.value, from)
      case 'meeting':
        return take(name, capacity.plans.value, from)
      case 'township-review':
        return take(name, capacity.townshipReviews.value, from)
      case 'county-review':
        return take(name, capacity.countyReviews.value, from)
      case 'city-review':
        return take(name, capacity.cityReviews.value, from)
    }
  }
}

/** When who was not served asks again: at the beginning of the next month. */
export const askAgain = monthAfter
