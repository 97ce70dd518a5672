import { valueAt } from '../core/issues.js'
import { hasOwn, type Json } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { rulebookJsonSchema } from '../rulebook/json-schema.js'
import { isPlainObject, type Path } from '../rulebook/visit.js'

/** A JSON Schema of a part of a rulebook. */
export type Schema = { readonly [key: string]: Json }

const whole: () => Schema = /*@__PURE__*/ lazy(rulebookJsonSchema)

const isSchema = (value: Json | undefined): value is Schema => isPlainObject(value)

function alternativesOf(schema: Schema): readonly Schema[] {
  const { $ref, ...own } = schema
  if (typeof $ref === 'string') {
    const name = $ref.split('/').pop() ?? ''
    const { $defs } = whole()
    const part = $ref === '#' ? whole() : isSchema($defs) ? $defs[name] : undefined
    // What is said at the place goes before what the part says.
    return isSchema(part) ? alternativesOf(part).map((one) => ({ ...one, ...own })) : []
  }
  const branches = [schema.anyOf, schema.oneOf].flatMap((some) => (Array.isArray(some) ? some.filter(isSchema) : []))
  // Branches beside a type only narrow what is said there already.
  return branches.length === 0 || schema.type !== undefined ? [schema] : branches.flatMap(alternativesOf)
}

// An alternative whose fixed values the object has otherwise, or none of whose keys it has while another has some.
function fitting(some: readonly Schema[], value: Json | undefined): readonly Schema[] {
  if (!isPlainObject(value)) return some
  const properties = (schema: Schema): Schema => (isSchema(schema.properties) ? schema.properties : {})
  const allowed = some.filter((schema) =>
    Object.entries(properties(schema)).every(([key, own]) => {
      const given = value[key]
      return given === undefined || given === null || !isSchema(own) || own.const === undefined || own.const === given
    }),
  )
  const known = (schema: Schema): number => Object.keys(value).filter((key) => hasOwn(properties(schema), key)).length
  const most = Math.max(0, ...allowed.map(known))
  return allowed.filter((schema) => known(schema) === most)
}

function inside(schema: Schema, key: string | number): readonly Schema[] {
  const { properties, items, additionalProperties } = schema
  if (typeof key === 'number') return isSchema(items) ? alternativesOf(items) : []
  const own = isSchema(properties) && hasOwn(properties, key) ? properties[key] : additionalProperties
  return isSchema(own) ? alternativesOf(own) : []
}

/** The schemas that the part at a path may follow, given what its surroundings say so far. */
export function schemasAt(path: Path, data: Json): readonly Schema[] {
  let schemas = alternativesOf(whole())
  let value: Json | undefined = data
  for (const key of path) {
    schemas = fitting(schemas, value).flatMap((schema) => inside(schema, key))
    value = valueAt(value, [key]) as Json | undefined
  }
  return fitting(schemas, value)
}
