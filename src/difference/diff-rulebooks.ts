import { hasOwn, type Json, sameJson } from '../core/json.js'
import type { Label } from '../core/label.js'
import { pointer } from '../core/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { isPlainObject, type Path } from '../rulebook/visit.js'
import { addressFrom, byPosition, type Entry, sameKeys, type Table, tableOf } from './address.js'
import type { DifferenceCode, RulebookDifference } from './difference.js'

// A place in both rulebooks: by names, and by keys and indices in each.
interface Place {
  readonly steps: readonly string[]
  readonly a: Path
  readonly b: Path
  readonly label: Label | undefined
}

const ROOT: Place = { steps: [], a: [], b: [], label: undefined }

function into(place: Place, step: string, a: string | number, b: string | number): Place {
  return { ...place, steps: [...place.steps, step], a: [...place.a, a], b: [...place.b, b] }
}

function told({ steps, label }: Place, difference: Omit<RulebookDifference, 'address' | 'label'>): RulebookDifference {
  const { code, ...rest } = difference
  return { code, address: addressFrom(steps), ...rest, ...(label === undefined ? {} : { label }) }
}

const labeled = (place: Place, object: Json): Place =>
  isPlainObject(object) && isLabel(object.label) ? { ...place, label: object.label } : place

function added(place: Place, after: Json, inTable: boolean): RulebookDifference {
  const there = labeled(place, after)
  return told(there, { code: codeOfPresence(place.steps, inTable, true), pointer: { b: pointer(place.b) }, after })
}

function removed(place: Place, before: Json, inTable: boolean): RulebookDifference {
  const there = labeled(place, before)
  return told(there, { code: codeOfPresence(place.steps, inTable, false), pointer: { a: pointer(place.a) }, before })
}

const bothPointers = ({ a, b }: Place): RulebookDifference['pointer'] => ({ a: pointer(a), b: pointer(b) })

function inObjects(a: Entry, b: Entry, outer: Place): readonly RulebookDifference[] {
  // The kind of thing that a rulebook is has a label too; what is in it is no part of that text.
  const place = outer.steps.length === 0 ? outer : labeled(outer, b)
  const own = new Set([...keysOf(a), ...keysOf(b)])
  return [...own].flatMap((key) => {
    const [before, after] = [a[key], b[key]]
    const there = into(place, key, key, key)
    if (before === undefined) return after === undefined ? [] : [added(there, after, false)]
    return after === undefined ? [removed(there, before, false)] : between(before, after, there)
  })
}

function orderOf(a: Table, b: Table, place: Place): readonly RulebookDifference[] {
  const [inA, inB] = [new Set(a.names), new Set(b.names)]
  const before = a.names.filter((name) => inB.has(name))
  const after = b.names.filter((name) => inA.has(name))
  if (sameJson(before, after)) return []
  return [told(place, { code: 'order-changed', pointer: bothPointers(place), before, after })]
}

function inTables(a: Table, b: Table, place: Place): readonly RulebookDifference[] {
  const placeIn = (table: Table): ReadonlyMap<string, number> => new Map(table.names.map((name, at) => [name, at]))
  const [atA, atB] = [placeIn(a), placeIn(b)]
  const changed = a.names.flatMap((name, index) => {
    const other = atB.get(name)
    const [before, after] = [a.entries[index], other === undefined ? undefined : b.entries[other]]
    const there = into(place, name, index, other ?? index)
    if (before === undefined) return []
    return after === undefined ? [removed(there, before, true)] : between(before, after, there)
  })
  let behind: string | null = null
  const news: RulebookDifference[] = []
  b.entries.forEach((after, index) => {
    const name = b.names[index] ?? ''
    if (atA.has(name)) {
      behind = name
      return
    }
    const difference = added(into(place, name, index, index), after, true)
    news.push(byPosition(b) ? difference : { ...difference, behind })
  })
  return [...changed, ...news, ...orderOf(a, b, place)]
}

function between(before: Json, after: Json, place: Place): readonly RulebookDifference[] {
  if (sameJson(before, after)) return []
  const key = place.steps[place.steps.length - 1] ?? ''
  if (isPlainObject(before) && isPlainObject(after)) {
    const parted = !isWhole(key, before) && !isWhole(key, after) && sameForm(before, after)
    if (parted) return inObjects(before, after, place)
  }
  const [a, b] = [tableOf(before), tableOf(after)]
  if (a !== undefined && b !== undefined && sameKeys(a, b)) return inTables(a, b, place)
  const there = labeled(place, after)
  const code = codeOfChange(place.steps, before, after)
  return [told(there, { code, pointer: bothPointers(place), before, after })]
}

/**
 * Everything that differs between two rulebooks, in the order of the first, as data. Entries are matched by id, rows of
 * tables by their key (problem type and risk, owner, duty), other entries by their place. A label, a provenance, a
 * threshold, a condition or a duration is one value. There is no difference if and only if both are the same data, and
 * `applyDifferences` of all of them turns the first into the second. A new order of named entries is a difference too,
 * although it matters for grades, levels and outcomes only. `describeDifference` in `baolei/view` puts a difference
 * into words.
 *
 * @example
 * ```ts
 * import { diffRulebooks } from 'baolei/difference'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const { fortress } = xining2024
 * const other = { ...xining2024, fortress: { ...fortress, bonusCap: { ...fortress.bonusCap, value: 200 } } }
 * diffRulebooks(xining2024, xining2024) // []
 * diffRulebooks(xining2024, other)[0] // { code: 'points-changed', address: 'fortress/bonusCap/value', pointer: { a: '/fortress/bonusCap/value', b: '/fortress/bonusCap/value' }, before: 300, after: 200 }
 * ```
 */
export function diffRulebooks(a: Rulebook, b: Rulebook): readonly RulebookDifference[] {
  // A rulebook is plain data; its interfaces cannot say so.
  return between(a as unknown as Json, b as unknown as Json, ROOT)
}

const POINTS: readonly string[] = [
  'points',
  'perOccurrence',
  'cap',
  'start',
  'lessPerOccurrence',
  'proportional',
  'most',
]
const TOTALS: readonly string[] = ['total', 'bonusCap']
const CONDITION_FORMS: readonly string[] = ['item', 'points', 'past', 'all', 'any', 'of', 'not']

const isCondition = (value: Json): boolean =>
  isPlainObject(value) && CONDITION_FORMS.some((form) => hasOwn(value, form))
const isThreshold = (value: Json): boolean =>
  isPlainObject(value) && ['op', 'is', 'in'].some((form) => hasOwn(value, form))

/** Whether the value at these steps is points, in hundredths. */
export function isPoints(steps: readonly string[]): boolean {
  const [last = '', parent = ''] = [...steps].reverse()
  // The most that a count may be is not points.
  if (last === 'most') return parent !== 'measure'
  return POINTS.includes(last) || (last === 'value' && TOTALS.includes(parent))
}

// The code of a value that became another.
function codeOfChange(steps: readonly string[], before: Json, after: Json): DifferenceCode {
  const last = steps[steps.length - 1] ?? ''
  if (last === 'from') return 'provenance-changed'
  if (isLabel(before) && isLabel(after)) return 'label-changed'
  if (isPoints(steps)) return 'points-changed'
  if (isCondition(before) && isCondition(after) && last === 'when') return 'condition-changed'
  if (isThreshold(before) && isThreshold(after)) return 'threshold-changed'
  return isPlainObject(before) && isPlainObject(after) && last !== 'then' && !isTime(before)
    ? 'form-changed'
    : 'value-changed'
}

const isTime = (value: { readonly [key: string]: Json }): boolean =>
  Object.keys(value).every((key) => ['years', 'months', 'days', 'part', 'whole'].includes(key))

// The code of what only one of the two has.
function codeOfPresence(steps: readonly string[], inTable: boolean, added: boolean): DifferenceCode {
  if (!inTable) return added ? 'setting-added' : 'setting-removed'
  const [part = '', list] = steps
  const isItem = steps.length === 3 && list === 'items' && ['fortress', 'negative'].includes(part)
  if (isItem) return added ? 'item-added' : 'item-removed'
  return added ? 'entry-added' : 'entry-removed'
}

// Keys with one value: a provenance, a condition or threshold, what follows a limit.
const WHOLE_KEYS: readonly string[] = ['from', 'when', 'then']

// Objects that are one value: a label, a ratio, a threshold, a duration.
const WHOLE_FORMS: readonly (readonly string[])[] = [
  ['zh-CN', 'en'],
  ['part', 'whole'],
  ['op', 'value'],
  ['years', 'months', 'days'],
]

// Keys of which an object has one: ways of scoring, what a veto leads to.
const FORM_KEYS: readonly string[] = ['bands', 'perOccurrence', 'start', 'proportional', 'riskAtLeast', 'list']
// Keys whose value says which form an object has.
const FORM_NAMES: readonly string[] = ['kind', 'outcome']

// The keys of an object that have a value.
function keysOf(object: Entry): readonly string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined)
}

// Whether an object under a key is one value.
function isWhole(key: string, object: Entry): boolean {
  const keys = keysOf(object)
  if (WHOLE_KEYS.includes(key)) return true
  return keys.length > 0 && WHOLE_FORMS.some((form) => keys.every((one) => form.includes(one)))
}

// Whether two objects have the same form: only then does a difference of one of their keys make sense alone.
function sameForm(a: Entry, b: Entry): boolean {
  return (
    FORM_KEYS.every((key) => (a[key] === undefined) === (b[key] === undefined)) &&
    FORM_NAMES.every((key) => typeof a[key] !== 'string' || typeof b[key] !== 'string' || a[key] === b[key])
  )
}

// Whether a value is a text in both languages.
function isLabel(value: Json | undefined): value is { readonly 'zh-CN': string; readonly en: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const object = value as Entry
  return typeof object['zh-CN'] === 'string' && typeof object.en === 'string'
}
