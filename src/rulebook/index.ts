export {
  ACCEPTANCE_LEVELS,
  type AcceptanceLevel,
  type AcceptanceRules,
  acceptanceLevels,
  type Criterion,
  type ExitRules,
  REVIEW_LEVELS,
  type ReviewLevel,
  type Sheet,
  type SheetOutcome,
} from './acceptance.js'
export type { Asked, VillageKind } from './asked-of.js'
export { type Assumption, assumptionsOf } from './assumptions.js'
export { type BlankRulebook, blankRulebook } from './blank.js'
export type {
  Dimension,
  FortressRules,
  GradeCut,
  GradeVeto,
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
export type { Atom, Condition, Facts, PointsRead, PointsTest } from './condition.js'
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
export { findRulebook, rulebookInForce } from './in-force.js'
export { rulebookJsonSchema } from './json-schema.js'
export { CASE_STAGES, type LimitOutcome, STAGES, type Stage, type StageLimit } from './limit.js'
export { LISTS, type ListName, listLabels } from './lists.js'
export { type Answer, type Choice, MEASURE_KINDS, type Measure, type MeasureKind, NEVER, type Test } from './measure.js'
export { parseRulebook, parseRulebookText, RULEBOOK_BOUNDS, type RulebookBounds } from './parse.js'
export type { Past, PastEntry, PastTest, PastThing, Tally } from './past.js'
export {
  CHANNEL_BASES,
  type Counted,
  type Indicator,
  POLL_BASES,
  POPULATIONS,
  type PollBase,
  type PollChannel,
  type PollOption,
  type PollRules,
  type Population,
  type Quorum,
} from './poll.js'
export {
  type Department,
  type Field,
  type IdentificationRules,
  type ListingRow,
  type LookBackRules,
  type OrganizationKind,
  PREREQUISITES,
  type Prerequisite,
  type RectificationRules,
  type SignalSource,
  type TaskForcePart,
  type TaskForceParts,
} from './procedure.js'
export type { LocalDocument, Provenance, Sourced } from './provenance.js'
export { representativeAnswers } from './representatives.js'
export type { Rulebook, RulebookRef } from './rulebook.js'
export type { Band, Points, Scoring } from './scoring.js'
export type { Term } from './term.js'
