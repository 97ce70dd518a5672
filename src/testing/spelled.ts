import { addTo, daysBetween } from '../core/calendar.js'
import { type CivilDate, isCivilDate } from '../core/date.js'
import type { Json } from '../core/json.js'

/** Data with every civil date in it so many days later; a date beyond the calendar stays. */
function movedBy<T>(value: T, days: number): T {
  return days === 0 ? value : (moved(value as unknown as Json, days) as unknown as T)
}

function moved(value: Json, days: number): Json {
  if (typeof value === 'string') {
    const later = isCivilDate(value) ? addTo(value, { days }) : value
    return isCivilDate(later) ? later : value
  }
  if (Array.isArray(value)) return value.map((one) => moved(one, days))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, days)]))
}

/** What was written on one day, as it would be written on another. */
export function movedTo<T>(value: T, from: CivilDate, to: CivilDate): T {
  return movedBy(value, daysBetween(from, to))
}
