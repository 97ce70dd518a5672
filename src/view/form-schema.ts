import type { Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { pick } from './phrases.js'
import {
  type Asking,
  type OneOf,
  type Option,
  type Question,
  type Questions,
  SHARE,
  WHICH,
  whichOf,
  YES_NO,
} from './question.js'

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [key: string]: Json }

/** A `ui` schema as plain data. */
export type UiSchema = { readonly [key: string]: Json }

const REFERENCE = '[A-Za-z0-9][A-Za-z0-9._:-]{0,63}'

/**
 * The JSON Schema of the answers to a question. It keeps to keywords that draft-07 and 2020-12 both have. It has no
 * `default`, and every choice begins with a blank: a generator that fills in the first choice by itself fills in
 * nothing (D2). Within a part that may stay empty nothing is required, because generators make empty parts;
 * `readForm` checks what a schema cannot say.
 */
export function schemaOf(question: Question, locale: Locale, sure = true): JsonSchema {
  const { title, help } = question
  return { title, ...(help === undefined ? {} : { description: help }), ...typed(question, locale, sure) }
}

function typed(question: Question, locale: Locale, sure: boolean): JsonSchema {
  const needed = sure && question.required === true
  switch (question.ask) {
    case 'yes-no': {
      const [yes, no] = yesNoText(locale)
      const options = [yes, no].map((label, index) => ({ id: YES_NO[index] ?? '', label }))
      return choiceOf(options, pick(locale, '不掌握', 'not known'), needed)
    }
    case 'choice':
      return choiceOf(question.options, blankText(question, locale), needed)
    case 'set':
      return {
        type: 'array',
        uniqueItems: true,
        ...(needed && question.least > 0 ? { minItems: question.least } : {}),
        items: { type: 'string', ...(question.options.length > 0 ? { oneOf: question.options.map(constOf) } : {}) },
      }
    case 'text':
      return {
        type: 'string',
        ...(needed ? { minLength: 1 } : {}),
        maxLength: question.most,
        ...(question.reference ? { pattern: whole(REFERENCE, needed) } : {}),
      }
    case 'number':
      if (question.places > 0) return { type: 'string', pattern: decimals(question, needed) }
      return {
        type: 'integer',
        ...(question.least === undefined ? {} : { minimum: question.least }),
        ...(question.most === undefined ? {} : { maximum: question.most }),
      }
    case 'date':
      if (question.never === undefined) return { type: 'string', format: 'date' }
      return objectOf({
        on: { title: pick(locale, '日期', 'date'), type: 'string', format: 'date' },
        never: { title: question.never, type: 'boolean' },
      })
    case 'share':
      return shareSchema(question.atMostOne, locale)
    case 'id':
      return { type: 'string', pattern: whole(REFERENCE, false) }
    case 'given':
      return {}
    case 'group':
      return objectOf(schemasOf(question.questions, locale, sure))
    case 'section': {
      const { shape, questions: all } = question
      const questions = shape === 'correction' || shape === 'change' ? replacementOptional(all) : all
      return objectOf(schemasOf(questions, locale, needed), needed ? requiredIn(questions) : [])
    }
    case 'one-of':
      return oneOfSchema(question, locale, needed)
    case 'rows':
      return {
        type: 'array',
        ...(needed && question.least > 0 ? { minItems: question.least } : {}),
        maxItems: question.most,
        // Without a title of its own, a generator numbers a row by the title of all.
        items: typed({ ...question.of, required: true }, locale, needed),
      }
  }
}

/** Generators show an alternative once it is chosen: both dialects have conditions, and neither generator a better word. */
function oneOfSchema(question: OneOf, locale: Locale, needed: boolean): JsonSchema {
  const which = whichOf(question)
  if (which === undefined) return objectOf(schemasOf(question.sections, locale, needed))
  const alternatives = Object.entries(question.sections).map(([name, section]) => ({
    if: { type: 'object', properties: { [WHICH]: constOf({ id: name, label: section.title }) }, required: [WHICH] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { [name]: schemaOf({ ...section, required: true }, locale, needed) } },
  }))
  return {
    type: 'object',
    properties: { [WHICH]: schemaOf(which, locale, needed) },
    ...(needed ? { required: [WHICH] } : {}),
    allOf: alternatives,
  }
}

function shareSchema(atMostOne: true | undefined, locale: Locale): JsonSchema {
  const percent = { type: 'string', pattern: whole('[0-9]+([.][0-9]+)?', false) }
  const most = atMostOne ? { description: pick(locale, '不超过100', 'no more than 100') } : {}
  return objectOf({
    part: { title: pick(locale, '部分', 'part'), type: 'integer', minimum: 0 },
    whole: { title: pick(locale, '总数', 'whole'), type: 'integer', minimum: 1 },
    percent: { title: pick(locale, '或填百分比（%）', 'or per cent (%)'), ...most, ...percent },
  })
}

/** The names of the questions that a form shows, or keeps hidden. */
function asked(questions: Questions): readonly (readonly [string, Question])[] {
  return Object.entries(questions).filter(([, { ask }]) => ask !== 'given')
}

// Where a correction withdraws an event, its replacement stays empty.
function replacementOptional(questions: Questions): Questions {
  const { payload, ...rest } = questions
  if (payload === undefined) return questions
  const { required: _not, ...optional } = payload
  return { ...rest, payload: optional }
}

function schemasOf(questions: Questions, locale: Locale, sure: boolean): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(asked(questions).map(([name, question]) => [name, schemaOf(question, locale, sure)]))
}

/** Only single answers: a generator makes the objects by itself, and may leave them out. */
function requiredIn(questions: Questions): readonly string[] {
  const unnamed = ['section', 'one-of', 'group', 'id']
  return asked(questions).flatMap(([name, { ask, required }]) => (required && !unnamed.includes(ask) ? [name] : []))
}

function objectOf(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}

function choiceOf(options: readonly Option[], blank: string, needed: boolean): JsonSchema {
  const first = { id: '', label: blank }
  return { type: 'string', ...(needed ? { minLength: 1 } : {}), oneOf: [first, ...options].map(constOf) }
}

function constOf({ id, label }: Option): JsonSchema {
  return { const: id, title: label }
}

function blankText({ options, blank, required }: Asking<'choice'>, locale: Locale): string {
  if (options.length === 0) return pick(locale, '目前没有可选项', 'nothing to choose from at present')
  return blank ?? (required ? pick(locale, '请选择', 'choose one') : pick(locale, '不填', 'leave blank'))
}

function whole(pattern: string, needed: boolean): string {
  return needed ? `^${pattern}$` : `^(${pattern})?$`
}

function decimals({ places, least }: Asking<'number'>, needed: boolean): string {
  const sign = least === undefined || least < 0 ? '[-+]?' : ''
  return whole(`${sign}[0-9]+([.][0-9]{1,${places}})?`, needed)
}

/** Yes and no, in the reader's language. */
export function yesNoText(locale: Locale): readonly [string, string] {
  return [pick(locale, '是', 'yes'), pick(locale, '否', 'no')]
}

const RADIO_AT_MOST = 5

/** The order of the questions and their widgets, as react-jsonschema-form reads them (`uiSchema`). */
export function uiOf(question: Question): UiSchema {
  switch (question.ask) {
    case 'yes-no':
      return { 'ui:widget': 'radio', 'ui:options': { inline: true } }
    case 'choice':
      return question.options.length < RADIO_AT_MOST ? { 'ui:widget': 'radio' } : { 'ui:widget': 'select' }
    case 'set':
      return { 'ui:widget': 'checkboxes' }
    case 'text':
      return question.long ? { 'ui:widget': 'textarea' } : {}
    case 'id':
      return { 'ui:widget': 'hidden' }
    case 'number':
      return question.places > 0 ? { 'ui:options': { inputMode: 'decimal' } } : {}
    case 'date':
      return question.never === undefined ? {} : { 'ui:order': ['on', 'never'] }
    case 'share':
      return { 'ui:order': [...SHARE] }
    case 'given':
      return {}
    case 'group':
    case 'section':
      return ordered(question.questions)
    case 'one-of':
      return oneOfUi(question)
    case 'rows':
      return { items: uiOf(question.of) }
  }
}

function oneOfUi(question: OneOf): UiSchema {
  const { sections } = question
  const which = whichOf(question)
  if (which === undefined) return ordered(sections)
  // The option chosen has the title of its section already.
  const inner = Object.entries(sections).map(([name, section]) => [name, { 'ui:title': '', ...uiOf(section) }])
  return { 'ui:order': [WHICH, ...Object.keys(sections)], [WHICH]: uiOf(which), ...Object.fromEntries(inner) }
}

function ordered(questions: Questions): UiSchema {
  const shown = asked(questions)
  const inner = shown.map(([name, question]) => [name, uiOf(question)] as const)
  return {
    'ui:order': shown.map(([name]) => name),
    ...Object.fromEntries(inner.filter(([, ui]) => Object.keys(ui).length > 0)),
  }
}

/** The same for JSON Forms: its UI schema, with every section as a group. */
export function jsonFormsOf(question: Question, scope: string): UiSchema {
  switch (question.ask) {
    case 'group':
    case 'section':
      return layout(question.questions, scope, question.title)
    case 'one-of':
      return oneOfLayout(question, scope)
    case 'rows': {
      const inner = jsonFormsOf(question.of, '#')
      const detail: UiSchema = inner.type === 'Group' ? { ...inner, type: 'VerticalLayout' } : inner
      return { type: 'Control', scope, options: { detail } }
    }
    case 'yes-no':
      return { type: 'Control', scope, options: { format: 'radio' } }
    case 'choice':
      return question.options.length < RADIO_AT_MOST
        ? { type: 'Control', scope, options: { format: 'radio' } }
        : { type: 'Control', scope }
    case 'text':
      return question.long ? { type: 'Control', scope, options: { multi: true } } : { type: 'Control', scope }
    default:
      return { type: 'Control', scope }
  }
}

function layout(questions: Questions, scope: string, title: string): UiSchema {
  const shown = asked(questions).filter(([, { ask }]) => ask !== 'id')
  const elements = shown.map(([name, question]) => jsonFormsOf(question, `${scope}/properties/${name}`))
  return { type: 'Group', label: title, elements }
}

function oneOfLayout(question: OneOf, scope: string): UiSchema {
  const which = whichOf(question)
  if (which === undefined) return layout(question.sections, scope, question.title)
  const at = `${scope}/properties/${WHICH}`
  const elements = Object.entries(question.sections).map(([name, section]) => ({
    ...jsonFormsOf(section, `${scope}/properties/${name}`),
    rule: { effect: 'SHOW', condition: { scope: at, schema: { const: name } } },
  }))
  return { type: 'Group', label: question.title, elements: [jsonFormsOf(which, at), ...elements] }
}
