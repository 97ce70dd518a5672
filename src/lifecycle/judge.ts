import { governs } from '../core/actor.js'
import { envelopeSchema, type Occasion } from '../core/event.js'
import { decide, demand, type Reason, reasonOf } from '../core/finding.js'
import { hasOwn, type Json, sameJson } from '../core/json.js'
import { malformed, parseWith } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import type { Rulebook } from '../rulebook/index.js'
import { type Case, rulebookFor, situationOf } from './case.js'
import { type AnyEventRule, EVENT_TYPES, isEventType, type LifecycleEvent, ruleOf } from './event-rules.js'
import { lifecycleFindings as kinds } from './findings.js'
import type { Situation } from './situation.js'

/** An event that has been held against everything but the statechart. */
export interface Judgement {
  readonly event: LifecycleEvent
  readonly rule: AnyEventRule
  readonly situation?: Situation
  /** All of them, those that hold too. */
  readonly reasons: readonly Reason[]
}

/** Parses an event: its envelope, its type, its payload. All that is wrong comes back, each with its pointer. */
export function parseEvent(input: unknown): Result<LifecycleEvent, readonly Reason[]> {
  const plain = plainCopy(input, EVENT_BOUNDS)
  if (!plain.ok) return plain
  const envelope = parseWith(envelopeSchema, plain.value)
  const type = member(plain.value, 'type')
  const rule = typeof type === 'string' && isEventType(type) ? ruleOf(type) : undefined
  const payload = rule === undefined ? undefined : parseWith(rule.payload, member(plain.value, 'payload'), '/payload')
  const reasons = [
    // Where the type is known, its own schema says more of a missing payload.
    ...(envelope.ok ? [] : envelope.error.filter(({ path }) => path !== '/payload' || payload === undefined)),
    ...(typeof type === 'string' && rule === undefined ? [malformed('/type', { oneOf: [...EVENT_TYPES] }, type)] : []),
    ...(payload === undefined || payload.ok ? [] : payload.error),
  ]
  if (!envelope.ok || payload === undefined || !payload.ok || reasons.length > 0) return err(reasons)
  // The schema of this type's own rule has just parsed the payload.
  return ok({ ...envelope.value, payload: payload.value } as LifecycleEvent)
}

/** How large one event may be: a plan with its problems and measures, or a checklist's answers, many times over. */
const EVENT_BOUNDS: InputBounds = { values: 50_000, depth: 16 }

function member(plain: Json, key: string): unknown {
  return typeof plain === 'object' && plain !== null && hasOwn(plain, key) ? Reflect.get(plain, key) : undefined
}

/** An id that another event of the case bears already (D22). */
export function reusedId(theCase: Case, event: LifecycleEvent): readonly Reason[] {
  const known = theCase.events.find((one) => one.id === event.id)
  if (known === undefined) return []
  return [demand(kinds['event-id'], sameJson(known, event), { unused: true }, event.id)]
}

/** What every event is held against, whatever its type: role, jurisdiction, order of dates (D22, D23). */
export function commonReasons(theCase: Case, rule: AnyEventRule, { actor, date }: Occasion): readonly Reason[] {
  const last = theCase.events[theCase.events.length - 1]?.date
  const { code } = theCase.village
  return [
    demand(kinds['role-may'], rule.by.includes(actor.role), { oneOf: [...rule.by] }, actor.role),
    demand(kinds.jurisdiction, governs(actor.unit, code), { village: code }, { unit: actor.unit }),
    demand(kinds['date-order'], last === undefined || date >= last, { notBefore: last ?? null }, date),
  ]
}

/** What has to hold for an event of a type, before its particulars are known: what an interface shows. */
export function conditionReasons(
  theCase: Case,
  rule: AnyEventRule,
  occasion: Occasion,
  rulebooks: readonly Rulebook[],
): readonly Reason[] {
  const rulebook = rulebookFor(theCase, rulebooks, occasion.date)
  const common = commonReasons(theCase, rule, occasion)
  if (rulebook === undefined) return [...common, rulebookMissing(theCase, occasion)]
  return [...common, ...rule.conditions(situationOf(theCase, rulebook, rulebooks), occasion)]
}

function rulebookMissing(theCase: Case, { date }: Occasion): Reason {
  const required = { id: theCase.rulebook.id, inForceOn: date }
  return reasonOf(kinds['rulebook-at-hand'], decide(kinds['rulebook-at-hand'], false, required, null))
}

/** Holds a parsed event against everything but the statechart: roles, dates, conditions, checks. */
export function judgeEvent(theCase: Case, event: LifecycleEvent, rulebooks: readonly Rulebook[]): Judgement {
  const rule = ruleOf(event.type)
  const reused = reusedId(theCase, event)
  const rulebook = rulebookFor(theCase, rulebooks, event.date)
  const conditions = conditionReasons(theCase, rule, event, rulebooks)
  if (rulebook === undefined) return { event, rule, reasons: [...reused, ...conditions] }
  const situation = situationOf(theCase, rulebook, rulebooks)
  const checks = rule.checks(situation, event)
  return { event, rule, situation, reasons: [...reused, ...conditions, ...checks] }
}

/** The same event once more: recorded already, to the letter (D22). */
export function isRecorded(theCase: Case, event: LifecycleEvent): boolean {
  return theCase.events.some((one) => one.id === event.id && sameJson(one, event))
}
