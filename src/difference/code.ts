import { hasOwn, type Json } from '../core/json.js'
import { isPlainObject } from '../rulebook/visit.js'
import type { DifferenceCode } from './difference.js'
import { isLabel } from './whole.js'

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
  // The most of a count is no points.
  if (last === 'most') return parent !== 'measure'
  return POINTS.includes(last) || (last === 'value' && TOTALS.includes(parent))
}

/** The code of a value that became another. */
export function codeOfChange(steps: readonly string[], before: Json, after: Json): DifferenceCode {
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

/** The code of what is there in one of the two only. */
export function codeOfPresence(steps: readonly string[], inTable: boolean, added: boolean): DifferenceCode {
  if (!inTable) return added ? 'setting-added' : 'setting-removed'
  const [part = '', list] = steps
  const isItem = steps.length === 3 && list === 'items' && ['fortress', 'negative'].includes(part)
  if (isItem) return added ? 'item-added' : 'item-removed'
  return added ? 'entry-added' : 'entry-removed'
}
