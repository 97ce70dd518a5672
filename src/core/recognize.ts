import type * as z from 'zod'

/** What {@link recognize} gives for a value that is not well-formed, or a schema that it does not know. */
export const ODD: unique symbol = Symbol('odd')

/** Reads plain data: what the schema makes of it, which may be the value itself, or {@link ODD} where it is refused. */
type Recognizer = (value: unknown) => unknown

const known = /*@__PURE__*/ new WeakMap<z.core.$ZodType, Recognizer>()

/**
 * Reads plain data as a schema does, but says of a fault only that there is one. Almost all input is well-formed; where
 * it is not, the schema itself names every fault. What the schema changes nothing of is given as it is, so the data must
 * be a copy that nobody else has.
 */
export function recognize(schema: z.core.$ZodType, plain: unknown): unknown {
  let own = known.get(schema)
  if (own === undefined) {
    own = recognizerOf(schema) ?? (() => ODD)
    known.set(schema, own)
  }
  return own(plain)
}

// Undefined if any part is of a kind that is not known here: then the schema reads the whole.
function recognizerOf(schema: z.core.$ZodType): Recognizer | undefined {
  const { def, traits } = schema._zod as z.core.$ZodTypes['_zod']
  const own = ofType(schema)
  const checks = [...(traits.has('$ZodCheck') ? [schema as unknown as z.core.$ZodCheck] : []), ...(def.checks ?? [])]
  return own === undefined || checks.length === 0 ? own : checked(own, checks)
}

function ofType(schema: z.core.$ZodType): Recognizer | undefined {
  const { def, values } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return 'coerce' in def && def.coerce === true ? undefined : (value) => (typeof value === def.type ? value : ODD)
    case 'unknown':
      return (value) => value
    case 'literal':
    case 'enum':
      return values && ((value) => (values.has(value as z.core.util.Literal) ? value : ODD))
    case 'nullable': {
      const inner = recognizerOf(def.innerType)
      return inner && ((value) => (value === null ? value : inner(value)))
    }
    case 'array': {
      const item = recognizerOf(def.element)
      return item && ((value) => itemsOf(item, value))
    }
    case 'record': {
      const [key, member] = [recognizerOf(def.keyType), recognizerOf(def.valueType)]
      const isPlain = def.keyType._zod.def.type === 'string' && def.mode !== 'loose'
      return isPlain ? key && member && ((value) => entriesOf(key, member, value)) : undefined
    }
    case 'object':
      return ofObject(def)
    case 'union':
      // Of a union with a discriminator, only one can take the value; of any other, the first that does.
      return def.inclusive === false && !('discriminator' in def) ? undefined : ofUnion(def.options)
    default:
      return undefined
  }
}

function checked(plain: Recognizer, checks: readonly z.core.$ZodCheck[]): Recognizer {
  return (value) => {
    const read = plain(value)
    if (read === ODD) return ODD
    const payload: z.core.ParsePayload<never> = { value: read as never, issues: [] }
    for (const { _zod: check } of checks) {
      if (check.def.when !== undefined && !check.def.when(payload)) continue
      check.check(payload)
      if (payload.issues.length > 0) return ODD
    }
    // A check may replace the value, as one that trims a text does.
    return payload.value
  }
}

function itemsOf(item: Recognizer, value: unknown): unknown {
  if (!Array.isArray(value)) return ODD
  let list: unknown[] = value
  for (let at = 0; at < value.length; at += 1) {
    const read = item(value[at])
    if (read === ODD) return ODD
    if (read === value[at]) continue
    if (list === value) list = value.slice()
    list[at] = read
  }
  return list
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entriesOf(name: Recognizer, member: Recognizer, value: unknown): unknown {
  if (!isObject(value)) return ODD
  const made: Record<string, unknown> = {}
  let same = true
  for (const key of Object.keys(value)) {
    const [own, read] = [name(key), member(value[key])]
    if (own === ODD || read === ODD) return ODD
    if (own !== key || read !== value[key]) same = false
    made[own as string] = read
  }
  return same ? value : made
}

function ofUnion(options: readonly z.core.$ZodType[]): Recognizer | undefined {
  const each: Recognizer[] = []
  for (const option of options) {
    const own = recognizerOf(option)
    if (own === undefined) return undefined
    each.push(own)
  }
  return (value) => {
    for (const option of each) {
      const read = option(value)
      if (read !== ODD) return read
    }
    return ODD
  }
}

interface Field {
  readonly key: string
  readonly optional: boolean
  readonly read: Recognizer
}

function ofObject({ shape, catchall }: z.core.$ZodObjectDef): Recognizer | undefined {
  if (catchall !== undefined && catchall._zod.def.type !== 'never') return undefined
  const fields: Field[] = []
  for (const [key, schema] of Object.entries(shape)) {
    const { def } = schema._zod as z.core.$ZodTypes['_zod']
    const optional = def.type === 'optional' && (def.checks ?? []).length === 0
    const read = recognizerOf(optional ? def.innerType : schema)
    if (read === undefined) return undefined
    fields.push({ key, optional, read })
  }
  return (value) => fieldsIn(fields, catchall !== undefined, value)
}

function fieldsIn(fields: readonly Field[], strict: boolean, value: unknown): unknown {
  if (!isObject(value)) return ODD
  const keys = Object.keys(value)
  let present = 0
  let same = true
  const members: unknown[] = []
  for (const { key, optional, read } of fields) {
    // Plain data has no fields that are undefined.
    const member = value[key]
    if (member === undefined && !optional) return ODD
    const own = member === undefined ? undefined : read(member)
    if (own === ODD) return ODD
    members.push(own)
    if (own === undefined) continue
    // The fields of the result are in the order of the schema.
    if (own !== member || keys[present] !== key) same = false
    present += 1
  }
  if (strict && present !== keys.length) return ODD
  if (same && present === keys.length) return value
  const made: Record<string, unknown> = {}
  for (let place = 0; place < fields.length; place += 1) {
    const [key = '', own] = [fields[place]?.key, members[place]]
    if (own !== undefined) made[key] = own
  }
  return made
}
