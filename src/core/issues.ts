import type * as z from 'zod'
import { hasOwn, type Json } from './json.js'

type Issue = z.core.$ZodIssue

/** One thing that is wrong with an input: where, and what is required there. */
export interface Place {
  readonly path: readonly PropertyKey[]
  readonly required: Json
  /** Set if the form has no such key. */
  readonly unknownKey?: true
  /** Set if the type is right, but a rule is broken: that counts as if the fault were inside the value. */
  readonly rule?: true
}

/** What was found, as short plain data: a scalar itself, anything larger by its kind. */
export function glimpse(value: unknown): Json {
  switch (typeof value) {
    case 'boolean':
      return value
    case 'string':
      return value.length > 80 ? `${value.slice(0, 79)}…` : value
    case 'number':
      // JSON has one zero.
      return Number.isFinite(value) ? value + 0 : String(value)
    case 'undefined':
      return 'missing'
    case 'object':
      return value === null ? null : kindOf(value)
    default:
      return typeof value
  }
}

function kindOf(value: object): string {
  try {
    return Array.isArray(value) ? 'array' : 'object'
  } catch {
    // A revoked proxy.
    return 'unreadable'
  }
}

/** The value at a place in an input; undefined if there is none. */
export function valueAt(input: unknown, keys: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

const RULES: readonly string[] = ['custom', 'too_small', 'too_big', 'invalid_format']

function requirement(issue: Issue): Json {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'nonoptional' ? { present: true } : { type: issue.expected }
    case 'invalid_value':
      return { oneOf: issue.values.map(glimpse) }
    case 'too_small':
      return { atLeast: Number(issue.minimum), of: issue.origin }
    case 'too_big':
      return { atMost: Number(issue.maximum), of: issue.origin }
    case 'invalid_format':
      return { format: issue.pattern ?? issue.format }
    default:
      return { rule: issue.message }
  }
}

function choicesIn(required: Json): readonly Json[] | undefined {
  const { oneOf } = Object(required) as { readonly oneOf?: Json }
  return Array.isArray(oneOf) ? oneOf : undefined
}

function different(values: readonly Json[]): readonly Json[] {
  const texts = new Map(values.map((value) => [JSON.stringify(value), value]))
  return [...texts.values()]
}

// What is required if any of several things will do.
function eitherOf(requirements: readonly Json[]): Json {
  const each = different(requirements)
  const [only] = each
  if (each.length === 1 && only !== undefined) return only
  const choices = each.map((one) => choicesIn(one))
  if (choices.every((one) => one !== undefined)) return { oneOf: different(choices.flat()) }
  return { anyOf: each }
}

// How many faults there are at each depth below a value: a branch with faults deep inside is closer than one with
// faults at its own keys.
function misfits(places: readonly Place[], depth: number): readonly number[] {
  const counts: number[] = []
  for (const { path, rule } of places) {
    const below = path.length - depth + (rule ? 1 : 0)
    counts[below] = (counts[below] ?? 0) + 1
  }
  return counts
}

function closer(a: readonly Place[], b: readonly Place[], depth: number): boolean {
  const [inA, inB] = [misfits(a, depth), misfits(b, depth)]
  for (let at = 0; at < Math.max(inA.length, inB.length); at += 1) {
    const difference = (inA[at] ?? 0) - (inB[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  const unknown = (places: readonly Place[]): number => places.filter((place) => place.unknownKey).length
  return unknown(a) < unknown(b)
}

function closest(branches: readonly (readonly Place[])[], depth: number): number {
  return branches.reduce((best, branch, index) => (closer(branch, branches[best] ?? [], depth) ? index : best), 0)
}

const samePlaces = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length === b.length && a.every((place, index) => String(place.path) === String(b[index]?.path))

/**
 * The branch of a union that a value was most likely meant to be: the one with the fewest faults at the shallowest
 * depth.
 */
export function closestBranch(branches: readonly (readonly Issue[])[], value: unknown): number {
  return closest(
    branches.map((issues) => issues.flatMap((issue) => placesOf(issue, value))),
    0,
  )
}

function placesOfUnion(errors: readonly (readonly Issue[])[], input: unknown, path: readonly PropertyKey[]): Place[] {
  const branches = errors.map((issues) => issues.flatMap((issue) => placesOf(issue, input, path)))
  const best = branches[closest(branches, path.length)] ?? []
  const value = valueAt(input, path)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const keys = Object.keys(value)
    const unknown = best.filter((place) => place.unknownKey && place.path.length === path.length + 1)
    // No branch has any of the keys, so it is not clear which was meant: give the keys of each.
    if (unknown.length === keys.length) {
      const required = { keys: branches.map((places) => missingKeys(places, input, path.length)) }
      return keys.length === 0 ? [{ path, required }] : unknown.map((place) => ({ ...place, required }))
    }
  }
  const alike = branches.filter((places) => samePlaces(places, best))
  return best.map((place, index) => {
    const here = alike.map((places) => places[index]?.required ?? place.required)
    // The discriminator may be that of any branch, also of those that the object resembles less.
    const choices = choicesIn(place.required) === undefined ? [] : choicesAt(branches.flat(), place.path)
    return { ...place, required: eitherOf([...choices, ...here]) }
  })
}

function choicesAt(places: readonly Place[], path: readonly PropertyKey[]): readonly Json[] {
  const here = places.filter((place) => String(place.path) === String(path))
  return here.map(({ required }) => required).filter((required) => choicesIn(required) !== undefined)
}

function missingKeys(places: readonly Place[], input: unknown, depth: number): readonly string[] {
  return places.filter(({ path }) => valueAt(input, path) === undefined).map(({ path }) => String(path[depth]))
}

/** Every place that an issue of zod is about. For a union, the faults of the closest branch. */
export function placesOf(issue: Issue, input: unknown, base: readonly PropertyKey[] = []): readonly Place[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], required: { onlyKnownKeys: true }, unknownKey: true }))
  }
  if (issue.code !== 'invalid_union') {
    const place = { path, required: requirement(issue) }
    return [RULES.includes(issue.code) ? { ...place, rule: true } : place]
  }
  if (issue.errors.length > 0) return placesOfUnion(issue.errors, input, path)
  const options = 'options' in issue ? issue.options : undefined
  return [{ path, required: options === undefined ? requirement(issue) : { oneOf: options.map(glimpse) } }]
}
