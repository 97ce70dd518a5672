export { type Assumption, assumptionsOf } from './assumptions.js'
export type {
  Dimension,
  FortressRules,
  GradeCut,
  GradeVeto,
  Item,
  NegativeItem,
  NegativeRules,
  PositiveItem,
  ProblemType,
  RiskLevel,
  RiskVeto,
} from './checklist.js'
export { type Condition, conditionSchema, itemsOf, judge } from './condition.js'
export {
  CADENCES,
  type Cadence,
  cadenceLabels,
  type Duty,
  type DutyAuthority,
  type DutyEvidence,
  type EscalationStep,
  RESPONSIBILITIES,
  type Recurrence,
  type Responsibility,
  type ResponsibilityRules,
  responsibilityLabels,
} from './duty.js'
export { findRulebook, rulebookInForce, supersedes } from './in-force.js'
export {
  type Answer,
  answerSchema,
  type Choice,
  MEASURE_KINDS,
  type Measure,
  type MeasureKind,
  NEVER,
  passes,
  type Test,
} from './measure.js'
export { parseRulebook } from './parse.js'
export {
  type AcceptanceRules,
  type Department,
  type ExitRules,
  type Field,
  type IdentificationRules,
  LISTS,
  type ListingRow,
  type ListName,
  type LookBackRules,
  listLabels,
  type OrganizationKind,
  POLL_BASES,
  type PollBase,
  type PollOption,
  type PollRules,
  PREREQUISITES,
  type Prerequisite,
  type RectificationRules,
  type SignalSource,
  type TaskForcePart,
  type TaskForceParts,
  type Term,
} from './procedure.js'
export { citationSchema, type LocalDocument, type Provenance, provenanceSchema, type Sourced } from './provenance.js'
export { representativeAnswers } from './representatives.js'
export { type Rulebook, type RulebookRef, rulebookRefSchema, rulebookSchema } from './rulebook.js'
export { type Band, mostPoints, type Points, pointsOf, type Scoring } from './scoring.js'
export { xining2024 } from './xining-2024/index.js'
