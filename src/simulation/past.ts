import { addTo, daysBetween } from '../core/calendar.js'
import type { CivilDate, Duration } from '../core/date.js'
import { pastOf } from '../rulebook/condition.js'
import type { Past, PastEntry, PastTest } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { DrawKey } from './profile.js'
import { below, chance, luckOf } from './random.js'

/** How many of a thousand villages have something in their past, for each thing that a rulebook counts. */
const EVENTFUL = 60
/** How far back a generated past is complete. */
const KNOWN_FOR: Duration = { years: 20 }

function entriesFor({ past, within, test }: PastTest, seed: number, { village, date }: DrawKey): readonly PastEntry[] {
  const luck = luckOf(seed, village, 'past', JSON.stringify(past))
  if (!chance(luck, EVENTFUL)) return []
  const days = daysBetween(date, addTo(date, within))
  const times = 1 + below(luck, Math.min(12, Math.max(1, test.value)))
  return Array.from({ length: times }, () => ({ ...past, on: addTo(date, { days: -1 - below(luck, days) }) }))
}

/** Where a village's generated past is complete from. */
export function pastSince(date: CivilDate): CivilDate {
  const { years = 0 } = KNOWN_FOR
  return addTo(date, { years: -years })
}

/**
 * A generated past for one village before a day, complete for twenty years; undefined where the rulebook counts
 * nothing. Like all that is drawn, it says nothing about any real village.
 */
export function drawPast({ fortress, negative }: Rulebook, seed: number, key: DrawKey): Past | undefined {
  const tests = [...fortress.vetoes, ...negative.vetoes].flatMap(({ when }) => pastOf(when))
  if (tests.length === 0) return undefined
  const distinct = new Map(tests.map((test) => [JSON.stringify(test.past), test]))
  return {
    since: pastSince(key.date),
    entries: [...distinct.values()].flatMap((test) => entriesFor(test, seed, key)),
  }
}
