import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Verdict } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { type Label, label } from '../core/label.js'
import { responsibilityFindings } from './findings.js'
import type { MatchedRecords } from './matching.js'
import type { Occurrence } from './occurrence.js'
import type { DutyRecord } from './record.js'

/**
 * How an occurrence stands (D20). `standing` is for a duty owed at all times: it has no due day and nothing to tick
 * off, so from its first day on it is neither due nor done nor overdue.
 */
export const DUTY_STATUSES = ['not-due', 'due', 'done', 'done-late', 'overdue', 'waived', 'standing'] as const
/** One of {@link DUTY_STATUSES}. */
export type DutyStatus = (typeof DUTY_STATUSES)[number]

/** The Chinese term of each status, and the English one. */
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
  /** Whether the duty has been performed: what is not done in time fails, what may still be done is unknown. */
  readonly finding: Finding
  /** The record that serves or waives it. */
  readonly record?: DutyRecord
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
 * The status of an occurrence on a day (D20). A record counts from its own date on. Time alone only ever moves
 * not-due to due, and due to overdue; an occurrence without a due day, or a partial one, stays due.
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
  const kind = responsibilityFindings['duty-performed']
  const cites: readonly Citation[] = [
    ...new Set([...occurrence.cites, ...kind.cites, ...(partial ? ['D19' as const] : [])]),
  ]
  // No due day is said, not left out: it is what keeps a duty from ever falling overdue.
  const required = { from: window.from, by: window.to ?? 'no due day' }
  const found: Json = {
    status,
    ...(partial && covered !== undefined ? { partial: { days: covered.days, of: covered.of } } : {}),
    ...(record === undefined ? {} : { on: record.date, by: record.actor.role, record: record.id }),
    ...(record?.kind === 'waived' ? { why: record.why } : {}),
  }
  const missing = status === 'due' || status === 'overdue' ? { missing: [{ what: id, from: owner }] } : {}
  return finding(kind, VERDICT[status], { required, found, about: id, cites, ...missing })
}
