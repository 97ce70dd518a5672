export { changeControl } from './control.js'
export { lowerControl, raiseRisk } from './control-events.js'
export { type RectificationCode, rectificationFindings } from './findings.js'
export {
  type Assignment,
  FOUR_ONES,
  type FourOnesPost,
  fourOnesLabels,
  fourOnesReason,
  type HeldAssignment,
  holderOf,
  matchingFields,
} from './four-ones.js'
export { type ThreeLists, threeLists } from './lists.js'
export {
  type ExitLine,
  keepsExitLine,
  type Plan,
  type PlannedMeasure,
  type PlannedProblem,
  type Problem,
  type RectificationMeasure,
} from './plan.js'
export { loweredBy, planReasons } from './plan-checks.js'
export { approvePlan, returnPlan, submitPlan } from './plan-events.js'
export { assignPost, formTaskForce } from './preparation-events.js'
export { measuresReason, problemsReason } from './progress.js'
export { completeMeasure, type FoundProblem, findProblem, judgeProblem, type Reading } from './progress-events.js'
export type { ControlChange, RectificationSituation, RectificationSlice } from './slice.js'
export { controlLevel, groundsOf, noRectification, startRectification } from './slice.js'
export { departmentsCalledFor, type FormedTaskForce, type TaskForce } from './task-force.js'
