import * as z from 'zod'
import { idSchema, ROLES } from '../core/actor.js'
import { type EventFrame, type EventOf, type EventRule, frameFields, type Input, textSchema } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { compareTexts } from '../core/order.js'
import {
  type AnyEventRule,
  EVENT_TYPES,
  type EventType,
  isEventType,
  type LifecycleEvent,
  ruleOf,
} from './event-rules.js'
import { type Payloads, payloadSchemas } from './payloads.js'

/** The event that should have been recorded; it takes the id of the event that it replaces. */
export type Replacement = {
  readonly [T in EventType]: EventFrame & { readonly type: T; readonly payload: Payloads[T] }
}[EventType]

/** One change that a correction makes: it replaces an event, withdraws one, or inserts one that was forgotten (D25). */
export type Change =
  | { readonly corrects: string; readonly replacement: Replacement }
  | { readonly corrects: string; readonly withdrawn: true }
  | {
      /** The forgotten event, with an id and a date of its own. */
      readonly inserts: LifecycleEvent
      /** The id of the event of the same day that it came before; without it, it comes last on its day. */
      readonly before?: string
    }

/** A correction (更正) of one event: which is wrong, what is right, and why. No recorded event is changed (D25). */
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

/** A correction of several events at once, or one that inserts forgotten events: all of it holds, or none (D25). */
export interface Corrections {
  /** At most 200; each event at most once. */
  readonly changes: readonly Change[]
  readonly why: string
}

/** The event that records a correction. */
export type CorrectionEvent = EventOf<'correct-event', Correction | Corrections>

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

const MOST_CHANGES = 200

// The payloads of events inside a correction are parsed by the schemas of their own types: see `parseEvent`.
interface UnreadForm extends EventFrame {
  readonly type: EventType
  readonly payload: unknown
}

type UnreadChange =
  | { readonly corrects: string; readonly replacement: UnreadForm }
  | { readonly corrects: string; readonly withdrawn: true }
  | { readonly inserts: UnreadForm & { readonly id: string }; readonly before?: string }

type UnreadCorrection =
  | (Omit<Correction, 'replacement'> & { readonly replacement: UnreadForm | null })
  | (Omit<Corrections, 'changes'> & { readonly changes: readonly UnreadChange[] })

function eachOnce(changes: readonly UnreadChange[]): boolean {
  const ids = changes.map((one) => ('inserts' in one ? one.inserts.id : one.corrects))
  return new Set(ids).size === ids.length
}

const correctionSchema: () => z.ZodType<UnreadCorrection> = /*@__PURE__*/ lazy(() => {
  const replacement = z.strictObject({ type: z.enum(EVENT_TYPES), ...frameFields() })
  const changes = z
    .array(
      z.union([
        z.strictObject({ corrects: idSchema(), replacement }),
        z.strictObject({ corrects: idSchema(), withdrawn: z.literal(true) }),
        z.strictObject({
          inserts: z.strictObject({ type: z.enum(EVENT_TYPES), id: idSchema(), ...frameFields() }),
          before: idSchema().exactOptional(),
        }),
      ]),
    )
    .min(1)
    .max(MOST_CHANGES)
    .refine(eachOnce, { message: 'each event at most once' })
  return z.union([
    z.strictObject({ corrects: idSchema(), replacement: replacement.nullable(), why: textSchema() }),
    z.strictObject({ changes, why: textSchema() }),
  ])
})

/** What is the same for every event of a type. */
export type EventHead = Pick<EventRule<RecordedType, unknown, never>, 'type' | 'cites' | 'by'>

/**
 * The event type of a correction (更正记录, D25). Everybody may correct what they recorded themselves; the finding
 * `correction-authority` says who else may (D23). It is not one of {@link eventRules}: it does not apply to the case,
 * the case is replayed with it.
 */
export const correctEvent: EventHead = {
  type: 'correct-event',
  cites: ['D22', 'D23', 'D25'],
  by: [...ROLES],
}

/** Whether a text is the type of an event of a record. */
export function isRecordedType(text: string): text is RecordedType {
  return text === correctEvent.type || isEventType(text)
}

/** The clauses and roles of a type of event, corrections included. */
export function headOf(type: RecordedType): AnyEventRule | EventHead {
  return type === 'correct-event' ? correctEvent : ruleOf(type)
}

/** The schema of the payload of a type of event, corrections included. */
export function payloadSchema(type: RecordedType): z.ZodType {
  return type === 'correct-event' ? correctionSchema() : payloadSchemas[type]()
}

function isCorrection({ type }: RecordedEvent): boolean {
  return type === correctEvent.type
}

/** The changes of a correction, whichever of its two forms it has. */
export function changesOf(payload: Correction | Corrections): readonly Change[] {
  if ('changes' in payload) return payload.changes
  const { corrects, replacement } = payload
  return [replacement === null ? { corrects, withdrawn: true } : { corrects, replacement }]
}

/** A change, and the correction that makes it. */
export interface ChangeInEffect {
  readonly change: Exclude<Change, { readonly inserts: LifecycleEvent }>
  readonly by: CorrectionEvent
}

/**
 * The changes in effect, by the id of the event that each is about (D25). Of several changes of one event the last is in
 * effect. Those of a withdrawn correction are not, and what it changed is right again.
 */
export function changesInEffect(events: readonly RecordedEvent[]): ReadonlyMap<string, ChangeInEffect> {
  const inEffect = new Map<string, ChangeInEffect>()
  // Latest first: only a later correction can withdraw one.
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const by = events[index]
    if (by?.type !== 'correct-event' || inEffect.has(by.id)) continue
    for (const change of changesOf(by.payload))
      if (!('inserts' in change) && !inEffect.has(change.corrects)) inEffect.set(change.corrects, { change, by })
  }
  return inEffect
}

/**
 * What happened, as the record now says: the events in the order of their dates, corrected where a correction is in
 * effect; of one day, in the order of recording. Withdrawn events and the corrections themselves are left out, inserted
 * events are among them (D22, D25). The state of a case follows from these events.
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
  if (!events.some(isCorrection)) return events as readonly LifecycleEvent[]
  const inEffect = changesInEffect(events)
  const right = (event: LifecycleEvent): readonly LifecycleEvent[] => {
    const change = inEffect.get(event.id)?.change
    if (change === undefined) return [event]
    return 'withdrawn' in change ? [] : [{ ...change.replacement, id: event.id }]
  }
  const earlier = new Map<string, LifecycleEvent[]>()
  const effective: LifecycleEvent[] = []
  // An event inserted before another goes there; any other comes where its correction is.
  for (const event of events) {
    if (event.type !== 'correct-event' || inEffect.has(event.id)) continue
    for (const change of changesOf(event.payload)) {
      if (!('inserts' in change) || change.before === undefined) continue
      earlier.set(change.before, [...(earlier.get(change.before) ?? []), change.inserts])
    }
  }
  const put = (event: LifecycleEvent): void => {
    const before = earlier.get(event.id) ?? []
    // Taken out first, so that two events inserted before each other end.
    earlier.delete(event.id)
    before.forEach(put)
    effective.push(...right(event))
  }
  for (const event of events) {
    if (event.type !== 'correct-event') put(event)
    else if (!inEffect.has(event.id))
      for (const change of changesOf(event.payload))
        if ('inserts' in change && change.before === undefined) put(change.inserts)
  }
  // What was to come before an event that is not there comes last on its day.
  for (const left of [...earlier.values()].flat()) effective.push(...right(left))
  // Only a correction can put a date out of order; sorting is stable.
  return effective.sort((a, b) => compareTexts(a.date, b.date))
}
