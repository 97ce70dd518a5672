import type { Citation } from '../core/citation.js'
import { type CivilDate, civilDate } from '../core/date.js'
import { type Finding, finding, type Reason, reason, type Verdict } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { type Label, label } from '../core/label.js'
import { compareTexts } from '../core/order.js'
import { underPath } from '../core/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { mergeSpans, sharedSpans } from './calendar.js'
import { dutiesOf } from './duties.js'
import { dutyFindings as kinds } from './findings.js'
import { type MatchedRecords, matchRecords } from './matching.js'
import type { Occurrence } from './occurrence.js'
import { type CaseEvent, type DueQuery, type DutyRecord, firstListed, type Tenure } from './query.js'

/**
 * The statuses of an occurrence (D20). A duty owed at all times is `standing` from its first day on: it has no due day
 * and cannot be ticked off, so it is never due, done or overdue. What is undone has `lapsed` (不计入) if too little of
 * its period is covered, if the village left its list before the due day, or while the post is vacant.
 *
 * @example
 * ```ts
 * import { DUTY_STATUSES } from 'baolei/duties'
 *
 * DUTY_STATUSES.includes('overdue') // true
 * ```
 */
export const DUTY_STATUSES = [
  'not-started',
  'due',
  'done',
  'done-late',
  'overdue',
  'lapsed',
  'waived',
  'standing',
] as const
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
  'not-started': label('未开始', 'not started'),
  due: label('待履行', 'due'),
  done: label('已履行', 'done'),
  'done-late': label('逾期履行', 'done late'),
  overdue: label('已逾期', 'overdue'),
  lapsed: label('不计入', 'lapsed'),
  waived: label('免予履行', 'waived'),
  standing: label('日常履行', 'standing'),
}

/** An occurrence with its status on a day, and why. */
export interface OccurrenceStatus {
  readonly occurrence: Occurrence
  readonly status: DutyStatus
  /**
   * It is overdue since before the village left its list: listed apart from what is owed now, until it is done or
   * waived or the look-back closes the episode (D20).
   */
  readonly onLeaving?: true
  /** Whether the duty has been performed: fails if it is overdue, unknown as long as it may still be done in time. */
  readonly finding: Finding
  /** The record that serves or waives it. */
  readonly record?: DutyRecord
  /** The event of a case that serves it (D20); of a standing duty the latest. */
  readonly event?: CaseEvent
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
 * in force on that day; of a listing whose episode is closed only what was done or waived. `until` looks further
 * ahead, e.g. to the end of a half-month. A record dated after the day serves nothing, and `unused` says so. For a day
 * that does not exist there are no statuses, and `problems` says so at `/today` or `/until`.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { dutyStatuses, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '999921100201', list: 'weak-lax', from: '2024-03-01' })
 * const query = { listings: listing.ok ? [listing.value] : [], records: [] }
 * const { statuses } = dutyStatuses(xining2024, query, '2024-04-02')
 * statuses.filter(({ status }) => status === 'overdue').map(({ occurrence }) => occurrence.duty) // ['hear-residents', 'hear-residents']
 * dutyStatuses(xining2024, query, '2024-02-30').problems.map(({ path }) => path) // ['/today']
 * ```
 */
export function dutyStatuses(rulebook: Rulebook, query: DueQuery, today: string, until: string = today): StatusReport {
  const [day, end] = [civilDate(today), civilDate(until)]
  if (!day.ok) return { today, statuses: [], unused: [], problems: underPath('/today', day.error).reasons }
  if (!end.ok) return { today, statuses: [], unused: [], problems: underPath('/until', end.error).reasons }
  const from = firstListed(query.listings, day.value)
  const occurrences = dutiesOf(rulebook, { ...query, from, to: end.value })
  const matched = matchRecords(rulebook, occurrences, query, day.value)
  const statuses = occurrences
    .map((occurrence) => statusOf(occurrence, matched, day.value))
    .filter((one) => isListed(one, day.value))
  return { today, statuses, unused: matched.unused, problems: tenureProblems(query.tenures ?? []) }
}

/** A standing duty is listed until it ends; what is undone is not listed once the episode is closed (D20). */
function isListed({ status, occurrence }: OccurrenceStatus, today: CivilDate): boolean {
  const { kind, window, closedOn } = occurrence
  if (kind === 'standing') return window.to === undefined || window.to >= today
  const settled = status === 'done' || status === 'done-late' || status === 'waived'
  return settled || closedOn === undefined || today < closedOn
}

const VERDICT: Readonly<Record<DutyStatus, Verdict>> = {
  'not-started': 'unknown',
  due: 'unknown',
  done: 'holds',
  'done-late': 'holds',
  overdue: 'fails',
  lapsed: 'unknown',
  waived: 'holds',
  standing: 'unknown',
}

/**
 * The status of an occurrence on a day (D20). A record or an event counts from its own date on. As time passes,
 * not-started becomes due, and due becomes overdue or lapsed; nothing else changes.
 */
export function statusOf(occurrence: Occurrence, matched: MatchedRecords, today: CivilDate): OccurrenceStatus {
  const { id, window, leftOn } = occurrence
  const recorded: DutyRecord | undefined = matched.waived[id] ?? matched.done[id]
  const record = recorded !== undefined && recorded.date <= today ? recorded : undefined
  const happened = matched.events[id]
  const event = happened !== undefined && happened.date <= today ? happened : undefined
  const status = statusBy(occurrence, record, event, today)
  const left = leftOn !== undefined && leftOn <= today && window.to !== undefined && window.to < leftOn
  const onLeaving = status === 'overdue' && left ? { onLeaving: true as const } : {}
  return {
    occurrence,
    status,
    ...onLeaving,
    finding: explain(occurrence, status, { record, event, ...onLeaving }, today),
    ...(record === undefined ? {} : { record }),
    ...(event === undefined ? {} : { event }),
  }
}

function statusBy(
  occurrence: Occurrence,
  record: DutyRecord | undefined,
  event: CaseEvent | undefined,
  today: CivilDate,
): DutyStatus {
  const { kind, window, filledOn } = occurrence
  if (record?.kind === 'waived') return 'waived'
  const done = record?.date ?? (kind === 'standing' ? undefined : event?.date)
  if (done !== undefined) return window.to !== undefined && done > window.to ? 'done-late' : 'done'
  if (filledOn !== undefined && filledOn <= today) return 'done'
  if (today < window.from) return 'not-started'
  if (lapsed(occurrence, today) !== undefined) return 'lapsed'
  if (kind === 'standing') return 'standing'
  return window.to === undefined || today <= window.to ? 'due' : 'overdue'
}

/** Why an occurrence that has begun and is undone is owed no longer, if so. */
function lapsed(
  { window, partial, vacant, lapsesOn }: Occurrence,
  today: CivilDate,
): 'partial' | 'left-list' | 'post-vacant' | undefined {
  if (vacant) return 'post-vacant'
  // What fell due before the village left stays overdue.
  if (lapsesOn !== undefined && lapsesOn <= today) return 'left-list'
  return partial && window.to !== undefined && today > window.to ? 'partial' : undefined
}

function explain(
  occurrence: Occurrence,
  status: DutyStatus,
  by: {
    readonly record: DutyRecord | undefined
    readonly event: CaseEvent | undefined
    readonly onLeaving?: true
  },
  today: CivilDate,
): Finding {
  const { id, owner, window, covered, partial, post, filledOn } = occurrence
  const { record, event, ...onLeaving } = by
  const kind = kinds['duty-performed']
  const cites: readonly Citation[] = [
    ...new Set([...occurrence.cites, ...kind.cites, ...(partial ? ['D19' as const] : [])]),
  ]
  // That there is no due day is said and not left out: for this reason the duty never falls overdue.
  const required = { from: window.from, by: window.to ?? 'no due day' }
  const why = status === 'lapsed' ? lapsed(occurrence, today) : undefined
  const found = {
    status,
    ...(partial && covered !== undefined ? { partial: { days: covered.days, of: covered.of } } : {}),
    ...(why === undefined ? {} : { lapsed: why }),
    ...onLeaving,
    ...(post === undefined ? {} : { post }),
    ...(status === 'done' && filledOn !== undefined ? { on: filledOn } : {}),
    ...(event === undefined ? {} : { on: event.date, by: event.actor.role, event: event.id }),
    ...(record === undefined ? {} : { on: record.date, by: record.actor.role, record: record.id }),
    ...(record?.kind === 'waived' ? { why: record.why } : {}),
  }
  const missing = status === 'due' || status === 'overdue' ? { missing: [{ what: id, from: owner }] } : {}
  return finding(kind, VERDICT[status], { required, found, about: id, cites, ...missing })
}

/**
 * The terms of different holders that overlap in one post: a reason for each pair, with the index of the one that
 * begins later as its path. Duties are worked out all the same: on a day that two holders claim, both owe. An acting
 * term may overlap the holder's (D30).
 */
export function tenureProblems(tenures: readonly Tenure[]): readonly Reason[] {
  const indexed = tenures.map((tenure, index) => ({ tenure, index }))
  return [...groupBy(indexed, ({ tenure }) => `${tenure.role}/${tenure.unit}`).values()].flatMap((terms) => {
    const sorted = [...terms].sort((a, b) => compareTexts(a.tenure.from, b.tenure.from))
    // Only a term that has not ended can overlap a later one.
    let running: typeof sorted = []
    return sorted.flatMap((later) => {
      running = running.filter(({ tenure: { to } }) => to === undefined || to > later.tenure.from)
      const reasons = running.flatMap((earlier) => overlap(earlier.tenure, earlier.index, later.tenure, later.index))
      running = [...running, later]
      return reasons
    })
  })
}

function overlap(earlier: Tenure, at: number, later: Tenure, index: number): readonly Reason[] {
  if (earlier.ref === later.ref || (earlier.acting === true) !== (later.acting === true)) return []
  return sharedSpans(mergeSpans([earlier]), mergeSpans([later])).map(({ from, to }) => {
    const required = { apartFrom: `/${at}`, heldBy: earlier.ref }
    const found = { from, ...(to === undefined ? {} : { to }) }
    return reason(kinds['tenure-overlap'], false, { required, found, about: later.ref, path: `/${index}` })
  })
}
