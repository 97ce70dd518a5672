import { assign } from 'xstate'
import { statechart } from '../lifecycle/chart.js'
import { judgeCorrection } from '../lifecycle/judge-correction.js'
import { parseEvent } from '../lifecycle/parse-event.js'
import { type ApplyParams, type Arguments, apply, type ChartContext, unrecorded } from '../lifecycle/transition.js'
import type { CaseMachine } from './case-machine.js'

function reread({ context, event }: Arguments): Partial<ChartContext> {
  const parsed = parseEvent(event)
  if (!parsed.ok || parsed.value.type !== 'correct-event') return {}
  const { reread } = judgeCorrection(context.case, parsed.value, context.rulebooks)
  return reread === undefined ? {} : { case: reread }
}

/** Whether a correction is accepted: as `record` has it. */
function admitsCorrection(given: Arguments): boolean {
  return unrecorded(given) && reread(given).case !== undefined
}

function applyAny(given: Arguments, params: ApplyParams): Partial<ChartContext> {
  return given.event.type === 'correct-event' ? reread(given) : apply(given, params)
}

/**
 * The whole life of a village on and off the lists, as an XState machine: identification, rectification, acceptance, exit, look-back.
 * The only place that says what may follow what; `record`, the view and the diagrams are derived from it. No timers, no actors, no
 * output: time enters with the events. It starts where the case that is its input stands. Use it with `createActor` or
 * `@xstate/react`; its guards give the same verdicts as `record`, and `context.case` is the case. A correction takes it to where
 * the record now says that the case stands (D25).
 */
export const lifecycleMachine: CaseMachine = statechart.provide({
  guards: { 'correct-event': admitsCorrection },
  actions: { apply: assign(applyAny) },
})
