import type { Json } from '../core/json.js'
import { type Path, visitObjects } from '../rulebook/visit.js'
import type { LintPlace, LintRule } from './lint-rule.js'

function repeatedIn(path: Path, value: Json): readonly LintPlace[] {
  if (!Array.isArray(value)) return []
  const list: readonly Json[] = value
  const first = new Map<string, number>()
  return list.flatMap((entry, index): readonly LintPlace[] => {
    if (typeof entry !== 'string') return []
    const earlier = first.get(entry)
    if (earlier !== undefined)
      return [{ path: [...path, index], required: { differsFromPlace: earlier }, found: entry }]
    first.set(entry, index)
    return []
  })
}

/** A list of ids, roles or citations that names one of them twice. */
export const listedTwice: LintRule = {
  code: 'listed-twice',
  severity: 'warning',
  good: ['一个清单里每项只列一次', 'a list names each thing once'],
  fix: ['删去重复的一项', 'take the second mention out'],
  cites: ['D5'],
  find: (rulebook) => {
    const places: LintPlace[] = []
    visitObjects(rulebook as unknown as Json, (object, path) => {
      for (const [key, value] of Object.entries(object)) places.push(...repeatedIn([...path, key], value))
    })
    return places
  },
}
