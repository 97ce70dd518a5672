import type { Citation } from '../core/citation.js'
import type { Reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { Label } from '../core/label.js'
import { pointer } from '../core/parse.js'
import type { InputBounds } from '../core/plain.js'
import { versionOrder } from '../rulebook/in-force.js'
import { parseRulebook } from '../rulebook/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { documentOrder } from './document-order.js'
import type { LintCode } from './lint-code.js'
import type { LintKind, LintPlace, LintSeverity } from './lint-rule.js'
import { lintKinds, lintRules } from './lint-rules.js'
import { versionRules } from './lint-versions.js'

/** A fault of a rulebook: plain data, a stable code, where it is, and what to do. */
export interface LintFinding {
  readonly code: LintCode
  readonly severity: LintSeverity
  /** JSON pointer to the place. */
  readonly path: string
  readonly cites: readonly Citation[]
  readonly required: Json
  readonly found: Json
  readonly fix: Label
}

/** What a rulebook is held against beside itself, and how large it may be. */
export interface LintOptions {
  /** Other versions; those of another id are left alone. */
  readonly others?: readonly Rulebook[]
  readonly bounds?: InputBounds
}

interface Found extends LintPlace {
  readonly kind: LintKind
}

function findingOf({ code, severity, cites, fix }: LintKind, path: string, required: Json, found: Json): LintFinding {
  return { code, severity, path, cites, required, found, fix }
}

function malformedFinding({ path = '', required, found }: Reason): LintFinding {
  return findingOf(lintKinds.malformed, path, required, found)
}

function versionFaults(rulebook: Rulebook, others: readonly Rulebook[]): readonly Found[] {
  const before = others
    .filter((other) => other.id === rulebook.id && versionOrder(other, rulebook) <= 0)
    .sort(versionOrder)
  return versionRules.flatMap(({ kind, find }) => find(rulebook, before).map((place) => ({ ...place, kind })))
}

function faultsOf(rulebook: Rulebook, others: readonly Rulebook[], base: string): readonly LintFinding[] {
  const own = lintRules.flatMap(({ kind, find }) => find(rulebook).map((place): Found => ({ ...place, kind })))
  return [...own, ...versionFaults(rulebook, others)]
    .sort((a, b) => documentOrder(rulebook, a.path, b.path))
    .map(({ kind, path, required, found }) => findingOf(kind, base + pointer(path), required, found))
}

/**
 * Looks through a rulebook for what is written correctly and yet cannot be meant: points that do not sum, an answer
 * that no band is for, a grade that nobody can reach, a veto that can never fire, a table with a hole. Takes
 * anything: what is no rulebook comes back as `malformed`, every reason of it. In the order of the rulebook; the same
 * rulebook gives the same findings. Never throws.
 *
 * @example
 * ```ts
 * import { lintRulebook } from 'baolei/lint'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * lintRulebook(xining2024) // []
 *
 * const { fortress } = xining2024
 * const [finding] = lintRulebook({ ...xining2024, fortress: { ...fortress, total: { ...fortress.total, value: 9_000 } } })
 * finding?.code // 'total-sum'
 * finding?.path // '/fortress/total/value'
 * finding?.fix.en // 'mend the points of the dimensions, or the total'
 * ```
 */
export function lintRulebook(
  input: Rulebook | unknown,
  { others = [], bounds }: LintOptions = {},
): readonly LintFinding[] {
  const parsed = parseRulebook(input, bounds)
  return parsed.ok ? faultsOf(parsed.value, others, '') : parsed.error.reasons.map(malformedFinding)
}

/**
 * {@link lintRulebook} for several rulebooks, versions of one another or not: each by itself, then its dates against
 * those of the versions before it. Every pointer starts with the place of the rulebook among those given.
 */
export function lintRulebooks(
  inputs: readonly unknown[],
  { bounds }: Pick<LintOptions, 'bounds'> = {},
): readonly LintFinding[] {
  const parsed = inputs.map((input) => parseRulebook(input, bounds))
  const read = parsed.flatMap((one) => (one.ok ? [one.value] : []))
  return parsed.flatMap((one, place) => {
    const base = pointer([place])
    if (!one.ok) {
      return one.error.reasons.map((reason) => malformedFinding({ ...reason, path: base + (reason.path ?? '') }))
    }
    // Of two that are alike in date and version, the first given counts as the earlier.
    const own = read.indexOf(one.value)
    const others = read.filter((other, at) => at !== own && (at < own || versionOrder(other, one.value) !== 0))
    return faultsOf(one.value, others, base)
  })
}
