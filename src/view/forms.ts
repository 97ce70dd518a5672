import { remember } from '../assessment/remember.js'
import { hasOwn, type Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { headOf, type RecordedType } from '../lifecycle/correction.js'
import { eventRules } from '../lifecycle/event-rules.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { checklistForm } from './checklist-form.js'
import {
  ANSWER_ALL,
  type CaseChoiceSource,
  type Choices,
  caseChoices,
  EACH,
  ONLY_WITH_CHOICES,
  requiredFacts,
  ruleChoices,
} from './form-choices.js'
import { titleOf } from './form-titles.js'
import { isSchema, isSchemaList, type JsonSchema, jsonSchemaOf, oneOfThese } from './json-schema.js'
import type { Named } from './named.js'

/** What is done to one part of a schema, given where in the payload it stands. */
type Dress = (part: JsonSchema, path: readonly string[]) => JsonSchema

// Innermost first, so that nothing is dressed twice.
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
    // The answers to further questions are a record in a record: the inner one has a place of its own.
    const inner = isSchema(additionalProperties.additionalProperties) ? [...path, EACH] : path
    part.additionalProperties = walk(additionalProperties, inner, dress)
  }
  if (isSchemaList(oneOf)) part.oneOf = oneOf.map((inner) => walk(inner, path, dress))
  if (isSchemaList(anyOf)) part.anyOf = anyOf.map((inner) => walk(inner, path, dress))
  return dress(part, path)
}

/**
 * A record becomes one field for each choice; a text becomes a choice. Where there is nothing to choose from, nothing
 * is narrowed.
 */
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

/** What the rulebook needs is required, though the payload's own schema leaves it open. */
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

function bareForm(type: RecordedType, locale: Locale): JsonSchema {
  const { payload, label } = headOf(type)
  return { ...walk(jsonSchemaOf(payload()), [], title(locale)), title: label[locale] }
}

function without(form: JsonSchema, field: string): JsonSchema {
  const { properties, required } = form
  if (!isSchema(properties) || (Array.isArray(required) && required.includes(field))) return form
  const { [field]: _left, ...rest } = properties
  return { ...form, properties: rest }
}

function ruledForm(type: RecordedType, locale: Locale, rulebook: Rulebook): JsonSchema {
  const items = type === 'record-fortress' ? rulebook.fortress.items : rulebook.negative.items
  if (type === 'record-fortress' || type === 'record-screening') {
    return checklistForm(items, eventRules[type].label[locale], locale, rulebook)
  }
  const own = ruleChoices[type]
  const choices = choose(own, { rulebook, locale })
  const facts = needed(requiredFacts[type]?.(rulebook) ?? {})
  const form = walk(bareForm(type, locale), [], (part, path) => facts(choices(part, path), path))
  const asked = own?.[ONLY_WITH_CHOICES]?.({ rulebook, locale }).length !== 0
  return asked ? form : without(form, ONLY_WITH_CHOICES)
}

// A form depends on the rules and the language; only what a case itself offers is added each time.
const known: (rulebook: Rulebook) => Map<string, JsonSchema> = remember(() => new Map<string, JsonSchema>())

/**
 * The form of an event: the JSON Schema (2020-12) of its payload, with titles in the reader's language, the choices
 * that the rulebook offers, and those that the case itself does. What a form cannot say is checked when the event is
 * recorded.
 */
export function formOf(
  type: RecordedType,
  locale: Locale,
  rulebook: Rulebook | undefined,
  source?: CaseChoiceSource,
): JsonSchema {
  if (rulebook === undefined) return bareForm(type, locale)
  const forms = known(rulebook)
  const key = `${type}/${locale}`
  const form = forms.get(key) ?? ruledForm(type, locale, rulebook)
  forms.set(key, form)
  const own = caseChoices[type]
  return own === undefined || source === undefined ? form : walk(form, [], choose(own, source))
}
