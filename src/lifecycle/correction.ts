import * as z from 'zod'
import { type Actor, actorSchema, idSchema, ROLES } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type EventOf, type EventRule, type Input, textSchema } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { compareTexts } from '../core/order.js'
import {
  type AnyEventRule,
  EVENT_TYPES,
  type EventType,
  isEventType,
  type LifecycleEvent,
  type Payloads,
  ruleOf,
} from './event-rules.js'

/** The event that should have been recorded; it takes the id of the event that it replaces. */
export type Replacement = {
  readonly [T in EventType]: {
    readonly type: T
    readonly date: CivilDate
    readonly actor: Actor
    readonly payload: Payloads[T]
  }
}[EventType]

/** A correction (更正): which event is wrong, what is right, and why. No recorded event is changed (D25). */
export interface Correction {
  /** The id of the event that is wrong. */
  readonly corrects: string
  /**
   * What is right; null if the event should not have been recorded at all, which withdraws it. A correction of a
   * correction can only withdraw it.
   */
  readonly replacement: Replacement | null
  readonly why: string
}

/** The event that records a correction. */
export type CorrectionEvent = EventOf<'correct-event', Correction>

/** Any event of a record: of the lifecycle, or a correction. */
export type RecordedEvent = LifecycleEvent | CorrectionEvent

/**
 * An event as a caller writes it: a plain object, its dates plain strings. A wrong type, payload or role does not
 * compile; a wrong date is refused by `record`.
 */
export type EventInput = {
  readonly [T in RecordedType]: Input<Extract<RecordedEvent, { readonly type: T }>>
}[RecordedType]

/** The type of an event of a record. */
export type RecordedType = RecordedEvent['type']

/** All types of event, the correction last. */
export const RECORDED_TYPES: readonly RecordedType[] = [...EVENT_TYPES, 'correct-event']

interface UnreadCorrection extends Omit<Correction, 'replacement'> {
  readonly replacement: (Omit<Replacement, 'payload'> & { readonly payload: unknown }) | null
}

// The replacement's payload is parsed by the schema of its own type: see `parseEvent`.
const correctionSchema: () => z.ZodType<UnreadCorrection> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    corrects: idSchema(),
    replacement: z
      .strictObject({
        type: z.enum(EVENT_TYPES),
        date: civilDateSchema(),
        actor: actorSchema(),
        payload: z.unknown(),
      })
      .nullable(),
    why: textSchema(),
  }),
)

/** What is the same for every event of a type. */
export type EventHead = Pick<EventRule<RecordedType, unknown, never>, 'type' | 'cites' | 'by' | 'payload'>

/**
 * The event type of a correction (更正记录, D25). Everybody may correct what they recorded themselves; the finding
 * `correction-authority` says who else may (D23). It is not one of {@link eventRules}: it does not apply to the case,
 * the case is replayed with it.
 */
export const correctEvent: EventHead = {
  type: 'correct-event',
  cites: ['D22', 'D23', 'D25'],
  by: [...ROLES],
  payload: correctionSchema,
}

/** Whether a text is the type of an event of a record. */
export function isRecordedType(text: string): text is RecordedType {
  return text === correctEvent.type || isEventType(text)
}

/** The label, clauses, roles and payload of a type of event, corrections included. */
export function headOf(type: RecordedType): AnyEventRule | EventHead {
  return type === 'correct-event' ? correctEvent : ruleOf(type)
}

/**
 * The corrections in effect, by the id of the event that each corrects (D25). Of several corrections of one event the
 * last is in effect. A withdrawn correction is not, and what it replaced is right again.
 */
export function correctionsInEffect(events: readonly RecordedEvent[]): ReadonlyMap<string, CorrectionEvent> {
  const inEffect = new Map<string, CorrectionEvent>()
  // Latest first: only a later correction can withdraw one.
  for (const event of [...events].reverse()) {
    if (event.type !== 'correct-event' || inEffect.has(event.id) || inEffect.has(event.payload.corrects)) continue
    inEffect.set(event.payload.corrects, event)
  }
  return inEffect
}

/**
 * What happened, as the record now says: the events in the order of their dates, corrected where a correction is in
 * effect; of one day, in the order of recording. Withdrawn events and the corrections themselves are left out (D22,
 * D25). The state of a case follows from these events.
 *
 * @example
 * ```ts
 * import { effectiveEvents, openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * opened.ok && effectiveEvents(opened.value.events) // []
 * ```
 */
export function effectiveEvents(events: readonly RecordedEvent[]): readonly LifecycleEvent[] {
  const corrections = correctionsInEffect(events)
  const effective = events.flatMap((event): readonly LifecycleEvent[] => {
    if (event.type === 'correct-event') return []
    const correction = corrections.get(event.id)
    if (correction === undefined) return [event]
    const { replacement } = correction.payload
    return replacement === null ? [] : [{ ...replacement, id: event.id }]
  })
  // Only a correction can put a date out of order; sorting is stable.
  return corrections.size === 0 ? effective : [...effective].sort((a, b) => compareTexts(a.date, b.date))
}

/** The day of the last effective event: the next one may not be dated before it (D22). */
export function lastEffectiveDay(events: readonly RecordedEvent[]): CivilDate | undefined {
  const corrected = events.some(({ type }) => type === 'correct-event')
  const effective = corrected ? effectiveEvents(events) : events
  return effective[effective.length - 1]?.date
}
