import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/lifecycle/case.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { record as recordOn } from '../../src/lifecycle/record.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record, replay, sampleLife } from './doors.js'

const life = sampleLife()
const opening = { village: sampleVillage, rulebook: xining2024 }
/** The day on which a slip is noticed: whatever the date of the wrong event, it is not later. */
const NOTICED = '2040-06-01'

const plain = replay(opening, life)
if (!plain.ok) throw new Error('refused')
const { state } = plain.value

function shifted({ date }: LifecycleEvent, years: number, days: number): string {
  const [year = '', month, day = ''] = date.split('-')
  const other = String(Math.min(28, Math.max(1, Number(day) + days))).padStart(2, '0')
  return `${Number(year) + years}-${month}-${other}`
}

/** Some events in order: what is accepted, and what is refused. */
function tried(
  theCase: Case,
  events: readonly LifecycleEvent[],
): { readonly end: Case; readonly refused: LifecycleEvent[] } {
  const refused: LifecycleEvent[] = []
  const end = events.reduce((before, event) => {
    const next = record(before, event)
    if (!next.ok) refused.push(event)
    return next.ok ? next.value : before
  }, theCase)
  return { end, refused }
}

function mended(theCase: Case, { id, ...right }: LifecycleEvent): Case {
  const payload = { corrects: id, replacement: right, why: '年份写错' }
  const correction = { type: 'correct-event', id: `mend-${id}`, date: NOTICED, actor: right.actor, payload } as const
  const step = recordOn(theCase, correction, { rulebooks: [xining2024], today: NOTICED })
  if (!step.ok) throw new Error(`${id}: ${step.error.reasons.map(({ code, about }) => `${code} ${about}`).join()}`)
  return step.value.case
}

const anySlip = fc.record({
  at: fc.nat({ max: life.length - 1 }),
  years: fc.constantFrom(-2, -1, 0, 1, 2, 10),
  days: fc.integer({ min: -9, max: 9 }),
  // Whether somebody notices at once, or after the rest was tried.
  late: fc.boolean(),
})

describe('a slip of the date', () => {
  it('is mended by one correction on the day it is noticed, and the case is what it would have been [D22, D25]', () => {
    let slips = 0
    fc.assert(
      fc.property(anySlip, ({ at, years, days, late }) => {
        const event = life[at]
        if (event === undefined) return
        const before = life.slice(0, at).reduce((theCase, one) => tried(theCase, [one]).end, openCase(opening))
        const wrong = record(before, { ...event, date: shifted(event, years, days) })
        // A date out of order is refused on the spot: nothing to mend.
        if (!wrong.ok) return
        const rest = life.slice(at + 1)
        const on = late ? tried(wrong.value, rest) : { end: wrong.value, refused: rest }
        // Of the rest, some may follow the wrong date and some not: then it depends on which.
        if (late && on.refused.length > 0 && on.refused.length < rest.length) return
        slips += 1
        const after = tried(mended(on.end, event), on.refused)
        expect(after.refused).toEqual([])
        expect(after.end.state).toEqual(state)
      }),
      { numRuns: 60 },
    )
    expect(slips).toBeGreaterThan(5)
  })

  it('does not hold up what comes after it: a correction’s own day binds no event [D22, D25]', () => {
    const [first, second] = life
    if (first === undefined || second === undefined) throw new Error('a life of one event')
    const wrong = tried(openCase(opening), [{ ...first, date: '2039-02-20' as typeof first.date }]).end
    expect(record(wrong, second).ok).toBe(false)
    expect(record(mended(wrong, first), second).ok).toBe(true)
  })
})
