import type { Reason } from '../../src/core/finding.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { EventType, LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import type { Payloads } from '../../src/lifecycle/payloads.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Cast, castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record, sampleLife } from './doors.js'

export const cast: Cast = castOf(sampleVillage)

/** An event of the sample life. */
export function the(type: EventType, nth = 1): LifecycleEvent {
  const event = sampleLife().filter((one) => one.type === type)[nth - 1]
  if (event === undefined) throw new Error(`the sample life has no ${type} ${nth}`)
  return event
}

/** The sample life up to an event, without it. */
export function upTo(type: EventType, nth = 1, rulebook: Rulebook = xining2024): Case {
  const life = sampleLife(rulebook)
  return play(openCase({ village: sampleVillage, rulebook }), life.slice(0, life.indexOf(findIn(life, type, nth))), [
    rulebook,
  ])
}

function findIn(life: readonly LifecycleEvent[], type: EventType, nth: number): LifecycleEvent {
  const event = life.filter((one) => one.type === type)[nth - 1]
  if (event === undefined) throw new Error(`no ${type} ${nth}`)
  return event
}

/** Records events that must all be accepted. */
export function play(start: Case, events: readonly unknown[], rulebooks: readonly Rulebook[] = [xining2024]): Case {
  return events.reduce<Case>((theCase, event) => {
    const step = record(theCase, event, rulebooks)
    if (!step.ok) throw new Error(JSON.stringify(step.error.reasons, null, 1))
    return step.value
  }, start)
}

let made = 0

/** A new event. */
export function event<T extends EventType>(
  type: T,
  date: string,
  actor: LifecycleEvent['actor'],
  payload: Payloads[T],
): LifecycleEvent {
  made += 1
  return { type, id: `t${made}`, date: day(date), actor, payload } as LifecycleEvent
}

/** An event of the sample life with something changed. */
export function changed(type: EventType, change: Record<string, unknown>, nth = 1): unknown {
  return { ...the(type, nth), ...change }
}

/** The reasons for which an event is refused; empty if it is accepted. */
export function reasons(theCase: Case, one: unknown, rulebooks: readonly Rulebook[] = [xining2024]): readonly Reason[] {
  const step = record(theCase, one, rulebooks)
  return step.ok ? [] : step.error.reasons
}

/** The codes of the reasons for which an event is refused. */
export function codes(theCase: Case, one: unknown, rulebooks: readonly Rulebook[] = [xining2024]): readonly string[] {
  return reasons(theCase, one, rulebooks).map((reason) => reason.code)
}
