import type { Role } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { postKey } from './occurrence.js'
import type { OccurrenceStatus } from './status.js'
import { type DueQuery, statusesOn } from './statuses.js'

/** What one owner owes: a post or body of one unit, or one holder of it. */
export interface OwnerDuties {
  readonly owner: Role
  readonly unit: string
  readonly holder?: string
  readonly overdue: readonly OccurrenceStatus[]
  readonly due: readonly OccurrenceStatus[]
  /** In time or late. */
  readonly done: readonly OccurrenceStatus[]
  readonly waived: readonly OccurrenceStatus[]
  readonly standing: readonly OccurrenceStatus[]
  readonly notDue: readonly OccurrenceStatus[]
}

/** What has fallen due by a day, by owner, the records that served nothing, and the terms that overlap. */
export interface DueReport {
  readonly today: CivilDate
  readonly owners: readonly OwnerDuties[]
  readonly unused: readonly Reason[]
  readonly problems: readonly Reason[]
}

/**
 * What has fallen due by a day, by whom (D19, D20): everything owed since the first listing, and of the standing
 * duties those in force on that day. Records dated after the day are not looked at.
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { dueBy, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '630121100201', list: 'weak-lax', from: '2024-03-01' })
 * const today = '2024-04-02'
 * if (listing.ok && isCivilDate(today)) {
 *   const { owners } = dueBy(xining2024, { listings: [listing.value], records: [] }, today)
 *   owners.find(({ owner }) => owner === 'first-secretary')?.overdue.length // 2: both halves of March
 * }
 * ```
 */
export function dueBy(rulebook: Rulebook, query: DueQuery, today: CivilDate): DueReport {
  const { statuses, ...rest } = statusesOn(rulebook, query, today)
  return { ...rest, owners: byOwner(statuses) }
}

/**
 * Groups by owner: by role in the order of {@link ROLES}, then by unit, then by holder. Within a group the order stays.
 */
export function byOwner(statuses: readonly OccurrenceStatus[]): readonly OwnerDuties[] {
  return [...groupBy(statuses, ({ occurrence: { owner, unit, holder } }) => postKey({ role: owner, unit, holder }))]
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([, group]) => group.slice(0, 1).map(({ occurrence }) => ownerDuties(occurrence, group)))
}

function ownerDuties(
  { owner, unit, holder }: OccurrenceStatus['occurrence'],
  group: readonly OccurrenceStatus[],
): OwnerDuties {
  return {
    owner,
    unit,
    ...(holder === undefined ? {} : { holder }),
    overdue: group.filter(({ status }) => status === 'overdue'),
    due: group.filter(({ status }) => status === 'due'),
    done: group.filter(({ status }) => status === 'done' || status === 'done-late'),
    waived: group.filter(({ status }) => status === 'waived'),
    standing: group.filter(({ status }) => status === 'standing'),
    notDue: group.filter(({ status }) => status === 'not-due'),
  }
}
