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
