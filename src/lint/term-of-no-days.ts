import type { Json } from '../core/json.js'
import { type Path, visitObjects } from '../rulebook/visit.js'
import type { LintPlace, LintRule } from './lint-rule.js'

const UNITS: readonly string[] = ['days', 'months', 'years']

function isNoTime(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const entries = Object.entries(value)
  return entries.length > 0 && entries.every(([unit, length]) => UNITS.includes(unit) && length === 0)
}

/** A window of the past, a time limit or an age of no days: nothing is ever within it. */
export const termOfNoDays: LintRule = {
  code: 'term-of-no-days',
  severity: 'error',
  good: ['时间范围和期限至少一天', 'a window or a time limit has a day at least'],
  fix: ['写明天数、月数或年数', 'write how many days, months or years'],
  cites: ['D4', 'D6'],
  find: (rulebook) => {
    const places: LintPlace[] = []
    visitObjects(rulebook as unknown as Json, (object, path: Path) => {
      // The value of a parameter that is itself a time, such as the greatest age of an assessment.
      const ownTime = 'from' in object && isNoTime(object.value) ? ['value'] : []
      for (const key of isNoTime(object.within) ? [...ownTime, 'within'] : ownTime) {
        places.push({ path: [...path, key], required: { atLeast: { days: 1 } }, found: object[key] ?? null })
      }
    })
    return places
  },
}
