import { type Actor, ID, isOfLevel, OF_LEVEL, ROLES, UNIT } from './actor.js'
import type { Reason } from './finding.js'
import type { Json } from './json.js'
import { malformed, pointer } from './parse.js'
import { err, ok, type Result } from './result.js'
import { foundIn, ownFields } from './untrusted.js'

const FIELDS: readonly string[] = ['role', 'unit', 'department', 'ref']

/** Reads an actor, or says all that is wrong with it, as `actorSchema` does. By hand, so that a view needs no zod. */
export function readActor(input: unknown, path: string): Result<Actor> {
  const own = ownFields(input, path)
  if (!own.ok) return err({ reasons: [own.error] })
  const fields = own.value
  const wrong: Reason[] = []
  const refuse = (name: string, required: Json): undefined => {
    wrong.push(malformed(path + pointer([name]), required, foundIn(fields.get(name))))
  }
  const text = (name: string, form: RegExp): string | undefined => {
    const value = fields.get(name)
    if (typeof value !== 'string') return refuse(name, { type: 'string' })
    if (!form.test(value)) refuse(name, { format: String(form) })
    return value
  }
  const role = ROLES.find((one) => one === fields.get('role')) ?? refuse('role', { oneOf: [...ROLES] })
  const unit = text('unit', UNIT)
  const department = fields.has('department') ? text('department', ID) : undefined
  const ref = fields.has('ref') ? text('ref', ID) : undefined
  for (const key of fields.keys()) if (!FIELDS.includes(key)) refuse(key, { onlyKnownKeys: true })
  // Whether the unit fits the role is asked only of fields of the right types.
  const typed = fields.has('department') === (department !== undefined) && fields.has('ref') === (ref !== undefined)
  if (role !== undefined && unit !== undefined && typed && !isOfLevel({ role, unit }))
    refuse('unit', { rule: OF_LEVEL })
  if (role === undefined || unit === undefined || wrong.length > 0) return err({ reasons: wrong })
  return ok({
    role,
    unit,
    ...(department === undefined ? {} : { department }),
    ...(ref === undefined ? {} : { ref }),
  })
}
