import type { CivilDate } from '../core/date.js'
import { type CorrectionEvent, changesOf, effectiveEvents, type RecordedEvent } from './correction.js'
import type { LifecycleEvent } from './event-rules.js'

/** What a record says of an id: the event that has it, and the place of that event in the record. */
export interface Recording {
  readonly event: RecordedEvent
  /** JSON pointer into the case. */
  readonly at: string
  /** The correction that inserted it, if one did. */
  readonly by?: CorrectionEvent
}

/** What recording another event needs to know of a record, read once. */
export interface Known {
  /** By id: every recorded event, and every event that a correction inserts, in effect or not. */
  readonly ids: ReadonlyMap<string, Recording>
  /** The day of the last effective event: the next one may not be dated before it (D22). */
  readonly lastDay: CivilDate | undefined
}

/** An event by its id and, for a correction, those that it inserts. */
export function recordingsOf(event: RecordedEvent, index: number): readonly (readonly [string, Recording])[] {
  const at = `/events/${index}`
  if (event.type !== 'correct-event') return [[event.id, { event, at }]]
  const inserted = (one: LifecycleEvent, place: number): Recording => ({
    event: one,
    at: `${at}/payload/changes/${place}/inserts`,
    by: event,
  })
  return [
    [event.id, { event, at }],
    ...changesOf(event.payload).flatMap((change, place) =>
      'inserts' in change ? [[change.inserts.id, inserted(change.inserts, place)] as const] : [],
    ),
  ]
}

/** What a record says that recording needs. */
export function knownOf(events: readonly RecordedEvent[]): Known {
  const effective = effectiveEvents(events)
  return { ids: new Map(events.flatMap(recordingsOf)), lastDay: effective[effective.length - 1]?.date }
}

/** What is known of no events at all. */
export const NOTHING_KNOWN: Known = { ids: new Map(), lastDay: undefined }
