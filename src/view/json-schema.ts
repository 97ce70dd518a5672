import * as z from 'zod'
import type { Json } from '../core/json.js'

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = { readonly [key: string]: Json }

// The help that is in both languages at once is for those who write rulebooks; a form speaks one, and knows what a
// date is.
function plain({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.description
  delete jsonSchema.examples
  if (jsonSchema.format === 'date') delete jsonSchema.pattern
}

/** The JSON Schema of what a schema takes in. What JSON Schema cannot say, the schema itself still checks. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', override: plain })))
}

/** Whether a value is an object of a schema, and not a list or a plain value. */
export function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list of schemas. */
export function isSchemaList(value: Json | undefined): value is readonly JsonSchema[] {
  return Array.isArray(value) && value.every((one: Json) => isSchema(one))
}

/** One of a few ids, each with its title. */
export function oneOfThese(choices: readonly { readonly id: string; readonly label: string }[]): JsonSchema {
  return { type: 'string', oneOf: choices.map(({ id, label }) => ({ const: id, title: label })) }
}
