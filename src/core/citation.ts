/** The ids of the clauses of the source. They are stable; `clauses` of `baolei/source` has the texts. */
export const CLAUSE_IDS = [
  'M1.1',
  'M1.2',
  'M1.3',
  'M2.1',
  'M2.2',
  'M2.3',
  'M2.4',
  'M2.5',
  'M3.1',
  'M3.2',
  'M3.3',
  'M3.4',
  'M4.1',
  'M4.2',
  'M4.3',
  'M5.1',
  'M5.2',
  'M5.3',
  'A1.1',
  'A1.2',
  'A1.3',
  'A1.4',
  'A1.5',
  'A2.1',
  'A2.2',
  'A3.1',
  'A3.2',
  'A3.3',
  'A4.1',
  'A5.1',
  'A5.2',
  'R1.1',
  'R1.2',
  'R1.3',
  'R2.1',
  'R2.2',
  'R2.3',
  'R3.1',
  'R3.2',
  'R3.3',
  'R3.4',
  'R4.1',
  'R4.2',
  'R5.1',
  'R5.2',
  'R5.3',
  'L1.1',
  'L1.2',
  'L2.1',
  'L2.2',
  'L2.3',
  'L3.1',
  'L3.2',
  'L4.1',
  'L4.2',
  'L5.1',
  'L5.2',
  'L5.3',
  'L6.1',
  'L6.2',
  'F1',
  'F2',
  'F3',
  'F4',
] as const
/** The id of a clause of the source. */
export type ClauseId = (typeof CLAUSE_IDS)[number]

/** The decisions of this library on what the source leaves open. */
export const DECISION_IDS = [
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'D9',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
  'D19',
  'D20',
  'D21',
  'D22',
  'D23',
  'D24',
  'D25',
  'D26',
  'D27',
  'D28',
  'D29',
  'D30',
  'D31',
  'D32',
] as const
/** The id of a decision. */
export type DecisionId = (typeof DECISION_IDS)[number]

/** Public documents of other places and bodies. None binds Xining; an assumption may name one for its figure. */
export const PUBLIC_IDS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'] as const
/** The id of a public document of another place or body. */
export type PublicId = (typeof PUBLIC_IDS)[number]

/** A local document that the rulebook lists: `doc:<document id>` or `doc:<document id>#<article>`. */
export type LocalCitation = `doc:${string}`

/** What a finding, a rule or a duty rests on: a clause, a decision, a public document or a local one. */
export type Citation = ClauseId | DecisionId | PublicId | LocalCitation

const known: ReadonlySet<string> = new Set<string>([...CLAUSE_IDS, ...DECISION_IDS, ...PUBLIC_IDS])

/**
 * Whether a text is a citation: the id of a clause, a decision or a public document, or the form `doc:…` of a local
 * document.
 *
 * @example
 * ```ts
 * import { isCitation } from 'baolei/source'
 *
 * isCitation('M2.2') // true
 * isCitation('M9.9') // false
 * ```
 */
export function isCitation(text: string): text is Citation {
  return known.has(text) || text.startsWith('doc:')
}
