import { hasOwn } from '../core/json.js'
import type { Path } from '../rulebook/visit.js'

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string | number, unknown>>)[key]
}

function placeOf(value: unknown, key: string | number): number {
  if (typeof key === 'number') return key
  const place = keysOf(value).indexOf(key)
  return place < 0 ? Number.POSITIVE_INFINITY : place
}

/** Orders two paths as a reader of a piece of data comes to them: what is around before what is in it. */
export function documentOrder(data: unknown, a: Path, b: Path): number {
  let around = data
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const [first, second] = [a[depth] ?? '', b[depth] ?? '']
    if (first !== second) {
      const [left, right] = [placeOf(around, first), placeOf(around, second)]
      return left === right ? 0 : left < right ? -1 : 1
    }
    around = memberOf(around, first)
  }
  return a.length - b.length
}
