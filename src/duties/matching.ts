import { type Actor, governs, type Role, unitOf } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { sameJson } from '../core/json.js'
import { compareTexts } from '../core/order.js'
import { err, ok, type Result } from '../core/result.js'
import type { Duty } from '../rulebook/duty.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { dutyFindings as kinds } from './findings.js'
import { heldOn, type TermsOf, termsByPost } from './holders.js'
import { byDueDay, type Occurrence, subjectOf } from './occurrence.js'
import type { CaseEvent, DueQuery, DutyDone, DutyRecord, DutyWaiver, Tenure } from './query.js'

/** Which record or event serves which occurrence, by the occurrence's id, and why others serve none (D20). */
export interface MatchedRecords {
  readonly done: Readonly<Record<string, DutyDone>>
  readonly waived: Readonly<Record<string, DutyWaiver>>
  /** Events of a case that are the doing of a duty; of a standing duty the latest. */
  readonly events: Readonly<Record<string, CaseEvent>>
  /** One for each record that serves nothing, its index among the records as the path. */
  readonly unused: readonly Reason[]
}

/** What was done and recorded. */
export type Deeds = Pick<DueQuery, 'records' | 'events' | 'tenures'>

/**
 * Lets each record serve at most one occurrence (D20). Records are taken by date, then by id: each serves the
 * earliest open occurrence whose window contains its day, otherwise the earliest overdue one, otherwise a partial one
 * that is past. So a later record never changes what an earlier one served. The same record twice is one record; the
 * same duty, subject and day under another id is the same happening. The rulebook says who may record or waive, and
 * which events of a case are the doing of a duty: these come before the records of their day. A record dated after
 * `until` serves nothing.
 */
export function matchRecords(
  rulebook: Rulebook,
  occurrences: readonly Occurrence[],
  { records, events = [], tenures = [] }: Deeds,
  until?: CivilDate,
): MatchedRecords {
  const byId = new Map(occurrences.map((occurrence) => [occurrence.id, occurrence]))
  const bySubject = groupBy(
    [...occurrences].filter(({ kind }) => kind !== 'vacancy').sort(byDueDay),
    (one) => `${one.duty}/${subjectOf(one)}`,
  )
  const termsOf = termsByPost(tenures)
  const [done, waived, served] = [
    new Map<string, DutyDone>(),
    new Map<string, DutyWaiver>(),
    new Map<string, CaseEvent>(),
  ]
  const seen = new Map<string, DutyRecord>()
  /** What served a duty for a subject on a day. */
  const happened = new Map<string, { readonly record?: string; readonly event?: string }>()
  const unused: Reason[] = []
  const closed = ({ id, kind }: Occurrence): boolean =>
    done.has(id) || waived.has(id) || (kind !== 'standing' && served.has(id))

  const takeEvent = (event: CaseEvent): void => {
    for (const duty of servedDuties(rulebook, event.type)) {
      const subject = unitOf(event.village, duty.scope)
      const happening = `${duty.id}/${subject}/${event.date}`
      const target = openOn(bySubject.get(`${duty.id}/${subject}`) ?? [], event.date, closed)
      if (target === undefined) continue
      if (target.kind === 'standing') {
        if (target.window.to === undefined || event.date <= target.window.to) served.set(target.id, event)
      } else if (!happened.has(happening)) {
        served.set(target.id, event)
        happened.set(happening, { event: event.id })
      }
    }
  }
  const takeRecord = (record: DutyRecord, path: string): void => {
    const { id } = record
    const refuse = (why: Reason): void => {
      unused.push({ ...why, path })
    }
    if (until !== undefined && record.date > until) {
      refuse(
        reason(kinds['duty-record-dated-later'], false, {
          required: { notAfter: until },
          found: record.date,
          about: id,
        }),
      )
      return
    }
    const earlier = seen.get(id)
    if (earlier !== undefined) {
      const detail = { required: { sameContentAs: id }, found: 'other content', about: id } as const
      if (!sameJson(earlier, record)) refuse(reason(kinds['duty-record-repeated'], false, detail))
      return
    }
    seen.set(id, record)
    if (record.kind === 'waived') {
      const target = waivedBy(rulebook, record, byId.get(record.occurrence), closed)
      if (target.ok) waived.set(target.value.id, record)
      else refuse(target.error)
      return
    }
    const happening = `${record.duty}/${record.subject}/${record.date}`
    const before = happened.get(happening)
    if (before !== undefined) {
      const detail = { required: 'another happening', found: { date: record.date, ...before }, about: id } as const
      refuse(reason(kinds['duty-record-same-happening'], false, detail))
      return
    }
    const target = servedBy(rulebook, record, bySubject.get(`${record.duty}/${record.subject}`) ?? [], closed, termsOf)
    if (!target.ok) {
      refuse(target.error)
      return
    }
    done.set(target.value.id, record)
    happened.set(happening, { record: id })
  }

  const past = inOrder(events.filter(({ date }) => until === undefined || date <= until))
  let next = 0
  const takeEventsTo = (date: CivilDate): void => {
    for (let one = past[next]; one !== undefined && one.entry.date <= date; one = past[++next]) takeEvent(one.entry)
  }
  for (const { entry, path } of inOrder(records)) {
    takeEventsTo(entry.date)
    takeRecord(entry, path)
  }
  for (const { entry } of past.slice(next)) takeEvent(entry)
  return {
    done: Object.fromEntries(done),
    waived: Object.fromEntries(waived),
    events: Object.fromEntries(served),
    unused,
  }
}

function inOrder<T extends { readonly id: string; readonly date: CivilDate }>(
  entries: readonly T[],
): readonly { readonly entry: T; readonly path: string }[] {
  return entries
    .map((entry, index) => ({ entry, path: `/${index}` }))
    .sort((a, b) => compareTexts(a.entry.date, b.entry.date) || compareTexts(a.entry.id, b.entry.id))
}

function servedDuties({ responsibility }: Rulebook, type: CaseEvent['type']): readonly Duty[] {
  return responsibility.duties.filter(({ servedBy }) => servedBy?.includes(type))
}

/**
 * The occurrence that something done on a day serves: one whose window has the day, otherwise the earliest that went
 * by and is still owed, otherwise any that went by.
 */
function openOn(
  own: readonly Occurrence[],
  date: CivilDate,
  closed: (occurrence: Occurrence) => boolean,
): Occurrence | undefined {
  const open = own.filter((occurrence) => occurrence.window.from <= date && !closed(occurrence))
  const current = open.filter(({ window }) => window.to === undefined || date <= window.to)
  const owed = ({ partial, vacant, lapsesOn }: Occurrence): boolean =>
    !partial && vacant !== true && (lapsesOn === undefined || lapsesOn > date)
  return current.find(({ vacant }) => vacant !== true) ?? current[0] ?? open.find(owed) ?? open[0]
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
function servedBy(
  rulebook: Rulebook,
  { id: about, duty, subject, date, actor }: DutyDone,
  own: readonly Occurrence[],
  closed: (occurrence: Occurrence) => boolean,
  termsOf: TermsOf,
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
  const terms = termsOf(first.owner)(subject)
  const held = own.filter((occurrence) => isHolder(actor, date, occurrence, terms))
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
  const target = openOn(begun, date, closed)
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

/**
 * If both the record and the occurrence name a holder of the post, they must be the same. What an acting holder does
 * counts for the post (D30), and a duty that is owed whole may be done by whoever has the post on that day.
 */
function isHolder(
  { role, ref }: Actor,
  date: CivilDate,
  { owner, holder, whole }: Occurrence,
  terms: readonly Tenure[],
): boolean {
  if (role !== owner || ref === undefined || holder === undefined || ref === holder) return true
  return heldOn(terms, ref, date, whole === true ? 'anyhow' : 'acting')
}

function authority(roles: readonly Role[], occurrence: Occurrence, { role, unit }: Actor) {
  return { required: { oneOf: [...roles], over: subjectOf(occurrence) }, found: { role, unit } }
}
