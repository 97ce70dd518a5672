export {
  type ApplyParams,
  acceptanceMachine,
  type CaseMachine,
  type GuardParams,
  type IsInParams,
  lifecycleMachine,
  type MachineContext,
  type MachineInput,
  type RefusedEvent,
} from './machine.js'
