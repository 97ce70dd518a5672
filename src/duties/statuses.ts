import type { CivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { dutiesOf } from './duties.js'
import { firstListed, type Listing, type Tenure } from './listing.js'
import { matchRecords } from './matching.js'
import { tenureProblems } from './overlap.js'
import type { DutyRecord } from './record.js'
import { type OccurrenceStatus, statusOf } from './status.js'

/** From what it is worked out which duties have fallen due. */
export interface DueQuery {
  readonly listings: readonly Listing[]
  readonly tenures?: readonly Tenure[]
  readonly records: readonly DutyRecord[]
}

/** Every time that a duty is owed, with its status on a day. */
export interface StatusReport {
  readonly today: CivilDate
  readonly statuses: readonly OccurrenceStatus[]
  /** One for each record that serves nothing, its index among the records as the path. */
  readonly unused: readonly Reason[]
  /** One for each two terms that overlap in one post, an index among the tenures as the path. */
  readonly problems: readonly Reason[]
}

/**
 * Everything owed since the first listing, with its status on a day (D19, D20). Of the standing duties those in force
 * on that day. `until` looks further ahead, e.g. to the end of a half-month. Records dated after the day are not
 * looked at.
 */
export function statusesOn(
  rulebook: Rulebook,
  query: DueQuery,
  today: CivilDate,
  until: CivilDate = today,
): StatusReport {
  const { records, ...basis } = query
  const from = firstListed(query.listings, today)
  const occurrences = dutiesOf(rulebook, { ...basis, from, to: until })
  const matched = matchRecords(rulebook, occurrences, records, today)
  const statuses = occurrences
    .map((occurrence) => statusOf(occurrence, matched, today))
    .filter(
      ({ status, occurrence: { window } }) => status !== 'standing' || window.to === undefined || window.to >= today,
    )
  return { today, statuses, unused: matched.unused, problems: tenureProblems(query.tenures ?? []) }
}
