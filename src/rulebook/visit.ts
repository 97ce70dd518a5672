import type { Json } from '../core/json.js'

/** Keys from the root of a piece of data to a part of it. */
export type Path = readonly (string | number)[]

/** Whether there is a fault of form at a JSON pointer or below it. */
export type Touched = (at: string) => boolean

type PlainObject = { readonly [key: string]: Json }

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** Whether a piece of plain data is an object with keys. */
export function isPlainObject(value: Json | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Visits every object in a piece of plain data in document order, an object before what is in it. */
export function visitObjects(value: Json, visit: (object: PlainObject, path: Path) => void, path: Path = []): void {
  if (isArray(value)) {
    value.forEach((entry, index) => {
      visitObjects(entry, visit, [...path, index])
    })
  } else if (isPlainObject(value)) {
    visit(value, path)
    for (const [key, entry] of Object.entries(value)) visitObjects(entry, visit, [...path, key])
  }
}
