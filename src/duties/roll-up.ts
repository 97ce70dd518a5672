import { CODE_LENGTH, type Role } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import type { Finding } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import { type Occurrence, postKey, subjectOf } from './occurrence.js'
import type { DutyStatus, OccurrenceStatus } from './status.js'

/**
 * What duties are added up by: `post` is each holder of a post, or the post where no holder is known; `body` the post
 * or body of a unit, whoever holds it; the others are the units that the duties are about.
 *
 * @example
 * ```ts
 * import { ROLLUPS } from 'baolei/duties'
 *
 * ROLLUPS.length // 5
 * ```
 */
export const ROLLUPS = ['post', 'body', 'township', 'county', 'city'] as const
/** One of {@link ROLLUPS}. */
export type RollupBy = (typeof ROLLUPS)[number]

/** How many occurrences of one post, body or unit have each status. */
export interface Rollup {
  readonly by: RollupBy
  /** By post or body. */
  readonly role?: Role
  /**
   * By township, what a county owes for all its villages is a row under the county's own code: it belongs to no
   * township.
   */
  readonly unit: string
  /** By post, where known. */
  readonly holder?: string
  readonly total: number
  /** In time. */
  readonly done: number
  readonly late: number
  readonly due: number
  readonly overdue: number
  /** Overdue since before the village left its list, and not counted in `overdue` (D20). */
  readonly overdueOnLeaving: number
  /** Not to be counted as owed (D20). */
  readonly lapsed: number
  readonly waived: number
  readonly standing: number
  readonly notStarted: number
  /** The first due day of what is still open; a partial occurrence has none. */
  readonly next?: CivilDate
  /** Why something is overdue now: one finding each, earliest due day first. */
  readonly reasons: readonly Finding[]
  /** The clauses and decisions of the duties that are counted here. */
  readonly cites: readonly Citation[]
}

interface Key {
  readonly role?: Role
  readonly unit: string
  readonly holder?: string
}

/**
 * Counts duties by status (D20). Each occurrence is counted in exactly one row. The rows are in the order of roles
 * and codes, never of numbers: this is no league table (D9).
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { dutyStatuses, parseListing, rollUp } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '999921100201', list: 'weak-lax', from: '2024-03-01' })
 * const query = { listings: listing.ok ? [listing.value] : [], records: [] }
 * const { statuses } = dutyStatuses(xining2024, query, '2024-04-02')
 * rollUp(statuses, 'township').map(({ unit, overdue }) => [unit, overdue]) // [['999921', 0], ['999921100', 2]]
 * ```
 */
export function rollUp(statuses: readonly OccurrenceStatus[], by: RollupBy): readonly Rollup[] {
  return [...groupBy(statuses, ({ occurrence }) => postKey(keyOf(occurrence, by)))]
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([, own]) =>
      own.slice(0, 1).map(({ occurrence }) => ({ by, ...keyOf(occurrence, by), ...countsOf(own), ...whyOf(own) })),
    )
}

function keyOf(occurrence: Occurrence, by: RollupBy): Key {
  const { owner: role, unit, holder } = occurrence
  if (by === 'body') return { role, unit }
  if (by === 'post') return holder === undefined ? { role, unit } : { role, unit, holder }
  return { unit: subjectOf(occurrence).slice(0, CODE_LENGTH[by]) }
}

function countsOf(own: readonly OccurrenceStatus[]): Omit<Rollup, 'by' | 'unit' | 'next' | 'reasons' | 'cites'> {
  const count = (which: DutyStatus): number => own.filter(({ status }) => status === which).length
  return {
    total: own.length,
    done: count('done'),
    due: count('due'),
    overdue: own.filter(({ status, onLeaving }) => status === 'overdue' && onLeaving !== true).length,
    overdueOnLeaving: own.filter(({ onLeaving }) => onLeaving === true).length,
    lapsed: count('lapsed'),
    waived: count('waived'),
    standing: count('standing'),
    late: count('done-late'),
    notStarted: count('not-started'),
  }
}

function whyOf(own: readonly OccurrenceStatus[]): Pick<Rollup, 'next' | 'reasons' | 'cites'> {
  const open = own.filter(
    ({ status, occurrence }) => status === 'not-started' || (status === 'due' && !occurrence.partial),
  )
  const [next] = open.flatMap(({ occurrence: { window } }) => window.to ?? []).sort()
  const overdue = own.filter(({ status, onLeaving }) => status === 'overdue' && onLeaving !== true)
  return {
    ...(next === undefined ? {} : { next }),
    reasons: overdue.map(({ finding }) => finding),
    cites: [...new Set(own.flatMap(({ occurrence }) => occurrence.cites))],
  }
}
