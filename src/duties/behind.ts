import { governs, type Role } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { byOwner } from './due.js'
import { type DutyItem, dutyItem } from './duty-item.js'
import { subjectOf } from './occurrence.js'
import { type Rollup, rollUp } from './roll-up.js'
import { type DueQuery, statusesOn } from './statuses.js'

/** A post or body that is behind: what is overdue, since when, who is named by now. */
export interface BehindOwner {
  readonly owner: Role
  readonly unit: string
  readonly holder?: string
  /** Earliest due day first. */
  readonly overdue: readonly DutyItem[]
  readonly cites: readonly Citation[]
}

/** Who is behind in a unit on a day, and how its duties stand in all. */
export interface BehindReport {
  readonly unit: string
  readonly today: CivilDate
  readonly owners: readonly BehindOwner[]
  /** By post or body, those that are behind and those that are not. */
  readonly bodies: readonly Rollup[]
  readonly unused: readonly Reason[]
  readonly problems: readonly Reason[]
}

/**
 * Who is behind, for the secretary of a township, county or city (D20): each post or body with something overdue in
 * the unit, with reasons, clauses and whom the rulebook names by now. In the order of roles and codes, never of how
 * far behind they are (D9).
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { behind, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '630121100201', list: 'weak-lax', from: '2024-03-01' })
 * const today = '2024-04-02'
 * if (listing.ok && isCivilDate(today)) {
 *   const { owners } = behind(xining2024, { listings: [listing.value], records: [] }, { unit: '630121', today })
 *   owners.map(({ owner }) => owner) // ['first-secretary']
 *   owners[0]?.overdue[0]?.escalation?.levels[0]?.to // 'township-committee': 18 days overdue
 * }
 * ```
 */
export function behind(
  rulebook: Rulebook,
  query: DueQuery,
  { unit, today }: { readonly unit: string; readonly today: CivilDate },
): BehindReport {
  const { statuses, unused, problems } = statusesOn(rulebook, query, today)
  const own = statuses.filter(({ occurrence }) => governs(unit, subjectOf(occurrence)))
  const owners = byOwner(own.filter(({ status }) => status === 'overdue')).map(
    ({ owner, unit: code, holder, overdue }) => ({
      owner,
      unit: code,
      ...(holder === undefined ? {} : { holder }),
      overdue: overdue.map((status) => dutyItem(rulebook, status, today)),
      cites: [...new Set(overdue.flatMap(({ occurrence }) => occurrence.cites))],
    }),
  )
  return { unit, today, owners, bodies: rollUp(own, 'body'), unused, problems }
}
