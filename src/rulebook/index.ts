export { stepsOf } from '../difference/address.js'
export { applyDifferences } from '../difference/apply.js'
export { isPoints } from '../difference/code.js'
export { diffRulebooks } from '../difference/diff-rulebooks.js'
export {
  DIFFERENCE_CODES,
  type DifferenceCode,
  differenceLabels,
  type RulebookDifference,
} from '../difference/difference.js'
export { type ParameterValue, parameterHistory } from '../difference/parameter-history.js'
export {
  LINT_CODES,
  LINT_SEVERITIES,
  type LintCode,
  type LintFinding,
  type LintKind,
  type LintOptions,
  type LintSeverity,
  lintKinds,
  lintRulebook,
  lintRulebooks,
} from '../lint/index.js'
export { xining2024 } from '../xining-2024/index.js'
export {
  ACCEPTANCE_LEVELS,
  type AcceptanceLevel,
  type AcceptanceRules,
  acceptanceLevels,
  type Criterion,
  type ExitRules,
  REVIEW_LEVELS,
  type ReviewLevel,
  reviewTerms,
  type Sheet,
  type SheetOutcome,
} from './acceptance.js'
export { type Asked, isAskedOf, kindsApart, type VillageKind } from './asked-of.js'
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
export {
  type Atom,
  atomsOf,
  type Condition,
  conditionSchema,
  type Facts,
  itemsOf,
  judge,
  type PointsRead,
  type PointsTest,
  passesPoints,
  pastOf,
  TOTAL,
} from './condition.js'
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
export { findRulebook, rulebookInForce, versionOrder } from './in-force.js'
export { rulebookJsonSchema } from './json-schema.js'
export { CASE_STAGES, type LimitOutcome, limitOf, STAGES, type Stage, type StageLimit } from './limit.js'
export { LISTS, type ListName, listLabels } from './lists.js'
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
export { parseRulebook, parseRulebookText, RULEBOOK_BOUNDS, type RulebookBounds } from './parse.js'
export {
  meetsTally,
  type Past,
  type PastEntry,
  type PastTest,
  type PastThing,
  pastName,
  pastSchema,
  samePast,
  type Tally,
  tallyPast,
} from './past.js'
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
export { citationSchema, type LocalDocument, type Provenance, provenanceSchema, type Sourced } from './provenance.js'
export { representativeAnswers } from './representatives.js'
export { type Rulebook, type RulebookRef, rulebookRefSchema, rulebookSchema } from './rulebook.js'
export { type Band, mostPoints, type Points, pointsOf, type Scoring } from './scoring.js'
export type { Term } from './term.js'
