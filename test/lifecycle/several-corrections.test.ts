import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventOf } from '../../src/core/event.js'
import type { Case } from '../../src/lifecycle/case.js'
import { type Change, type Corrections, changesOf, effectiveEvents } from '../../src/lifecycle/correction.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, parseCase, record, replay, sampleLife, timeline } from './doors.js'
import { cast, event, play, reasons, the, upTo } from './story.js'

const life = sampleLife()
const opening = { village: sampleVillage, rulebook: xining2024 }
const NOTICED = day('2040-06-01')

/** One correction of several events, by the city, which may correct everybody's. */
function mending(changes: readonly Change[], change: object = {}): EventOf<'correct-event', Corrections> {
  const payload = { changes, why: '录入有误' }
  return { type: 'correct-event', id: 'mend', date: NOTICED, actor: cast.city, payload, ...change }
}

/** Records what is accepted: the case, and the rest. */
function tried(start: Case, events: readonly LifecycleEvent[]): { end: Case; refused: LifecycleEvent[] } {
  const refused: LifecycleEvent[] = []
  let end = start
  for (const one of events) {
    const next = record(end, one)
    if (next.ok) end = next.value
    else refused.push(one)
  }
  return { end, refused }
}

/** Puts what was not recorded where it belongs, also among the events of its own day. */
function inserting(missing: readonly LifecycleEvent[], recorded: Case): readonly Change[] {
  const ids = new Set(recorded.events.map(({ id }) => id))
  return missing.map((inserts) => {
    const next = life.slice(life.indexOf(inserts) + 1).find(({ id, date }) => date === inserts.date && ids.has(id))
    return next === undefined ? { inserts } : { inserts, before: next.id }
  })
}

const plain = play(openCase(opening), life)

describe('one correction', () => {
  it('inserts whatever single event of a life was forgotten, with all that could not be recorded without it [D25]', () => {
    for (const [at, forgotten] of life.entries()) {
      const { end, refused } = tried(openCase(opening), [...life.slice(0, at), ...life.slice(at + 1)])
      const missing = life.filter((one) => one === forgotten || refused.includes(one))
      const after = play(end, [mending(inserting(missing, end))])
      expect(after.state, forgotten.type).toEqual(plain.state)
      expect(effectiveEvents(after.events)).toEqual(life)
      expect(parseCase(JSON.parse(JSON.stringify(after)))).toEqual({ ok: true, value: after })
    }
  })

  it('mends whatever set of events is wrong, and withdrawn leaves the case as it was [D25]', () => {
    let mended = 0
    fc.assert(
      fc.property(fc.subarray([...life], { maxLength: 5 }), fc.integer({ min: 1, max: 3 }), (wrong, years) => {
        const slipped = life.map((one) =>
          wrong.includes(one)
            ? { ...one, date: day(`${Number(one.date.slice(0, 4)) + years}${one.date.slice(4)}`) }
            : one,
        )
        const { end, refused } = tried(openCase(opening), slipped)
        const ids = refused.map(({ id }) => id)
        const recorded = life.filter(({ id }) => !ids.includes(id))
        const right = recorded
          .filter((one) => wrong.includes(one))
          .map(({ id, ...replacement }): Change => ({ corrects: id, replacement }))
        const changes = [
          ...right,
          ...inserting(
            life.filter(({ id }) => ids.includes(id)),
            end,
          ),
        ]
        if (changes.length === 0) return
        const after = play(end, [mending(changes)])
        expect(after.state).toEqual(plain.state)
        const back = play(after, [mending([{ corrects: 'mend', withdrawn: true }], { id: 'back' })])
        expect(back.state).toEqual(end.state)
        mended += 1
      }),
      { numRuns: 25 },
    )
    expect(mended).toBeGreaterThan(5)
  })

  it('recounts a ballot after the exit, and takes back what rested on it [A1.5, D25]', () => {
    const exited = upTo('record-fortress', 2)
    const ballot = the('hold-congress')
    const { id, ...rest } = ballot
    const recounted = JSON.parse(
      JSON.stringify(rest)
        .replace('"satisfied":50', '"satisfied":49')
        .replace('"dissatisfied":10', '"dissatisfied":11'),
    )
    const after = exited.events.slice(exited.events.findIndex((one) => one.id === id) + 1)
    const alone = reasons(exited, mending([{ corrects: id, replacement: recounted }]))
    expect([...new Set(alone.map(({ code }) => code))]).toEqual(['correction-replays'])
    // What follows the ballot and does not rest on it stays: evidence for the exit.
    const resting = alone.flatMap(({ about = '' }) => about)
    const withdrawn = resting.map((corrects): Change => ({ corrects, withdrawn: true }))
    const once = play(exited, [mending([{ corrects: id, replacement: recounted }, ...withdrawn])])
    expect(resting.length).toBeGreaterThan(5)
    expect(resting.length).toBeLessThanOrEqual(after.length)
    expect(once.state.at).toBe('acceptance.balloted')
    expect(once.events).toHaveLength(exited.events.length + 1)
  })

  it('names each event that it would no longer allow, and each fault at its place [D25, D26]', () => {
    const listed = upTo('submit-plan')
    const [first] = listed.events
    const late = event('raise-signal', '2041-01-01', cast.department('justice'), {
      source: 'justice',
      problemType: 'governance',
    })
    const found = reasons(
      listed,
      mending([
        { corrects: 'e99', withdrawn: true },
        { inserts: late, before: 'e98' },
        { inserts: { ...late, id: first?.id ?? '' } },
      ]),
    )
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ['correction-target', '/payload/changes/0/corrects'],
      ['correction-target', '/payload/changes/1/before'],
      ['event-id', '/payload/changes/2/inserts/id'],
    ])
    expect(reasons(listed, mending([{ inserts: late }])).map(({ code, path }) => [code, path])).toContainEqual([
      'correction-not-ahead',
      '/payload/changes/0/inserts/date',
    ])
    const twice = mending([
      { corrects: 'e1', withdrawn: true },
      { corrects: 'e1', withdrawn: true },
    ])
    expect(reasons(listed, twice).map(({ kind, path }) => [kind, path])).toEqual([['malformed', '/payload/changes']])
    const early = reasons(listed, mending([{ inserts: { ...the('exit-list'), id: 'x', date: day('2024-03-01') } }]))
    expect(early.map(({ code, path, about }) => [code, path, about])).toEqual([
      ['correction-allowed', '/payload/changes/0/inserts', 'x'],
    ])
    const bad = { ...late, payload: { source: 7 } } as unknown as LifecycleEvent
    expect(reasons(listed, mending([{ inserts: bad }])).map(({ path }) => path)).toEqual([
      '/payload/changes/0/inserts/payload/source',
      '/payload/changes/0/inserts/payload/problemType',
    ])
  })

  it('keeps the id of what it inserts: it can be corrected, sent again, and not used for anything else [D22, D25]', () => {
    const listed = upTo('submit-plan')
    const late = event('raise-signal', '2024-03-05', cast.department('justice'), {
      source: 'justice',
      problemType: 'governance',
    })
    const inserted = replay(opening, [...life.slice(0, 3), mending([{ inserts: late }], { date: day('2024-03-06') })])
    if (!inserted.ok) throw new Error('refused')
    expect(inserted.value.state.identification.signals.map(({ on }) => on)).toEqual(['2024-02-20', '2024-03-05'])
    expect(record(inserted.value, late)).toEqual({ ok: true, value: inserted.value })
    expect(reasons(inserted.value, { ...late, date: '2024-03-07' }).map(({ code }) => code)).toEqual(['event-id'])
    const undone = mending([{ corrects: late.id, withdrawn: true }], { id: 'undo', date: day('2024-03-07') })
    expect(play(inserted.value, [undone]).state.identification.signals).toHaveLength(1)
    expect(play(listed, [mending([{ inserts: late }])]).state.at).toBe('preparing')
    const rows = timeline(inserted.value, 'zh-CN')
    expect(rows.map(({ id, corrects, inserted: by }) => [id, corrects?.id, by?.by]).slice(3)).toEqual([
      ['mend', late.id, undefined],
      [late.id, undefined, 'mend'],
    ])
  })

  it('of today’s form is the same as one with a single change [D25]', () => {
    const [first] = life
    if (first === undefined) throw new Error('a life of no events')
    const { id: corrects, ...replacement } = first
    expect(changesOf({ corrects, replacement, why: '—' })).toEqual([{ corrects, replacement }])
    expect(changesOf({ corrects, replacement: null, why: '—' })).toEqual([{ corrects, withdrawn: true }])
  })
})
