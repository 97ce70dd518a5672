import { type Level, unitOf } from '../core/actor.js'
import { compareTexts } from '../core/order.js'
import { LISTS } from '../rulebook/lists.js'
import type { GradedOnly, Sweep, SweepResult, SweepStream } from './sweep.js'

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

/**
 * Counts a sweep's villages by grade and proposed list, and those unassessed, by county, township or city (M3.2, D9). Of
 * a {@link SweepStream} it keeps the counts alone, however many villages come.
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
export function sweepCounts(
  sweep: Sweep<SweepResult | GradedOnly> | SweepStream<SweepResult | GradedOnly>,
  by: SweepCounts['by'],
): SweepCounts {
  const grades = [...sweep.grades, 'undetermined']
  const lists = [...LISTS, 'undetermined', 'not-screened']
  const columns = ['assessed', 'unassessed', ...grades.map((id) => `grade ${id}`), ...lists.map((id) => `list ${id}`)]
  const places = new Map(columns.map((column, place) => [column, place]))
  const units = new Map<string, Uint32Array>()
  const add = (villageCode: string, ...counted: readonly string[]): void => {
    const unit = unitOf(villageCode, by)
    const counts = units.get(unit) ?? new Uint32Array(columns.length)
    units.set(unit, counts)
    for (const column of counted) {
      const place = places.get(column) ?? -1
      counts[place] = (counts[place] ?? 0) + 1
    }
  }
  let unplaced = 0
  for (const one of 'results' in sweep ? bothOf(sweep) : sweep) {
    if (!('reasons' in one)) {
      const list = one.proposal === null ? 'not-screened' : one.proposal.list
      add(one.village.code, 'assessed', `grade ${one.index.grade}`, `list ${list}`)
    } else if (one.village === undefined) unplaced += 1
    // A village may have several rows, or a broken row beside a good one: it counts once.
    else if (!one.reasons.some(({ code }) => code === 'duplicate-village')) add(one.village.code, 'unassessed')
  }
  const count = (counts: Uint32Array, column: string): number => counts[places.get(column) ?? -1] ?? 0
  return {
    by,
    units: [...units]
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([unit, counts]) => ({
        unit,
        assessed: count(counts, 'assessed'),
        unassessed: count(counts, 'unassessed'),
        grades: Object.fromEntries(grades.map((id) => [id, count(counts, `grade ${id}`)])),
        lists: Object.fromEntries(lists.map((id) => [id, count(counts, `list ${id}`)])),
      })),
    unplaced,
  }
}

function* bothOf<R>({ results, unassessed }: Pick<Sweep, 'unassessed'> & { readonly results: readonly R[] }) {
  yield* results
  yield* unassessed
}
