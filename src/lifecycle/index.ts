export type { CaseMachine } from '../machine/case-machine.js'
export { lifecycleMachine } from '../machine/machine.js'
export { type Case, type CaseOpening, openCase, rulebookFor, situationOf } from './case.js'
export { acceptanceMachine } from './chart.js'
export {
  type Correction,
  type CorrectionEvent,
  correctEvent,
  type EventHead,
  headOf,
  isRecordedType,
  RECORDED_TYPES,
  type RecordedEvent,
  type RecordedType,
  type Replacement,
} from './correction.js'
export {
  type AnyEventRule,
  EVENT_TYPES,
  type EventType,
  eventRules,
  isEventType,
  type LifecycleEvent,
  type Payloads,
  ruleOf,
} from './event-rules.js'
export { exitList, leavePrevention } from './exit-events.js'
export { type LifecycleCode, lifecycleFindings } from './findings.js'
export { effectiveEvents, standingCorrections } from './history.js'
export { commonReasons, conditionReasons, type Judgement, judgeEvent } from './judge.js'
export { type CorrectionJudgement, correctable, correctionConditions, judgeCorrection } from './judge-correction.js'
export { applyLimit, takesEffect } from './limit-events.js'
export { type LimitStatus, type StageLimitStatus, stageLimits, type TimedState } from './limits.js'
export { lookBackProblems, lookBackSteady, lookBackWindow, nextLookBack } from './look-back-events.js'
export { migrateRulebook, type RulebookMigration } from './migration-event.js'
export { owesIn, owesNow } from './owes.js'
export { parseEvent } from './parse-event.js'
export { record } from './record.js'
export { recurrent } from './recurrence.js'
export { parseCase, type ReplayRefusal, replay } from './replay.js'
export type { Route } from './routes.js'
export type { AppliedLimit, CaseSlices, CaseState, Situation } from './situation.js'
export { STATE_IDS, type StateId, type StateMeaning, stateIdOf, stateMeanings } from './states.js'
export { possibleHere } from './step.js'
export { possibleIn, statesFor, type Transition, transitions, transitionsFrom } from './table.js'
export type { ChartContext, ChartInput } from './transition.js'
