import type { ClauseId } from '../core/citation.js'
import { type Label, label } from '../core/label.js'

/** The parts of the source: mechanisms, acceptance steps, responsibilities, lessons, published facts. */
export const CLAUSE_GROUPS = ['M', 'A', 'R', 'L', 'F'] as const
/** One of {@link CLAUSE_GROUPS}. */
export type ClauseGroup = (typeof CLAUSE_GROUPS)[number]

/** The Chinese heading of each part, and the English one. */
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
  /** The Chinese term or terms that a label about this clause carries; several are joined by 、. */
  readonly term?: string
  /** What the clause says. */
  readonly gist: Label
  /** The source ends its list with 等: a rulebook may let the list grow. */
  readonly openList?: true
  /** The source names a quantity without a figure: a rulebook has to choose one and call it an assumption (D5). */
  readonly noFigure?: true
}

/** The clauses of one group. A clause that is missing, or filed under another clause's id, does not compile. */
export type ClausesOf<G extends ClauseGroup> = {
  readonly [Id in Extract<ClauseId, `${G}${string}`>]: Clause & { readonly id: Id; readonly group: G }
}
