/** The laws of the deep property: those of every attempt, and those that only a sample of the runs is checked for. */
import { isDeepStrictEqual } from 'node:util'
import { initialTransition, transition } from 'xstate'
import { governs } from '../../src/core/actor.js'
import type { Case } from '../../src/lifecycle/case.js'
import { transitionsFrom } from '../../src/lifecycle/chart.js'
import { effectiveEvents, type RecordedEvent } from '../../src/lifecycle/correction.js'
import { eventRules, type LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { stateIdOf } from '../../src/lifecycle/states.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, parseCase, record, replay } from '../lifecycle/doors.js'
import { versions } from '../lifecycle/versions.js'

type Step = ReturnType<typeof record>

const opening = { village: sampleVillage, rulebook: xining2024 }
const PASSES = ['apply-to-township', 'apply-to-county', 'accept-by-county', 'pass-by-city']
const BACK = ['find-problem', 'raise-risk', 'resume-rectifying', 'return-by-township', 'return-by-city']

function law(holds: boolean, name: string, detail: unknown = ''): void {
  if (!holds) throw new Error(`broken: ${name} ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`)
}

/** Whether all levels were passed in order since the listing and since the case last went back, from the raw events. */
function passedInOrder(before: Case): boolean {
  const history = effectiveEvents(before.events)
  const types: readonly string[] = history.map(({ type }) => type)
  const since = types.slice(Math.max(...['determine-listing', ...BACK].map((type) => types.lastIndexOf(type))) + 1)
  // When the city sends a case to consolidating, the passes below stay; none of these lives has that.
  return since.filter((type) => PASSES.includes(type)).join() === PASSES.join()
}

function movedRightly(before: Case, event: LifecycleEvent, after: Case): void {
  const ways = transitionsFrom(before.state.at, event.type).map(({ to }) => to)
  law(ways.includes(after.state.at), 'moves as the statechart says', [before.state.at, event.type, after.state.at])
  law(eventRules[event.type].by.includes(event.actor.role), 'by a role that may', event.actor.role)
  if (event.type === 'exit-list') law(passedInOrder(before), 'exits after four levels in order')
  if (event.type === 'migrate-rulebook') {
    const { episodes: _now, ...rest } = after.state
    const { episodes: _then, ...same } = before.state
    law(isDeepStrictEqual(rest, same), 'a migration moves nothing but the pin')
  }
}

/**
 * Laws of every attempt: a refusal has reasons that do not hold; an acceptance appends the event and changes nothing
 * else, in order, by an actor who may (D14, D22, D23, D26).
 */
export function holdAttempt(before: Case, event: unknown, step: Step): void {
  if (!step.ok) {
    law(step.error.reasons.length > 0, 'a refusal has reasons')
    for (const { verdict, cites, code } of step.error.reasons) {
      law(verdict !== 'holds', 'a reason stands in the way', code)
      law(cites.length > 0, 'a reason is cited', code)
    }
    return
  }
  const after = step.value
  const last = after.events[after.events.length - 1]
  if (last === undefined) throw new Error('broken: an accepted event is on the record')
  law(after.events.length === before.events.length + 1, 'one event is appended')
  law(
    before.events.every((one, index) => one === after.events[index]),
    'the events before are the same',
  )
  law(last.date >= (before.events[before.events.length - 1]?.date ?? ''), 'dates do not run backwards')
  law(governs(last.actor.unit, sampleVillage.code), 'by a unit with jurisdiction')
  const again = record(after, event, versions)
  law(again.ok && again.value === after, 'the same event once more is one event')
  if (last.type !== 'correct-event') movedRightly(before, last, after)
}

function stateFrom(events: readonly LifecycleEvent[]): Case['state'] {
  return events.reduce((theCase, event) => {
    const step = record(theCase, event, versions)
    if (!step.ok) throw new Error(`broken: what is in effect is allowed, ${event.id}`)
    return step.value
  }, openCase(opening)).state
}

/**
 * Laws of a sample: the case replays, survives JSON, is the result of its effective events, and the machine agrees
 * (D14, D22, D25).
 */
export function holdCase(theCase: Case, refused: readonly unknown[]): void {
  const { events, state } = theCase
  const again = replay(opening, events, versions)
  law(again.ok && isDeepStrictEqual(again.value, theCase), 'a case replays')
  const parsed = parseCase(JSON.parse(JSON.stringify(theCase)), versions)
  law(parsed.ok && isDeepStrictEqual(parsed.value, theCase), 'a case comes back from JSON')
  law(isDeepStrictEqual(stateFrom(effectiveEvents(events)), state), 'the state is that of what is in effect')
  let [snapshot] = initialTransition(lifecycleMachine, { case: openCase(opening), rulebooks: versions })
  // An event that was refused earlier may be allowed by now; the machine must refuse what record refuses now.
  const still = refused.filter((event) => !record(theCase, event, versions).ok)
  for (const event of [...events, ...still]) [snapshot] = transition(lifecycleMachine, snapshot, event as RecordedEvent)
  law(stateIdOf(snapshot.value) === state.at, 'the machine stands where the case does')
  law(isDeepStrictEqual(snapshot.context.case, theCase), 'the machine has the same case')
}
