import type { Rulebook } from '../rulebook/index.js'
import { type Case, openCase } from './case.js'
import type { LifecycleEvent } from './event-rules.js'
import { evolve } from './evolve.js'
import { judgeEvent, parseEvent } from './judge.js'
import { type Route, routes } from './routes.js'
import type { StateId } from './states.js'

/** The context of the machines: the case itself, and the rulebooks to resolve its references with. */
export interface ChartContext {
  readonly case: Case
  readonly rulebooks: readonly Rulebook[]
}

/** What a machine starts from. */
export interface ChartInput {
  readonly case: Case
  readonly rulebooks: readonly Rulebook[]
}

/** Read off a transition's guard: the way that it leads where there are two. */
export interface GuardParams {
  readonly route?: Route
}

/** Read off a transition's action: where it leads. */
export interface ApplyParams {
  readonly to?: StateId
}

/** What XState hands to a guard and to an action. */
export interface Arguments {
  readonly context: ChartContext
  readonly event: LifecycleEvent
}

// XState calls the context factory without input on every pure transition and swallows what it throws: it must be total.
const placeholder: ChartContext = {
  case: openCase({ village: { code: '000000000000', name: '—' }, rulebook: { id: 'none', version: 'none' } }),
  rulebooks: [],
}

/** What a machine starts with. */
export function contextOf({ input }: { readonly input: ChartInput | undefined }): ChartContext {
  return input === undefined ? placeholder : { case: input.case, rulebooks: input.rulebooks }
}

/** Whether everything that an event is held against holds, and it leads this way. The statechart has seen to the state. */
export function admits({ context, event }: Arguments, { route }: GuardParams): boolean {
  const parsed = parseEvent(event)
  // An event that is recorded already is no transition: the same id twice is one event (D22).
  if (!parsed.ok || context.case.events.some((one) => one.id === parsed.value.id)) return false
  const { reasons, situation } = judgeEvent(context.case, parsed.value, context.rulebooks)
  if (situation === undefined || reasons.some((one) => one.verdict !== 'holds')) return false
  return route === undefined || routes[route](situation)
}

/** What a transition changes: the case, recorded and moved on. */
export function apply({ context, event }: Arguments, { to }: ApplyParams): Partial<ChartContext> {
  const parsed = parseEvent(event)
  if (!parsed.ok) return {}
  const judgement = judgeEvent(context.case, parsed.value, context.rulebooks)
  return { case: evolve(context.case, judgement, to ?? context.case.state.at) }
}
