import type { EventObject, StateMachine, StateSchema } from 'xstate'
import type { RecordedEvent, RecordedType } from '../lifecycle/correction.js'
import type { StateMeaning } from '../lifecycle/states.js'
import type { ApplyParams, ChartContext, ChartInput, GuardParams, StandsAtParams } from '../lifecycle/transition.js'

/** The type of both machines, for those who name it. */
export type CaseMachine = StateMachine<
  ChartContext,
  RecordedEvent,
  // biome-ignore lint/complexity/noBannedTypes: XState's own word for a machine without children
  {},
  never,
  { readonly type: 'apply'; readonly params: ApplyParams },
  | { readonly [T in RecordedType]: { readonly type: T; readonly params: GuardParams } }[RecordedType]
  | { readonly type: 'stands-at'; readonly params: StandsAtParams },
  never,
  'unlisted' | 'identifying' | 'preparing' | 'rectifying' | 'exited' | 'reread' | { readonly acceptance: string },
  string,
  ChartInput,
  // biome-ignore lint/complexity/noBannedTypes: XState's own word for an output that is not declared
  {} | null | undefined,
  EventObject,
  StateMeaning,
  StateSchema
>

// The literal config makes XState's type of the machine unnameable; all else of it is in CaseMachine, word for word.
export function named(machine: object): CaseMachine {
  return machine as CaseMachine
}
