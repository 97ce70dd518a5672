import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import { allRecordings, knownOf, recordingOf } from '../../src/lifecycle/known.js'
import { sampleLife } from './doors.js'

const life = sampleLife()
const [first, second, third, ...rest] = life as readonly [
  RecordedEvent,
  RecordedEvent,
  RecordedEvent,
  ...RecordedEvent[],
]
const changes = [{ corrects: first.id, replacement: { ...second, id: first.id } }, { inserts: third }]
const correction = {
  ...first,
  id: 'c',
  type: 'correct-event',
  payload: { changes, why: '漏登' },
} as unknown as RecordedEvent
const events: readonly RecordedEvent[] = [first, second, correction, ...rest]

const at = (pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], { events })

describe('what a record says of an id', () => {
  it('is where the event of that id is, inserted by a correction too, and nothing of an id that it does not have [D22, D25]', () => {
    const known = knownOf(events)
    const all = allRecordings(events)
    expect(all).toHaveLength(life.length + 1)
    for (const one of all) {
      expect(at(one.at)).toBe(one.event)
      expect(recordingOf(known, one.event.id)).toEqual(one)
    }
    expect(recordingOf(known, third.id)?.by).toBe(correction)
    expect(recordingOf(known, 'nobody')).toBeUndefined()
  })
})
