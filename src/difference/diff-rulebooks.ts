import { type Json, sameJson } from '../core/json.js'
import type { Label } from '../core/label.js'
import { pointer } from '../core/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { isPlainObject, type Path } from '../rulebook/visit.js'
import { addressFrom } from './address.js'
import { codeOfChange, codeOfPresence } from './code.js'
import type { RulebookDifference } from './difference.js'
import { byPosition, type Entry, sameKeys, type Table, tableOf } from './table.js'
import { isLabel, isWhole, keysOf, sameForm } from './whole.js'

/** Where the walk is: by names, and by keys and indices in either rulebook. */
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

const labelled = (place: Place, object: Json): Place =>
  isPlainObject(object) && isLabel(object.label) ? { ...place, label: object.label } : place

function added(place: Place, after: Json, inTable: boolean): RulebookDifference {
  const there = labelled(place, after)
  return told(there, { code: codeOfPresence(place.steps, inTable, true), pointer: { b: pointer(place.b) }, after })
}

function removed(place: Place, before: Json, inTable: boolean): RulebookDifference {
  const there = labelled(place, before)
  return told(there, { code: codeOfPresence(place.steps, inTable, false), pointer: { a: pointer(place.a) }, before })
}

const bothPointers = ({ a, b }: Place): RulebookDifference['pointer'] => ({ a: pointer(a), b: pointer(b) })

function inObjects(a: Entry, b: Entry, outer: Place): readonly RulebookDifference[] {
  // The kind of thing that a rulebook is has a label too; what is in it is no part of that text.
  const place = outer.steps.length === 0 ? outer : labelled(outer, b)
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
  const there = labelled(place, after)
  const code = codeOfChange(place.steps, before, after)
  return [told(there, { code, pointer: bothPointers(place), before, after })]
}

/**
 * Everything that is different between two rulebooks, in the order of the first, as data. Entries are matched by id,
 * rows of tables by their key (problem type and risk, owner, duty), others by their place. A label, a provenance, a
 * threshold, a condition, a duration is told as a whole. Two rulebooks are the same data if and only if there is no
 * difference, and `applyDifferences` of all of them makes the second of the first. The order of named entries is told
 * too, although it decides something for grades, levels and outcomes only. `describeDifference` in `baolei/view` says
 * it in words.
 *
 * @example
 * ```ts
 * import { diffRulebooks } from 'baolei/difference'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const { fortress } = xining2024
 * const other = { ...xining2024, fortress: { ...fortress, bonusCap: { ...fortress.bonusCap, value: 300 } } }
 * diffRulebooks(xining2024, xining2024) // []
 * diffRulebooks(xining2024, other)[0] // { code: 'points-changed', address: 'fortress/bonusCap/value', pointer: { a: '/fortress/bonusCap/value', b: '/fortress/bonusCap/value' }, before: 500, after: 300 }
 * ```
 */
export function diffRulebooks(a: Rulebook, b: Rulebook): readonly RulebookDifference[] {
  // A rulebook is plain data throughout, which its interfaces cannot say.
  return between(a as unknown as Json, b as unknown as Json, ROOT)
}
