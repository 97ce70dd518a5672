import { initialTransition, transition } from 'xstate'
import type { Case } from '../../src/lifecycle/case.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { openCase, record, replay, sampleLife } from '../lifecycle/doors.js'
import { type Contestant, race, type Timing } from './race.js'

/** One village's whole life in three ways; times in microseconds per event. */
export interface LifeTimes {
  readonly events: number
  readonly record: Timing
  readonly transition: Timing
  readonly replay: Timing
}

function recorded(rulebook: Rulebook, events: readonly LifecycleEvent[]): Case {
  let theCase = openCase({ village: sampleVillage, rulebook })
  for (const event of events) {
    const step = record(theCase, event, [rulebook])
    if (!step.ok) throw new Error(`${event.id} (${event.type}) is refused: ${JSON.stringify(step.error)}`)
    theCase = step.value
  }
  return theCase
}

function stepped(rulebook: Rulebook, events: readonly LifecycleEvent[]): Case {
  const input = { case: openCase({ village: sampleVillage, rulebook }), rulebooks: [rulebook] }
  let [snapshot] = initialTransition(lifecycleMachine, input)
  for (const event of events) [snapshot] = transition(lifecycleMachine, snapshot, event)
  return snapshot.context.case
}

function replayed(rulebook: Rulebook, events: readonly LifecycleEvent[]): Case {
  const again = replay({ village: sampleVillage, rulebook }, events, [rulebook])
  if (!again.ok) throw new Error(`replay stops at ${again.error.index}`)
  return again.value
}

/** Records a life, steps XState's machine through it, replays it. Throws unless each gives the same case. */
export async function timeLife(rulebook: Rulebook, rounds: number): Promise<LifeTimes> {
  const events = sampleLife(rulebook)
  const ways: readonly Contestant[] = [
    { name: 'record', run: () => recorded(rulebook, events) },
    { name: 'transition', run: () => stepped(rulebook, events) },
    { name: 'replay', run: () => replayed(rulebook, events) },
  ]
  const cases = ways.map(({ run }) => JSON.stringify(run()))
  if (cases.some((one) => one !== cases[0])) throw new Error('record, transition and replay lead to different cases')
  const [first, second, third] = await race(ways, events.length, rounds)
  if (first === undefined || second === undefined || third === undefined) throw new Error('a way was not timed')
  return { events: events.length, record: first, transition: second, replay: third }
}
