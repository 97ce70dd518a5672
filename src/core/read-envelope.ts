import { ID } from './actor.js'
import { parseDate } from './date.js'
import { type Envelope, inForceSchema, LONGEST_TYPE, textSchema } from './event.js'
import type { Reason } from './finding.js'
import { glimpse } from './issues.js'
import type { Json } from './json.js'
import { malformed, parseWith, pointer } from './parse.js'
import { readActor } from './read-actor.js'
import { err, ok, type Result } from './result.js'

const FIELDS: readonly string[] = ['type', 'id', 'date', 'actor', 'note', 'inForce', 'payload']

/** Plain data, as `plainCopy` makes it: no getters, and what it inherits has none of the names of the fields. */
type Members = Readonly<Record<string, Json | undefined>>

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads what all events have from plain data, or says all that is wrong with it, in the order of `envelopeSchema`. By
 * hand: it is the same few fields for every event, and the schema took a fifth of the memory of recording one. A note and
 * a version are rare: their schemas read them.
 */
export function readEnvelope(plain: Json): Result<Envelope> {
  if (!isMembers(plain)) return err({ reasons: [malformed('', { type: 'object' }, glimpse(plain))] })
  const { type, id, date, actor, note, inForce, payload } = plain
  const wrong: Reason[] = []
  if (typeof type !== 'string') wrong.push(malformed('/type', { type: 'string' }, glimpse(type)))
  // As zod counts: a rare Chinese character is one.
  else if (type.length > LONGEST_TYPE && [...type].length > LONGEST_TYPE)
    wrong.push(malformed('/type', { atMost: LONGEST_TYPE, of: 'string' }, glimpse(type)))
  if (typeof id !== 'string') wrong.push(malformed('/id', { type: 'string' }, glimpse(id)))
  else if (!ID.test(id)) wrong.push(malformed('/id', { format: String(ID) }, glimpse(id)))
  const day = parseDate(date, '/date')
  if (!day.ok) wrong.push(...day.error.reasons)
  const by = readActor(actor, '/actor')
  if (!by.ok) wrong.push(...by.error.reasons)
  const said = note === undefined ? undefined : parseWith(textSchema(), note, '/note')
  if (said?.ok === false) wrong.push(...said.error.reasons)
  const version = inForce === undefined ? undefined : parseWith(inForceSchema(), inForce, '/inForce')
  if (version?.ok === false) wrong.push(...version.error.reasons)
  if (payload === undefined) wrong.push(malformed('/payload', { present: true }, glimpse(payload)))
  for (const key of Object.keys(plain)) {
    if (!FIELDS.includes(key)) wrong.push(malformed(pointer([key]), { onlyKnownKeys: true }, glimpse(plain[key])))
  }
  if (!by.ok || wrong.length > 0) return err({ reasons: wrong })
  // Every field has just been read.
  return ok({
    type,
    id,
    date,
    actor: by.value,
    ...(said?.ok ? { note: said.value } : {}),
    ...(version?.ok ? { inForce: version.value } : {}),
    payload,
  } as unknown as Envelope)
}
