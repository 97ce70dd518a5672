export {
  type ApplyParams,
  acceptanceMachine,
  type CaseMachine,
  type GuardParams,
  type IsInParams,
  lifecycleMachine,
  type MachineContext,
  type MachineInput,
} from './machine.js'
