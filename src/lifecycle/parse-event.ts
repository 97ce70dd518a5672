import type { Reason } from '../core/finding.js'
import { valueAt } from '../core/issues.js'
import { hasOwn, type Json } from '../core/json.js'
import { malformed, parseWith, pointer } from '../core/parse.js'
import { type InputBounds, plainCopy } from '../core/plain.js'
import { readEnvelope } from '../core/read-envelope.js'
import { err, ok, type Result } from '../core/result.js'
import { isRecordedType, payloadSchema, RECORDED_TYPES, type RecordedEvent, type RecordedType } from './correction.js'
import { isEventType } from './event-rules.js'

/** How large one event may be: many times a plan with its problems and measures, or the answers to a checklist. */
const EVENT_BOUNDS: InputBounds = { values: 50_000, depth: 16 }

function member(plain: unknown, key: string): unknown {
  return typeof plain === 'object' && plain !== null && hasOwn(plain, key) ? Reflect.get(plain, key) : undefined
}

/** Where a correction may have events: replacements and insertions. */
function formsIn(payload: unknown): readonly (readonly PropertyKey[])[] {
  const changes = member(payload, 'changes')
  const several = Array.isArray(changes)
    ? changes.flatMap((_, index) => [
        ['changes', index, 'replacement'],
        ['changes', index, 'inserts'],
      ])
    : []
  return [['replacement'], ...several]
}

/** Reasons without those for a payload whose own schema says more, as when it is missing. */
function beside(reasons: readonly Reason[], parsed: readonly { readonly path: string }[]): readonly Reason[] {
  return reasons.filter(({ path }) => !parsed.some((one) => one.path === path))
}

/** Parses the payload of a type of event; in a correction, also those of the events in it, each by its own type. */
function parsePayload(type: RecordedType, plain: Json): Result<unknown> {
  const raw = member(plain, 'payload')
  const payload = parseWith(payloadSchema(type), raw, '/payload')
  if (type !== 'correct-event') return payload
  const whole = payload.ok ? payload.value : raw
  const inner = formsIn(whole).flatMap((keys) => {
    const form = valueAt(whole, keys)
    const own = member(form, 'type')
    if (typeof own !== 'string' || !isEventType(own)) return []
    const path = `/payload${pointer([...keys, 'payload'])}`
    return [{ form, path, parsed: parseWith(payloadSchema(own), member(form, 'payload'), path) }]
  })
  const wrong = inner.flatMap(({ parsed }) => (parsed.ok ? [] : parsed.error.reasons))
  if (!payload.ok) return err({ reasons: [...beside(payload.error.reasons, inner), ...wrong] })
  if (wrong.length > 0) return err({ reasons: wrong })
  // The schema has just made these objects: nobody else has them.
  for (const { form, parsed } of inner) if (parsed.ok) Reflect.set(Object(form), 'payload', parsed.value)
  return payload
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
  const envelope = readEnvelope(plain.value)
  const type = member(plain.value, 'type')
  const known = typeof type === 'string' && isRecordedType(type)
  const payload = known ? parsePayload(type, plain.value) : undefined
  // The schema of this type has just parsed the payload.
  if (envelope.ok && payload?.ok) return ok({ ...envelope.value, payload: payload.value } as RecordedEvent)
  return err({
    reasons: [
      ...(envelope.ok ? [] : beside(envelope.error.reasons, payload === undefined ? [] : [{ path: '/payload' }])),
      ...(typeof type === 'string' && !known ? [malformed('/type', { oneOf: [...RECORDED_TYPES] }, type)] : []),
      ...(payload === undefined || payload.ok ? [] : payload.error.reasons),
    ],
  })
}
