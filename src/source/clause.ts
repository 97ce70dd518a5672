import type { ClauseId } from '../core/citation.js'
import { type Label, label } from '../core/label.js'

/** The parts of the source: mechanisms, acceptance steps, responsibilities, lessons, published facts. */
export const CLAUSE_GROUPS = ['M', 'A', 'R', 'L', 'F'] as const
/** A part of the source: a key of {@link clauseGroupLabels}. */
export type ClauseGroup = (typeof CLAUSE_GROUPS)[number]

/**
 * The heading of each part of the source, in both languages.
 *
 * @example
 * ```ts
 * import { clauseGroupLabels } from 'baolei/source'
 *
 * clauseGroupLabels.M['zh-CN'] // '五项机制'
 * ```
 */
export const clauseGroupLabels: Readonly<Record<ClauseGroup, Label>> = {
  M: label('五项机制', 'five mechanisms'),
  A: label('五步验收', 'five-step acceptance'),
  R: label('五个责任', 'five responsibilities'),
  L: label('经验启示', 'lessons that are also rules'),
  F: label('公布数据', 'published facts'),
}

/** One operative sentence of the source, told in our own words. */
export interface Clause {
  readonly id: ClauseId
  readonly group: ClauseGroup
  /** The Chinese terms that a label about this clause uses, joined by 、. */
  readonly term?: string
  /** What the clause says. */
  readonly gist: Label
  /** Whether the source ends its list with 等, so that a rulebook may extend it. */
  readonly openList?: true
  /** Whether the source gives no figure for a quantity: a rulebook chooses one and calls it an assumption (D5). */
  readonly noFigure?: true
}

/** The clauses of one group. A clause that is missing, or filed under another clause's id, does not compile. */
export type ClausesOf<G extends ClauseGroup> = {
  readonly [Id in Extract<ClauseId, `${G}${string}`>]: Clause & { readonly id: Id; readonly group: G }
}
