import type { Citation } from '../core/citation.js'
import type { Json } from '../core/json.js'
import type { Label } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Path } from '../rulebook/visit.js'

/** The kinds of fault that lint finds in a rulebook, in the order in which it looks for them. Codes are stable. */
export const LINT_CODES = [
  'malformed',
  // what is asked, of whom, and who answers
  'translation-missing',
  'listed-twice',
  'item-without-body',
  'item-of-no-village',
  'village-kinds-idle',
  // points
  'band-unreachable',
  'band-gap',
  'band-overlap',
  'item-cap-always',
  'item-cap-never',
  'item-idle',
  'dimension-sum',
  'dimension-without-part',
  'part-sum',
  'total-sum',
  'bonus-cap-always',
  'bonus-cap-never',
  // grades and vetoes
  'figures-in-points',
  'grade-unreachable',
  'grade-gap',
  'grade-order',
  'grade-cuts-mixed',
  'veto-never-fires',
  'veto-always-fires',
  'veto-without-effect',
  'condition-part-never',
  'condition-part-always',
  'condition-repeated',
  'item-left-out',
  'fires-on-nothing',
  // risk and listing
  'problem-type-idle',
  'levels-reversed',
  'level-unreachable',
  'level-without-hit',
  'warnings-order',
  'listing-hole',
  'listing-order',
  // rectification
  'problem-type-without-field',
  'problem-type-without-kind',
  'problem-type-without-task-force',
  'field-idle',
  // polls, acceptance, limits
  'indicator-never',
  'indicator-always',
  'indicator-outside-base',
  'option-counted-twice',
  'question-idle',
  'quorum-never',
  'quorum-always',
  'poll-without-quorum',
  'poll-ids-shared',
  'poll-band-unreachable',
  'poll-band-gap',
  'poll-band-order',
  'poll-band-below-line',
  'poll-band-above-line',
  'poll-band-without-effect',
  'stage-without-exit',
  'outcome-unreachable',
  'outcome-gap',
  'outcome-order',
  'criterion-idle',
  'sheet-level-skipped',
  'limit-stage-skipped',
  'limit-without-effect',
  'limit-order',
  'term-of-no-days',
  'exit-grade-always',
  // duties
  'duty-never-owed',
  'duty-times-standing',
  'escalation-order',
  'owner-without-duty',
  // provenance and versions
  'parameter-uncited',
  'document-uncited',
  'document-later',
  'never-in-force',
  'version-repeated',
  'version-overlap',
  'version-gap',
  'id-vanished',
] as const
/** The stable code of a kind of fault: a key of `lintKinds`. */
export type LintCode = (typeof LINT_CODES)[number]

/**
 * How grave a fault is: an error decides some case in a way that its author cannot have meant, a warning is about a
 * part without use.
 */
const LINT_SEVERITIES = ['error', 'warning'] as const
/** How grave a fault is: `error` if it decides some case wrongly, `warning` if it leaves a part without use. */
export type LintSeverity = (typeof LINT_SEVERITIES)[number]

/** A kind of fault: its stable code, what is good, how to mend it, and what asks for that. */
export interface LintKind {
  readonly code: LintCode
  readonly severity: LintSeverity
  /** What holds if the fault is not there. */
  readonly label: Label
  /** What to do about it. */
  readonly fix: Label
  readonly cites: readonly Citation[]
}

/** A place with a fault: what is required there, and what is there. */
export interface LintPlace {
  readonly path: Path
  readonly required: Json
  readonly found: Json
}

/** A kind of fault as its rule writes it: each text in Chinese, then in English. */
export interface Fault {
  readonly code: LintCode
  readonly severity: LintSeverity
  readonly good: readonly [zh: string, en: string]
  readonly fix: readonly [zh: string, en: string]
  readonly cites: readonly Citation[]
}

/** A rule of lint: its kind of fault, and where a parsed rulebook has it. */
export interface LintRule extends Fault {
  /** Faults that follow from this one: beside it, they are not told. */
  readonly hides?: readonly LintCode[]
  readonly find: (rulebook: Rulebook) => readonly LintPlace[]
}

/** A rule about the versions of one rulebook, in the order in which they take effect. */
export interface VersionRule extends Fault {
  /** The faults of a version, given those before it. */
  readonly find: (version: Rulebook, before: readonly Rulebook[]) => readonly LintPlace[]
}
