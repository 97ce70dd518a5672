import type { CivilDate } from '../core/date.js'

/** Derives a value from an object once and keeps it as long as the object lives. The object must not change. */
export function remember<K extends object, V>(derive: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = derive(key)
    known.set(key, made)
    return made
  }
}

/** Derives a value from some others, and keeps the last one: the same is often asked for several times in a row. */
export function rememberLast<A extends readonly unknown[], V>(derive: (...from: A) => V): (...from: A) => V {
  let last: { readonly from: A; readonly made: V } | undefined
  return (...from) => {
    if (last === undefined || from.some((one, place) => one !== last?.from[place]))
      last = { from, made: derive(...from) }
    return last.made
  }
}

const DAYS_KEPT = 64

/** Derives a value from a day once, and keeps those of the latest days. */
export function rememberDays<V>(derive: (day: CivilDate) => V): (day: CivilDate) => V {
  const known = new Map<CivilDate, V>()
  return (day) => {
    const found = known.get(day)
    if (found !== undefined) return found
    if (known.size >= DAYS_KEPT) known.clear()
    const made = derive(day)
    known.set(day, made)
    return made
  }
}
