import { valueAt } from '../core/issues.js'
import { hasOwn, type Json } from '../core/json.js'
import { type Locale, localeOf } from '../core/label.js'
import { pointer } from '../core/parse.js'
import { parseRulebook } from '../rulebook/parse.js'
import { isPlainObject, type Path, visitObjects } from '../rulebook/visit.js'
import { type Cursor, cursorAt, dataOf, readText } from './cursor.js'
import { type Schema, schemasAt } from './schema-at.js'

/** Something that an editor may put in at the cursor. */
export interface Completion {
  readonly kind: 'key' | 'id' | 'value'
  /** The key, the id or the value, without quotation marks. */
  readonly name: string
  /** The text to put in, as JSON or YAML writes it. */
  readonly insert: string
  /** What it is called, in the reader's language: the title of a key, the label of an id. */
  readonly title?: string
  readonly help?: string
  /** Whether the object is malformed without this key. */
  readonly required?: true
}

/** What may be put in, and which part of the text it replaces. */
export interface Completions {
  readonly from: number
  readonly to: number
  readonly options: readonly Completion[]
}

/** An id that no rulebook has: what is wrong with it names those that may be there. */
const NO_ID = 'what-may-be-here'

// The texts of the schema are in both languages: Chinese, then English.
function inLanguage(text: Json | undefined, locale: Locale): string | undefined {
  if (typeof text !== 'string') return undefined
  const [zh, en = zh] = text.split(' / ')
  return locale === 'zh-CN' ? zh : en
}

function wordsOf({ title, description }: Schema, locale: Locale): Pick<Completion, 'title' | 'help'> {
  const [name, help] = [inLanguage(title, locale), inLanguage(description, locale)]
  return { ...(name === undefined ? {} : { title: name }), ...(help === undefined ? {} : { help }) }
}

function keysAt({ path, hasColon }: Cursor, data: Json, locale: Locale, isJson: boolean): readonly Completion[] {
  const given = valueAt(data, path)
  const taken = isPlainObject(given as Json) ? (given as Schema) : {}
  const found = new Map<string, Completion>()
  for (const { properties, required } of schemasAt(path, data)) {
    if (!isPlainObject(properties)) continue
    for (const [key, schema] of Object.entries(properties)) {
      if (hasOwn(taken, key) || found.has(key) || !isPlainObject(schema)) continue
      const name = isJson ? JSON.stringify(key) : key
      const insert = hasColon ? name : `${name}: `
      const must = Array.isArray(required) && required.includes(key)
      const words = wordsOf(schemasAt([...path, key], data)[0] ?? schema, locale)
      found.set(key, { kind: 'key', name: key, insert, ...words, ...(must ? { required: true } : {}) })
    }
  }
  // What must be there comes first.
  return [...found.values()].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
}

function replacedAt(data: Json | undefined, [key, ...rest]: Path, value: Json): Json {
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list = Array.isArray(data) ? [...(data as readonly Json[])] : []
    list[key] = replacedAt(list[key], rest, value)
    return list
  }
  const own = isPlainObject(data) ? data : {}
  return { ...own, [key]: replacedAt(own[key], rest, value) }
}

function choicesIn(required: Json): readonly Json[] {
  if (!isPlainObject(required)) return []
  const { oneOf, anyOf } = required
  return [...(Array.isArray(oneOf) ? oneOf : []), ...(Array.isArray(anyOf) ? anyOf.flatMap(choicesIn) : [])]
}

// The validator itself says which ids may be there: it refuses one that no rulebook has, and names those that it knows.
function idsAt(path: Path, data: Json): readonly Json[] {
  const tried = parseRulebook(replacedAt(data, path, NO_ID))
  if (tried.ok) return []
  const at = pointer(path)
  return tried.error.reasons.filter((reason) => reason.path === at).flatMap(({ required }) => choicesIn(required))
}

function labelsIn(data: Json, locale: Locale): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  visitObjects(data, ({ id, label }) => {
    const text = isPlainObject(label) ? label[locale] : undefined
    if (typeof id === 'string' && typeof text === 'string' && !labels.has(id)) labels.set(id, text)
  })
  return labels
}

function fixedValues(schemas: readonly Schema[]): readonly Json[] {
  return schemas.flatMap(({ const: fixed, enum: some, type }) => [
    ...(fixed === undefined ? [] : [fixed]),
    ...(Array.isArray(some) ? some : []),
    ...(type === 'boolean' ? [true, false] : []),
  ])
}

function valuesAt({ path }: Cursor, data: Json, locale: Locale, isJson: boolean): readonly Completion[] {
  const labels = labelsIn(data, locale)
  const values = new Set([...idsAt(path, data), ...fixedValues(schemasAt(path, data))])
  return [...values].flatMap((value): readonly Completion[] => {
    if (typeof value !== 'string' && typeof value !== 'boolean' && typeof value !== 'number') return []
    const name = String(value)
    const insert = isJson ? JSON.stringify(value) : name
    const title = labels.get(name)
    return [title === undefined ? { kind: 'value', name, insert } : { kind: 'id', name, insert, title }]
  })
}

/**
 * What may be typed at a cursor in the text of a rulebook, JSON or YAML, also where the text is not finished: the keys
 * of the object there with their titles, those that must be there first; the ids that may be named there with their
 * labels; the values of a choice. Never throws; where nothing is known, there are no options.
 *
 * @param offset the cursor, in UTF-16 code units from the start of the text
 *
 * @example
 * ```ts
 * import { completeRulebook } from 'baolei/editor'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const text = JSON.stringify(xining2024, null, 2).replace('"dimension": "leading-body"', '"dimension": ""')
 * const { options } = completeRulebook(text, text.indexOf('"dimension": ""') + 14, 'en')
 * options.map(({ name }) => name)[0] // 'leading-body'
 * ```
 */
export function completeRulebook(text: string, offset: number, locale: string): Completions {
  const nothing = { from: offset, to: offset, options: [] }
  const document = readText(text)
  const data = dataOf(document)
  if (data === undefined) return nothing
  const cursor = cursorAt(document, text, offset)
  const isJson = /^\s*[{[]/.test(text)
  const options = cursor.at === 'key' ? keysAt : valuesAt
  return { from: cursor.from, to: cursor.to, options: options(cursor, data, localeOf(locale), isJson) }
}
