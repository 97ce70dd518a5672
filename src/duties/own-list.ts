import { governs, type Role } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Period, periodOf } from './calendar.js'
import { type DutyItem, dutyItem } from './duty-item.js'
import { type Occurrence, subjectOf } from './occurrence.js'
import type { DutyStatus } from './status.js'
import { type DueQuery, statusesOn } from './statuses.js'

/** Who asks what they owe, and on which day. */
export interface OwnListQuery {
  readonly role: Role
  /** The code of what the post is for: the owner's unit, or a village in it where a post answers for a village only. */
  readonly unit: string
  /** The holder, as an opaque reference (D10); without it the list is the post's, whoever held it. */
  readonly ref?: string
  readonly today: CivilDate
}

/** What one post or body owes this half-month. */
export interface OwnList extends OwnListQuery {
  readonly period: Period
  readonly overdue: readonly DutyItem[]
  /** May be done now; the earliest due day first, those without a due day last. */
  readonly due: readonly DutyItem[]
  /** Begins later in this half-month. */
  readonly coming: readonly DutyItem[]
  /** Done in this half-month, late or in time. */
  readonly done: readonly DutyItem[]
  readonly waived: readonly DutyItem[]
  readonly standing: readonly DutyItem[]
  /** Records that served nothing, and terms that overlap, of anyone in the query. */
  readonly unused: readonly Reason[]
  readonly problems: readonly Reason[]
}

/**
 * What do I owe this half-month (D19, D20): all that is overdue, what may be done now, what begins before the
 * half-month ends, and what was done in it, each with its reasons and clauses. What nobody is known to hold is on the
 * post's list.
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { ownList, parseListing } from 'baolei/duties'
 *
 * const village = '630121100201'
 * const listing = parseListing({ village, list: 'weak-lax', from: '2024-03-01' })
 * const today = '2024-03-20'
 * if (listing.ok && isCivilDate(today)) {
 *   const query = { listings: [listing.value], records: [] }
 *   const list = ownList(xining2024, query, { role: 'first-secretary', unit: village, today })
 *   list.period.id // '2024-03-b'
 *   list.overdue.map(({ label }) => label.en) // ['hear residents’ opinions once each half-month']
 * }
 * ```
 */
export function ownList(rulebook: Rulebook, query: DueQuery, asked: OwnListQuery): OwnList {
  const { today } = asked
  const period = periodOf('half-month', today)
  const { statuses, unused, problems } = statusesOn(rulebook, query, today, period.to)
  const own = statuses.filter(({ occurrence }) => isOwn(occurrence, asked))
  const inPeriod = own.filter(({ record }) => record !== undefined && record.date >= period.from)
  const items = (from: typeof own, ...which: readonly DutyStatus[]): readonly DutyItem[] =>
    from.filter(({ status }) => which.includes(status)).map((status) => dutyItem(rulebook, status, today))
  return {
    ...asked,
    period,
    overdue: items(own, 'overdue'),
    due: items(own, 'due'),
    coming: items(own, 'not-due'),
    done: items(inPeriod, 'done', 'done-late'),
    waived: items(inPeriod, 'waived'),
    standing: items(own, 'standing'),
    unused,
    problems,
  }
}

function isOwn(occurrence: Occurrence, { role, unit, ref }: OwnListQuery): boolean {
  const { owner, holder } = occurrence
  return (
    owner === role &&
    governs(unit, subjectOf(occurrence)) &&
    (ref === undefined || holder === undefined || holder === ref)
  )
}
