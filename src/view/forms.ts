import * as z from 'zod'
import { remember } from '../assessment/remember.js'
import { LAST_DATE } from '../core/date.js'
import { hasOwn, type Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { headOf, type RecordedType } from '../lifecycle/correction.js'
import type { Item } from '../rulebook/checklist.js'
import { answerSchema, NEVER } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import {
  ANSWER_ALL,
  type CaseChoiceSource,
  type Choices,
  caseChoices,
  EACH,
  ONLY_WITH_CHOICES,
  requiredFacts,
  ruleChoices,
  titleOf,
} from './form-fields.js'
import { pick } from './phrases.js'
import { type Named, termIn, termLabel } from './terms.js'
import { eventLabels } from './words.js'

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = { readonly [key: string]: Json }

// By event and language. The choices that the case offers are added each time.
const formsOf: (rulebook: Rulebook) => Map<string, JsonSchema> = /*@__PURE__*/ remember(
  () => new Map<string, JsonSchema>(),
)

/**
 * The form of an event: the JSON Schema (2020-12) of its payload, with titles in the reader's language and the choices
 * that the rulebook and the case offer. `record` checks more than a form can say.
 */
export function formOf(
  type: RecordedType,
  locale: Locale,
  rulebook: Rulebook | undefined,
  source?: CaseChoiceSource,
): JsonSchema {
  if (rulebook === undefined) return bareForm(type, locale)
  const forms = formsOf(rulebook)
  const key = `${type}/${locale}`
  const form = forms.get(key) ?? ruledForm(type, locale, rulebook)
  forms.set(key, form)
  const own = caseChoices[type]
  return own === undefined || source === undefined ? form : walk(form, [], choose(own, source))
}

function bareForm(type: RecordedType, locale: Locale): JsonSchema {
  const form = jsonSchemaOf(headOf(type).payload())
  return { ...walk(form, [], title(locale)), title: eventLabels[type][locale] }
}

function ruledForm(type: RecordedType, locale: Locale, rulebook: Rulebook): JsonSchema {
  const items = type === 'record-fortress' ? rulebook.fortress.items : rulebook.negative.items
  if (type === 'record-fortress' || type === 'record-screening') {
    return checklistForm(items, eventLabels[type][locale], locale, rulebook)
  }
  const own = ruleChoices()[type]
  const choices = choose(own, { rulebook, locale })
  const facts = needed(requiredFacts[type]?.(rulebook) ?? {})
  const form = walk(bareForm(type, locale), [], (part, path) => facts(choices(part, path), path))
  const asked = own?.[ONLY_WITH_CHOICES]?.({ rulebook, locale }).length !== 0
  return asked ? form : without(form, ONLY_WITH_CHOICES)
}

function without(form: JsonSchema, field: string): JsonSchema {
  const { properties, required } = form
  if (!isSchema(properties) || (Array.isArray(required) && required.includes(field))) return form
  const { [field]: _left, ...rest } = properties
  return { ...form, properties: rest }
}

/** Changes one part of a schema; `path` is its place in the payload. */
type Dress = (part: JsonSchema, path: readonly string[]) => JsonSchema

// Innermost first, so that no part is changed twice.
function walk(schema: JsonSchema, path: readonly string[], dress: Dress): JsonSchema {
  const part: Record<string, Json> = { ...schema }
  const { properties, items, additionalProperties, oneOf, anyOf } = part
  if (isSchema(properties)) {
    part.properties = Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [
        name,
        isSchema(inner) ? walk(inner, [...path, name], dress) : inner,
      ]),
    )
  }
  if (isSchema(items)) part.items = walk(items, path, dress)
  if (isSchema(additionalProperties)) {
    // The answers to further questions are a record of records: the inner ones have a path of their own.
    const inner = isSchema(additionalProperties.additionalProperties) ? [...path, EACH] : path
    part.additionalProperties = walk(additionalProperties, inner, dress)
  }
  if (isSchemaList(oneOf)) part.oneOf = oneOf.map((inner) => walk(inner, path, dress))
  if (isSchemaList(anyOf)) part.anyOf = anyOf.map((inner) => walk(inner, path, dress))
  return dress(part, path)
}

/** A record becomes one field for each choice, a text a choice. Without choices, the part stays as it is. */
function narrowed(part: JsonSchema, choices: readonly Named[], path: readonly string[]): JsonSchema {
  const { additionalProperties, propertyNames: _names, pattern: _pattern, enum: among, ...rest } = part
  if (choices.length === 0) return part
  if (isSchema(additionalProperties)) {
    const properties = Object.fromEntries(
      choices.map(({ id, label }) => [id, { ...additionalProperties, title: label }]),
    )
    const required = ANSWER_ALL.includes(path.join('.')) ? { required: choices.map(({ id }) => id) } : {}
    return { ...rest, properties, ...required, additionalProperties: false }
  }
  if (part.type !== 'string') return part
  const fitting = choices.filter(
    ({ id }) => (part.const === undefined || part.const === id) && (!Array.isArray(among) || among.includes(id)),
  )
  return typeof part.title === 'string' ? { title: part.title, ...oneOfThese(fitting) } : oneOfThese(fitting)
}

function choose<S>(choices: Choices<S> | undefined, source: S): Dress {
  return (part, path) => {
    const key = path.join('.')
    const choose = choices !== undefined && hasOwn(choices, key) ? choices[key] : undefined
    return choose === undefined ? part : narrowed(part, choose(source), path)
  }
}

/** Makes fields required that the payload's schema leaves optional and the rulebook needs. */
function needed(facts: Readonly<Record<string, readonly string[]>>): Dress {
  return (part, path) => {
    const key = path.join('.')
    const fields = hasOwn(facts, key) ? (facts[key] ?? []) : []
    const { required } = part
    return fields.length === 0
      ? part
      : { ...part, required: [...new Set([...(Array.isArray(required) ? required : []), ...fields])] }
  }
}

function title(locale: Locale): Dress {
  return (part, path) => {
    const text = path.length === 0 ? undefined : titleOf(path)?.[locale]
    return text === undefined ? part : { ...part, title: text }
  }
}

/**
 * The form of a checklist: for each item a yes or no, a choice, a count, fen, a share or a date. No answer is required:
 * an unknown one is left out (D2).
 */
function checklistForm(items: readonly Item[], title: string, locale: Locale, rulebook: Rulebook): JsonSchema {
  const properties: Record<string, Json> = {}
  for (const item of items) properties[item.id] = itemForm(item, locale, rulebook)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: {
      answers: {
        title: pick(locale, '填报', 'answers'),
        type: 'object',
        properties,
        additionalProperties: false,
      },
    },
    required: ['answers'],
    additionalProperties: false,
  }
}

function itemForm(item: Item, locale: Locale, rulebook: Rulebook): JsonSchema {
  const unit = unitOf(item, locale)
  const supplier = termIn(['role', 'department'], item.supplier, rulebook)?.[locale] ?? item.supplier
  const from = pick(locale, `由${supplier}提供`, `supplied by: ${supplier}`)
  const description = [unit, from].filter((text) => text !== '').join(pick(locale, '；', '; '))
  return { ...answerForm(item, locale), title: item.label[locale], description }
}

function unitOf({ measure }: Item, locale: Locale): string {
  switch (measure.kind) {
    case 'count':
      return measure.unit[locale]
    case 'amount':
      return pick(locale, '分（人民币）', 'fen')
    case 'date':
      return pick(locale, '日期，或“从未”', 'a date, or never')
    case 'ratio':
    case 'yes-no':
    case 'choice':
      return ''
  }
}

// A form cannot say that an answer is not later than the event; `record` checks it.
function answerForm({ measure }: Item, locale: Locale): JsonSchema {
  const { $schema: _draft, title: _title, ...form } = jsonSchemaOf(answerSchema(measure, LAST_DATE))
  if (measure.kind === 'choice') {
    return oneOfThese(measure.options.map(({ id, label }) => ({ id, label: label[locale] })))
  }
  if (measure.kind === 'date' && isSchemaList(form.anyOf)) {
    const never = { title: termLabel(NEVER, locale) }
    const date = { title: pick(locale, '日期', 'date') }
    return { anyOf: form.anyOf.map((one) => ({ ...one, ...(one.const === NEVER ? never : date) })) }
  }
  const { properties } = form
  if (measure.kind === 'ratio' && isSchema(properties)) {
    const titled = (key: string, title: string): JsonSchema => {
      const field = properties[key]
      return isSchema(field) ? { ...field, title } : { title }
    }
    const [part, whole] = [pick(locale, '部分', 'part'), pick(locale, '总数', 'whole')]
    return { ...form, properties: { part: titled('part', part), whole: titled('whole', whole) } }
  }
  return form
}

// The descriptions are in both languages, for authors of rulebooks. The pattern of a date says no more than its format.
function plain({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.description
  delete jsonSchema.examples
  if (jsonSchema.format === 'date') delete jsonSchema.pattern
}

/** The JSON Schema of the input of a Zod schema; a rule that JSON Schema has no words for is left out. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', override: plain })))
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSchemaList(value: Json | undefined): value is readonly JsonSchema[] {
  return Array.isArray(value) && value.every((one: Json) => isSchema(one))
}

function oneOfThese(choices: readonly { readonly id: string; readonly label: string }[]): JsonSchema {
  return { type: 'string', oneOf: choices.map(({ id, label }) => ({ const: id, title: label })) }
}
