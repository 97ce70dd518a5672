import type { Citation } from '../core/citation.js'
import { type CivilDate, civilDate } from '../core/date.js'
import { type Finding, finding, type Reason, reason, type Verdict } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { type Label, label } from '../core/label.js'
import { compareTexts } from '../core/order.js'
import { underPath } from '../core/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { sharedSpans } from './calendar.js'
import { dutiesOf } from './duties.js'
import { dutyFindings as kinds } from './findings.js'
import { type MatchedRecords, matchRecords } from './matching.js'
import type { Occurrence } from './occurrence.js'
import { type DueQuery, type DutyRecord, firstListed, type Tenure } from './query.js'

/**
 * The statuses of an occurrence (D20). A duty owed at all times is `standing` from its first day on: it has no due day
 * and cannot be ticked off, so it is never due, done or overdue.
 *
 * @example
 * ```ts
 * import { DUTY_STATUSES } from 'baolei/duties'
 *
 * DUTY_STATUSES.includes('overdue') // true
 * ```
 */
export const DUTY_STATUSES = ['not-due', 'due', 'done', 'done-late', 'overdue', 'waived', 'standing'] as const
/** One of {@link DUTY_STATUSES}. */
export type DutyStatus = (typeof DUTY_STATUSES)[number]

/**
 * The Chinese term of each status, and the English one.
 *
 * @example
 * ```ts
 * import { dutyStatusLabels } from 'baolei/duties'
 *
 * dutyStatusLabels.overdue['zh-CN'] // '已逾期'
 * ```
 */
export const dutyStatusLabels: Readonly<Record<DutyStatus, Label>> = {
  'not-due': label('未到期', 'not due'),
  due: label('待履行', 'due'),
  done: label('已履行', 'done'),
  'done-late': label('逾期履行', 'done late'),
  overdue: label('已逾期', 'overdue'),
  waived: label('已免除', 'waived'),
  standing: label('长期履行', 'standing'),
}

/** An occurrence with its status on a day, and why. */
export interface OccurrenceStatus {
  readonly occurrence: Occurrence
  readonly status: DutyStatus
  /** Whether the duty has been performed: fails if it is overdue, unknown as long as it may still be done in time. */
  readonly finding: Finding
  /** The record that serves or waives it. */
  readonly record?: DutyRecord
}

/** Every occurrence with its status on a day. */
export interface StatusReport {
  readonly today: string
  readonly statuses: readonly OccurrenceStatus[]
  /** One for each record that serves nothing, its index among the records as the path. */
  readonly unused: readonly Reason[]
  /**
   * One for each two terms that overlap in one post, an index among the tenures as the path; and one for each day
   * asked about that does not exist, at its path.
   */
  readonly problems: readonly Reason[]
}

/**
 * Everything owed since the first listing, with its status on a day (D19, D20). Of the standing duties those that are
 * in force on that day. `until` looks further ahead, e.g. to the end of a half-month. Records dated after the day are
 * ignored. For a day that does not exist there are no statuses, and `problems` says so at `/today` or `/until`.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { dutyStatuses, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '630121100201', list: 'weak-lax', from: '2024-03-01' })
 * const query = { listings: listing.ok ? [listing.value] : [], records: [] }
 * const { statuses } = dutyStatuses(xining2024, query, '2024-04-02')
 * statuses.filter(({ status }) => status === 'overdue').map(({ occurrence }) => occurrence.duty) // ['hear-residents', 'hear-residents']
 * dutyStatuses(xining2024, query, '2024-02-30').problems.map(({ path }) => path) // ['/today']
 * ```
 */
export function dutyStatuses(
  rulebook: Rulebook,
  { listings, tenures = [], records }: DueQuery,
  today: string,
  until: string = today,
): StatusReport {
  const [day, end] = [civilDate(today), civilDate(until)]
  if (!day.ok) return { today, statuses: [], unused: [], problems: underPath('/today', day.error).reasons }
  if (!end.ok) return { today, statuses: [], unused: [], problems: underPath('/until', end.error).reasons }
  const from = firstListed(listings, day.value)
  const occurrences = dutiesOf(rulebook, { listings, tenures, from, to: end.value })
  const matched = matchRecords(rulebook, occurrences, records, day.value)
  const statuses = occurrences
    .map((occurrence) => statusOf(occurrence, matched, day.value))
    .filter(
      ({ status, occurrence: { window } }) => status !== 'standing' || window.to === undefined || window.to >= today,
    )
  return { today, statuses, unused: matched.unused, problems: tenureProblems(tenures) }
}

const VERDICT: Readonly<Record<DutyStatus, Verdict>> = {
  'not-due': 'unknown',
  due: 'unknown',
  done: 'holds',
  'done-late': 'holds',
  overdue: 'fails',
  waived: 'holds',
  standing: 'unknown',
}

/**
 * The status of an occurrence on a day (D20). A record counts from its own date on. As time passes, not-due becomes
 * due and due becomes overdue, and nothing else changes; an occurrence without a due day, or a partial one, stays due.
 */
export function statusOf(occurrence: Occurrence, records: MatchedRecords, today: CivilDate): OccurrenceStatus {
  const { id } = occurrence
  const recorded: DutyRecord | undefined = records.waived[id] ?? records.done[id]
  const record = recorded !== undefined && recorded.date <= today ? recorded : undefined
  const status = record === undefined ? byTime(occurrence, today) : byRecord(occurrence, record)
  const found = explain(occurrence, status, record)
  return record === undefined ? { occurrence, status, finding: found } : { occurrence, status, finding: found, record }
}

function byRecord({ window }: Occurrence, record: DutyRecord): DutyStatus {
  if (record.kind === 'waived') return 'waived'
  return window.to !== undefined && record.date > window.to ? 'done-late' : 'done'
}

function byTime({ kind, window, partial }: Occurrence, today: CivilDate): DutyStatus {
  if (today < window.from) return 'not-due'
  if (kind === 'standing') return 'standing'
  return window.to !== undefined && today > window.to && !partial ? 'overdue' : 'due'
}

function explain(occurrence: Occurrence, status: DutyStatus, record: DutyRecord | undefined): Finding {
  const { id, owner, window, covered, partial } = occurrence
  const kind = kinds['duty-performed']
  const cites: readonly Citation[] = [
    ...new Set([...occurrence.cites, ...kind.cites, ...(partial ? ['D19' as const] : [])]),
  ]
  // That there is no due day is said and not left out: for this reason the duty never falls overdue.
  const required = { from: window.from, by: window.to ?? 'no due day' }
  const found = {
    status,
    ...(partial && covered !== undefined ? { partial: { days: covered.days, of: covered.of } } : {}),
    ...(record === undefined ? {} : { on: record.date, by: record.actor.role, record: record.id }),
    ...(record?.kind === 'waived' ? { why: record.why } : {}),
  }
  const missing = status === 'due' || status === 'overdue' ? { missing: [{ what: id, from: owner }] } : {}
  return finding(kind, VERDICT[status], { required, found, about: id, cites, ...missing })
}

/**
 * The terms of different holders that overlap in one post: a reason for each pair, with the index of the one that
 * begins later as its path. Duties are worked out all the same: on a day that two holders claim, both owe.
 */
export function tenureProblems(tenures: readonly Tenure[]): readonly Reason[] {
  const indexed = tenures.map((tenure, index) => ({ tenure, index }))
  return [...groupBy(indexed, ({ tenure }) => `${tenure.role}/${tenure.unit}`).values()].flatMap((terms) => {
    const sorted = [...terms].sort((a, b) => compareTexts(a.tenure.from, b.tenure.from))
    return sorted.flatMap((later, place) =>
      sorted.slice(0, place).flatMap((earlier) => overlap(earlier.tenure, earlier.index, later.tenure, later.index)),
    )
  })
}

function overlap(earlier: Tenure, at: number, later: Tenure, index: number): readonly Reason[] {
  if (earlier.ref === later.ref) return []
  return sharedSpans([earlier], [later]).map(({ from, to }) => {
    const required = { apartFrom: `/${at}`, heldBy: earlier.ref }
    const found = { from, ...(to === undefined ? {} : { to }) }
    return reason(kinds['tenure-overlap'], false, { required, found, about: later.ref, path: `/${index}` })
  })
}
