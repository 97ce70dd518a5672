export type {
  AcceptanceLevel,
  AcceptanceRules,
  Criterion,
  ExitRules,
  ReviewLevel,
  Sheet,
  SheetOutcome,
} from './acceptance.js'
export { type Assumption, assumptionsOf } from './assumptions.js'
export { type BlankRulebook, blankRulebook } from './blank.js'
export type {
  Dimension,
  DossierShare,
  FortressRules,
  GradeCut,
  GradeVeto,
  InPast,
  Item,
  NegativeItem,
  NegativeRules,
  NegativeVeto,
  Part,
  PositiveItem,
  ProblemType,
  RiskLevel,
  RiskVeto,
} from './checklist.js'
export type { Condition, LeadsTo, PointsTest } from './condition.js'
export { convertRulebook } from './convert.js'
export type { OwnDossierField } from './dossier-field.js'
export {
  type Cadence,
  cadenceLabels,
  type Duty,
  type DutyAuthority,
  type DutyEvidence,
  type EscalationStep,
  type Recurrence,
  type Responsibility,
  type ResponsibilityRules,
  responsibilityLabels,
} from './duty.js'
export { findRulebook, rulebookInForce } from './in-force.js'
export { rulebookJsonSchema } from './json-schema.js'
export type { LimitOutcome, Stage, StageLimit } from './limit.js'
export { LISTS, type ListName, listLabels } from './lists.js'
export { type Answer, type Choice, type Measure, type MeasureKind, NEVER, type Test } from './measure.js'
export { parseRulebook, parseRulebookText, RULEBOOK_BOUNDS, type RulebookBounds } from './parse.js'
export type {
  AnyItem,
  CalendarSpan,
  Past,
  PastEntry,
  PastRound,
  PastRounds,
  PastTest,
  PastThing,
  PastWindow,
} from './past.js'
export type {
  Counted,
  Indicator,
  PollBase,
  PollChannel,
  PollOption,
  PollQuestion,
  PollRules,
  Population,
  Quorum,
} from './poll.js'
export type { PollBand, PollConsequence, PollPlace } from './poll-consequence.js'
export type {
  Department,
  Field,
  IdentificationRules,
  ListingRow,
  LookBackRules,
  OrganizationKind,
  Prerequisite,
  RectificationRules,
  SignalSource,
  SpendsWarnings,
  TaskForcePart,
  TaskForceParts,
} from './procedure.js'
export type { LocalDocument, Provenance, Sourced } from './provenance.js'
export type { Rulebook, RulebookRef } from './rulebook.js'
export { representativeAnswers } from './sample-answers.js'
export type { Band, Points, Scoring } from './scoring.js'
export { type SuccessorKind, type Successors, successorsOf } from './successors.js'
export type { Term } from './term.js'
