import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { meetsRatio } from '../../src/core/threshold.js'
import type { Case } from '../../src/lifecycle/case.js'
import { effectiveEvents } from '../../src/lifecycle/correction.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { stateIdOf } from '../../src/lifecycle/states.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { deepFreeze } from './deep-freeze.js'
import { arbitraryWalk, openCase, parseCase, record, replay, walk } from './doors.js'

const rulebooks = [xining2024]

describe('the laws of a case', () => {
  it('replaying the events is recording them one by one, and a stored case comes back [D22]', () => {
    fc.assert(
      fc.property(arbitraryWalk(), (one) => {
        const attempts = walk(one)
        const theCase = attempts[attempts.length - 1]?.after
        if (theCase === undefined) return
        const again = replay({ village: theCase.village, rulebook: theCase.rulebook }, theCase.events, rulebooks)
        expect(again).toEqual({ ok: true, value: theCase })
        const stored = JSON.parse(JSON.stringify(theCase))
        expect(stored).toEqual(theCase)
        expect(parseCase({ ...stored, state: 'thrown away' })).toEqual({ ok: true, value: theCase })
      }),
      { numRuns: 60 },
    )
  })

  it('a refused event changes nothing and gives every reason; an accepted one changes nothing of the case before [D22, D26]', () => {
    fc.assert(
      fc.property(arbitraryWalk(12), (one) => {
        for (const { before, event, accepted } of walk(one)) {
          const bytes = JSON.stringify(before)
          const step = record(deepFreeze(before), deepFreeze(event), rulebooks)
          expect(JSON.stringify(before)).toBe(bytes)
          expect(step.ok).toBe(accepted)
          if (step.ok) continue
          expect(step.error.reasons.length).toBeGreaterThan(0)
          for (const reason of step.error.reasons) {
            expect(reason.verdict).not.toBe('holds')
            expect(reason.cites.length).toBeGreaterThan(0)
            expect(reason.kind === 'facts-missing').toBe(
              reason.verdict === 'unknown' || reason.code === 'rulebook-at-hand',
            )
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the same event once more is one event, and the same id on another is refused [D22]', () => {
    fc.assert(
      fc.property(arbitraryWalk(12), fc.nat(), (one, pick) => {
        const attempts = walk(one)
        const theCase = attempts[attempts.length - 1]?.after
        const event = theCase?.events[pick % Math.max(1, theCase.events.length)]
        if (theCase === undefined || event === undefined) return
        expect(record(theCase, JSON.parse(JSON.stringify(event)), rulebooks)).toEqual({ ok: true, value: theCase })
        const other = record(theCase, { ...event, actor: { ...event.actor, ref: 'other' } }, rulebooks)
        expect(other.ok).toBe(false)
        if (!other.ok) expect(other.error.reasons.map((reason) => reason.code)).toContain('event-id')
      }),
      { numRuns: 60 },
    )
  })

  it('the XState machine gives the very same verdicts and the very same case [D14]', () => {
    fc.assert(
      fc.property(arbitraryWalk(), (one) => {
        const start = openCase({ village: sampleVillage, rulebook: xining2024 })
        const actor = createActor(lifecycleMachine, { input: { case: start, rulebooks } }).start()
        for (const { event, after } of walk(one)) {
          actor.send(event as LifecycleEvent)
          const { value, context } = actor.getSnapshot()
          expect(stateIdOf(value)).toBe(after.state.at)
          expect(context.case).toEqual(after)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** The events since the village was listed last. */
function episodeOf({ events }: Case): readonly LifecycleEvent[] {
  const effective = effectiveEvents(events)
  return effective.slice(effective.map(({ type }) => type).lastIndexOf('determine-listing') + 1)
}

/** The last event of a type. */
function last<T extends LifecycleEvent['type']>(
  events: readonly LifecycleEvent[],
  type: T,
): Extract<LifecycleEvent, { readonly type: T }> | undefined {
  const found = events.filter((event) => event.type === type)
  return found[found.length - 1] as Extract<LifecycleEvent, { readonly type: T }> | undefined
}

const SENDS_BACK = ['find-problem', 'raise-risk', 'resume-rectifying', 'return-by-township', 'return-by-city']
const PASSES = ['apply-to-township', 'apply-to-county', 'accept-by-county', 'pass-by-city']

describe('no road leads out but the right one', () => {
  // An oracle of its own: it reads the raw events, not the state.
  it('whoever left the weak-lax list passed four levels in order and was well satisfied [A1.5, A2.2, A3.1, A4.1, M5.1, D14, D16]', () => {
    fc.assert(
      fc.property(arbitraryWalk(60), (one) => {
        for (const { before, event, accepted } of walk(one)) {
          if (!accepted || (event as LifecycleEvent).type !== 'exit-list') continue
          const episode = episodeOf(before)
          const back = Math.max(
            -1,
            ...SENDS_BACK.map((type) => episode.map(({ type: t }) => t as string).lastIndexOf(type)),
          )
          const passes = episode.slice(back + 1).filter(({ type }) => PASSES.includes(type))
          expect(passes.map(({ type }) => type)).toEqual(PASSES)
          expect(passes.map(({ actor }) => actor.unit.length)).toEqual([12, 9, 6, 4])
          const survey = last(episode, 'record-survey')?.payload.survey
          const answers = Object.values(survey?.channels ?? {}).map((channel) => channel.answers)
          const satisfied = answers.reduce((sum, counts) => sum + (counts.satisfied ?? 0), 0)
          const valid = answers.reduce((sum, counts) => sum + (counts.satisfied ?? 0) + (counts.dissatisfied ?? 0), 0)
          expect(meetsRatio({ op: 'at-least', value: { part: 4, whole: 5 } }, { part: satisfied, whole: valid })).toBe(
            true,
          )
          expect(last(episode, 'record-fortress')).toBeDefined()
        }
      }),
      { numRuns: 150 },
    )
  })
})
