import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import { inForceOn, pinnedEvents, sameEvent, withInForce } from '../../src/lifecycle/in-force.js'
import type { Rulebook, RulebookRef } from '../../src/rulebook/rulebook.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const { id } = xining2024
const actor = { role: 'county-organization-department', unit: '999901' } as const

function version(name: string, from: string, until?: string): Rulebook {
  const effectiveFrom = { ...xining2024.effectiveFrom, value: day(from) }
  const end = until === undefined ? {} : { effectiveUntil: { ...xining2024.effectiveFrom, value: day(until) } }
  return { ...xining2024, ...end, version: name, effectiveFrom }
}

const versions = [version('1', '2024-01-01'), version('2', '2024-06-01'), version('3', '2025-01-01', '2025-06-30')]
const foreign: Rulebook = { ...version('9', '2023-01-01'), id: 'elsewhere' }
const ref = (name: string): RulebookRef => ({ id, version: name })

let made = 0
const plain = (date: string, inForce?: RulebookRef): RecordedEvent => {
  made += 1
  const event = { type: 'exit-list', id: `e${made}`, date: day(date), actor, payload: {} } as const
  return inForce === undefined ? event : { ...event, inForce }
}
const listing = (date: string, name: string): RecordedEvent => ({
  ...plain(date),
  type: 'determine-listing',
  payload: { list: 'weak-lax', rulebook: ref(name) },
})

const WAYS = ['itself', 'replacement', 'changes', 'inserts'] as const

/** An event in a record: by itself, in the place of another, or inserted. */
function within(way: (typeof WAYS)[number], event: RecordedEvent): RecordedEvent {
  if (way === 'itself') return event
  const why = '填错'
  const payload =
    way === 'replacement'
      ? { corrects: 'e0', replacement: event, why }
      : {
          changes: [
            { corrects: 'e00', withdrawn: true },
            way === 'inserts' ? { inserts: event } : { corrects: 'e0', replacement: event },
          ],
          why,
        }
  return { ...plain('2026-01-01'), type: 'correct-event', payload } as unknown as RecordedEvent
}

/** The one event that is recorded, in whatever way. */
function inner(event: RecordedEvent): RecordedEvent {
  if (event.type !== 'correct-event') return event
  const { changes = [], replacement } = event.payload as unknown as {
    readonly changes?: readonly { readonly inserts?: RecordedEvent; readonly replacement?: RecordedEvent }[]
    readonly replacement?: RecordedEvent
  }
  const [own] = [replacement, ...changes.map((one) => one.inserts ?? one.replacement)].filter(
    (one) => one !== undefined,
  )
  if (own === undefined) throw new Error('a correction without an event')
  return own
}

describe('the version in force that an event is recorded with', () => {
  const expected = [
    ['2023-12-31', undefined],
    ['2024-01-01', '1'],
    ['2024-05-31', '1'],
    ['2024-06-01', '2'],
    ['2025-06-30', '3'],
    ['2025-07-01', undefined],
  ] as const

  it('is that of its day, whatever the event says, in a correction too [D24]', () => {
    for (const way of WAYS) {
      for (const [date, name] of expected) {
        for (const given of [undefined, ref('forged')]) {
          const recorded = inner(withInForce(within(way, plain(date, given)), [...versions, foreign], id))
          expect(recorded.inForce).toEqual(name === undefined ? undefined : ref(name))
          expect('inForce' in recorded).toBe(name !== undefined)
        }
      }
    }
  })

  it('adds nothing to a correction that only withdraws [D25]', () => {
    const payload = { corrects: 'e0', replacement: null, why: '重复' }
    const withdrawal = { ...plain('2024-03-01'), type: 'correct-event', payload } as unknown as RecordedEvent
    expect(withInForce(withdrawal, versions, id)).toEqual(withdrawal)
    expect(pinnedEvents([withdrawal], versions, ref('1'))).toEqual([withdrawal])
  })

  it('makes no difference to whether two events are the same [D22]', () => {
    for (const way of WAYS) {
      const event = plain('2024-03-01')
      const pinned = within(way, { ...event, inForce: ref('1') })
      const bare = { ...within(way, event), id: pinned.id }
      expect(sameEvent(bare, pinned)).toBe(true)
      expect(sameEvent(bare, { ...within(way, { ...event, date: day('2024-03-02') }), id: pinned.id })).toBe(false)
    }
  })

  it('counts from its first to its last day, under the id of the case alone [D24, D29]', () => {
    const on = (date: string, inForce: RulebookRef | undefined) =>
      inForceOn({ date: day(date), ...(inForce && { inForce }) }, [...versions, foreign], id)?.version
    for (const [date, name] of expected) expect(on(date, undefined)).toBe(name)
    expect(['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'].map((date) => on(date, ref('3')))).toEqual([
      undefined,
      '3',
      '3',
      undefined,
    ])
    expect(on('2025-03-01', ref('1'))).toBe('1')
    expect(on('2025-03-01', ref('unknown'))).toBeUndefined()
    expect(on('2025-03-01', { id: 'elsewhere', version: '9' })).toBeUndefined()
  })
})

describe('a record from before the version in force was noted', () => {
  const pins = (events: readonly RecordedEvent[], opening = '1', rulebooks: readonly Rulebook[] = versions) =>
    pinnedEvents(events, rulebooks, ref(opening)).map((event) => inner(event).inForce?.version)

  it('is left as it is if every event says its version [D24]', () => {
    const events = [plain('2024-02-01', ref('1')), within('inserts', plain('2024-07-01', ref('2')))]
    expect(pinnedEvents(events, versions, ref('1'))).toBe(events)
  })

  it('keeps what an event says, also where others say nothing [D24]', () => {
    for (const way of WAYS)
      expect(pins([within(way, plain('2024-07-01', ref('1'))), plain('2024-07-02')])).toEqual(['1', '2'])
    const said = { ...plain('2024-07-01', ref('1')), id: 'said' }
    const changes = [said, plain('2024-07-01')].map((inserts) => ({ inserts }))
    const both = { ...plain('2026-01-01'), type: 'correct-event', payload: { changes, why: '漏登' } }
    const [found] = pinnedEvents([both as unknown as RecordedEvent], versions, ref('1'))
    expect(found?.payload).toMatchObject({ changes: [{ inserts: said }, { inserts: { inForce: ref('2') } }] })
  })

  it('says it by the next listing, up to its day, from the day on which that version took effect [D24, D29]', () => {
    for (const way of WAYS) {
      const events = [
        plain('2024-05-31'),
        plain('2024-06-01'),
        plain('2025-01-15'),
        within(way, listing('2025-02-01', '2')),
        plain('2025-02-01'),
        plain('2025-02-02'),
      ]
      expect(pins(events)).toEqual(['1', '2', '2', '2', '2', '3'])
    }
  })

  it('takes listings in the order of their days, however late a correction brought them [D22, D24]', () => {
    const events = [
      plain('2025-01-10'),
      plain('2025-02-10'),
      listing('2025-03-01', '1'),
      within('inserts', listing('2025-02-01', '2')),
      plain('2025-03-02'),
    ]
    expect(pins(events)).toEqual(['2', '1', '1', '2', '3'])
    expect(pins([events[0], events[3], events[1], events[2]] as readonly RecordedEvent[])).toEqual(['2', '2', '1', '1'])
  })

  it('goes by the opening where the version that a listing names is not at hand [D29]', () => {
    expect(pins([plain('2025-02-01'), listing('2025-02-02', 'lost')])).toEqual(['3', '3'])
  })

  it('names the version of a migration on the day of it [D29]', () => {
    const migration = { ...plain('2025-02-01'), type: 'migrate-rulebook', payload: { rulebook: ref('2') } }
    expect(pins([migration as unknown as RecordedEvent])).toEqual(['2'])
  })

  it('knows of versions of one day the one that the case was opened with; others came later [D29]', () => {
    const rulebooks = [...versions, version('2b', '2024-06-01')]
    expect(pins([plain('2024-07-01')], '1', rulebooks)).toEqual(['2b'])
    expect(pins([plain('2024-07-01')], '2', rulebooks)).toEqual(['2'])
    expect(pins([plain('2024-05-01'), plain('2025-02-01')], '2', rulebooks)).toEqual(['1', '3'])
    const ended = [version('1', '2024-01-01'), version('2', '2024-06-01', '2024-06-30'), version('2b', '2024-06-01')]
    expect(pins([plain('2024-06-30'), plain('2024-07-01')], '2', ended)).toEqual(['2', '2b'])
    expect(pins([plain('2025-07-01')])).toEqual([undefined])
  })
})
