export type { Action, ActionReason } from './actions.js'
export { namesOf } from './case-names.js'
export type { Wording } from './case-words.js'
export type { Correcting } from './correction-form.js'
export { type Compared, describeDifference, describeDifferences } from './describe-difference.js'
export { type DiagramQuery, diagram } from './diagram.js'
export type { OwedDuty } from './due-list.js'
export { explain, explainIndex, explainLine, explainTree, type IndexRow } from './explain.js'
export type { FieldFault } from './form-faults.js'
export type { JsonSchema, UiSchema } from './form-schema.js'
export {
  type Form,
  type FormQuery,
  type FormRefusal,
  formOf,
  jsonFormsUi,
  type PayloadOf,
  type Proposal,
  readForm,
} from './forms.js'
export type { NextView, PlanProgress, StepView } from './progress.js'
export type { Question } from './question.js'
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
  type ControlView,
  type EpisodeView,
  type LimitView,
  type ViewQuery,
  viewCase,
} from './view-case.js'
export type { OwnSentence, Words } from './wording.js'
export { reasonKindLabels, verdictLabels } from './words.js'
export {
  type LateThing,
  type Worklist,
  type WorklistCounts,
  type WorklistFilter,
  type WorklistQuery,
  type WorklistRow,
  worklist,
} from './worklist.js'
