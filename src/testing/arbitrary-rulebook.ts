import { type Arbitrary, array, nat, toStringMethod, tuple } from 'fast-check'
import type { Json } from '../core/json.js'
import { LISTS } from '../rulebook/lists.js'
import { parseRulebook } from '../rulebook/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { describeDifferences } from '../view/describe-difference.js'

/** A place of a rulebook that may say something else, and what. */
interface Place {
  readonly keys: readonly string[]
  readonly instead: readonly Json[]
}

// What names, cites or explains is no rule: it stays.
const NO_RULE: readonly string[] = [
  'format',
  'id',
  'version',
  'label',
  'issuer',
  'documents',
  'successors',
  'effectiveFrom',
  'effectiveUntil',
  'from',
  'control',
  'villages',
  'measure',
]

const NEXT_TO: Readonly<Record<string, string>> = {
  'at-least': 'more-than',
  'more-than': 'at-least',
  'at-most': 'less-than',
  'less-than': 'at-most',
  yes: 'no',
}

function insteadOf(value: Json, near: readonly (readonly string[])[]): readonly Json[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number')
    return [value + 1, Math.max(0, value - 1), value * 2, Math.floor(value / 2)].filter((one) => one !== value)
  if (typeof value !== 'string') return []
  const op = NEXT_TO[value]
  const others = near.find((ids) => ids.includes(value))?.filter((one) => one !== value) ?? []
  return op === undefined ? others : [op]
}

function placesIn(value: Json, keys: readonly string[], near: readonly (readonly string[])[]): readonly Place[] {
  if (typeof value !== 'object' || value === null) {
    const instead = insteadOf(value, near)
    return instead.length === 0 ? [] : [{ keys, instead }]
  }
  const inner = Object.entries(value).flatMap(([key, one]) =>
    NO_RULE.includes(key) ? [] : placesIn(one, [...keys, key], near),
  )
  if (!Array.isArray(value) || value.length < 2) return inner
  return [...inner, { keys, instead: value.map((_one, out) => value.filter((_other, place) => place !== out)) }]
}

function withAt(value: Json, [key, ...keys]: readonly string[], instead: Json): Json {
  if (key === undefined) return instead
  if (Array.isArray(value)) return value.map((one, place) => (String(place) === key ? withAt(one, keys, instead) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([own, one]) => [own, own === key ? withAt(one, keys, instead) : one]),
  )
}

/**
 * A fast-check arbitrary of valid rulebooks near a given one: up to `mostChanges` thresholds, figures, lists, levels or
 * entries are others. As text each is its differences in words.
 *
 * @example
 * ```ts
 * import { assert, property } from 'fast-check'
 * import { parseRulebook } from 'baolei/rulebook'
 * import { arbitraryRulebookNear } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * assert(property(arbitraryRulebookNear(xining2024), (one) => parseRulebook(one).ok), { numRuns: 3 })
 * ```
 */
export function arbitraryRulebookNear(rulebook: Rulebook, mostChanges = 2): Arbitrary<Rulebook> {
  const { fortress, negative } = rulebook
  const near = [LISTS, fortress.grades.value.map(({ id }) => id), negative.levels.value.map(({ id }) => id)]
  const plain: Json = JSON.parse(JSON.stringify(rulebook))
  const places = placesIn(plain, [], near)
  const changed = (picks: readonly (readonly [number, number])[]): Rulebook | undefined => {
    const other = picks.reduce((value, [place, pick]) => {
      const at = places[place % places.length]
      const instead = at?.instead[pick % at.instead.length]
      return at === undefined || instead === undefined ? value : withAt(value, at.keys, instead)
    }, plain)
    const parsed = parseRulebook(withAt(other, ['version'], `${rulebook.version}-near`))
    if (!parsed.ok) return undefined
    const differences = (): string => describeDifferences(rulebook, parsed.value, 'en').join('\n')
    Object.defineProperty(parsed.value, toStringMethod, { value: differences })
    return parsed.value
  }
  return array(tuple(nat(), nat()), { minLength: 1, maxLength: mostChanges })
    .map(changed)
    .filter((one) => one !== undefined)
}
