import { describe, expect, it } from 'vitest'
import { rulebookFor } from '../../src/lifecycle/case.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { parseCase, replay, sampleLife } from './doors.js'
import { changed, codes, play, the, upTo } from './story.js'

/** A later version that asks for two thirds, in force from the middle of the sample life. */
const stricter: Rulebook = {
  ...xining2024,
  version: '2024b',
  effectiveFrom: { ...xining2024.effectiveFrom, value: day('2024-06-01') },
  acceptance: {
    ...xining2024.acceptance,
    ballot: {
      ...xining2024.acceptance.ballot,
      indicators: {
        ...xining2024.acceptance.ballot.indicators,
        value: xining2024.acceptance.ballot.indicators.value.map((one) => ({
          ...one,
          passing: { op: 'at-least', value: { part: 2, whole: 3 } },
        })),
      },
    },
  },
}
const both = [xining2024, stricter]

describe('the rules pinned to an episode', () => {
  it('are those in force on the day of listing: a later version changes nothing of it [D24]', () => {
    const opening = { village: sampleVillage, rulebook: xining2024 }
    expect(replay(opening, sampleLife(), both)).toEqual(replay(opening, sampleLife(), [xining2024]))
  })

  it('do not apply to a listing after the change [D24]', () => {
    const ref = { id: 'xining', version: '2024-2' }
    const later = changed('determine-listing', { date: '2024-06-02', payload: { list: 'weak-lax', rulebook: ref } })
    expect(codes(upTo('determine-listing'), later, both)).toEqual(['rulebook-in-force'])
    const named = changed('determine-listing', {
      date: '2024-06-02',
      payload: { list: 'weak-lax', rulebook: { id: 'xining', version: '2024b' } },
    })
    const listed = play(upTo('determine-listing'), [named], both)
    expect(listed.state.episodes).toMatchObject([{ rulebook: { id: 'xining', version: '2024b' } }])
    const rest = sampleLife()
      .slice(4)
      .map((one) => ({ ...one, date: one.date < '2024-06-02' ? '2024-06-02' : one.date }))
    const reached = play(
      listed,
      rest.slice(
        0,
        rest.findIndex(({ type }) => type === 'apply-to-township'),
      ),
      both,
    )
    expect(codes(reached, the('apply-to-township'), both)).toEqual(['ballot-passes'])
  })

  it('follow the day again once the episode is closed, and a missing version is a missing fact [D24]', () => {
    const closed = play(upTo('look-back-steady'), [the('look-back-steady')])
    expect(rulebookFor(closed, both, day('2025-04-01'))).toBe(stricter)
    expect(rulebookFor(upTo('exit-list'), both, day('2024-09-05'))).toBe(xining2024)
    expect(codes(upTo('exit-list'), the('exit-list'), [stricter])).toEqual(['rulebook-at-hand'])
    expect(codes(upTo('raise-signal'), changed('raise-signal', { date: '2023-12-31' }))).toEqual(['rulebook-at-hand'])
  })

  it('give way to the version in force when a village that has left its list is identified anew [D24, A5.2]', () => {
    const exited = upTo('record-fortress', 2)
    expect(rulebookFor(exited, both, day('2024-10-01'))).toBe(xining2024)
    const signalled = play(exited, [changed('raise-signal', { id: 'again', date: '2024-10-01' })], both)
    expect(rulebookFor(signalled, both, day('2024-10-01'))).toBe(stricter)
  })

  it('are needed to read a stored case [D24]', () => {
    const stored = JSON.parse(JSON.stringify(upTo('exit-list')))
    expect(parseCase(stored, both).ok).toBe(true)
    expect(parseCase(stored, [stricter])).toMatchObject({
      ok: false,
      error: { reasons: [{ code: 'rulebook-at-hand', path: '/events/0' }] },
    })
  })
})
