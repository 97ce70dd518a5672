import { type Level, unitOf } from '../core/actor.js'
import { compareTexts } from '../core/order.js'
import { LISTS } from '../rulebook/lists.js'
import type { GradedOnly, Sweep, SweepResult } from './sweep.js'

/** How many villages of a unit have which grade and which proposed list. Counts only: no share and no rank (D9). */
export interface UnitCounts {
  /** The unit's code (D23). */
  readonly unit: string
  readonly assessed: number
  /** Villages, not rows: those that no row could assess. */
  readonly unassessed: number
  /** By grade, best first, then `undetermined`. */
  readonly grades: Readonly<Record<string, number>>
  /** By list, strictest first, then `undetermined` and `not-screened`. */
  readonly lists: Readonly<Record<string, number>>
}

/** The counts of a sweep by unit. */
export interface SweepCounts {
  readonly by: Exclude<Level, 'village'>
  /** In the order of their codes. */
  readonly units: readonly UnitCounts[]
  /** Rows whose village could not be read, so that no unit can be named. */
  readonly unplaced: number
}

interface Tally {
  assessed: number
  unassessed: number
  readonly grades: Map<string, number>
  readonly lists: Map<string, number>
}

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const zeros = (keys: readonly string[]): Map<string, number> => new Map(keys.map((key) => [key, 0]))

/**
 * Counts a sweep's villages by grade and proposed list, and those unassessed, by county, township or city (M3.2, D9).
 *
 * @example
 * ```ts
 * import { sweep, sweepCounts } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const village = { code: '630102000001', name: '示例村' }
 * const roster = [{ village, fortress: { answers: {} }, negative: { answers: {} } }]
 * const { units } = sweepCounts(sweep(xining2024, roster, { date: '2024-03-01' }), 'county')
 * units[0]?.unit // '630102'
 * units[0]?.lists.undetermined // 1
 * ```
 */
export function sweepCounts(sweep: Sweep<SweepResult | GradedOnly>, by: SweepCounts['by']): SweepCounts {
  const tallies = new Map<string, Tally>()
  const tallyOf = (villageCode: string): Tally => {
    const unit = unitOf(villageCode, by)
    const known = tallies.get(unit)
    if (known !== undefined) return known
    const grades = zeros([...sweep.grades, 'undetermined'])
    const made = { assessed: 0, unassessed: 0, grades, lists: zeros([...LISTS, 'undetermined', 'not-screened']) }
    tallies.set(unit, made)
    return made
  }
  for (const { village, index, proposal } of sweep.results) {
    const tally = tallyOf(village.code)
    tally.assessed += 1
    add(tally.grades, index.grade)
    add(tally.lists, proposal === null ? 'not-screened' : proposal.list)
  }
  // A village may have several rows, or a broken row beside a good one: it counts once.
  const counted = new Set(sweep.results.map(({ village }) => village.code))
  let unplaced = 0
  for (const { village } of sweep.unassessed) {
    if (village === undefined) unplaced += 1
    else if (!counted.has(village.code)) {
      counted.add(village.code)
      tallyOf(village.code).unassessed += 1
    }
  }
  const units = [...tallies]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([unit, tally]) => ({
      unit,
      assessed: tally.assessed,
      unassessed: tally.unassessed,
      grades: Object.fromEntries(tally.grades),
      lists: Object.fromEntries(tally.lists),
    }))
  return { by, units, unplaced }
}
