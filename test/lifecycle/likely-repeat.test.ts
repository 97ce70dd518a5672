import { describe, expect, it } from 'vitest'
import { record } from '../../src/lifecycle/record.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { cast, event, the, upTo } from './story.js'

const options = { rulebooks: [xining2024], today: '2024-12-31' }
const once = upTo('propose-listing')
const [signal] = once.events
if (signal === undefined) throw new Error('nothing recorded')
const early = upTo('record-screening')

describe('the same entered twice', () => {
  it('is refused as a likely repeat, with the event that it repeats [D22]', () => {
    const step = record(early, { ...signal, id: 'other' }, options)
    expect(step.ok ? [] : step.error.reasons).toEqual([
      {
        code: 'likely-repeat',
        kind: 'conflict',
        verdict: 'fails',
        cites: ['D22'],
        required: { again: true },
        found: { event: 'e1' },
      },
    ])
  })

  it('is accepted if it is meant, on another day, by another body, with other content, or once the first is withdrawn [D22]', () => {
    expect(record(early, { ...signal, id: 'other' }, { ...options, again: true }).ok).toBe(true)
    expect(record(early, { ...signal, id: 'other', date: '2024-02-21' }, options).ok).toBe(true)
    const justice = event('raise-signal', '2024-02-20', cast.department('justice'), {
      source: 'justice',
      problemType: 'governance',
    })
    expect(record(early, justice, options).ok).toBe(true)
    expect(
      record(
        early,
        { ...signal, id: 'other', payload: { source: 'petitions', problemType: 'integrity' } } as typeof signal,
        options,
      ).ok,
    ).toBe(true)
    const payload = { corrects: 'e1', replacement: null, why: '误录' }
    const withdrawn = record(
      early,
      { type: 'correct-event', id: 'c', date: '2024-02-20', actor: signal.actor, payload },
      options,
    )
    if (!withdrawn.ok) throw new Error('refused')
    expect(record(withdrawn.value.case, { ...signal, id: 'other' }, options).ok).toBe(true)
  })

  it('under the same id is one event, and comes back as it was recorded [D22]', () => {
    const first = record(upTo('raise-signal'), the('raise-signal'), options)
    if (!first.ok) throw new Error('refused')
    expect(record(first.value.case, the('raise-signal'), options)).toEqual({
      ok: true,
      value: { ...first.value, repeated: true },
    })
  })
})
