import fc from 'fast-check'
import { pathsOf, put } from '../attack/hostile.js'

const ODD = [
  0,
  -1,
  1.5,
  1e21,
  100,
  '',
  ' ',
  'nowhere',
  'with space',
  '2024-02-30',
  'doc:x',
  true,
  false,
  null,
  [],
  {},
  { months: 3 },
  { part: 1, whole: 2 },
  { op: 'at-least', value: 1 },
  { is: true },
  'weak-lax',
  'county',
  'pass',
] as const

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )

function without(value: unknown, path: readonly string[]): unknown {
  const [last = ''] = path.slice(-1)
  const parent = at(value, path.slice(0, -1))
  if (typeof parent !== 'object' || parent === null) return value
  const rest = Array.isArray(parent)
    ? parent.filter((_one, index) => String(index) !== last)
    : Object.fromEntries(Object.entries(parent).filter(([key]) => key !== last))
  return put(value, path.slice(0, -1), rest)
}

/**
 * A sound value with one or two places changed: a key misspelled, left out or added, a value of another type, or one
 * from another place.
 */
export function mutated(sound: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(sound).slice(1)
  const place = fc.constantFrom(...paths)
  const change = fc.oneof(
    fc.tuple(place, fc.constantFrom<unknown>(...ODD)).map(
      ([path, odd]) =>
        (value: unknown) =>
          put(value, path, odd),
    ),
    fc.tuple(place, place).map(
      ([path, other]) =>
        (value: unknown) =>
          put(value, path, at(sound, other)),
    ),
    place.map((path) => (value: unknown) => without(value, path)),
    place.map((path) => (value: unknown) => {
      const misspelled = [...path.slice(0, -1), `${path[path.length - 1]}x`]
      return put(without(value, path), misspelled, at(value, path))
    }),
    place.map((path) => (value: unknown) => put(value, [...path, 'extra'], 1)),
  )
  return fc
    .array(change, { minLength: 1, maxLength: 2 })
    .map((changes) => changes.reduce((value, one) => one(value), sound))
}
