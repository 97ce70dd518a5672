import type { CivilDate } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { sameJson } from '../core/json.js'
import { compareTexts } from '../core/order.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { byDueDay, type Occurrence, subjectOf } from './occurrence.js'
import type { DutyDone, DutyRecord, DutyWaiver } from './record.js'
import { served, unusedFor, waivedBy } from './serving.js'

/** Which record serves which occurrence, by the occurrence's id, and why others serve none (D20). */
export interface MatchedRecords {
  readonly done: Readonly<Record<string, DutyDone>>
  readonly waived: Readonly<Record<string, DutyWaiver>>
  /** One for each record that serves nothing, its index among the records as the path. */
  readonly unused: readonly Reason[]
}

/**
 * Lets each record serve one occurrence at most (D20). Records are taken by date, then by id: each serves the
 * earliest open occurrence whose window holds its day, otherwise the earliest overdue one, otherwise a partial one
 * that went by. So a later record never changes what an earlier one served. The same record twice is one record. Who
 * may record or waive is the rulebook's. Records dated after `until` are not looked at.
 */
export function matchRecords(
  rulebook: Rulebook,
  occurrences: readonly Occurrence[],
  records: readonly DutyRecord[],
  until?: CivilDate,
): MatchedRecords {
  const byId = new Map(occurrences.map((occurrence) => [occurrence.id, occurrence]))
  const bySubject = groupBy([...occurrences].sort(byDueDay), (one) => `${one.duty}/${subjectOf(one)}`)
  const done = new Map<string, DutyDone>()
  const waived = new Map<string, DutyWaiver>()
  const seen = new Map<string, DutyRecord>()
  const unused: Reason[] = []
  const closed = ({ id }: Occurrence): boolean => done.has(id) || waived.has(id)

  for (const { record, path } of inOrder(records)) {
    if (until !== undefined && record.date > until) break
    const earlier = seen.get(record.id)
    if (earlier !== undefined) {
      const differs = unusedFor(record, 'duty-record-repeated', { sameContentAs: record.id }, 'other content')
      if (!sameJson(earlier, record)) unused.push({ ...differs, path })
      continue
    }
    seen.set(record.id, record)
    const target =
      record.kind === 'done'
        ? served(rulebook, record, bySubject.get(`${record.duty}/${record.subject}`) ?? [], closed)
        : waivedBy(rulebook, record, byId.get(record.occurrence), closed)
    if (!target.ok) unused.push({ ...target.error, path })
    else if (record.kind === 'done') done.set(target.value.id, record)
    else waived.set(target.value.id, record)
  }
  return { done: Object.fromEntries(done), waived: Object.fromEntries(waived), unused }
}

function inOrder(records: readonly DutyRecord[]): readonly { readonly record: DutyRecord; readonly path: string }[] {
  const order = ({ date, id }: DutyRecord): string => `${date}/${id}`
  return records
    .map((record, index) => ({ record, path: `/${index}` }))
    .sort((a, b) => compareTexts(order(a.record), order(b.record)))
}
