import type { Citation } from '../core/citation.js'
import type { Json } from '../core/json.js'
import { type Label, label } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Path } from '../rulebook/visit.js'
import type { LintCode } from './lint-code.js'

/**
 * How grave a fault is: an error decides some case otherwise than its author can have meant, a warning leaves a part
 * without use.
 */
export const LINT_SEVERITIES = ['error', 'warning'] as const
/** One of {@link LINT_SEVERITIES}. */
export type LintSeverity = (typeof LINT_SEVERITIES)[number]

/** A kind of fault: its stable code, what is good, how to mend it, and what asks for that. */
export interface LintKind {
  readonly code: LintCode
  readonly severity: LintSeverity
  /** What holds where the fault is not there. */
  readonly label: Label
  /** What to do about it. */
  readonly fix: Label
  readonly cites: readonly Citation[]
}

/** A place where a rule finds its fault: what was required there and what was found. */
export interface LintPlace {
  readonly path: Path
  readonly required: Json
  readonly found: Json
}

/** One rule of lint: the kind of fault, and where a rulebook has it. The rulebook has been parsed. */
export interface LintRule {
  readonly kind: LintKind
  readonly find: (rulebook: Rulebook) => readonly LintPlace[]
}

/** Makes a kind of fault: what is good and what to do, each in Chinese and in English. */
export function lintKind(
  code: LintCode,
  severity: LintSeverity,
  good: readonly [zh: string, en: string],
  fix: readonly [zh: string, en: string],
  ...cites: readonly Citation[]
): LintKind {
  return { code, severity, label: label(...good), fix: label(...fix), cites }
}
