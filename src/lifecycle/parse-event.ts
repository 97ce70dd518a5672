import { envelopeSchema } from '../core/event.js'
import { hasOwn, type Json } from '../core/json.js'
import { malformed, parseWith } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { err, ok, type Result } from '../core/result.js'
import { headOf, isRecordedType, RECORDED_TYPES, type RecordedEvent, type RecordedType } from './correction.js'
import { isEventType, ruleOf } from './event-rules.js'

/** How large one event may be: many times a plan with its problems and measures, or the answers to a checklist. */
const EVENT_BOUNDS: InputBounds = { values: 50_000, depth: 16 }

function member(plain: unknown, key: string): unknown {
  return typeof plain === 'object' && plain !== null && hasOwn(plain, key) ? Reflect.get(plain, key) : undefined
}

/** Parses the payload of a type of event; in a correction, also the payload of the replacement, by its own type. */
function parsePayload(type: RecordedType, plain: Json): Result<unknown> {
  const payload = parseWith(headOf(type).payload(), member(plain, 'payload'), '/payload')
  if (type !== 'correct-event') return payload
  const replacement = member(payload.ok ? payload.value : member(plain, 'payload'), 'replacement')
  const right = member(replacement, 'type')
  if (typeof right !== 'string' || !isEventType(right)) return payload
  const inner = parseWith(ruleOf(right).payload(), member(replacement, 'payload'), '/payload/replacement/payload')
  const outer = payload.ok ? [] : payload.error.reasons
  if (!inner.ok) return err({ reasons: [...outer, ...inner.error.reasons] })
  return payload.ok
    ? ok({ ...Object(payload.value), replacement: { ...Object(replacement), payload: inner.value } })
    : payload
}

/**
 * Parses an event: its type, id, date and actor, and the payload of its type. A malformed event is refused with
 * everything that is wrong, each reason with its JSON pointer (D26).
 *
 * @example
 * ```ts
 * import { parseEvent } from 'baolei'
 *
 * const actor = { role: 'township-committee', unit: '999999999' }
 * const event = { type: 'complete-measure', id: 'e9', date: '2024-05-01', actor, payload: { measure: 'm1' } }
 * parseEvent(event).ok // true
 *
 * const wrong = parseEvent({ ...event, date: '2024-02-30' })
 * wrong.ok || wrong.error.reasons[0]?.path // '/date'
 * ```
 */
export function parseEvent(input: unknown): Result<RecordedEvent> {
  const plain = plainCopy(input, EVENT_BOUNDS)
  if (!plain.ok) return plain
  const envelope = parseWith(envelopeSchema(), plain.value)
  const type = member(plain.value, 'type')
  const known = typeof type === 'string' && isRecordedType(type)
  const payload = known ? parsePayload(type, plain.value) : undefined
  const reasons = [
    // If the type is known, its own schema says more about a missing payload.
    ...(envelope.ok ? [] : envelope.error.reasons.filter(({ path }) => path !== '/payload' || payload === undefined)),
    ...(typeof type === 'string' && !known ? [malformed('/type', { oneOf: [...RECORDED_TYPES] }, type)] : []),
    ...(payload === undefined || payload.ok ? [] : payload.error.reasons),
  ]
  if (!envelope.ok || payload === undefined || !payload.ok) return err({ reasons })
  // The schema of this type has just parsed the payload.
  return ok({ ...envelope.value, payload: payload.value } as RecordedEvent)
}
