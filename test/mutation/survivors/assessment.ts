import type { KeptSurvivor } from '../survivor.js'

/** The mutants of this room that live, each read, with the reason why. */
export const assessmentSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/assessment/over-kinds.ts',
    mutator: 'StringLiteral',
    line: "if (first === undefined) throw new Error('invariant: a rulebook without a kind of village')",
    original: "'invariant: a rulebook without a kind of village'",
    replacement: '""',
    reason: 'A rulebook has at least one kind of village, be it the one without a name: nobody reads the message.',
  },
  {
    file: 'src/assessment/risk.ts',
    mutator: 'StringLiteral',
    line: "return riskScale(rulebook)[rank] ?? 'none'",
    original: "'none'",
    replacement: '""',
    reason: 'A rank of the scale is on the scale.',
  },
  {
    file: 'src/assessment/veto.ts',
    mutator: 'UnaryOperator',
    line: 'missing: lines.all[lines.places.get(item) ?? -1]?.missing,',
    original: '-1',
    replacement: '+1',
    reason: 'The items that a veto reads are those of its checklist: each has a place.',
  },
  {
    file: 'src/assessment/veto.ts',
    mutator: 'ArrayDeclaration',
    line: "points: [...new Set(atomsOf(when).flatMap((atom) => ('points' in atom ? [atom.points] : [])))],",
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: 'Of points that nobody knows, nothing is read.',
  },
  {
    file: 'src/assessment/veto.ts',
    mutator: 'ConditionalExpression',
    line: 'if (points.length === 0 && past.length === 0 && lists.length === 0) return { read: { answers }, mis…',
    original: 'points.length === 0 && past.length === 0 && lists.length === 0',
    replacement: 'false',
    reason: 'The shorter way to the same finding.',
  },
  {
    file: 'src/assessment/tally.ts',
    mutator: 'EqualityOperator',
    line: 'return [...days].sort(([a], [b]) => (a < b ? 1 : -1))',
    original: 'a < b',
    replacement: 'a <= b',
    reason: 'No two of the days are the same.',
  },
  {
    file: 'src/assessment/tally.ts',
    mutator: 'MethodExpression',
    line: "return things.every((thing) => 'level' in thing) && entries.some((entry) => 'level' in entry) ? 'fa…",
    original: "things.every((thing) => 'level' in thing)",
    replacement: "things.some(thing => 'level' in thing)",
    reason: 'Several things are always items.',
  },
]
