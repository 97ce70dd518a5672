import type { Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { type Option, type Question, type Questions, SHARE, YES_NO } from './question.js'
import { pick } from './value-text.js'

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [key: string]: Json }

/** A `ui` schema as plain data. */
export type UiSchema = { readonly [key: string]: Json }

const REFERENCE = '[A-Za-z0-9][A-Za-z0-9._:-]{0,63}'

/**
 * The JSON Schema of the answers to a question. It keeps to keywords that draft-07 and 2020-12 both have. It has no
 * `default`, and every choice begins with a blank: a generator that fills in the first choice by itself fills in
 * nothing (D2). `readForm` checks more than a schema can say.
 */
export function schemaOf(question: Question, locale: Locale): JsonSchema {
  const { title, help } = question
  return { title, ...(help === undefined ? {} : { description: help }), ...typed(question, locale) }
}

function typed(question: Question, locale: Locale): JsonSchema {
  const { required } = question
  // A generator may write a blank where nobody has answered: only a required text refuses it.
  const filled = required ? { minLength: 1 } : {}
  switch (question.ask) {
    case 'yes-no': {
      const [yes, no] = yesNoText(locale)
      const [first, second] = YES_NO
      const options = [
        { id: first, label: yes },
        { id: second, label: no },
      ]
      return { type: 'string', ...filled, oneOf: [blank(question, locale), ...options.map(constOf)] }
    }
    case 'choice':
      return { type: 'string', ...filled, oneOf: [blank(question, locale), ...question.options.map(constOf)] }
    case 'set':
      return {
        type: 'array',
        uniqueItems: true,
        ...(question.least > 0 ? { minItems: question.least } : {}),
        items: { type: 'string', ...(question.options.length > 0 ? { oneOf: question.options.map(constOf) } : {}) },
      }
    case 'text':
      return {
        type: 'string',
        ...filled,
        maxLength: question.most,
        ...(question.reference ? { pattern: whole(REFERENCE, required) } : {}),
      }
    case 'number':
      if (question.places > 0) return { type: 'string', pattern: decimals(question) }
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
    case 'share': {
      const [part, wholeOf, percent] = shareText(locale)
      const most = question.atMostOne ? { help: pick(locale, '不超过100', 'no more than 100') } : {}
      return objectOf({
        part: { title: part, type: 'integer', minimum: 0 },
        whole: { title: wholeOf, type: 'integer', minimum: 1 },
        percent: {
          ...(most.help === undefined ? {} : { description: most.help }),
          title: percent,
          type: 'string',
          pattern: whole('[0-9]+([.][0-9]+)?', undefined),
        },
      })
    }
    case 'id':
      return { type: 'string', pattern: whole(REFERENCE, undefined) }
    case 'given':
      return {}
    case 'group':
      return objectOf(schemasOf(question.questions, locale))
    case 'section':
      return objectOf(schemasOf(question.questions, locale), requiredIn(question.questions))
    case 'one-of':
      return objectOf(schemasOf(question.sections, locale))
    case 'rows':
      return {
        type: 'array',
        ...(question.least > 0 ? { minItems: question.least } : {}),
        maxItems: question.most,
        items: schemaOf(question.of, locale),
      }
  }
}

/** The names of the questions that a form shows, or keeps hidden. */
function asked(questions: Questions): readonly (readonly [string, Question])[] {
  return Object.entries(questions).filter(([, { ask }]) => ask !== 'given')
}

function schemasOf(questions: Questions, locale: Locale): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(asked(questions).map(([name, question]) => [name, schemaOf(question, locale)]))
}

/** Only single answers: a generator makes the objects and lists by itself, and may leave them out. */
function requiredIn(questions: Questions): readonly string[] {
  const parts = ['section', 'one-of', 'group']
  return asked(questions).flatMap(([name, { ask, required }]) => (required && !parts.includes(ask) ? [name] : []))
}

function objectOf(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}

function constOf({ id, label }: Option): JsonSchema {
  return { const: id, title: label }
}

function blank({ ask, required }: Question, locale: Locale): JsonSchema {
  if (ask === 'yes-no' || !required) return { const: '', title: pick(locale, '不掌握', 'not known') }
  return { const: '', title: pick(locale, '请选择', 'choose one') }
}

function whole(pattern: string, required: true | undefined): string {
  return required ? `^${pattern}$` : `^(${pattern})?$`
}

function decimals({ places, least, required }: Extract<Question, { ask: 'number' }>): string {
  const sign = least === undefined || least < 0 ? '[-+]?' : ''
  return whole(`${sign}[0-9]+([.][0-9]{1,${places}})?`, required)
}

/** Yes and no, in the reader's language. */
export function yesNoText(locale: Locale): readonly [string, string] {
  return [pick(locale, '是', 'yes'), pick(locale, '否', 'no')]
}

function shareText(locale: Locale): readonly [string, string, string] {
  return [
    pick(locale, '部分', 'part'),
    pick(locale, '总数', 'whole'),
    pick(locale, '或填百分比（%）', 'or per cent (%)'),
  ]
}

const RADIO_AT_MOST = 5
const LONG_TEXT = 120

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
      return question.most > LONG_TEXT ? { 'ui:widget': 'textarea' } : {}
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
      return ordered(question.sections)
    case 'rows':
      return { items: uiOf(question.of) }
  }
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
      return layout(question.sections, scope, question.title)
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
      return question.most > LONG_TEXT
        ? { type: 'Control', scope, options: { multi: true } }
        : { type: 'Control', scope }
    default:
      return { type: 'Control', scope }
  }
}

function layout(questions: Questions, scope: string, title: string): UiSchema {
  const shown = asked(questions).filter(([, { ask }]) => ask !== 'id')
  const elements = shown.map(([name, question]) => jsonFormsOf(question, `${scope}/properties/${name}`))
  return { type: 'Group', label: title, elements }
}
