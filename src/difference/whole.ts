import type { Json } from '../core/json.js'
import type { Entry } from './table.js'

/** Keys whose values are compared as one: a provenance, a condition or threshold, what follows a limit. */
const WHOLE_KEYS: readonly string[] = ['from', 'when', 'then']

/** Forms that say one thing with several keys: a label, a ratio, a threshold, a duration. */
const WHOLE_FORMS: readonly (readonly string[])[] = [
  ['zh-CN', 'en'],
  ['part', 'whole'],
  ['op', 'value'],
  ['years', 'months', 'days'],
]

/** Keys of which an object has the one or the other: ways of scoring, what a veto leads to. */
const FORM_KEYS: readonly string[] = ['bands', 'perOccurrence', 'start', 'proportional', 'riskAtLeast', 'list']
/** Keys whose value says which form an object has. */
const FORM_NAMES: readonly string[] = ['kind', 'outcome']

/** The keys of an object that have a value. */
export function keysOf(object: Entry): readonly string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined)
}

/** Whether an object under a key is one value, told as a whole. */
export function isWhole(key: string, object: Entry): boolean {
  const keys = keysOf(object)
  if (WHOLE_KEYS.includes(key)) return true
  return keys.length > 0 && WHOLE_FORMS.some((form) => keys.every((one) => form.includes(one)))
}

/**
 * Whether two objects are of one form, so that their keys can be compared one by one and each difference makes sense
 * alone.
 */
export function sameForm(a: Entry, b: Entry): boolean {
  return (
    FORM_KEYS.every((key) => (a[key] === undefined) === (b[key] === undefined)) &&
    FORM_NAMES.every((key) => typeof a[key] !== 'string' || typeof b[key] !== 'string' || a[key] === b[key])
  )
}

/** Whether a value is a text in both languages. */
export function isLabel(value: Json | undefined): value is { readonly 'zh-CN': string; readonly en: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const object = value as Entry
  return typeof object['zh-CN'] === 'string' && typeof object.en === 'string'
}
