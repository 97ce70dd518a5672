import { type Actor, governs, type Role } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { sameJson } from '../core/json.js'
import { compareTexts } from '../core/order.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { dutyFindings as kinds } from './findings.js'
import { byDueDay, type Occurrence, subjectOf } from './occurrence.js'
import type { DutyDone, DutyRecord, DutyWaiver } from './query.js'

/** Which record serves which occurrence, by the occurrence's id, and why others serve none (D20). */
export interface MatchedRecords {
  readonly done: Readonly<Record<string, DutyDone>>
  readonly waived: Readonly<Record<string, DutyWaiver>>
  /** One for each record that serves nothing, its index among the records as the path. */
  readonly unused: readonly Reason[]
}

/**
 * Lets each record serve at most one occurrence (D20). Records are taken by date, then by id: each serves the
 * earliest open occurrence whose window contains its day, otherwise the earliest overdue one, otherwise a partial one
 * that is past. So a later record never changes what an earlier one served. The same record twice is one record. The
 * rulebook says who may record or waive. Records dated after `until` are ignored.
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
    const { id } = record
    const earlier = seen.get(id)
    if (earlier !== undefined) {
      if (sameJson(earlier, record)) continue
      const detail = { required: { sameContentAs: id }, found: 'other content', about: id, path } as const
      unused.push(reason(kinds['duty-record-repeated'], false, detail))
      continue
    }
    seen.set(id, record)
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

/**
 * The roles that may record a duty, by the rulebook (D20): the owner, and those that may record for it. Or those that
 * may waive it, of which the owner is never one.
 */
export function rolesFor(rulebook: Rulebook, kind: DutyRecord['kind'], owner: Role): readonly Role[] {
  const row = rulebook.responsibility.authority.value.find((one) => one.owner === owner)
  return kind === 'waived' ? (row?.mayWaive ?? []) : [...new Set([owner, ...(row?.mayRecord ?? [])])]
}

/**
 * The occurrence that a record serves, out of those of its duty and its village or county, earliest due day first;
 * `closed` says which are served or waived already.
 */
function served(
  rulebook: Rulebook,
  { id: about, duty, subject, date, actor }: DutyDone,
  own: readonly Occurrence[],
  closed: (occurrence: Occurrence) => boolean,
): Result<Occurrence, Reason> {
  const [first] = own
  if (first === undefined) {
    const found = { duty, subject }
    return err(reason(kinds['duty-record-unknown'], false, { required: 'a duty that is owed', found, about }))
  }
  const roles = rolesFor(rulebook, 'done', first.owner)
  if (!mayAct(roles, actor, first)) {
    return err(reason(kinds['duty-record-actor'], false, { ...authority(roles, first, actor), about }))
  }
  if (first.kind === 'standing') {
    const found = { duty }
    return err(reason(kinds['duty-record-standing'], false, { required: 'a duty owed by a time', found, about }))
  }
  const held = own.filter((occurrence) => isHolder(actor, occurrence))
  if (held.length === 0) {
    // Each has a holder here: where none is known, anyone may be it.
    const required = { oneOf: [...new Set(own.map(({ holder }) => holder ?? null))] }
    return err(reason(kinds['duty-record-holder'], false, { required, found: actor.ref ?? null, about }))
  }
  const begun = held.filter(({ window }) => window.from <= date)
  if (begun.length === 0) {
    const [earliest = null] = held.map(({ window }) => window.from).sort()
    return err(reason(kinds['duty-record-too-early'], false, { required: { from: earliest }, found: date, about }))
  }
  const open = begun.filter((occurrence) => !closed(occurrence))
  const current = open.find(({ window }) => window.to === undefined || date <= window.to)
  const target = current ?? open.find(({ partial }) => !partial) ?? open[0]
  if (target !== undefined) return ok(target)
  const found = { owedByThen: begun.length, open: 0 }
  return err(reason(kinds['duty-record-surplus'], false, { required: { openOn: date }, found, about }))
}

/** The occurrence that a waiver waives, if it may. */
function waivedBy(
  rulebook: Rulebook,
  { id: about, occurrence, date, actor }: DutyWaiver,
  target: Occurrence | undefined,
  closed: (occurrence: Occurrence) => boolean,
): Result<Occurrence, Reason> {
  if (target === undefined) {
    const detail = { required: 'an occurrence that is owed', found: occurrence, about } as const
    return err(reason(kinds['duty-record-unknown'], false, detail))
  }
  const roles = rolesFor(rulebook, 'waived', target.owner)
  if (!mayAct(roles, actor, target)) {
    return err(reason(kinds['duty-waiver-actor'], false, { ...authority(roles, target, actor), about }))
  }
  if (!closed(target)) return ok(target)
  const found = { owedByThen: 1, open: 0 }
  return err(reason(kinds['duty-record-surplus'], false, { required: { openOn: date }, found, about }))
}

/** One of the roles, with jurisdiction (D23). */
function mayAct(roles: readonly Role[], actor: Actor, occurrence: Occurrence): boolean {
  return roles.includes(actor.role) && governs(actor.unit, subjectOf(occurrence))
}

/** Where both the record and the occurrence name a holder of the post, they must be the same. */
function isHolder(actor: Actor, { owner, holder }: Occurrence): boolean {
  return actor.role !== owner || actor.ref === undefined || holder === undefined || actor.ref === holder
}

function authority(roles: readonly Role[], occurrence: Occurrence, { role, unit }: Actor) {
  return { required: { oneOf: [...roles], over: subjectOf(occurrence) }, found: { role, unit } }
}
