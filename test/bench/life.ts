import { createActor, createMachine, getInitialSnapshot, getNextSnapshot } from 'xstate'
import type { Case } from '../../src/lifecycle/case.js'
import { type ChartState, lifecycle, type Possible, targetsOf } from '../../src/lifecycle/chart.js'
import type { EventType, LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import type { StateId } from '../../src/lifecycle/states.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { openCase, record, replay, sampleLife } from '../lifecycle/doors.js'
import { type Field, type Lane, type Raced, race } from './race.js'

/** One village's whole life in several ways; microseconds of CPU per event. */
export interface LifeTimes extends Raced<Way> {
  readonly events: number
}

const WAYS = ['record', 'refused', 'replay', 'send', 'transition', 'reducer'] as const
type Way = (typeof WAYS)[number]

function stepsOf(rulebook: Rulebook, events: readonly LifecycleEvent[]): readonly Case[] {
  const cases = [openCase({ village: sampleVillage, rulebook })]
  for (const event of events) {
    const step = record(cases[cases.length - 1] as Case, event, [rulebook])
    if (!step.ok) throw new Error(`${event.id} (${event.type}) is refused: ${JSON.stringify(step.error)}`)
    cases.push(step.value)
  }
  return cases
}

// An event that can lead to several states is one event for each of them: without guards, the event has to say which.
const named = (type: string, place: number): string => (place === 0 ? type : `${type}#${place}`)

function bare({ on, states }: ChartState, id: string): object {
  const possible = (types: Possible) =>
    (Object.keys(types) as EventType[]).flatMap((type) =>
      targetsOf(types, type).map(({ to }, place) => [named(type, place), to === undefined ? {} : { target: `#${to}` }]),
    )
  const inner = Object.entries(states ?? {}).map(([key, state]) => [key, bare(state, `${id}.${key}`)])
  return {
    id,
    on: Object.fromEntries(possible(on)),
    ...(inner.length === 0 ? {} : { initial: inner[0]?.[0], states: Object.fromEntries(inner) }),
  }
}

/** The chart of the library with its states and events alone: no guards, no context, no actions. */
function bareMachine() {
  const states = Object.entries(lifecycle as Readonly<Record<string, ChartState>>).map(([key, state]) => [
    key,
    bare(state, key),
  ])
  return createMachine({ id: 'bare', initial: 'unlisted', states: Object.fromEntries(states) })
}

function chartStateOf(id: StateId): { readonly on: Possible } {
  const [first = '', second] = id.split('.')
  const state = (lifecycle as Readonly<Record<string, ChartState>>)[first]
  const inner = second === undefined ? undefined : state?.states?.[second]
  return { on: { ...state?.on, ...inner?.on } }
}

/** The events of a life, each with the name that leads to the state that the library came to. */
function bareEvents(cases: readonly Case[], events: readonly LifecycleEvent[]): readonly { readonly type: string }[] {
  return events.map(({ type }, at) => {
    const [before, after] = [cases[at]?.state.at, cases[at + 1]?.state.at]
    if (before === undefined || after === undefined) throw new Error('a life without a state')
    const place = targetsOf(chartStateOf(before).on, type).findIndex(({ to = before }) => to === after)
    return { type: named(type, Math.max(place, 0)) }
  })
}

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a programmer would write by hand: a table of states, and a list of what happened. */
function reducerTable(cases: readonly Case[], bareTypes: readonly { readonly type: string }[]): Table {
  const table: Record<string, Record<string, string>> = {}
  bareTypes.forEach(({ type }, at) => {
    const [from = '', to = ''] = [cases[at]?.state.at, cases[at + 1]?.state.at]
    table[from] = { ...table[from], [type]: to }
  })
  return table
}

interface Reduced {
  readonly at: string
  readonly events: readonly object[]
}

function reduce(table: Table, { at, events }: Reduced, event: { readonly type: string }): Reduced {
  const to = table[at]?.[event.type]
  return to === undefined ? { at, events } : { at: to, events: [...events, event] }
}

/** An event that comes too early, and the case that refuses it. */
function refusals(cases: readonly Case[], events: readonly LifecycleEvent[], rulebook: Rulebook) {
  return cases.flatMap((theCase, at) => {
    const event = events[at + 3]
    return event === undefined || record(theCase, event, [rulebook]).ok ? [] : [{ theCase, event }]
  })
}

/** The ways to record a life, have it refused, replay it, and step the same chart. Throws unless all agree. */
export function lifeLanes(rulebook: Rulebook): Readonly<Record<Way, Lane>> {
  const events = sampleLife(rulebook)
  const cases = stepsOf(rulebook, events)
  const refused = refusals(cases, events, rulebook)
  const plain = bareEvents(cases, events)
  const machine = bareMachine()
  const table = reducerTable(cases, plain)

  const sent = () => {
    const actor = createActor(machine)
    actor.start()
    for (const event of plain) actor.send(event)
    return actor.getSnapshot()
  }
  const stepped = () =>
    plain.reduce((snapshot, event) => getNextSnapshot(machine, snapshot, event), getInitialSnapshot(machine))
  const reduced = () =>
    plain.reduce<Reduced>((state, event) => reduce(table, state, event), { at: 'unlisted', events: [] })
  const replayed = () => {
    const again = replay({ village: sampleVillage, rulebook }, events, [rulebook])
    if (!again.ok) throw new Error(`replay stops at ${again.error.index}`)
    return again.value
  }

  const last = cases[cases.length - 1]
  if (last === undefined || refused.length === 0) throw new Error('a life without events')
  if (JSON.stringify(replayed()) !== JSON.stringify(last)) throw new Error('replay leads to another case')
  for (const snapshot of [sent(), stepped()]) {
    if (!snapshot.getMeta || !snapshot._nodes.some(({ id }) => id === last.state.at)) {
      throw new Error(`the bare machine is in ${JSON.stringify(snapshot.value)}, the case in ${last.state.at}`)
    }
  }
  if (reduced().at !== last.state.at) throw new Error('the reducer leads to another state')

  const units = events.length
  return {
    record: { name: 'record, accepted', units, run: () => stepsOf(rulebook, events) },
    refused: {
      name: 'record, refused with all reasons',
      units: refused.length,
      run: () => refused.map(({ theCase, event }) => record(theCase, event, [rulebook])),
    },
    replay: { name: 'replay', units, run: replayed },
    send: { name: 'XState send, no guards', units, run: sent },
    transition: { name: 'XState transition, no guards', units, run: stepped },
    reducer: { name: 'reducer written by hand', units, run: reduced },
  }
}

/** Records a life, has it refused, replays it, and steps the same chart in other ways. Throws unless all agree. */
export async function timeLife(rulebook: Rulebook, field: Field, rounds: number): Promise<LifeTimes> {
  return { events: lifeLanes(rulebook).record.units, ...(await race('life', WAYS, field, rounds, 'replay')) }
}
