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
  /**
   * Every recorded event, and every event that a correction inserts, in effect or not: a table by id, or the record
   * itself for whoever asks for few ids.
   */
  readonly recordings: ReadonlyMap<string, Recording> | readonly RecordedEvent[]
  /** The day of the last effective event: the next one may not be dated before it (D22). */
  readonly lastDay: CivilDate | undefined
}

/** What a record says of an id. */
export function recordingOf({ recordings }: Known, id: string): Recording | undefined {
  return 'get' in recordings ? recordings.get(id) : find(recordings, id)
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

/** Every event of a record, and every one that a correction inserts, in effect or not. */
export function allRecordings(events: readonly RecordedEvent[]): readonly Recording[] {
  return events.flatMap(recordingsOf).map(([, recording]) => recording)
}

function find(events: readonly RecordedEvent[], id: string): Recording | undefined {
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index]
    if (event === undefined || (event.id !== id && event.type !== 'correct-event')) continue
    const own = recordingsOf(event, index).find(([one]) => one === id)
    if (own !== undefined) return own[1]
  }
  return undefined
}

/** What a record says that recording one event needs. */
export function knownOf(events: readonly RecordedEvent[]): Known {
  const effective = effectiveEvents(events)
  return { recordings: events, lastDay: effective[effective.length - 1]?.date }
}

/** What is known of no events at all. */
export const NOTHING_KNOWN: Known = { recordings: [], lastDay: undefined }
