import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { addTo } from '../../src/core/calendar.js'
import type { Case } from '../../src/lifecycle/case.js'
import { effectiveEvents, type RecordedEvent } from '../../src/lifecycle/correction.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { stateIdOf } from '../../src/lifecycle/states.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import { acceptanceLevels } from '../../src/rulebook/acceptance.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Attempt } from '../../src/testing/arbitrary-life.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { arbitraryWalk, openCase, parseCase, replay, sampleAttempts, sampleLife } from './doors.js'
import { arbitraryVariant, scored } from './variants.js'

const walked = arbitraryVariant.chain((rulebook) =>
  arbitraryWalk(25, rulebook).map((life) => ({ rulebook, attempts: life.attempts })),
)

const PASS = {
  village: 'apply-to-township',
  township: 'apply-to-county',
  county: 'accept-by-county',
  city: 'pass-by-city',
} as const
const SENDS_BACK = [
  'find-problem',
  'raise-risk',
  'resume-rectifying',
  'return-by-township',
  'return-by-county',
  'return-by-city',
  'determine-listing',
]

/**
 * The events since the last that began acceptance anew: read off the events, but for a limit, whose consequence is
 * the rulebook's.
 */
function thisRound(before: Case, rulebook: Rulebook): readonly LifecycleEvent[] {
  const leads = (id: string): boolean => {
    const then = rulebook.limits?.value.find((limit) => limit.id === id)?.then
    return then !== undefined && ('moveTo' in then || 'riskAtLeast' in then)
  }
  const events = effectiveEvents(before.events)
  const back = events.map(
    (event) => SENDS_BACK.includes(event.type) || (event.type === 'apply-limit' && leads(event.payload.limit)),
  )
  return events.slice(back.lastIndexOf(true) + 1)
}

interface Walked {
  readonly rulebook: Rulebook
  readonly attempts: readonly Attempt[]
}

/** The machine gives the very same verdicts and the very same case [D14]. */
function sameAsMachine({ rulebook, attempts }: Walked): void {
  const start = openCase({ village: sampleVillage, rulebook })
  const actor = createActor(lifecycleMachine, { input: { case: start, rulebooks: [rulebook] } }).start()
  for (const { event, after } of attempts) {
    actor.send(event as LifecycleEvent)
    const { value, context } = actor.getSnapshot()
    expect(stateIdOf(value)).toBe(after.state.at)
    expect(context.case).toEqual(after)
  }
}

/** No village leaves the weak-lax list without its levels, in order [A4.1, D14, D16]. */
function levelsInOrder({ rulebook, attempts }: Walked): void {
  for (const { before, event, accepted } of attempts) {
    if (!accepted || (event as LifecycleEvent).type !== 'exit-list') continue
    const wanted: readonly string[] = acceptanceLevels(rulebook.acceptance).map((level) => PASS[level])
    const passes = thisRound(before, rulebook).filter(({ type }) => wanted.includes(type))
    expect(passes.map(({ type }) => type)).toEqual(wanted)
  }
}

/** Looks back once a calendar year, as many years as it says, before the episode is closed [A5.1, D17]. */
function looksBackYearly({ rulebook, attempts }: Walked): void {
  const last = attempts[attempts.length - 1]?.after
  // A village that is one no longer is not looked back on (D28).
  if (last?.state.at === 'closed') return
  for (const { number, exitedOn = '', lookBack, earlierLookBacks = [], closedOn } of last?.state.episodes ?? []) {
    const all = [...earlierLookBacks, ...(lookBack === undefined ? [] : [lookBack])]
    const years = all.map(({ on }) => on.slice(0, 4))
    expect(new Set([exitedOn.slice(0, 4), ...years]).size).toBe(years.length + 1)
    expect([...years].sort()).toEqual(years)
    expect(all.slice(0, -1).every(({ outcome }) => outcome === 'steady')).toBe(true)
    // A relapse may close it before its years are over; nothing else does, and nothing keeps it open after them.
    const over = all.length >= (rulebook.lookBack.years?.value ?? 1)
    if (lookBack?.outcome === 'steady' && over) expect(closedOn).toBe(lookBack.on)
    if (closedOn !== undefined && lookBack?.outcome !== 'problems-again' && !over)
      expect(last?.state.episodes.length).toBeGreaterThan(number)
  }
}

/** Puts nothing into effect within a time limit, and knows the day on which a state was entered [D4, D14]. */
function limitsInTime({ rulebook, attempts }: Walked): void {
  let entered: string | undefined
  for (const { before, event, after, accepted } of attempts) {
    const one = event as LifecycleEvent
    if (!accepted) continue
    if (one.type === 'apply-limit') {
      const limit = rulebook.limits?.value.find(({ id }) => id === one.payload.limit)
      const open = before.state.episodes[before.state.episodes.length - 1]
      const since = limit?.stage === 'episode' ? open?.listedOn : entered
      expect(limit?.stage === 'episode' || limit?.stage === before.state.at).toBe(true)
      expect(one.date > addTo(since as never, limit?.within ?? {})).toBe(true)
    }
    // A correction reads the record anew: what it says now is held against the events by replaying, elsewhere.
    if ((event as RecordedEvent).type === 'correct-event') entered = after.state.enteredOn
    else if (after.state.at !== before.state.at) entered = one.date
    expect(after.state.enteredOn).toBe(entered)
  }
}

describe('a rulebook with another procedure', () => {
  it('is a rulebook', () => {
    fc.assert(
      fc.property(arbitraryVariant, (rulebook) => {
        expect(parseRulebook(JSON.parse(JSON.stringify(rulebook)))).toEqual({ ok: true, value: rulebook })
      }),
      { numRuns: 20 },
    )
  })

  it('lets the sample life through to the end, whatever it has [D14, D17]', () => {
    fc.assert(
      fc.property(arbitraryVariant, (rulebook) => {
        const lived = replay({ village: sampleVillage, rulebook }, sampleLife(rulebook), [rulebook])
        if (!lived.ok) throw new Error(JSON.stringify(lived.error, null, 1))
        expect(lived.value.state.at).toBe('unlisted')
        const [episode] = lived.value.state.episodes
        const years = rulebook.lookBack.years?.value ?? 1
        expect(1 + (episode?.earlierLookBacks?.length ?? 0)).toBe(years)
        expect(parseCase(JSON.parse(JSON.stringify(lived.value)), [rulebook])).toEqual(lived)
      }),
      { numRuns: 60 },
    )
  })

  // Drawing a rulebook, its sample life and a walk costs more than any law about it: each walk is drawn once for all laws.
  it('keeps its laws on every walk: the machine, the levels, the look-backs, the time limits', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(walked, (one) => {
        for (const law of [sameAsMachine, levelsInOrder, looksBackYearly, limitsInTime]) law(one)
        for (const { event, accepted } of one.attempts) if (accepted) seen.add((event as LifecycleEvent).type)
      }),
      // A whole life is among them, so that no law is about nothing.
      { numRuns: 120, examples: [[{ rulebook: scored, attempts: sampleAttempts(scored) }]] },
    )
    for (const type of ['consolidate-by-county', 'exit-list', 'look-back-steady']) expect(seen, type).toContain(type)
  })
})
