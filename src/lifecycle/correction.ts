import * as z from 'zod'
import { type Actor, actorSchema, idSchema, ROLES } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type EventOf, type EventRule, type Input, textSchema } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import {
  type AnyEventRule,
  EVENT_TYPES,
  type EventType,
  isEventType,
  type LifecycleEvent,
  type Payloads,
  ruleOf,
} from './event-rules.js'

/** The event that should have been recorded; it keeps the id of the one that it replaces. */
export type Replacement = {
  readonly [T in EventType]: {
    readonly type: T
    readonly date: CivilDate
    readonly actor: Actor
    readonly payload: Payloads[T]
  }
}[EventType]

/** What a correction says (更正): which event is wrong, what is right, and why. Nothing is edited (D25). */
export interface Correction {
  /** The id of the event corrected. */
  readonly corrects: string
  /**
   * What is right; null withdraws the event: it should not have been recorded at all. A correction can only be
   * withdrawn.
   */
  readonly replacement: Replacement | null
  readonly why: string
}

/** A correction, with who made it and when. */
export type CorrectionEvent = EventOf<'correct-event', Correction>

/** Whatever can stand in a record: what happened to the village, or a correction of that. */
export type RecordedEvent = LifecycleEvent | CorrectionEvent

/**
 * An event as a caller writes it: a plain object, its dates plain strings. A wrong type, payload or role does not
 * compile.
 */
export type EventInput = {
  readonly [T in RecordedType]: Input<Extract<RecordedEvent, { readonly type: T }>>
}[RecordedType]

/** The type of anything that can stand in a record. */
export type RecordedType = RecordedEvent['type']

/** All types of event, the correction last. */
export const RECORDED_TYPES: readonly RecordedType[] = [...EVENT_TYPES, 'correct-event']

interface UnreadCorrection extends Omit<Correction, 'replacement'> {
  readonly replacement: (Omit<Replacement, 'payload'> & { readonly payload: unknown }) | null
}

// The payload of the right event is read by the rule of its own type, once that is known.
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

/** What there is to know of a type of event before one is recorded. */
export type EventHead = Pick<EventRule<RecordedType, unknown, never>, 'type' | 'cites' | 'by' | 'payload'>

/**
 * A correction (更正记录, D25). Anybody may correct what they recorded themselves; who else may is for
 * `correction-authority` to say (D23). It is not a move of the village: after it, the case is what its record now
 * says, so it has no part in {@link eventRules}.
 */
export const correctEvent: EventHead = {
  type: 'correct-event',
  cites: ['D22', 'D23', 'D25'],
  by: [...ROLES],
  payload: correctionSchema,
}

/** Whether a text is the type of something that can stand in a record. */
export function isRecordedType(text: string): text is RecordedType {
  return text === correctEvent.type || isEventType(text)
}

/** What there is to know of a type of event, corrections included. */
export function headOf(type: RecordedType): AnyEventRule | EventHead {
  return type === 'correct-event' ? correctEvent : ruleOf(type)
}

/**
 * The corrections that stand, by the id of the event that each corrects. Of several of one event the last stands; one
 * that is itself withdrawn does not, and what it replaced holds again (D25).
 */
export function standingCorrections(events: readonly RecordedEvent[]): ReadonlyMap<string, CorrectionEvent> {
  const standing = new Map<string, CorrectionEvent>()
  // Later first: whether a correction stands is known once all that come after it are.
  for (const event of [...events].reverse()) {
    if (event.type !== 'correct-event' || standing.has(event.id) || standing.has(event.payload.corrects)) continue
    standing.set(event.payload.corrects, event)
  }
  return standing
}

/**
 * What happened, as the record now has it: every event in its place, with the corrections that stand applied; those
 * withdrawn are left out, and so are the corrections themselves (D22, D25). The state of a case is what this leads to.
 *
 * @example
 * ```ts
 * import { effectiveEvents, openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * effectiveEvents(openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 }).events).length // 0
 * ```
 */
export function effectiveEvents(events: readonly RecordedEvent[]): readonly LifecycleEvent[] {
  const standing = standingCorrections(events)
  return events.flatMap((event) => {
    if (event.type === 'correct-event') return []
    const correction = standing.get(event.id)
    if (correction === undefined) return [event]
    const { replacement } = correction.payload
    return replacement === null ? [] : [{ ...replacement, id: event.id }]
  })
}
