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

/** Three-valued: what is not known is neither yes nor no (D2). */
export const VERDICTS = ['holds', 'fails', 'unknown'] as const
/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number]

/**
 * Why an event or an input was not accepted (D26). A `conflict` is with what is on record already, such as an id in
 * use: a back end answers 409.
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

/** A fact that is not there yet, and which body supplies it (D2). */
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
    LedgerShapes {
  /** Input that is not of the form asked for. */
  readonly malformed: Shape
}

/** The code of a finding. Codes are stable: programs go by them. */
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
 * A verdict with its reasons: plain data, a stable code, the clauses it rests on. The code tells what `required` and
 * `found` are. The sentence in Chinese or English is derived from it (`explain`, entry `baolei/view`).
 */
export type Finding = FindingOf<FindingCode>

/** The reasons of a code, or of several. */
export type ReasonOf<C extends FindingCode> = FindingOf<C> & {
  readonly kind: ReasonKind
  /** A JSON pointer into the input, if it is about a place there. */
  readonly path?: string
}

/** A finding that counts for or against something that was tried. */
export type Reason = ReasonOf<FindingCode>

/** All the reasons, never just the first (D26). */
export interface Refusal {
  readonly reasons: readonly Reason[]
}

/**
 * A kind of finding: its stable code, the clauses it rests on by default and how a failure counts. Each room keeps a
 * table of its own.
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
  /** In place of the clauses that the kind rests on by default. */
  readonly cites?: readonly Citation[]
  readonly missing?: readonly Missing[]
  readonly because?: readonly Finding[]
}

/** Makes a finding of a kind; a boolean for a verdict that cannot be unknown. */
export function finding<C extends FindingCode>(
  { code, cites }: FindingKind<C>,
  verdict: Verdict | boolean,
  { required, found, ...detail }: FindingDetail<C>,
): FindingOf<C> {
  // What belongs to a code is checked where it is handed in; of a code that is a parameter, the compiler cannot tell.
  return { code, verdict: verdictOf(verdict), cites, required, found, ...detail } as unknown as FindingOf<C>
}

/**
 * Makes a reason of a kind: a finding, and how it counts if it stands in the way. Those that hold are made too, so
 * that an interface can show what is met already.
 */
export function reason<C extends FindingCode>(
  kind: FindingKind<C>,
  verdict: Verdict | boolean,
  { path, ...detail }: FindingDetail<C> & { readonly path?: string | undefined },
): ReasonOf<C> {
  return reasonOf(kind, finding(kind, verdict, detail as unknown as FindingDetail<C>), path)
}

/** A finding that is there already, as a reason: what is unknown is a missing fact, whatever the check. */
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

/** Those that stand in the way. */
export function standing(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter((one) => one.verdict !== 'holds')
}

/** A refusal for one reason. */
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

/** Builds a table of finding kinds: the key is the code, each row how a failure counts, and the clauses. */
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
