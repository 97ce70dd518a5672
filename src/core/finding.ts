import type { Citation } from './citation.js'
import type { Json } from './json.js'
import type { Label } from './label.js'

/** Three-valued: what is not known is neither yes nor no (D2). */
export const VERDICTS = ['holds', 'fails', 'unknown'] as const
/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number]

/** Why an event or an input was not accepted (D26). A `conflict` is with what is on record already, such as an id in use: a back end answers 409. */
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

/**
 * A verdict with its reasons: plain data, a stable code, the clauses it rests on. The sentence in Chinese or English
 * is derived from it (`explain`, entry `baolei/view`).
 */
export interface Finding {
  readonly code: string
  readonly verdict: Verdict
  readonly cites: readonly Citation[]
  readonly required: Json
  readonly found: Json
  /** What the finding is about, e.g. the id of a checklist item, a problem or a measure. */
  readonly about?: string
  readonly missing?: readonly Missing[]
  readonly because?: readonly Finding[]
}

/** A finding that stands in the way. `path` is a JSON pointer into the input where it applies. */
export interface Reason extends Finding {
  readonly kind: ReasonKind
  readonly path?: string
}

/** All the reasons, never just the first (D26). */
export interface Refusal {
  readonly reasons: readonly Reason[]
}

/**
 * A kind of finding: its stable code, its sentence, the clauses it rests on by default and how a failure counts.
 * Each room keeps a table of its own.
 */
export interface FindingKind {
  readonly code: string
  readonly label: Label
  readonly cites: readonly Citation[]
  readonly kind: ReasonKind
}

/** What a finding says beside its code and its verdict. */
export interface FindingDetail {
  readonly required: Json
  readonly found: Json
  readonly about?: string
  /** In place of the clauses that the kind rests on by default. */
  readonly cites?: readonly Citation[]
  readonly missing?: readonly Missing[]
  readonly because?: readonly Finding[]
}

/** Makes a finding of a kind; a boolean for a verdict that cannot be unknown. */
export function finding(
  { code, cites }: FindingKind,
  verdict: Verdict | boolean,
  { required, found, ...detail }: FindingDetail,
): Finding {
  return { code, verdict: verdictOf(verdict), cites, required, found, ...detail }
}

/**
 * Makes a reason of a kind: a finding, and how it counts if it stands in the way. Those that hold are made too, so that an interface can show
 * what is met already.
 */
export function reason(
  kind: FindingKind,
  verdict: Verdict | boolean,
  { path, ...detail }: FindingDetail & { readonly path?: string | undefined },
): Reason {
  return reasonOf(kind, finding(kind, verdict, detail), path)
}

/** A finding that is there already, as a reason: what is unknown is a missing fact, whatever the check. */
export function reasonOf({ kind }: FindingKind, found: Finding, path?: string): Reason {
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

/** Builds a table of finding kinds: the key is the code, each row the Chinese text, the English text, how a failure counts, and the clauses. */
export function findingKinds<K extends string>(
  rows: Readonly<Record<K, readonly [zh: string, en: string, kind: ReasonKind, ...cites: Citation[]]>>,
): Readonly<Record<K, FindingKind>> {
  const table: Partial<Record<K, FindingKind>> = {}
  for (const code of Object.keys(rows) as K[]) {
    const [zh, en, kind, ...cites] = rows[code]
    table[code] = { code, label: { 'zh-CN': zh, en }, cites, kind }
  }
  return table as Record<K, FindingKind>
}
