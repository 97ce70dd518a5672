import type { Citation } from './citation.js'
import type { AcceptanceShapes } from './shapes/acceptance.js'
import type { AssessmentShapes } from './shapes/assessment.js'
import type { AssignmentShapes } from './shapes/assignment.js'
import type { DossierShapes } from './shapes/dossier.js'
import type { DutyShapes } from './shapes/duties.js'
import type { IdentificationShapes } from './shapes/identification.js'
import type { LedgerShapes } from './shapes/ledger.js'
import type { LifecycleShapes } from './shapes/lifecycle.js'
import type { ListingShapes } from './shapes/listing.js'
import type { RectificationShapes } from './shapes/rectification.js'
import type { Shape } from './shapes/shape.js'
import type { SqlShapes } from './shapes/sql.js'

/**
 * The verdicts: what is not known neither holds nor fails (D2).
 *
 * @example
 * ```ts
 * import { VERDICTS } from 'baolei'
 *
 * VERDICTS // ['holds', 'fails', 'unknown']
 * ```
 */
export const VERDICTS = ['holds', 'fails', 'unknown'] as const
/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number]

/**
 * The kinds of reason why an event or an input is not accepted (D26). A `conflict` is with what is on record already,
 * such as an id in use: a back end answers 409.
 *
 * @example
 * ```ts
 * import { REASON_KINDS } from 'baolei'
 *
 * REASON_KINDS.includes('too-early') // true
 * ```
 */
export const REASON_KINDS = [
  'not-possible',
  'wrong-actor',
  'condition-not-met',
  'facts-missing',
  'too-early',
  'malformed',
  'conflict',
] as const
/** One of {@link REASON_KINDS}. */
export type ReasonKind = (typeof REASON_KINDS)[number]

/** A missing fact, and the body that supplies it (D2). */
export interface Missing {
  readonly what: string
  readonly from: string
}

/** What every finding requires and finds, by its code. */
export interface FindingShapes
  extends DossierShapes,
    AssessmentShapes,
    IdentificationShapes,
    ListingShapes,
    RectificationShapes,
    AcceptanceShapes,
    LifecycleShapes,
    DutyShapes,
    AssignmentShapes,
    LedgerShapes,
    SqlShapes {
  /** Input of a wrong form. */
  readonly malformed: Shape
}

/** The code of a finding. Codes are stable, so that programs can rely on them. */
export type FindingCode = keyof FindingShapes

/** The findings of a code, or of several. */
export type FindingOf<C extends FindingCode> = C extends FindingCode
  ? {
      readonly code: C
      readonly verdict: Verdict
      readonly cites: readonly Citation[]
      readonly required: FindingShapes[C]['required']
      readonly found: FindingShapes[C]['found']
      /** What the finding is about, e.g. the id of a checklist item, a problem or a measure. */
      readonly about?: string
      readonly missing?: readonly Missing[]
      readonly because?: readonly Finding[]
    }
  : never

/**
 * A verdict with its reasons, as plain data: a stable code, what is required, what was found, the clauses that it rests
 * on. The code decides the types of `required` and `found`. `explain` in `baolei/view` puts it into words.
 */
export type Finding = FindingOf<FindingCode>

/** The reasons of a code, or of several. */
export type ReasonOf<C extends FindingCode> = FindingOf<C> & {
  readonly kind: ReasonKind
  /** A JSON pointer to the place in the input, if it is about one. */
  readonly path?: string
}

/** A finding that is a reason for or against accepting an event or an input. */
export type Reason = ReasonOf<FindingCode>

/** All the reasons, never just the first (D26). */
export interface Refusal {
  readonly reasons: readonly Reason[]
}

/**
 * A kind of finding: its stable code, the clauses that it rests on by default, and the kind of reason of a failure. Each
 * room has its own table of them.
 */
export interface FindingKind<C extends FindingCode = FindingCode> {
  readonly code: C
  readonly cites: readonly Citation[]
  readonly kind: ReasonKind
}

/** What a finding says beside its code and its verdict. */
export interface FindingDetail<C extends FindingCode = FindingCode> {
  readonly required: FindingShapes[C]['required']
  readonly found: FindingShapes[C]['found']
  readonly about?: string
  /** The clauses that it rests on, if not those of its kind. */
  readonly cites?: readonly Citation[]
  readonly missing?: readonly Missing[]
  readonly because?: readonly Finding[]
}

/** What a reason says beside its code and its verdict. */
export type ReasonDetail<C extends FindingCode = FindingCode> = FindingDetail<C> & {
  readonly path?: string | undefined
}

/** Makes a finding of a kind. A verdict that cannot be unknown may be a boolean. */
export function finding<C extends FindingCode>(
  { code, cites }: FindingKind<C>,
  verdict: Verdict | boolean,
  detail: FindingDetail<C>,
): FindingOf<C> {
  // The compiler checks `required` and `found` at each call; here it does not know the code.
  return { code, verdict: verdictOf(verdict), cites, ...detail } as unknown as FindingOf<C>
}

/**
 * Makes a reason of a kind. There are reasons that hold, too, so that an interface can show what is met already.
 */
export function reason<C extends FindingCode>(
  { code, cites, kind }: FindingKind<C>,
  verdict: Verdict | boolean,
  detail: ReasonDetail<C>,
): ReasonOf<C> {
  const settled = verdictOf(verdict)
  const counts = settled === 'unknown' ? 'facts-missing' : kind
  if (!('path' in detail)) return { code, verdict: settled, cites, ...detail, kind: counts } as unknown as ReasonOf<C>
  const { path, ...rest } = detail
  const made = { code, verdict: settled, cites, ...rest, kind: counts }
  return (path === undefined ? made : { ...made, path }) as unknown as ReasonOf<C>
}

/** Makes a reason of a finding. If the finding is unknown, the kind of reason is `facts-missing`. */
export function reasonOf<C extends FindingCode>(
  { kind }: FindingKind<C>,
  found: FindingOf<C>,
  path?: string,
): ReasonOf<C> {
  const counts = found.verdict === 'unknown' ? 'facts-missing' : kind
  return path === undefined ? { ...found, kind: counts } : { ...found, kind: counts, path }
}

function verdictOf(verdict: Verdict | boolean): Verdict {
  return verdict === true ? 'holds' : verdict === false ? 'fails' : verdict
}

/** The reasons that stand in the way. */
export function standing(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter((one) => one.verdict !== 'holds')
}

/** A check whose reason is made when somebody reads it: an event that is accepted needs the verdicts alone. */
export interface Deferred<C extends FindingCode = FindingCode> {
  readonly code: C
  readonly of: FindingKind<C>
  readonly verdict: Verdict
  readonly detail: () => ReasonDetail<C>
}

/** What a rule says about an event: a verdict, and its reason or how to make it. */
export type Check = Reason | Deferred

/** Checks something of a kind: the verdict is known now, and `detail` gives the reason to whoever asks. */
export function check<C extends FindingCode>(
  of: FindingKind<C>,
  verdict: Verdict | boolean,
  detail: () => ReasonDetail<NoInfer<C>>,
): Deferred<C> {
  return { code: of.code, of, verdict: verdictOf(verdict), detail }
}

/** The reason that a check gives. */
export function toReason(one: Check): Reason {
  return 'detail' in one ? (reason(one.of, one.verdict, one.detail()) as Reason) : one
}

/** The reasons that checks give. */
export function toReasons(checks: readonly Check[]): readonly Reason[] {
  return checks.map(toReason)
}

/** A check as a finding beneath another. */
export function toFinding<C extends FindingCode>({ of, verdict, detail }: Deferred<C>): FindingOf<C> {
  return finding(of, verdict, detail())
}

/** The reasons of the checks that stand in the way. */
export function unmet(checks: readonly Check[]): readonly Reason[] {
  const reasons: Reason[] = []
  for (const one of checks) if (one.verdict !== 'holds') reasons.push(toReason(one))
  return reasons
}

/** A refusal for these reasons. */
export function refuse(...reasons: readonly Reason[]): Refusal {
  return { reasons }
}

/** Three-valued "and": fails if one fails, holds if all hold, otherwise unknown. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fails')) return 'fails'
  return verdicts.includes('unknown') ? 'unknown' : 'holds'
}

/** Three-valued "or": holds if one holds, fails if all fail, otherwise unknown. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('holds')) return 'holds'
  return verdicts.includes('unknown') ? 'unknown' : 'fails'
}

/** Three-valued "not". */
export function negate(verdict: Verdict): Verdict {
  if (verdict === 'unknown') return verdict
  return verdict === 'holds' ? 'fails' : 'holds'
}

/** Makes a table of finding kinds. The key of a row is the code; the row gives the kind of reason and the clauses. */
export function findingKinds<K extends FindingCode>(
  rows: Readonly<Record<K, readonly [kind: ReasonKind, ...cites: Citation[]]>>,
): { readonly [C in K]: FindingKind<C> } {
  const table: Partial<Record<K, FindingKind>> = {}
  for (const code of Object.keys(rows) as K[]) {
    const [kind, ...cites] = rows[code]
    table[code] = { code, cites, kind }
  }
  return table as { readonly [C in K]: FindingKind<C> }
}
