export {
  type Actor,
  actorSchema,
  CODE_LENGTH,
  governs,
  LEVELS,
  type Level,
  levelLabels,
  ROLE_LEVEL,
  ROLES,
  type Role,
  roleLabels,
  unitOf,
} from './actor.js'
export {
  type Citation,
  CLAUSE_IDS,
  type ClauseId,
  DECISION_IDS,
  type DecisionId,
  isCitation,
  type LocalCitation,
  PUBLIC_IDS,
  type PublicId,
} from './citation.js'
export {
  addTo,
  type CivilDate,
  civilDateSchema,
  type Duration,
  daysBetween,
  isCivilDate,
  yearEnd,
  yearOf,
  yearStart,
} from './date.js'
export type { Envelope, EventOf, EventRule, Nothing, Occasion } from './event.js'
export {
  type Finding,
  type FindingKind,
  type Missing,
  REASON_KINDS,
  type Reason,
  type ReasonKind,
  type Refusal,
  standing,
  VERDICTS,
  type Verdict,
} from './finding.js'
export type { Json } from './json.js'
export { type Label, LOCALES, type Locale, label, labelSchema } from './label.js'
export { MALFORMED, parseWith } from './parse.js'
export { INPUT_BOUNDS, type InputBounds, plainCopy } from './plain.js'
export { type Err, err, type Ok, ok, type Result } from './result.js'
export {
  COMPARISONS,
  type Comparison,
  compareRatios,
  meetsElapsed,
  meetsNumber,
  meetsRatio,
  type Ratio,
  satisfies,
  type Threshold,
} from './threshold.js'
export { parseVillage, type Village, villageSchema } from './village.js'
