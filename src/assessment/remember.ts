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

const LATEST_KEPT = 8

/**
 * Derives a value from an object and keeps those of the latest few objects, which must not change. For what is asked of
 * a case several times in a row: in a WeakMap, every value would outlive the next collection of garbage.
 */
export function rememberLatest<K extends object, V>(derive: (key: K) => V): (key: K) => V {
  const keys: (K | undefined)[] = Array.from({ length: LATEST_KEPT }, () => undefined)
  const values: V[] = []
  let next = 0
  return (key) => {
    const known = keys.indexOf(key)
    if (known >= 0) return values[known] as V
    const made = derive(key)
    keys[next] = key
    values[next] = made
    next = (next + 1) % LATEST_KEPT
    return made
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
