import { describe, expect, it } from 'vitest'
import { parseEvent } from '../../src/lifecycle/parse-event.js'

const head = { id: 'e1', date: '2024-03-01', actor: { role: 'township-committee', unit: '999901001' } } as const
const { id: _id, ...form } = head
const raised = { type: 'raise-risk', payload: { level: 'high', why: '纠纷增多' } } as const

/** What is wrong with an event, each with its place. */
function faults(event: object): readonly (readonly [string | undefined, unknown])[] {
  const parsed = parseEvent(event)
  return parsed.ok ? [] : parsed.error.reasons.map(({ path, required }) => [path, required])
}

const correction = (payload: object) => ({ ...head, type: 'correct-event', payload: { why: '填错', ...payload } })

describe('a malformed event', () => {
  it('says once that its payload is missing [D26]', () => {
    expect(faults({ ...head, type: 'exit-list' })).toEqual([['/payload', { type: 'object' }]])
    expect(faults({ ...head, type: 'unheard-of' })).toEqual([
      ['/payload', { present: true }],
      ['/type', { oneOf: expect.arrayContaining(['exit-list', 'correct-event']) }],
    ])
  })

  it('names each fault of the events within a correction at its place, in either form of a correction [D25, D26]', () => {
    const wrong = { ...form, type: 'raise-risk', payload: { level: 1, why: '纠纷增多' } }
    expect(faults(correction({ corrects: 'a', replacement: wrong }))).toEqual([
      ['/payload/replacement/payload/level', { type: 'string' }],
    ])
    const changes = [
      { corrects: 'a', withdrawn: true },
      { corrects: 'b', replacement: wrong },
      { inserts: { ...wrong, id: 'c' } },
      { corrects: 'd', replacement: { ...form, ...raised } },
    ]
    expect(faults(correction({ changes }))).toEqual([
      ['/payload/changes/1/replacement/payload/level', { type: 'string' }],
      ['/payload/changes/2/inserts/payload/level', { type: 'string' }],
    ])
  })

  it('says once that the payload of an event within a correction is missing, and which types there are [D25, D26]', () => {
    expect(faults(correction({ corrects: 'a', replacement: { ...form, type: 'raise-risk' } }))).toEqual([
      ['/payload/replacement/payload', { type: 'object' }],
    ])
    expect(faults(correction({ corrects: 'a', replacement: { ...form, payload: {} } }))).toEqual([
      ['/payload/replacement/type', { oneOf: expect.arrayContaining(['exit-list']) }],
    ])
  })
})
