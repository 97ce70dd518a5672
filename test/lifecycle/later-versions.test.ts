import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/lifecycle/case.js'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import { record as recordOn } from '../../src/lifecycle/record.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryWalk, openCase, parseCase, replay, sampleLife, walk } from './doors.js'
import { moving } from './moving.js'
import { play, upTo } from './story.js'

const opening = { village: sampleVillage, rulebook: xining2024 }
const TODAY = '2199-01-01'

/** Versions that are handed in later and claim to have been in force all along: the same rules, and rules that know less. */
const { negative } = xining2024
const same: Rulebook = { ...xining2024, version: '2024b' }
const poorer: Rulebook = {
  ...same,
  version: '2024c',
  negative: { ...negative, items: negative.items.slice(1) },
  identification: {
    ...xining2024.identification,
    listing: { ...xining2024.identification.listing, value: [] },
  },
}
const since = (rulebook: Rulebook, date: string): Rulebook => ({
  ...rulebook,
  effectiveFrom: { ...rulebook.effectiveFrom, value: day(date) },
})
const laterMade: readonly Rulebook[] = [same, poorer, since(same, '2024-03-05'), since(poorer, '2024-02-21')]

/** Records through the public door, as a user does. */
function recorded(events: readonly unknown[], rulebooks: readonly Rulebook[]): Case {
  return events.reduce<Case>((theCase, event) => {
    const step = recordOn(theCase, event as RecordedEvent, { rulebooks, today: TODAY, again: true })
    if (!step.ok) throw new Error(JSON.stringify(step.error.reasons))
    return step.value.case
  }, openCase(opening))
}

describe('what was recorded', () => {
  it('replays with the same versions and with whatever version is made later [D24, D29]', () => {
    fc.assert(
      fc.property(arbitraryWalk(10), fc.constantFrom(...laterMade), (one, later) => {
        const events = walk(one)
          .filter(({ accepted }) => accepted)
          .map(({ event }) => event)
        const theCase = recorded(events, [xining2024])
        const stored: unknown = JSON.parse(JSON.stringify(theCase))
        for (const rulebooks of [[xining2024], [xining2024, later], [later, xining2024], [...laterMade, xining2024]])
          expect(parseCase(stored, rulebooks)).toEqual({ ok: true, value: theCase })
      }),
      { numRuns: 40 },
    )
  })

  it('replays after a move to a version that was in force before the listing [D24]', () => {
    const theCase = recorded(sampleLife().slice(0, 11), [xining2024])
    const versions = [xining2024, same]
    const moved = recordOn(theCase, moving('2024-03-26', same), { rulebooks: versions, today: TODAY })
    if (!moved.ok) throw new Error('refused')
    const { case: after } = moved.value
    expect(after.state.episodes.at(-1)?.rulebook.version).toBe('2024b')
    for (const rulebooks of [versions, [same, xining2024], [...versions, poorer]])
      expect(replay(opening, after.events, rulebooks)).toEqual({ ok: true, value: after })
    const [fifth] = sampleLife().slice(4)
    if (fifth === undefined) throw new Error('too short')
    const { id: corrects, ...replacement } = fifth
    const payload = { corrects, replacement, why: '—' }
    const correction = { type: 'correct-event', id: 'c', date: '2024-03-27', actor: fifth.actor, payload } as const
    expect(recordOn(after, correction, { rulebooks: [...versions, poorer], today: TODAY }).ok).toBe(true)
  })

  it('before versions were noted is read by the version that its listing names [D24]', () => {
    const old = play(openCase(opening), sampleLife())
    expect(old.events.every(({ inForce }) => inForce === undefined)).toBe(true)
    for (const later of laterMade)
      expect(replay(opening, sampleLife().slice(0, 20), [xining2024, later])).toMatchObject({ ok: true })
    expect(parseCase(JSON.parse(JSON.stringify(upTo('look-back-steady'))), [xining2024, ...laterMade]).ok).toBe(true)
  })

  it('says by which version it was judged, and refuses one that was not in force or is not given [D24]', () => {
    const [first] = recorded(sampleLife().slice(0, 1), [xining2024]).events
    expect(first?.inForce).toEqual({ id: 'xining', version: '2024-2' })
    const claiming = (version: string) =>
      replay(opening, [{ ...first, inForce: { id: 'xining', version } }], [xining2024, since(same, '2024-06-01')])
    for (const version of ['2024b', '1999'])
      expect(claiming(version)).toMatchObject({ ok: false, error: { reasons: [{ code: 'rulebook-at-hand' }] } })
    expect(claiming('2024-2').ok).toBe(true)
  })
})
