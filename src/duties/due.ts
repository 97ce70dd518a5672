import { governs, type Role } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { Reason } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type DutyItem, dutyItems } from './duty-item.js'
import { postKey, subjectOf } from './occurrence.js'
import type { DueQuery } from './query.js'
import { type Rollup, rollUp } from './roll-up.js'
import { dutyStatuses, type OccurrenceStatus } from './status.js'

/** What one owner owes: a post or body of one unit, or one holder of the post. */
export interface DueByOwner {
  readonly owner: Role
  readonly unit: string
  readonly holder?: string
  readonly overdue: readonly OccurrenceStatus[]
  /** Overdue since before the village left its list (D20). */
  readonly overdueOnLeaving: readonly OccurrenceStatus[]
  readonly due: readonly OccurrenceStatus[]
  /** In time or late. */
  readonly done: readonly OccurrenceStatus[]
  readonly lapsed: readonly OccurrenceStatus[]
  readonly waived: readonly OccurrenceStatus[]
  readonly standing: readonly OccurrenceStatus[]
  readonly notStarted: readonly OccurrenceStatus[]
}

/** What has fallen due by a day, by owner. */
export interface DueReport {
  readonly today: string
  readonly owners: readonly DueByOwner[]
  /** One for each record that serves nothing, its index among the records as the path. */
  readonly unused: readonly Reason[]
  /** Terms that overlap, by an index among the tenures; a day that does not exist, at `/today`. */
  readonly problems: readonly Reason[]
}

/**
 * What has fallen due by a day, by owner (D19, D20): everything owed since the first listing, and of the standing
 * duties those in force on that day. A record dated after the day serves nothing, and `unused` says so. For a day that
 * does not exist there are no owners, and `problems` says so at `/today`.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { dueBy, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '999921100201', list: 'weak-lax', from: '2024-03-01' })
 * const query = { listings: listing.ok ? [listing.value] : [], records: [] }
 * const { owners } = dueBy(xining2024, query, '2024-04-02')
 * owners.find(({ owner }) => owner === 'first-secretary')?.overdue.length // 2: both halves of March
 * ```
 */
export function dueBy(rulebook: Rulebook, query: DueQuery, today: string): DueReport {
  const { statuses, ...rest } = dutyStatuses(rulebook, query, today)
  return { ...rest, owners: byOwner(statuses) }
}

/**
 * Groups by owner: by role in the order of {@link ROLES}, then by unit, then by holder. Within a group the order stays.
 */
export function byOwner(statuses: readonly OccurrenceStatus[]): readonly DueByOwner[] {
  return [...groupBy(statuses, ({ occurrence: { owner, unit, holder } }) => postKey({ role: owner, unit, holder }))]
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([, group]) => group.slice(0, 1).map(({ occurrence }) => dueByOwner(occurrence, group)))
}

function dueByOwner(
  { owner, unit, holder }: OccurrenceStatus['occurrence'],
  group: readonly OccurrenceStatus[],
): DueByOwner {
  return {
    owner,
    unit,
    ...(holder === undefined ? {} : { holder }),
    overdue: group.filter(({ status, onLeaving }) => status === 'overdue' && onLeaving !== true),
    overdueOnLeaving: group.filter(({ onLeaving }) => onLeaving === true),
    due: group.filter(({ status }) => status === 'due'),
    done: group.filter(({ status }) => status === 'done' || status === 'done-late'),
    lapsed: group.filter(({ status }) => status === 'lapsed'),
    waived: group.filter(({ status }) => status === 'waived'),
    standing: group.filter(({ status }) => status === 'standing'),
    notStarted: group.filter(({ status }) => status === 'not-started'),
  }
}

/** A post or body that is behind: what is overdue, since when, and who is named for it by now. */
export interface BehindOwner {
  readonly owner: Role
  readonly unit: string
  readonly holder?: string
  /** Earliest due day first. */
  readonly overdue: readonly DutyItem[]
  /** Overdue since before the village left its list (D20). */
  readonly overdueOnLeaving: readonly DutyItem[]
  readonly cites: readonly Citation[]
}

/** Who is behind in a unit on a day, and a count of all duties in it. */
export interface BehindReport {
  readonly unit: string
  readonly today: string
  readonly owners: readonly BehindOwner[]
  /** By post or body, those that are behind and those that are not. */
  readonly bodies: readonly Rollup[]
  readonly unused: readonly Reason[]
  readonly problems: readonly Reason[]
}

/**
 * Who is behind, for the secretary of a township, county or city (D20): each post or body with something overdue in
 * the unit, with reasons, clauses and whom the rulebook names by now. In the order of roles and codes, never of how
 * far behind they are (D9). For a day that does not exist nobody is behind, and `problems` says so at `/today`.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { behind, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '999921100201', list: 'weak-lax', from: '2024-03-01' })
 * const query = { listings: listing.ok ? [listing.value] : [], records: [] }
 * const { owners } = behind(xining2024, query, { unit: '999921', today: '2024-04-02' })
 * owners.map(({ owner }) => owner) // ['first-secretary']
 * owners[0]?.overdue[0]?.escalation?.levels[0]?.to // 'township-committee': 18 days overdue
 * ```
 */
export function behind(
  rulebook: Rulebook,
  query: DueQuery,
  { unit, today }: { readonly unit: string; readonly today: string },
): BehindReport {
  const { statuses, unused, problems } = dutyStatuses(rulebook, query, today)
  const own = statuses.filter(({ occurrence }) => governs(unit, subjectOf(occurrence)))
  const owners = byOwner(own.filter(({ status }) => status === 'overdue')).map(
    ({ owner, unit: code, holder, overdue, overdueOnLeaving }) => ({
      owner,
      unit: code,
      ...(holder === undefined ? {} : { holder }),
      overdue: dutyItems(rulebook, overdue, today),
      overdueOnLeaving: dutyItems(rulebook, overdueOnLeaving, today),
      cites: [...new Set([...overdue, ...overdueOnLeaving].flatMap(({ occurrence }) => occurrence.cites))],
    }),
  )
  return { unit, today, owners, bodies: rollUp(own, 'body'), unused, problems }
}
