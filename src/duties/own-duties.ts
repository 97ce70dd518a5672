import { governs, type Role } from '../core/actor.js'
import { isCivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Period, periodOf } from './calendar.js'
import { type DutyItem, dutyItems } from './duty-item.js'
import { heldOn, type TermsOf, termsByPost } from './holders.js'
import { type Occurrence, subjectOf } from './occurrence.js'
import type { DueQuery } from './query.js'
import { type DutyStatus, dutyStatuses } from './status.js'

/** Who asks what they owe, and on which day. */
export interface OwnDutiesQuery {
  readonly role: Role
  /** The code of what the post is for: the owner's unit, or a village in it where a post answers for a village only. */
  readonly unit: string
  /** The holder, as an opaque reference (D10); without it the list is the post's, whoever held it. */
  readonly ref?: string
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What one post or body owes this half-month. */
export interface OwnDuties extends OwnDutiesQuery {
  /** Absent where `today` does not exist. */
  readonly period?: Period
  readonly overdue: readonly DutyItem[]
  /** Overdue since before the village left its list (D20). */
  readonly overdueOnLeaving: readonly DutyItem[]
  /** May be done now; the earliest due day first, those without a due day last. */
  readonly due: readonly DutyItem[]
  /** Begins later in this half-month. */
  readonly coming: readonly DutyItem[]
  /** Done in this half-month, late or in time. */
  readonly done: readonly DutyItem[]
  readonly waived: readonly DutyItem[]
  readonly standing: readonly DutyItem[]
  /** Records of anyone in the query that serve nothing. */
  readonly unused: readonly Reason[]
  /** Terms of anyone in the query that overlap; a day that does not exist, at `/today`. */
  readonly problems: readonly Reason[]
}

/**
 * What one post or body owes this half-month (D19, D20): all that is overdue, what may be done now, what begins
 * before the half-month ends, and what was done in it, each with its reasons and clauses. A duty without a known
 * holder is on the list of the post. For a day that does not exist every list is empty, and `problems` says so at
 * `/today`.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { ownDuties, parseListing } from 'baolei/duties'
 *
 * const village = '999921100201'
 * const listing = parseListing({ village, list: 'weak-lax', from: '2024-03-01' })
 * const query = { listings: listing.ok ? [listing.value] : [], records: [] }
 * const own = ownDuties(xining2024, query, { role: 'first-secretary', unit: village, today: '2024-03-20' })
 * own.period?.id // '2024-03-b'
 * own.overdue.map(({ label }) => label.en) // ['hear residents’ opinions once each half-month']
 * ```
 */
export function ownDuties(rulebook: Rulebook, query: DueQuery, asked: OwnDutiesQuery): OwnDuties {
  const { today } = asked
  const period = isCivilDate(today) ? periodOf('half-month', today) : undefined
  const { statuses, unused, problems } = dutyStatuses(rulebook, query, today, period?.to)
  const termsOf = termsByPost(query.tenures ?? [])
  const own = statuses.filter(({ occurrence }) => isOwn(occurrence, asked, termsOf))
  const owed = own.filter(({ onLeaving }) => onLeaving !== true)
  const inPeriod = own.filter(({ record, event }) => {
    const on = record?.date ?? event?.date
    return on !== undefined && period !== undefined && on >= period.from
  })
  const items = (from: typeof own, ...which: readonly DutyStatus[]): readonly DutyItem[] =>
    dutyItems(
      rulebook,
      from.filter(({ status }) => which.includes(status)),
      today,
    )
  return {
    ...asked,
    ...(period === undefined ? {} : { period }),
    overdue: items(owed, 'overdue'),
    overdueOnLeaving: items(
      own.filter(({ onLeaving }) => onLeaving === true),
      'overdue',
    ),
    due: items(own, 'due'),
    coming: items(own, 'not-started'),
    done: items(inPeriod, 'done', 'done-late'),
    waived: items(inPeriod, 'waived'),
    standing: items(own, 'standing'),
    unused,
    problems,
  }
}

/** An acting holder has the list of the post, whoever else holds it (D30). */
function isOwn(occurrence: Occurrence, { role, unit, ref, today }: OwnDutiesQuery, termsOf: TermsOf): boolean {
  const { owner, holder } = occurrence
  const subject = subjectOf(occurrence)
  if (owner !== role || !governs(unit, subject)) return false
  if (ref === undefined || holder === undefined || holder === ref) return true
  return isCivilDate(today) && heldOn(termsOf(role)(subject), ref, today, 'acting')
}
