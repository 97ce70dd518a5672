import { type Actor, governs, type Role } from '../core/actor.js'
import { type Reason, reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type ResponsibilityFindingCode, responsibilityFindings } from './findings.js'
import { type Occurrence, subjectOf } from './occurrence.js'
import type { DutyDone, DutyRecord, DutyWaiver } from './record.js'

/** Why a record serves nothing. */
export function unusedFor(record: DutyRecord, code: ResponsibilityFindingCode, required: Json, found: Json): Reason {
  const kind = responsibilityFindings[code]
  return reason(kind, false, { required, found, about: record.id })
}

/**
 * By the rulebook (D20): the owner and whom it lets record for it; whom it lets waive, which is never the owner itself.
 */
export function rolesFor(rulebook: Rulebook, kind: DutyRecord['kind'], owner: Role): readonly Role[] {
  const row = rulebook.responsibility.authority.value.find((one) => one.owner === owner)
  return kind === 'waived' ? (row?.mayWaive ?? []) : [...new Set([owner, ...(row?.mayRecord ?? [])])]
}

/**
 * The occurrence that a record serves, out of those of its duty and its village or county, earliest due day first;
 * `closed` tells those that are served or waived already.
 */
export function served(
  rulebook: Rulebook,
  record: DutyDone,
  own: readonly Occurrence[],
  closed: (occurrence: Occurrence) => boolean,
): Result<Occurrence, Reason> {
  const unused = (code: ResponsibilityFindingCode, required: Json, found: Json): Result<Occurrence, Reason> =>
    err(unusedFor(record, code, required, found))
  const { duty, subject, date, actor } = record
  const [first] = own
  if (first === undefined) return unused('duty-record-unknown', 'a duty that is owed', { duty, subject })
  const roles = rolesFor(rulebook, 'done', first.owner)
  if (!mayAct(roles, actor, first)) return unused('duty-record-actor', authority(roles, first), actorFound(actor))
  if (first.kind === 'standing') return unused('duty-record-standing', 'a duty owed by a time', { duty })
  const held = own.filter((occurrence) => isHolder(actor, occurrence))
  if (held.length === 0) {
    // Each has a holder here: where none is known, anyone may be it.
    const holders = [...new Set(own.map(({ holder }) => holder ?? null))]
    return unused('duty-record-holder', { oneOf: holders }, actor.ref ?? null)
  }
  const begun = held.filter(({ window }) => window.from <= date)
  if (begun.length === 0) {
    const [earliest = null] = held.map(({ window }) => window.from).sort()
    return unused('duty-record-too-early', { from: earliest }, date)
  }
  const open = begun.filter((occurrence) => !closed(occurrence))
  const current = open.find(({ window }) => window.to === undefined || date <= window.to)
  const target = current ?? open.find(({ partial }) => !partial) ?? open[0]
  return target === undefined
    ? unused('duty-record-surplus', { openOn: date }, { owedByThen: begun.length, open: 0 })
    : ok(target)
}

/** The occurrence that a waiver waives, if it may. */
export function waivedBy(
  rulebook: Rulebook,
  record: DutyWaiver,
  target: Occurrence | undefined,
  closed: (occurrence: Occurrence) => boolean,
): Result<Occurrence, Reason> {
  if (target === undefined) {
    return err(unusedFor(record, 'duty-record-unknown', 'an occurrence that is owed', record.occurrence))
  }
  const roles = rolesFor(rulebook, 'waived', target.owner)
  if (!mayAct(roles, record.actor, target)) {
    return err(unusedFor(record, 'duty-waiver-actor', authority(roles, target), actorFound(record.actor)))
  }
  return closed(target)
    ? err(unusedFor(record, 'duty-record-surplus', { openOn: record.date }, { owedByThen: 1, open: 0 }))
    : ok(target)
}

/** One of the roles, with jurisdiction (D23). */
function mayAct(roles: readonly Role[], actor: Actor, occurrence: Occurrence): boolean {
  return roles.includes(actor.role) && governs(actor.unit, subjectOf(occurrence))
}

/** Where both the record and the occurrence name a holder of the post, they must be the same. */
function isHolder(actor: Actor, { owner, holder }: Occurrence): boolean {
  return actor.role !== owner || actor.ref === undefined || holder === undefined || actor.ref === holder
}

function authority(roles: readonly Role[], occurrence: Occurrence): Json {
  return { oneOf: [...roles], over: subjectOf(occurrence) }
}

function actorFound({ role, unit }: Actor): Json {
  return { role, unit }
}
