import { ROLE_LEVEL, type Role, unitOf } from '../core/actor.js'
import { addTo, daysBetween } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import type { Village } from '../core/village.js'
import { recurrentOn } from '../lifecycle/query.js'
import { CASE_STAGES } from '../rulebook/limit.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { SimulatedLife } from './lives.js'
import { type Stay, staysQuantile } from './stays.js'

/**
 * What an experiment measures. Each but the plain counts is measured for several things, such as each stage.
 *
 * | measure | of | what it is |
 * |---|---|---|
 * | `listed` | list | times that a village was put on the list |
 * | `listed-for` | theme | of those of the list `weak-lax`: for which theme |
 * | `listed-twice` | | villages listed at least twice in the period (F1) |
 * | `recurrent` | | villages that are recurrent on the last day (D17) |
 * | `relapses` | | listings after a look-back that found problems again (A5.2) |
 * | `tightened` | | moves to the stricter list |
 * | `exits` | list | times that a village left the list |
 * | `stay` | stage | days in the stage, by quantile; stays that go on count as far as they are known |
 * | `in-stage` | stage | cases in the stage, on an average day |
 * | `waiting` | stage | of those, how many wait for a person, a meeting or a review, on an average day |
 * | `queue` | desk | cases that wait for such a desk, on an average day |
 * | `load` | role | events that a post with the role records in a year |
 * | `refused` | reason code | attempts that were refused for the reason |
 * | `unfinished` | | lives that broke off because the rulebook asks for something that the simulation cannot do |
 *
 * @example
 * ```ts
 * import { MEASURES } from 'baolei/simulation'
 *
 * MEASURES.includes('relapses') // true
 * ```
 */
export const MEASURES = [
  'listed',
  'listed-for',
  'listed-twice',
  'recurrent',
  'relapses',
  'tightened',
  'exits',
  'stay',
  'in-stage',
  'waiting',
  'queue',
  'load',
  'refused',
  'unfinished',
] as const
/** One of {@link MEASURES}. */
export type MeasureName = (typeof MEASURES)[number]

/** The quantiles of stays that are measured. */
const STAY_QUANTILES = [0.5, 0.9] as const

/** The name of a measure, what it is of, and which quantile: `listed/weak-lax`, `stay/rectifying/0.5`. */
type MeasureId = MeasureName | `${MeasureName}/${string}`

/** The measures of one simulation, by id; null where nothing was there to measure. A count that is absent is 0. */
export type Observed = Readonly<Record<string, number | null>>

/** Whether a measure that is absent was 0, rather than without anything to measure. */
export function isCount(id: string): boolean {
  return !id.startsWith('stay/')
}

/** The days that are simulated, both included. */
export interface Period {
  readonly from: CivilDate
  readonly to: CivilDate
}

// A village on no list stays there for years, and nobody owes anything: no stage of a case.
const STAGES: ReadonlySet<string> = new Set(CASE_STAGES)

/** Measures the lives of one simulation. `rulebook` is the version in force on the last day. */
export function observe(
  rulebook: Rulebook,
  roster: readonly Village[],
  lives: readonly SimulatedLife[],
  { from, to }: Period,
): Observed {
  const totals = new Map<string, number>([
    ['listed/weak-lax', 0],
    ['listed/key-prevention', 0],
    ['exits/weak-lax', 0],
    ['exits/key-prevention', 0],
    ...(['listed-twice', 'recurrent', 'relapses', 'tightened', 'unfinished'] as const).map((id) => [id, 0] as const),
  ])
  const add = (id: MeasureId, count = 1): void => void totals.set(id, (totals.get(id) ?? 0) + count)
  const end = addTo(to, { days: 1 })
  const days = daysBetween(from, end)
  const stays = new Map<string, Stay[]>()

  for (const { case: theCase, path, waits, listings, refused, mishaps } of lives) {
    for (const { list, theme } of listings) {
      add(`listed/${list}`)
      if (list === 'weak-lax') add(`listed-for/${theme}`)
    }
    if (listings.length > 1) add('listed-twice')
    if (mishaps.length > 0) add('unfinished')
    const { episodes } = theCase.state
    if (episodes.length > 0 && recurrentOn(theCase, rulebook, to)) add('recurrent')
    add('relapses', episodes.filter(({ follows }) => follows !== undefined).length)
    add('tightened', episodes.filter(({ limitTightenedOn }) => limitTightenedOn !== undefined).length)
    for (const { type, actor } of theCase.events) {
      if (type === 'tighten-listing') add('tightened')
      if (type === 'exit-list') add('exits/weak-lax')
      if (type === 'leave-prevention') add('exits/key-prevention')
      add(`load/${actor.role}`)
    }
    path.forEach(({ from: begun, at }, place) => {
      if (!STAGES.has(at)) return
      const next = path[place + 1]?.from
      const stay = { days: daysBetween(begun, next ?? end), ended: next !== undefined }
      const own = stays.get(at)
      if (own === undefined) stays.set(at, [stay])
      else own.push(stay)
      add(`in-stage/${at}`, stay.days)
    })
    for (const { desk, at, from: begun, to: until } of waits) {
      const waited = daysBetween(begun, until < end ? until : end)
      add(`waiting/${at}`, waited)
      add(`queue/${desk}`, waited)
    }
    for (const { reasons } of refused)
      for (const code of new Set(reasons.map((one) => one.code))) add(`refused/${code}`)
  }

  const scaled = (id: string, total: number): number => {
    const [name, of = ''] = id.split('/')
    if (name === 'in-stage' || name === 'waiting' || name === 'queue') return total / days
    return name === 'load' ? (total * DAYS_IN_A_YEAR) / days / postsOf(of as Role, roster) : total
  }
  const quantiles = [...stays].flatMap(([at, own]) =>
    STAY_QUANTILES.map((share) => [`stay/${at}/${share}`, staysQuantile(own, share)] as const),
  )
  const counted = [...totals].map(([id, total]) => [id, scaled(id, total)] as const)
  return Object.fromEntries([...counted, ...quantiles].sort(([a], [b]) => compareTexts(a, b)))
}

const DAYS_IN_A_YEAR = 365.25

/** How many units of a roster have a post with a role. */
function postsOf(role: Role, roster: readonly Village[]): number {
  return Math.max(1, new Set(roster.map(({ code }) => unitOf(code, ROLE_LEVEL[role]))).size)
}
