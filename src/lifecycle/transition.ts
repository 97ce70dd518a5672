import type { Rulebook } from '../rulebook/rulebook.js'
import { type Case, openCase } from './case.js'
import type { RecordedEvent } from './correction.js'
import { EVENT_TYPES, type EventType } from './event-rules.js'
import { evolve } from './evolve.js'
import { judgeEvent } from './judge.js'
import { parseEvent } from './parse-event.js'
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

// XState calls the context factory without input on every pure transition and swallows what it throws: it must be total.
const placeholder: ChartContext = {
  case: openCase({ village: { code: '000000000000', name: '—' }, rulebook: { id: 'none', version: 'none' } }),
  rulebooks: [],
}

/** What a machine's context is made from. */
export function contextOf({ input }: { readonly input: ChartInput | undefined }): ChartContext {
  return input === undefined ? placeholder : { case: input.case, rulebooks: input.rulebooks }
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
  readonly event: RecordedEvent
}

/** Read off the guard of a way out of a reading anew: where the case would have to stand. */
export interface StandsAtParams {
  readonly at: StateId
}

/** Whether the record says that the case stands in a state. */
export function standsAt({ context }: Pick<Arguments, 'context'>, { at }: StandsAtParams): boolean {
  return context.case.state.at === at
}

/** An event that is recorded already is no transition: the same id twice is one event (D22). */
export function unrecorded({ context, event }: Arguments): boolean {
  return context.case.events.every((one) => one.id !== event.id)
}

/** Whether everything that an event is held against holds, and it leads this way. The statechart has seen to the state. */
export function admits({ context, event }: Arguments, { route }: GuardParams): boolean {
  const parsed = parseEvent(event)
  if (!parsed.ok || parsed.value.type === 'correct-event' || !unrecorded({ context, event: parsed.value })) return false
  const { reasons, situation } = judgeEvent(context.case, parsed.value, context.rulebooks)
  if (situation === undefined || reasons.some((one) => one.verdict !== 'holds')) return false
  return route === undefined || routes[route](situation)
}

/** Each guard bears the name of its event type, which is that of its rule: read off the machine, it says which checks stand there. */
export const guards: Readonly<Record<EventType, (args: Arguments, params: GuardParams) => boolean>> =
  Object.fromEntries(EVENT_TYPES.map((type) => [type, admits])) as Record<EventType, typeof admits>

/** What a transition changes: the case, recorded and moved on. */
export function apply({ context, event }: Arguments, { to }: ApplyParams): Partial<ChartContext> {
  const parsed = parseEvent(event)
  if (!parsed.ok || parsed.value.type === 'correct-event') return {}
  const judgement = judgeEvent(context.case, parsed.value, context.rulebooks)
  return { case: evolve(context.case, judgement, to ?? context.case.state.at) }
}
