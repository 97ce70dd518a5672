/** Plain data: what `JSON.parse` can give. The library takes and gives nothing else. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * Whether two plain values are the same data, whatever the order of their keys. It decides whether an event is the same
 * as another (D22).
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) => hasOwn(b, key) && sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  )
}

const propertyIsOwn = Object.prototype.hasOwnProperty

/** Whether an object has a property of its own, unlike `constructor`, which its prototype has. */
export function hasOwn(object: object, key: PropertyKey): boolean {
  return propertyIsOwn.call(object, key)
}
