import type { EventType } from './event-rules.js'
import type { Route } from './routes.js'
import type { StateId } from './states.js'
import type { ApplyParams, GuardParams } from './transition.js'

/** A transition as the statechart writes it. */
export interface Move<T extends EventType> {
  readonly guard: { readonly type: T; readonly params: GuardParams }
  readonly actions: { readonly type: 'apply'; readonly params: ApplyParams }
  readonly target?: `#${StateId}`
}

/** A transition: guarded by its event type's rule, applied, leading to a state or staying. */
export function move<T extends EventType>(type: T, to?: StateId, route?: Route): Move<T> {
  return {
    guard: { type, params: route === undefined ? {} : { route } },
    actions: { type: 'apply', params: to === undefined ? {} : { to } },
    ...(to === undefined ? {} : { target: `#${to}` as const }),
  }
}

/** Evidence may come in every state that is not final, rather than at the root: there a final state would still take it. */
export const evidence: {
  readonly [T in 'record-fortress' | 'record-screening' | 'record-survey']: Move<T>
} = {
  'record-fortress': move('record-fortress'),
  'record-screening': move('record-screening'),
  'record-survey': move('record-survey'),
}
