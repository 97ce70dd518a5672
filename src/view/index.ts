export { type StepId, stepLabels } from '../lifecycle/step.js'
export { type ActionKind, actionKindLabels } from './action-kinds.js'
export { type Action, type ActionExplained, type ActionReason, type Block, explainAction } from './actions.js'
export { namesOf } from './case-names.js'
export type { Wording } from './case-words.js'
export type { Correcting, Inserting } from './correction-form.js'
export { type Compared, describeDifference, describeDifferences } from './describe-difference.js'
export { type DiagramQuery, diagram } from './diagram.js'
export { type DueList, type DueListQuery, dueList, type OwedDuty } from './due-list.js'
export type { DutiesView, DutyCounts, DutyRow } from './duties-view.js'
export {
  type DutyAction,
  type DutyActionKind,
  type DutyDeed,
  type DutyForm,
  dutyActionLabels,
  dutyActions,
  dutyFormOf,
  readDutyForm,
} from './duty-forms.js'
export { explain, explainIndex, explainLine, explainTree, type IndexRow } from './explain.js'
export type { FieldFault } from './form-faults.js'
export type { JsonSchema, UiSchema } from './form-schema.js'
export {
  type Form,
  type FormQuery,
  formOf,
  jsonFormsUi,
  type PayloadOf,
  type Proposal,
  readForm,
} from './forms.js'
export type { Body, ViewQuery } from './looking.js'
export { dateText } from './period-text.js'
export type { NextView, PlanProgress, StepView, TrackedStep } from './progress.js'
export type { Question } from './question.js'
export type { FormRefusal } from './read-plain.js'
export type { IndexView, PointsView, ReadingViews, ScreeningView } from './readings-view.js'
export { type Rests, restsOf } from './rests.js'
export type { Names } from './teller.js'
export {
  type GlossaryEntry,
  glossary,
  type Named,
  TERM_GROUPS,
  type TermGroup,
  termGroupLabels,
  termLabel,
} from './terms.js'
export { type StateView, type StruckView, type TimelineQuery, type TimelineRow, timeline } from './timeline.js'
export {
  type CaseView,
  type Condition,
  type ControlView,
  type EpisodeView,
  type LimitView,
  viewCase,
} from './view-case.js'
export {
  type AspectView,
  type AssessmentView,
  type DossierView,
  type ItemView,
  type ProblemsView,
  type ReadingsQuery,
  type Request,
  type VillageFacts,
  type VillageQuery,
  type VillageView,
  viewReadings,
  viewVillage,
  type Wanted,
} from './view-village.js'
export type { OwnSentence, Words } from './wording.js'
export { reasonKindLabels, verdictLabels } from './words.js'
export {
  filterWorklist,
  type LateThing,
  type Worklist,
  type WorklistCounts,
  type WorklistFilter,
  type WorklistQuery,
  type WorklistRow,
  worklist,
} from './worklist.js'
