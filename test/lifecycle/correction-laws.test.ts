import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { governs } from '../../src/core/actor.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { EventOf } from '../../src/core/event.js'
import { type Case, villageOf } from '../../src/lifecycle/case.js'
import { type Correction, effectiveEvents, type RecordedEvent } from '../../src/lifecycle/correction.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { alphabet } from '../../src/testing/alphabet.js'
import { drawCorrection } from '../../src/testing/corrections.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { deepFreeze } from './deep-freeze.js'
import { arbitraryWalk, openCase, parseCase, record, replay, walk } from './doors.js'

const letters = alphabet(xining2024, sampleVillage)
const opening = { village: sampleVillage, rulebook: xining2024 }

type Step = ReturnType<typeof record>

interface Tried {
  readonly before: Case
  readonly event: EventOf<'correct-event', Correction>
}

/** A case with something on its record, and a correction of it that may or may not be accepted. */
const tried: fc.Arbitrary<Tried> = fc
  .tuple(arbitraryWalk(10), fc.nat(), fc.constantFrom(0, 1, 30))
  .map(([one, pick, days]): Tried | undefined => {
    const before = walk(one).at(-1)?.after
    const last = before?.events.at(-1)?.date
    if (before === undefined || last === undefined) return undefined
    const date: CivilDate = addTo(last, { days })
    const drawn = drawCorrection(before, letters, pick, date)
    return drawn === undefined ? undefined : { before, event: { ...drawn, id: 'c1' } }
  })
  .filter((one) => one !== undefined)

// An oracle of its own: forwards and by recursion, where the library goes backwards.
// Everything drawn here corrects one event.
const corrected = (one: RecordedEvent | undefined): Correction | undefined =>
  one?.type === 'correct-event' && 'corrects' in one.payload ? one.payload : undefined

function stands(events: readonly RecordedEvent[], one: RecordedEvent): boolean {
  const later = events.slice(events.indexOf(one) + 1)
  return !later.some((two) => corrected(two)?.corrects === one.id && stands(events, two))
}

function naiveHistory(events: readonly RecordedEvent[]): readonly LifecycleEvent[] {
  const told = events.flatMap((one): readonly LifecycleEvent[] => {
    if (one.type === 'correct-event') return []
    const own = events.filter((two) => corrected(two)?.corrects === one.id)
    const last = corrected(own.filter((two) => stands(events, two)).at(-1))
    if (last === undefined) return [one]
    const { replacement } = last
    return replacement === null ? [] : [{ ...replacement, id: one.id } as LifecycleEvent]
  })
  // Day by day: of each day, all of it in the order of recording.
  const days = [...new Set(told.map(({ date }) => date))].sort()
  return days.flatMap((one) => told.filter(({ date }) => date === one))
}

/** Records one by one what can be recorded: the case, and the ids of what cannot. */
function bruteForce(events: readonly LifecycleEvent[]): { readonly end: Case; readonly refused: readonly string[] } {
  const refused: string[] = []
  let end = openCase(opening)
  for (const event of events) {
    const step = record(end, event)
    if (step.ok) end = step.value
    else refused.push(event.id)
  }
  return { end, refused }
}

const ABOUT_EVENTS = ['correction-allowed', 'correction-replays']

/** Comes back from JSON, and replays event by event [D22, D25]. */
function comesBack({ before, event }: Tried, step: Step): void {
  const theCase = step.ok ? step.value : before
  expect(parseCase(JSON.parse(JSON.stringify(theCase)))).toEqual({ ok: true, value: theCase })
  expect(replay(opening, theCase.events)).toEqual({ ok: true, value: theCase })
  if (step.ok) expect(record(step.value, event)).toEqual({ ok: true, value: step.value })
}

/** Withdrawn, it leaves the state as it was before it; and that withdrawn, as it was with it [D25]. */
function canBeWithdrawn({ before, event }: Tried, corrected: Case): void {
  const payload = { corrects: event.id, replacement: null, why: '—' }
  const back = record(corrected, { ...event, id: 'c2', payload })
  if (!back.ok) throw new Error(JSON.stringify(back.error.reasons))
  expect(back.value.state).toEqual(before.state)
  expect(back.value.events).toHaveLength(before.events.length + 2)
  const again = record(back.value, { ...event, id: 'c3', payload: { ...payload, corrects: 'c2' } })
  expect(again.ok && again.value.state).toEqual(corrected.state)
}

/** Never lets a lower level speak over a higher one [D23, D25]. */
function yieldsToHigher({ before, event }: Tried): void {
  for (const [role, length] of [
    ['village-organization', 12],
    ['township-committee', 9],
  ] as const) {
    const target = before.events.find(({ id }) => id === event.payload.corrects)
    if (target === undefined || target.actor.unit.length >= length) continue
    const step = record(before, { ...event, actor: { role, unit: sampleVillage.code.slice(0, length) } })
    expect(step.ok ? [] : step.error.reasons.map(({ code }) => code)).toContain('correction-authority')
  }
}

describe('the laws of a correction', () => {
  it('gives the state of having recorded what is right in the first place, or names exactly what could not have been [D25]', () => {
    const seen = { accepted: 0, refused: 0, several: 0 }
    let drawn = 0
    fc.assert(
      fc.property(tried, (one) => {
        const { before, event } = one
        const bytes = JSON.stringify(before)
        const step = record(deepFreeze(before), deepFreeze(event))
        expect(JSON.stringify(before)).toBe(bytes)
        // What is no correction at all is refused before anything is read.
        if (!step.ok && step.error.reasons.every(({ code }) => code === 'malformed')) return
        // Drawing a case costs more than a law about it: each is drawn once for all of them.
        drawn += 1
        if (drawn % 3 === 0) comesBack(one, step)
        if (drawn % 3 === 1) yieldsToHigher(one)
        const events = [...before.events, event]
        const { end, refused } = bruteForce(naiveHistory(events))
        if (step.ok) {
          seen.accepted += 1
          expect(refused).toEqual([])
          expect(step.value).toEqual({ ...before, events, state: end.state })
          expect(effectiveEvents(step.value.events)).toEqual(end.events)
          canBeWithdrawn(one, step.value)
          return
        }
        seen.refused += 1
        if (refused.length > 1) seen.several += 1
        const target = before.events.find(({ id }) => id === event.payload.corrects)
        if (target?.type === 'correct-event' && event.payload.replacement !== null) return
        const named = step.error.reasons.filter(({ code }) => ABOUT_EVENTS.includes(code))
        expect(named.map(({ about }) => about)).toEqual(refused)
        for (const { because = [] } of named) expect(because.length).toBeGreaterThan(0)
      }),
      { numRuns: 250 },
    )
    expect(Math.min(seen.accepted, seen.refused, seen.several)).toBeGreaterThan(2)
  })

  it('changes nothing of the state where it says the same again [D25]', () => {
    fc.assert(
      fc.property(arbitraryWalk(10), fc.nat(), (one, pick) => {
        const theCase = walk(one).at(-1)?.after
        const history = effectiveEvents(theCase?.events ?? [])
        const target = history[pick % Math.max(1, history.length)]
        const last = theCase?.events.at(-1)
        const original = theCase?.events.find(({ id }) => id === target?.id)
        if (theCase === undefined || target === undefined || last === undefined || original === undefined) return
        // Where the county has spoken on it, the county speaks again.
        const spoken = theCase.events.filter((two) => corrected(two)?.corrects === target.id).at(-1)
        const { id: corrects, ...replacement } = target
        const payload = { corrects, replacement, why: '—' }
        const actor = spoken?.actor ?? original.actor
        const step = record(theCase, { type: 'correct-event', id: 'same', date: last.date, actor, payload })
        if (step.ok) expect(step.value.state).toEqual(theCase.state)
        else {
          // A body of the township that the village has left has no say any more (D28).
          const ours = governs(actor.unit, villageOf(theCase).code)
          const code = ours ? 'correction-authority' : 'jurisdiction'
          expect(step.error.reasons.map((one) => one.code)).toEqual([code])
        }
      }),
      { numRuns: 80 },
    )
  })
})
