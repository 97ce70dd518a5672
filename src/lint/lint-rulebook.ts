import type { Citation } from '../core/citation.js'
import type { Reason } from '../core/finding.js'
import { glimpse } from '../core/issues.js'
import { hasOwn, type Json } from '../core/json.js'
import type { Label } from '../core/label.js'
import { malformed, pointer } from '../core/parse.js'
import type { InputBounds } from '../core/plain.js'
import { versionOrder } from '../rulebook/in-force.js'
import { parseRulebook } from '../rulebook/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Path } from '../rulebook/visit.js'
import type { LintCode, LintPlace, LintSeverity } from './lint-rule.js'
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

/** What a rulebook is compared with, and how large it may be. */
export interface LintOptions {
  /** Other versions of it; rulebooks of another id are ignored. */
  readonly others?: readonly Rulebook[]
  readonly bounds?: InputBounds
}

interface Found extends LintPlace {
  readonly code: LintCode
}

function findingAt(at: string, { code, required, found }: Omit<Found, 'path'>): LintFinding {
  const { severity, cites, fix } = lintKinds[code]
  return { code, severity, path: at, cites, required, found, fix }
}

function malformedFinding({ path = '', required, found }: Reason): LintFinding {
  return findingAt(path, { code: 'malformed', required, found })
}

function faultsOf(rulebook: Rulebook, others: readonly Rulebook[], base: string): readonly LintFinding[] {
  const earlier = others
    .filter((other) => other.id === rulebook.id && versionOrder(other, rulebook) <= 0)
    .sort(versionOrder)
  const byRule = lintRules.map((rule) => ({ ...rule, places: rule.find(rulebook) }))
  const hidden = new Set(byRule.flatMap(({ hides, places }) => (places.length === 0 ? [] : (hides ?? []))))
  const found: readonly Found[] = [
    ...byRule.flatMap(({ code, places }) => (hidden.has(code) ? [] : places.map((place) => ({ ...place, code })))),
    ...versionRules.flatMap(({ code, find }) => find(rulebook, earlier).map((place) => ({ ...place, code }))),
  ]
  return [...found]
    .sort((one, other) => documentOrder(rulebook, one.path, other.path))
    .map((one) => findingAt(base + pointer(one.path), one))
}

/**
 * Finds what a rulebook says correctly and yet cannot mean: points that do not sum, an answer without a band, a grade
 * that no village can reach, a veto that can never fire, a table with a hole. Takes anything: for what is no rulebook,
 * each reason is a finding with the code `malformed`. The findings are in the order of the rulebook. Never throws.
 *
 * @example
 * ```ts
 * import { lintRulebook } from 'baolei/lint'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * lintRulebook(xining2024).filter(({ severity }) => severity === 'error') // []
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
 * {@link lintRulebook} for several rulebooks: each by itself, and if there are earlier versions of it, its dates beside
 * theirs. Every pointer starts with the place of the rulebook in the list.
 *
 * @example
 * ```ts
 * import { lintRulebooks } from 'baolei/lint'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const finding = lintRulebooks([xining2024, xining2024]).find(({ severity }) => severity === 'error')
 * finding?.code // 'version-repeated'
 * finding?.path // '/1/version'
 * ```
 */
export function lintRulebooks(
  inputs: readonly unknown[],
  { bounds }: Pick<LintOptions, 'bounds'> = {},
): readonly LintFinding[] {
  if (!Array.isArray(inputs)) return [malformedFinding(malformed('', { type: 'array' }, glimpse(inputs)))]
  const parsed = inputs.map((input: unknown) => parseRulebook(input, bounds))
  const read = parsed.flatMap((one) => (one.ok ? [one.value] : []))
  return parsed.flatMap((one, place) => {
    const base = pointer([place])
    if (!one.ok) {
      return one.error.reasons.map((reason) => malformedFinding({ ...reason, path: base + (reason.path ?? '') }))
    }
    // Of two with the same date and version, the first in the list counts as the earlier.
    const own = read.indexOf(one.value)
    const others = read.filter((other, at) => at !== own && (at < own || versionOrder(other, one.value) !== 0))
    return faultsOf(one.value, others, base)
  })
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string | number, unknown>>)[key]
}

function placeOf(value: unknown, key: string | number): number {
  if (typeof key === 'number') return key
  const place = keysOf(value).indexOf(key)
  return place < 0 ? Number.POSITIVE_INFINITY : place
}

// Orders two paths as somebody who reads the data from the top comes to them.
function documentOrder(data: unknown, a: Path, b: Path): number {
  let around = data
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const [first, second] = [a[depth] ?? '', b[depth] ?? '']
    if (first !== second) {
      const [left, right] = [placeOf(around, first), placeOf(around, second)]
      return left === right ? 0 : left < right ? -1 : 1
    }
    around = memberOf(around, first)
  }
  return a.length - b.length
}
