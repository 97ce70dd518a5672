import type { AnyStateNode } from 'xstate'
import { statechart } from './chart.js'
import { type EventType, isEventType } from './event-rules.js'
import type { Route } from './routes.js'
import { isStateId, type StateId } from './states.js'
import type { ApplyParams, GuardParams } from './transition.js'

/** One transition as the statechart has it. */
export interface Transition {
  readonly from: StateId
  readonly type: EventType
  /** The state it leads to; `from` where it stays. */
  readonly to: StateId
  readonly route?: Route
}

function params<P extends object>(part: unknown): Partial<P> {
  return typeof part === 'object' && part !== null && 'params' in part ? (part.params as P) : {}
}

function read(from: StateId, nodes: readonly AnyStateNode[]): readonly Transition[] {
  // The innermost state answers first, as XState has it.
  return [...nodes].reverse().flatMap((node) =>
    [...node.transitions].flatMap(([type, steps]) =>
      isEventType(type)
        ? steps.map((step) => {
            const { route } = params<GuardParams>(step.guard)
            const { to = from } = params<ApplyParams>(step.actions[0])
            return { from, type, to, ...(route === undefined ? {} : { route }) }
          })
        : [],
    ),
  )
}

function walk(node: AnyStateNode, ancestors: readonly AnyStateNode[]): readonly Transition[] {
  const children = Object.values(node.states)
  const nodes = [...ancestors, node]
  if (children.length > 0) return children.flatMap((child) => walk(child, nodes))
  const id = node.path.join('.')
  return isStateId(id) ? read(id, nodes) : []
}

/** Every move of the lifecycle, read off the machine's state nodes: for stepping, for diagrams, for the model check. */
export const transitions: readonly Transition[] = walk(statechart.root, [])

const table: ReadonlyMap<StateId, ReadonlyMap<EventType, readonly Transition[]>> = new Map(
  [...new Set(transitions.map((one) => one.from))].map((from) => {
    const here = transitions.filter((one) => one.from === from)
    return [
      from,
      new Map([...new Set(here.map((one) => one.type))].map((type) => [type, here.filter((one) => one.type === type)])),
    ]
  }),
)

/** The transitions that an event of a type could take from a state; none where it is not possible there. */
export function transitionsFrom(state: StateId, type: EventType): readonly Transition[] {
  return table.get(state)?.get(type) ?? []
}

/** The types of event that are possible in a state, in the order of the statechart. */
export function possibleIn(state: StateId): readonly EventType[] {
  return [...(table.get(state)?.keys() ?? [])]
}

/** The states in which an event of a type is possible. */
export function statesFor(type: EventType): readonly StateId[] {
  return [...table].filter(([, types]) => types.has(type)).map(([state]) => state)
}
