import { describe, expect, it } from 'vitest'
import { openCase as open } from '../../src/lifecycle/case.js'
import type { EventInput } from '../../src/lifecycle/correction.js'
import { record } from '../../src/lifecycle/record.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { approved, correcting, leader } from './correcting.js'
import { openCase } from './doors.js'
import { cast, play, the } from './story.js'

const rulebooks = [xining2024]
const start = openCase({ village: sampleVillage, rulebook: xining2024 })

const signal: EventInput = {
  type: 'raise-signal',
  id: 'e1',
  date: '2024-03-02',
  actor: { role: 'department', unit: sampleVillage.code.slice(0, 6), department: 'petitions' },
  payload: { source: 'petitions', problemType: 'governance' },
}

const refusal = (event: EventInput, today: string, theCase = start) => {
  const recorded = record(theCase, event, { rulebooks, today })
  if (recorded.ok) throw new Error('accepted')
  return recorded.error.reasons
}

describe('the day of recording', () => {
  it('is the last date that an event may have [D27]', () => {
    expect(refusal(signal, '2024-03-01')).toEqual([
      {
        code: 'date-not-ahead',
        kind: 'too-early',
        verdict: 'fails',
        cites: ['D27'],
        required: { noLaterThan: '2024-03-01' },
        found: '2024-03-02',
      },
    ])
    expect(record(start, signal, { rulebooks, today: '2024-03-02' }).ok).toBe(true)
    expect(record(start, signal, { rulebooks, today: '2030-01-01' }).ok).toBe(true)
  })

  it('is one reason among all the others [D26, D27]', () => {
    const exit: EventInput = { type: 'exit-list', id: 'e2', date: '2024-03-02', actor: cast.township, payload: {} }
    expect(refusal(exit, '2024-03-01').map(({ code, kind }) => [code, kind])).toEqual([
      ['date-not-ahead', 'too-early'],
      ['possible-here', 'not-possible'],
      ['role-may', 'wrong-actor'],
    ])
  })

  it('binds a correction too [D25, D27]', () => {
    const correction = correcting(leader, null)
    expect(refusal(correction, '2024-03-25', approved()).map(({ code }) => code)).toContain('date-not-ahead')
    const replaced = record(approved(), correcting(leader, { payload: leader.payload }), {
      rulebooks,
      today: '2024-03-26',
    })
    expect(replaced.ok && replaced.value.case.events.at(-1)?.type).toBe('correct-event')
  })

  it('is refused at its own pointer if it is no date, with whatever is wrong with the event [D1, D26]', () => {
    for (const today of ['2024-02-30', '', 'today', '2024-3-2'])
      expect(refusal(signal, today)).toMatchObject([
        { code: 'malformed', kind: 'malformed', path: '/today', found: today },
      ])
    expect(refusal(signal, undefined as never).map(({ path }) => path)).toEqual(['/today'])
    expect(refusal({ ...signal, date: '2024-03-32' }, 'today').map(({ path }) => path)).toEqual(['/date', '/today'])
  })
})

describe('an accepted event', () => {
  it('comes back parsed, with the case that has it [D22]', () => {
    const padded = { type: 'find-problem', id: 'found', date: '2024-07-01', actor: cast.township } as const
    const payload = { problem: 'p9', problemType: 'governance', text: '  账目不清  ' }
    const rectifying = play(approved(), [])
    const recorded = record(rectifying, { ...padded, payload }, { rulebooks, today: '2024-07-01' })
    if (!recorded.ok) throw new Error('refused')
    expect(recorded.value.event).toEqual({
      ...padded,
      payload: { ...payload, text: '账目不清' },
      // The version in force on the day stays with the event, whatever is made later (D24).
      inForce: { id: 'xining', version: xining2024.version },
    })
    expect(recorded.value.case.events.at(-1)).toEqual(recorded.value.event)
    expect(recorded.value.repeated).toBe(false)
    expect(rectifying.events).toHaveLength(recorded.value.case.events.length - 1)
  })

  it('that is sent again is repeated: the same case, whatever the day [D22]', () => {
    const first = record(start, signal, { rulebooks, today: '2024-03-02' })
    if (!first.ok) throw new Error('refused')
    const { case: once } = first.value
    const { payload, actor, date, id, type } = signal
    const again = record(once, { payload, actor, date, id, type } as EventInput, { rulebooks, today: '2024-03-01' })
    expect(again).toEqual({ ok: true, value: { case: once, event: once.events.at(-1), repeated: true } })
    expect(again.ok && again.value.case).toBe(once)
  })

  it('keeps its id: another event with it is a conflict [D22]', () => {
    const once = play(start, [signal])
    const other: EventInput = { ...signal, date: '2024-03-03' }
    expect(refusal(other, '2024-03-03', once)).toEqual([
      {
        code: 'event-id',
        kind: 'conflict',
        verdict: 'fails',
        cites: ['D22'],
        required: { unused: true },
        found: 'e1',
      },
    ])
    const exit: EventInput = { type: 'exit-list', id: 'e1', date: '2024-03-03', actor: cast.county, payload: {} }
    expect(refusal(exit, '2024-03-03', once).map(({ code, kind }) => [code, kind])).toEqual([
      ['possible-here', 'not-possible'],
      ['event-id', 'conflict'],
    ])
  })
})

describe('opening a case', () => {
  const paths = (opening: unknown) => {
    const opened = open(opening as never)
    return opened.ok ? [] : opened.error.reasons.map(({ kind, path }) => [kind, path])
  }

  it('parses the village, and says everything that is wrong [D10, D26]', () => {
    expect(paths({ village: { code: '99', name: '示例村' }, rulebook: xining2024 })).toEqual([
      ['malformed', '/village/code'],
    ])
    expect(
      paths({ village: { code: '99', name: '' }, rulebook: { id: 'xining' }, earlierListings: ['2024-02-30'] }),
    ).toEqual([
      ['malformed', '/village/code'],
      ['malformed', '/village/name'],
      ['malformed', '/rulebook/version'],
      ['malformed', '/earlierListings/0'],
    ])
    expect(paths(null)).toEqual([['malformed', '']])
    expect(paths({ village: the, rulebook: xining2024 }).length).toBeGreaterThan(0)
  })
})
