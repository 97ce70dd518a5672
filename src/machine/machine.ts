import { assign, type StateMachine, type StateSchema, setup } from 'xstate'
import { type Reason, type Refusal, reason } from '../core/finding.js'
import { applyTransition, judgeEvent } from '../lifecycle/apply.js'
import { type Case, emptyCase } from '../lifecycle/case.js'
import { type ChartState, fiveSteps, lifecycle, type Possible, targetsOf } from '../lifecycle/chart.js'
import { isRecordedType, type RecordedEvent, type RecordedType } from '../lifecycle/correction.js'
import { EVENT_TYPES, type EventType } from '../lifecycle/event-rules.js'
import { lifecycleFindings } from '../lifecycle/findings.js'
import { judgeCorrection } from '../lifecycle/judge-correction.js'
import { knownOf } from '../lifecycle/known.js'
import { parseEvent } from '../lifecycle/parse-event.js'
import { advance } from '../lifecycle/record.js'
import { type Route, routes } from '../lifecycle/routes.js'
import { isStateId, STATE_IDS, type StateId, type StateMeaning, stateMeanings } from '../lifecycle/states.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/** The context of the machines: the case, and the rulebooks that its references are resolved with. */
export interface MachineContext {
  readonly case: Case
  readonly rulebooks: readonly Rulebook[]
  /** Why the last event was refused; absent after one that was accepted or was on the record already (D26). */
  readonly refusal?: Refusal
}

/** What a machine emits if it refuses an event. */
export interface RefusedEvent extends Refusal {
  readonly type: 'refused'
  readonly event: unknown
}

/** What a machine starts from. */
export interface MachineInput {
  readonly case: Case
  readonly rulebooks: readonly Rulebook[]
}

/** On the guard of a transition: its route, if the event has several. */
export interface GuardParams {
  readonly route?: Route
}

/** On the action of a transition: the state that it leads to, if it leaves the present one. */
export interface ApplyParams {
  readonly to?: StateId
}

/** On a guard of the transient state `reread`: the state that the case must be in. */
export interface IsInParams {
  readonly at: StateId
}

/** The type of both machines. */
export type CaseMachine = StateMachine<
  MachineContext,
  RecordedEvent,
  // biome-ignore lint/complexity/noBannedTypes: XState's own word for a machine without children
  {},
  never,
  { readonly type: 'apply'; readonly params: ApplyParams },
  | { readonly [T in RecordedType]: { readonly type: T; readonly params: GuardParams } }[RecordedType]
  | { readonly type: 'is-in'; readonly params: IsInParams },
  never,
  | 'unlisted'
  | 'identifying'
  | 'preparing'
  | 'rectifying'
  | 'exited'
  | 'closed'
  | 'reread'
  | { readonly acceptance: string },
  string,
  MachineInput,
  // biome-ignore lint/complexity/noBannedTypes: XState's own word for an output that is not declared
  {} | null | undefined,
  RefusedEvent,
  StateMeaning,
  StateSchema
>

interface Arguments {
  readonly context: MachineContext
  readonly event: RecordedEvent
}

// XState calls the context factory without input on every pure transition and swallows what it throws: it must be
// total.
function contextOf({ input }: { readonly input: MachineInput | undefined }): MachineContext {
  if (input !== undefined) return { case: input.case, rulebooks: input.rulebooks }
  const nowhere = { village: { code: '000000000000', name: '—' }, rulebook: { id: 'none', version: 'none' } }
  return { case: emptyCase(nowhere), rulebooks: [] }
}

/** An event that is on the record already makes no transition: the same id twice is one event (D22). */
function isNew({ context, event }: Arguments): boolean {
  return context.case.events.every((one) => one.id !== event.id)
}

/** Whether every check holds and the event takes this route. The machine itself checks the state. */
function admits({ context, event }: Arguments, { route }: GuardParams): boolean {
  const parsed = parseEvent(event)
  if (!parsed.ok || parsed.value.type === 'correct-event' || !isNew({ context, event: parsed.value })) return false
  const { checks, situation } = judgeEvent(context.case, parsed.value, context.rulebooks)
  if (situation === undefined || checks.some((one) => one.verdict !== 'holds')) return false
  return route === undefined || routes[route](situation, parsed.value)
}

function correct({ context, event }: Arguments): Partial<MachineContext> {
  const parsed = parseEvent(event)
  if (!parsed.ok || parsed.value.type !== 'correct-event') return {}
  const { corrected } = judgeCorrection(context.case, parsed.value, context.rulebooks)
  return corrected === undefined ? {} : { case: corrected }
}

function admitsCorrection(given: Arguments): boolean {
  return isNew(given) && correct(given).case !== undefined
}

function apply(given: Arguments, { to }: ApplyParams): Partial<MachineContext> {
  const { context, event } = given
  if (event.type === 'correct-event') return correct(given)
  const parsed = parseEvent(event)
  if (!parsed.ok || parsed.value.type === 'correct-event') return {}
  const judgment = judgeEvent(context.case, parsed.value, context.rulebooks)
  return { case: applyTransition(context.case, judgment, to ?? context.case.state.at) }
}

// Each guard has the name of its event type.
const guards = () =>
  Object.fromEntries(EVENT_TYPES.map((type) => [type, admits])) as Readonly<Record<EventType, typeof admits>>

function transitionsIn(possible: Possible): object {
  const types = Object.keys(possible) as EventType[]
  return Object.fromEntries(
    types.map((type) => [
      type,
      targetsOf(possible, type).map(({ to, route }) => ({
        guard: { type, params: route === undefined ? {} : { route } },
        actions: { type: 'apply', params: to === undefined ? {} : { to } },
        ...(to === undefined ? {} : { target: `#${to}` }),
      })),
    ]),
  )
}

function stateNode(id: string, { on, states }: ChartState): object {
  const ids = Object.keys(states ?? {})
  return {
    id,
    ...(isStateId(id) ? { meta: stateMeanings[id] } : {}),
    on: transitionsIn(on),
    ...(states === undefined ? {} : { initial: ids[0], states: stateNodes(states, `${id}.`) }),
  }
}

function stateNodes(states: Readonly<Record<string, ChartState>>, prefix = ''): Record<string, object> {
  return Object.fromEntries(Object.entries(states).map(([key, state]) => [key, stateNode(prefix + key, state)]))
}

/** Transient. Jumps to the state recorded in the case: on starting and after a correction (D22, D25). */
function rereadNode(ids: readonly StateId[]): object {
  return {
    id: 'reread',
    always: ids.map((at) => ({ guard: { type: 'is-in', params: { at } }, target: `#${at}` })),
  }
}

function machineOf(id: string, states: Record<string, object>, rest: object = {}): CaseMachine {
  const machine = setup({
    types: { context: {} as MachineContext, input: {} as MachineInput, events: {} as RecordedEvent },
    guards: {
      ...guards(),
      'correct-event': admitsCorrection,
      'is-in': ({ context }: Arguments, { at }: IsInParams) => context.case.state.at === at,
    },
    actions: { apply: assign(apply) },
  })
  // The config is built from the chart, so XState cannot infer its type; CaseMachine is that type, word for word.
  const config: object = { id, context: contextOf, initial: 'reread', states, ...rest }
  return explained(machine.createMachine(config as never) as unknown as CaseMachine)
}

/** XState's own events; whatever else is no event of a record never reaches it, because some of it would stop an actor. */
const OWN_EVENTS: readonly unknown[] = ['xstate.init', 'xstate.stop']

/** Why an event was refused; nothing if it was not. */
function refusalReasons({ case: theCase, rulebooks }: MachineContext, event: unknown): readonly Reason[] {
  const parsed = parseEvent(event)
  if (!parsed.ok) return parsed.error.reasons
  const next = advance({ case: theCase, known: knownOf(theCase.events) }, parsed.value, rulebooks)
  if (!next.ok) return next.error.reasons
  if (next.value.repeated) return []
  // The chart allows it, but this machine is only a part of the chart.
  const { at } = theCase.state
  const required = { inOneOf: [] }
  return [reason(lifecycleFindings['possible-here'], false, { required, found: { state: at, possible: [] } })]
}

/** The machine, which also says why it refuses an event: in its context, and by an emitted event (D26). */
function explained(machine: CaseMachine): CaseMachine {
  const step = machine.transition.bind(machine)
  machine.transition = (snapshot, event, scope) => {
    // A page may send anything, also nothing at all: it is refused like any other event.
    const type: unknown = (event as { type?: unknown } | null | undefined)?.type
    if (OWN_EVENTS.includes(type)) return step(snapshot, event, scope)
    const known = typeof type === 'string' && isRecordedType(type)
    const next = known ? step(snapshot, event, scope) : snapshot
    const { refusal: _before, ...context } = next.context
    if (context.case !== snapshot.context.case) return { ...next, context }
    const reasons = refusalReasons(snapshot.context, event)
    if (reasons.length === 0) return { ...next, context }
    scope.emit({ type: 'refused', event, reasons })
    return { ...next, context: { ...context, refusal: { reasons } } }
  }
  return machine
}

/**
 * The whole life of a village on and off the lists, as an XState machine: identification, rectification, acceptance,
 * exit, look-back. It is built from the chart that `record` goes by, and its guards give the same verdicts. It has no
 * timers, no actors and no output: time enters by events. It starts in the state of the case that is its input;
 * `context.case` is the case. A correction takes it to the state of the corrected case (D25). An event that is refused
 * leaves its reasons in `context.refusal`, and the actor emits them as `{ type: 'refused', event, reasons }` (D26).
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { lifecycleMachine } from 'baolei/machine'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { createActor } from 'xstate'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const actor = createActor(lifecycleMachine, { input: { case: opened.value, rulebooks: [xining2024] } }).start()
 * actor.getSnapshot().value // 'unlisted'
 * ```
 */
export const lifecycleMachine: CaseMachine = /*@__PURE__*/ machineOf(
  'lifecycle',
  { ...stateNodes(lifecycle), reread: rereadNode(STATE_IDS) },
  // At the root, and so in every state: none of them is final here.
  {
    on: {
      'correct-event': {
        guard: { type: 'correct-event', params: {} },
        actions: { type: 'apply', params: {} },
        target: '#reread',
      },
    },
  },
)

/**
 * The five steps alone (五步验收), from rectifying on: a part of the chart, with the same guards. It starts in the state
 * of the case; before rectifying, nothing is possible. It ends in `unlisted` (the look-back was steady) or
 * `identifying` (problems again, A5.2). It takes no corrections.
 *
 * @example
 * ```ts
 * import { acceptanceMachine } from 'baolei/machine'
 *
 * acceptanceMachine.id // 'acceptance-steps'
 * ```
 */
export const acceptanceMachine: CaseMachine = /*@__PURE__*/ machineOf('acceptance-steps', {
  ...stateNodes(fiveSteps),
  unlisted: { id: 'unlisted', type: 'final', meta: stateMeanings.unlisted },
  identifying: { id: 'identifying', type: 'final', meta: stateMeanings.identifying },
  closed: { id: 'closed', type: 'final', meta: stateMeanings.closed },
  reread: rereadNode(STATE_IDS.filter((at) => at !== 'preparing')),
})
