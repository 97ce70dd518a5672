import * as z from 'zod'
import type { Actor } from '../core/actor.js'
import { textSchema } from '../core/event.js'
import { type FindingOf, finding, type Reason } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { malformed, parseWith } from '../core/parse.js'
import { err, type Result } from '../core/result.js'
import { readableText } from '../core/text.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { successorsOf } from '../rulebook/successors.js'
import { identificationFindings } from './findings.js'

/**
 * An in-year signal (年内动态排查, M3.3, L1.1): problem information that a department or another source shares about a
 * village.
 */
export interface Signal {
  /** The id of a department or of another source of the rulebook. */
  readonly source: string
  readonly problemType: string
  /** The item of the negative checklist, where the signal is about one. */
  readonly item?: string
  /** What was reported, at most 500 characters; never about a person (D10, D31). */
  readonly text?: string
  /** The number of a document or the like. Nobody has to give one (D9); it never names a person (D10). */
  readonly reference?: string
}

/** Parses the form of a {@link Signal}. {@link parseSignal} also checks its ids by a rulebook. */
export const signalSchema: () => z.ZodType<Signal> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      source: z.string().min(1).max(64),
      problemType: z.string().min(1).max(64),
      item: z.string().min(1).max(64).exactOptional(),
      text: textSchema().exactOptional(),
      reference: readableText(120).exactOptional(),
    })
    .meta({ title: '问题信息 / Signal' }),
)

/**
 * The departments that go on with those of a rulebook, by the version in force: after a reform, a department signs with
 * its new id while an old version is pinned (D29).
 */
function departmentsNow({ identification }: Rulebook, inForce: Rulebook): readonly string[] {
  const now: string[] = []
  for (const { id } of identification.departments.value) {
    for (const later of successorsOf(inForce, 'departments', id)) if (later !== id) now.push(later)
  }
  return now
}

/** A reason for each id of a signal that the rulebook does not know. `base` goes before every pointer. */
export function signalProblems(
  rulebook: Rulebook,
  signal: Signal,
  base = '',
  inForce: Rulebook = rulebook,
): readonly Reason[] {
  const { departments, sources } = rulebook.identification
  const { problemTypes, items } = rulebook.negative
  const known = [...departmentsNow(rulebook, inForce), ...[...departments.value, ...sources.value].map(({ id }) => id)]
  const types = problemTypes.map(({ id }) => id)
  const reasons: Reason[] = []
  if (!known.includes(signal.source)) reasons.push(malformed(`${base}/source`, { oneOf: known }, signal.source))
  if (!types.includes(signal.problemType)) {
    reasons.push(malformed(`${base}/problemType`, { oneOf: types }, signal.problemType))
  }
  if (signal.item !== undefined) {
    const item = items.find(({ id }) => id === signal.item)
    const required = { itemOf: 'negative-checklist', problemType: signal.problemType }
    if (item === undefined) reasons.push(malformed(`${base}/item`, required, signal.item))
    else if (item.problemType !== signal.problemType) {
      reasons.push(malformed(`${base}/item`, required, { item: item.id, problemType: item.problemType }))
    }
  }
  return reasons
}

/**
 * Parses a signal (M3.3, L1.1) by a rulebook: its form, then every id in it. Refuses with all reasons, each with a JSON
 * pointer.
 *
 * @example
 * ```ts
 * import { parseSignal } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const signal = parseSignal(xining2024, { source: 'petitions', problemType: 'weather' })
 * signal.ok || signal.error.reasons[0]?.path // '/problemType'
 * ```
 */
export function parseSignal(rulebook: Rulebook, input: unknown): Result<Signal> {
  const parsed = parseWith(signalSchema(), input)
  if (!parsed.ok) return parsed
  const problems = signalProblems(rulebook, parsed.value)
  return problems.length > 0 ? err({ reasons: problems }) : parsed
}

/**
 * Whether the actor who records a signal is its source. A department records its own signals (M3.3). For any other
 * source, the rulebook names the roles that record them (L1.1).
 */
export function signalSourceFinding(
  rulebook: Rulebook,
  signal: Signal,
  actor: Actor,
  inForce: Rulebook = rulebook,
): FindingOf<'signal-source'> {
  const kind = identificationFindings['signal-source']
  const { departments, sources } = rulebook.identification
  const found = { role: actor.role, ...(actor.department === undefined ? {} : { department: actor.department }) }
  const now: readonly (string | undefined)[] = departmentsNow(rulebook, inForce)
  const isDepartment = (id: string | undefined): boolean =>
    departments.value.some((one) => one.id === id) || now.includes(id)
  const about = signal.source
  if (isDepartment(signal.source)) {
    const own = actor.role === 'department' && actor.department === signal.source
    const required = { role: 'department', department: signal.source } as const
    return finding(kind, own, { required, found, about, cites: departments.from.cites })
  }
  const roles = sources.value.find(({ id }) => id === signal.source)?.roles ?? []
  const known = actor.role !== 'department' || isDepartment(actor.department)
  const holds = known && roles.includes(actor.role)
  return finding(kind, holds, { required: { roles: [...roles] }, found, about, cites: sources.from.cites })
}
