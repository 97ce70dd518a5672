import { governs } from '../core/actor.js'
import type { Occasion } from '../core/event.js'
import { type Reason, reason } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Case, rulebookFor, situationOf } from './case.js'
import type { EventHead, RecordedEvent } from './correction.js'
import { type AnyEventRule, type LifecycleEvent, ruleOf } from './event-rules.js'
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

/** An id that another event of the case bears already (D22). */
export function reusedId(theCase: Case, event: RecordedEvent): readonly Reason[] {
  const known = theCase.events.find((one) => one.id === event.id)
  if (known === undefined) return []
  return [reason(kinds['event-id'], sameJson(known, event), { required: { unused: true }, found: event.id })]
}

/** What every event is held against, whatever its type: role, jurisdiction, order of dates (D22, D23). */
export function commonReasons(
  theCase: Case,
  rule: Pick<EventHead, 'by'>,
  { actor, date }: Occasion,
): readonly Reason[] {
  const last = theCase.events[theCase.events.length - 1]?.date
  const { code } = theCase.village
  return [
    reason(kinds['role-may'], rule.by.includes(actor.role), { required: { oneOf: [...rule.by] }, found: actor.role }),
    reason(kinds.jurisdiction, governs(actor.unit, code), { required: { village: code }, found: { unit: actor.unit } }),
    reason(kinds['date-order'], last === undefined || date >= last, {
      required: { notBefore: last ?? null },
      found: date,
    }),
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
  if (rulebook === undefined) return [...common, missingRulebook(theCase.rulebook, occasion.date)]
  return [...common, ...rule.conditions(situationOf(theCase, rulebook, rulebooks), occasion)]
}

/** The rulebook that applies is not among those given. */
export function missingRulebook({ id }: RulebookRef, date: string | null): Reason {
  return reason(kinds['rulebook-at-hand'], false, {
    required: date === null ? { id } : { id, inForceOn: date },
    found: null,
  })
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
export function isRecorded(theCase: Case, event: RecordedEvent): boolean {
  return theCase.events.some((one) => one.id === event.id && sameJson(one, event))
}
