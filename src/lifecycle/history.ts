import type { CorrectionEvent, RecordedEvent } from './correction.js'
import type { LifecycleEvent } from './event-rules.js'

/**
 * The corrections that stand, by the id of the event that each corrects. Of several of one event the last stands; one that is itself withdrawn
 * does not, and what it replaced holds again (D25).
 */
export function standingCorrections(events: readonly RecordedEvent[]): ReadonlyMap<string, CorrectionEvent> {
  const standing = new Map<string, CorrectionEvent>()
  // Later first: whether a correction stands is known once all that come after it are.
  for (const event of [...events].reverse()) {
    if (event.type !== 'correct-event' || standing.has(event.id) || standing.has(event.payload.corrects)) continue
    standing.set(event.payload.corrects, event)
  }
  return standing
}

/**
 * What happened, as the record now has it: every event in its place, with the corrections that stand applied; those withdrawn are left out, and so
 * are the corrections themselves (D22, D25). The state of a case is what this leads to.
 *
 * @example
 * ```ts
 * import { effectiveEvents, openCase, xining2024 } from 'baolei'
 *
 * effectiveEvents(openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 }).events).length // 0
 * ```
 */
export function effectiveEvents(events: readonly RecordedEvent[]): readonly LifecycleEvent[] {
  const standing = standingCorrections(events)
  return events.flatMap((event) => {
    if (event.type === 'correct-event') return []
    const correction = standing.get(event.id)
    if (correction === undefined) return [event]
    const { replacement } = correction.payload
    return replacement === null ? [] : [{ ...replacement, id: event.id }]
  })
}
