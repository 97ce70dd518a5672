import * as z from 'zod'
import { REVIEW_LEVELS } from '../acceptance/reviews.js'
import { sheetOf } from '../acceptance/sheet.js'
import { hasOwn, type Json } from '../core/json.js'
import { payloadSchema, type RecordedType } from '../lifecycle/correction.js'
import { moneyUnit, negativeQuestions, positiveQuestions } from './checklist-questions.js'
import { ANSWER_ALL, choices, EACH, type FormSource, requiredFacts } from './form-choices.js'
import { helpOf, titleOf } from './form-titles.js'
import { judgeQuestions } from './judge-questions.js'
import { pick } from './phrases.js'
import { planSchemaToForm } from './plan-shape.js'
import type { OneOf, Option, Question, Questions, Section } from './question.js'
import { eventLabels } from './words.js'

/**
 * The questions of an event. They follow from the schema of its payload, so that an event that gains a field gains a
 * question; the tables of titles, choices and special questions say the rest.
 */
export function questionsOf(type: RecordedType, source: FormSource): Section | OneOf {
  const title = eventLabels[type][source.locale]
  if (type === 'record-fortress' || type === 'record-screening') return checklistOf(type, title, source)
  if (type === 'judge-problem') return { ask: 'one-of', title, required: true, sections: judgeQuestions(source) }
  const own = schemaOfPayload(type)
  const schema = type === 'submit-plan' ? planSchemaToForm(own) : own
  const asked = questionOf({ type, source }, schema, [], { title, required: true })
  if (asked?.ask === 'one-of') return asked
  const section: Section = asked?.ask === 'section' ? asked : { ask: 'section', title, required: true, questions: {} }
  return type === 'submit-plan' ? { ...section, shape: 'plan' } : section
}

function checklistOf(type: 'record-fortress' | 'record-screening', title: string, source: FormSource): Section {
  const { rulebook, locale } = source
  const kinds = (rulebook.villageKinds?.value ?? []).map(({ id, label }) => ({ id, label: label[locale] }))
  const kind: Questions =
    kinds.length === 0
      ? {}
      : { kind: { ask: 'choice', title: pick(locale, '村的类别', 'kind of village'), options: kinds } }
  const questions = type === 'record-fortress' ? positiveQuestions(source) : negativeQuestions(source)
  const answers: Section = { ask: 'section', title: pick(locale, '填报', 'answers'), required: true, questions }
  return { ask: 'section', title, required: true, questions: { ...kind, answers } }
}

type Schema = Readonly<Record<string, Json>>

// The descriptions are in both languages, for authors of rulebooks. The pattern of a date says no more than its format.
function plain({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.description
  delete jsonSchema.examples
  delete jsonSchema.title
  if (jsonSchema.format === 'date') delete jsonSchema.pattern
}

/** The JSON Schema of the input of a payload; a rule that JSON Schema has no words for is left out. */
function schemaOfPayload(type: RecordedType): Schema {
  const schema = z.toJSONSchema(payloadSchema(type), { unrepresentable: 'any', io: 'input', override: plain })
  return JSON.parse(JSON.stringify(schema))
}

interface Walk {
  readonly type: RecordedType
  readonly source: FormSource
}

interface Asked {
  readonly title: string
  readonly help?: string
  readonly required?: true
}

/** The question for a part of a payload, by its schema; undefined if there is nothing to ask. */
function questionOf(walk: Walk, schema: Schema, path: readonly string[], asked: Asked): Question | undefined {
  const special = specialQuestion(walk, path, asked)
  if (special !== undefined) return special
  const { properties, items, additionalProperties, oneOf, anyOf, type } = schema
  const options = optionsAt(walk, path)
  const alternatives = [oneOf, anyOf].find(isSchemaList)
  if (alternatives !== undefined) return oneOfThese(walk, alternatives, path, asked)
  if (isSchema(properties)) {
    return { ask: 'section', ...asked, questions: questionsIn(walk, schema, properties, path) }
  }
  if (isSchema(additionalProperties)) {
    if (options === undefined || (options.length === 0 && !asked.required)) return undefined
    return { ask: 'section', ...asked, questions: eachOf(walk, additionalProperties, options, path) }
  }
  if (isSchema(items)) {
    const [least, most] = [numberIn(schema.minItems) ?? 0, numberIn(schema.maxItems) ?? 1_000]
    if (items.type === 'string' && options !== undefined) return { ask: 'set', ...asked, options, least }
    const of = questionOf(walk, items, path, { title: asked.title, required: true })
    return of === undefined ? undefined : { ask: 'rows', ...asked, of, least, most }
  }
  if (type === 'boolean') return { ask: 'yes-no', ...asked }
  if (type === 'integer') return { ask: 'number', ...asked, places: 0, ...boundsOf(schema) }
  if (type !== 'string') return undefined
  return textQuestion(schema, options, asked, path)
}

// What people answer in sentences.
const LONG: readonly string[] = ['text', 'why', 'note', 'standard', 'progress', 'result']

function textQuestion(
  schema: Schema,
  options: readonly Option[] | undefined,
  asked: Asked,
  path: readonly string[],
): Question {
  if (schema.const !== undefined) return { ask: 'given', ...asked, value: schema.const }
  const among = Array.isArray(schema.enum)
    ? schema.enum.filter((one: Json): one is string => typeof one === 'string')
    : undefined
  if (options !== undefined || among !== undefined) {
    const all = options ?? (among ?? []).map((id) => ({ id, label: id }))
    return { ask: 'choice', ...asked, options: all.filter(({ id }) => among === undefined || among.includes(id)) }
  }
  if (schema.format === 'date') return { ask: 'date', ...asked }
  const most = numberIn(schema.maxLength)
  return typeof schema.pattern === 'string' && schema.pattern.startsWith('^[A-Za-z0-9]')
    ? { ask: 'text', ...asked, most: 64, reference: true }
    : {
        ask: 'text',
        ...asked,
        most: most ?? 500,
        ...(LONG.includes(path[path.length - 1] ?? '') ? { long: true } : {}),
      }
}

function questionsIn(walk: Walk, schema: Schema, properties: Schema, path: readonly string[]): Questions {
  const { required } = schema
  const needed: readonly Json[] = Array.isArray(required) ? required : []
  const alsoNeeded = neededAt(walk, path.join('.'))
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, inner]): [string, Question][] => {
      if (!isSchema(inner)) return []
      const at = [...path, name]
      const own = questionOf(walk, inner, at, askedAt(walk, at, needed.includes(name) || alsoNeeded.includes(name)))
      return own === undefined ? [] : [[name, own]]
    }),
  )
}

/** What this rulebook needs of a part of the payload, beyond what the schema does. */
function neededAt({ type, source }: Walk, place: string): readonly string[] {
  const facts = requiredFacts[type]?.(source.rulebook) ?? {}
  return hasOwn(facts, place) ? (facts[place] ?? []) : []
}

function askedAt({ source: { locale } }: Walk, path: readonly string[], required: boolean): Asked {
  const help = helpOf(path)?.[locale]
  return {
    title: titleOf(path)?.[locale] ?? path[path.length - 1] ?? '',
    ...(help === undefined ? {} : { help }),
    ...(required ? { required: true } : {}),
  }
}

/** A record: one question for each choice. */
function eachOf(walk: Walk, schema: Schema, options: readonly Option[], path: readonly string[]): Questions {
  // The answers to further questions are a record of records: the inner ones have a path of their own.
  const at = isSchema(schema.additionalProperties) ? [...path, EACH] : path
  const place = path.join('.')
  const all = ANSWER_ALL.includes(place)
  const needed = neededAt(walk, place)
  return Object.fromEntries(
    options.flatMap(({ id, label }): [string, Question][] => {
      const asked: Asked = { title: label, ...(all || needed.includes(id) ? { required: true } : {}) }
      const own = scoreQuestion(walk, path, id, asked) ?? questionOf(walk, schema, at, asked)
      return own === undefined ? [] : [[id, own]]
    }),
  )
}

// A mark is asked in points and recorded in hundredths (D3).
function scoreQuestion(
  { type, source }: Walk,
  path: readonly string[],
  id: string,
  asked: Asked,
): Question | undefined {
  const level = REVIEW_LEVELS[type]
  if (path.join('.') !== 'scores' || level === undefined) return undefined
  const most = sheetOf(source.rulebook.acceptance, level)?.criteria.find((one) => one.id === id)?.most ?? 0
  const points = most / 100
  const help = pick(source.locale, `单位：分；满分${points}分`, `in points; at most ${points}`)
  return { ask: 'number', ...asked, help, places: 2, least: 0, most }
}

function oneOfThese(walk: Walk, alternatives: readonly Schema[], path: readonly string[], asked: Asked): Question {
  const sections = alternatives.flatMap((schema): [string, Section][] => {
    const properties = isSchema(schema.properties) ? schema.properties : {}
    // What tells an alternative from the others: the value of its own, or else the field of its own.
    const told = Object.entries(properties).find(([, one]) => isSchema(one) && one.const !== undefined)
    const value = told === undefined || !isSchema(told[1]) ? undefined : told[1].const
    const offered = told === undefined ? undefined : optionsAt(walk, [...path, told[0]])
    const option = offered?.find(({ id }) => id === value)
    if (offered !== undefined && option === undefined) return []
    const own = Object.keys(properties).find((name) =>
      alternatives.every(
        (other) => other === schema || !hasOwn(isSchema(other.properties) ? other.properties : {}, name),
      ),
    )
    const name = typeof value === 'string' ? value : (own ?? Object.keys(properties).join('-'))
    const title = option?.label ?? askedAt(walk, [...path, own ?? name], false).title
    const section = questionOf(walk, schema, path, { title })
    return section?.ask === 'section' ? [[name, section]] : []
  })
  return { ask: 'one-of', ...asked, sections: { ...Object.fromEntries(sections), ...moneyLine(walk, path) } }
}

function optionsAt({ type, source }: Walk, path: readonly string[]): readonly Option[] | undefined {
  const own = choices()[type]
  const key = path.join('.')
  return own !== undefined && hasOwn(own, key) ? own[key]?.(source) : undefined
}

/** The questions that the schema alone would ask in another way, or not at all. */
function specialQuestion({ type, source }: Walk, path: readonly string[], asked: Asked): Question | undefined {
  const { inForce, situation, today } = source
  const { problems, measures, pendingPlan } = situation.rectification
  const id = (letter: string, of: readonly { readonly id: string }[]): Question => ({
    ask: 'id',
    title: asked.title,
    stem: `${letter}-${today}-`,
    taken: of.map((one) => one.id),
  })
  switch (`${type}/${path.join('.')}`) {
    case 'determine-listing/rulebook':
    case 'migrate-rulebook/rulebook':
      if (inForce === undefined) return undefined
      return { ask: 'given', ...asked, value: { id: inForce.id, version: inForce.version } }
    case 'find-problem/problem':
    case 'submit-plan/problems.id':
      return id('p', [...problems, ...(pendingPlan?.problems ?? [])])
    case 'submit-plan/problems.measures.id':
      return id('m', [...measures, ...(pendingPlan?.measures ?? [])])
    case 'find-gap/gaps.id':
      return id('g', situation.acceptance.gaps)
    case 'submit-plan/lowered':
      // Nothing can be lowered before there is a plan.
      return problems.length === 0 ? { ask: 'given', ...asked, value: [] } : undefined
    default:
      return undefined
  }
}

/** An exit line in money: asked in 万元 or yuan, recorded in fen (D3). */
function moneyLine(walk: Walk, path: readonly string[]): Readonly<Record<string, Section>> {
  if (walk.type !== 'submit-plan' || path.join('.') !== 'problems.exitLine') return {}
  const { locale } = walk.source
  const { unit, places } = moneyUnit(Number.MAX_SAFE_INTEGER, locale)
  const money = (name: string): Question => ({
    ask: 'number',
    ...askedAt(walk, [...path, ...name.split('.')], true),
    help: pick(locale, `单位：${unit}`, `in ${unit}`),
    places,
  })
  const op = optionsAt(walk, [...path, 'threshold', 'op']) ?? []
  const given = (value: string): Question => ({ ask: 'given', title: '', value })
  return {
    money: {
      ask: 'section',
      title: titleOf(['money'])?.[locale] ?? 'money',
      questions: {
        kind: given('quantitative'),
        unit: given('fen'),
        metric: { ask: 'text', ...askedAt(walk, [...path, 'metric'], true), most: 500 },
        baseline: money('baseline'),
        threshold: {
          ask: 'section',
          ...askedAt(walk, [...path, 'threshold'], true),
          questions: {
            op: { ask: 'choice', ...askedAt(walk, [...path, 'threshold', 'op'], true), options: op },
            value: money('threshold.value'),
          },
        },
      },
    },
  }
}

function boundsOf({ minimum, maximum }: Schema): { readonly least?: number; readonly most?: number } {
  const [least, most] = [numberIn(minimum), numberIn(maximum)]
  return {
    ...(least === undefined || least === Number.MIN_SAFE_INTEGER ? {} : { least }),
    ...(most === undefined || most === Number.MAX_SAFE_INTEGER ? {} : { most }),
  }
}

function numberIn(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function isSchema(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSchemaList(value: Json | undefined): value is readonly Schema[] {
  return Array.isArray(value) && value.every((one: Json) => isSchema(one))
}
