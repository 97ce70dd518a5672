import { type Actor, governs, LEVELS, ROLE_LEVEL, type Role } from '../core/actor.js'
import { decide, type Reason, reasonOf } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { err, ok, type Result } from '../core/result.js'
import { type ResponsibilityFindingCode, responsibilityFindings } from './findings.js'
import { type Occurrence, subjectOf } from './occurrence.js'
import type { DutyDone, DutyRecord, DutyWaiver } from './record.js'

/** Why a record serves nothing. */
export function unusedFor(record: DutyRecord, code: ResponsibilityFindingCode, required: Json, found: Json): Reason {
  const kind = responsibilityFindings[code]
  return reasonOf(kind, decide(kind, false, required, found, { about: record.id }))
}

/**
 * The occurrence that a record serves, out of those of its duty and its village or county, earliest due day first; `closed` tells those
 * that are served or waived already.
 */
export function served(
  record: DutyDone,
  own: readonly Occurrence[],
  closed: (occurrence: Occurrence) => boolean,
): Result<Occurrence, Reason> {
  const unused = (code: ResponsibilityFindingCode, required: Json, found: Json): Result<Occurrence, Reason> =>
    err(unusedFor(record, code, required, found))
  const { duty, subject, date, actor } = record
  const [first] = own
  if (first === undefined) return unused('duty-record-unknown', 'a duty that is owed', { duty, subject })
  if (!mayRecord(actor, first)) return unused('duty-record-actor', authority(first), actorFound(actor))
  if (first.kind === 'standing') return unused('duty-record-standing', 'a duty owed by a time', { duty })
  const held = own.filter((occurrence) => isHolder(actor, occurrence))
  if (held.length === 0) {
    const holders = [...new Set(own.flatMap(({ holder }) => (holder === undefined ? [] : [holder])))]
    return unused('duty-record-holder', { oneOf: holders }, actor.ref ?? null)
  }
  const begun = held.filter(({ window }) => window.from <= date)
  if (begun.length === 0) {
    const earliest = held.map(({ window }) => window.from).reduce((a, b) => (b < a ? b : a))
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
  record: DutyWaiver,
  target: Occurrence | undefined,
  closed: (occurrence: Occurrence) => boolean,
): Result<Occurrence, Reason> {
  if (target === undefined) {
    return err(unusedFor(record, 'duty-record-unknown', 'an occurrence that is owed', record.occurrence))
  }
  if (!mayRecord(record.actor, target) || record.actor.role === target.owner) {
    return err(
      unusedFor(record, 'duty-waiver-actor', { ...authority(target), not: target.owner }, actorFound(record.actor)),
    )
  }
  return closed(target)
    ? err(unusedFor(record, 'duty-record-surplus', { openOn: record.date }, { owedByThen: 1, open: 0 }))
    : ok(target)
}

function rank(role: Role): number {
  return LEVELS.indexOf(ROLE_LEVEL[role])
}

/** The owner, or a body of a level no lower; in either case with jurisdiction (D23). */
function mayRecord(actor: Actor, occurrence: Occurrence): boolean {
  return governs(actor.unit, subjectOf(occurrence)) && rank(actor.role) >= rank(occurrence.owner)
}

/** Where both the record and the occurrence name a holder of the post, they must be the same. */
function isHolder(actor: Actor, { owner, holder }: Occurrence): boolean {
  return actor.role !== owner || actor.ref === undefined || holder === undefined || actor.ref === holder
}

function authority(occurrence: Occurrence): { readonly levelAtLeast: string; readonly over: string } {
  return { levelAtLeast: ROLE_LEVEL[occurrence.owner], over: subjectOf(occurrence) }
}

function actorFound({ role, unit }: Actor): Json {
  return { role, unit }
}
