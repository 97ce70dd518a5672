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
    mutator: 'ArrayDeclaration',
    line: 'if (read === undefined) return []',
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: 'Whatever dimension, part or problem type a rulebook may name is read.',
  },
  {
    file: 'src/assessment/veto.ts',
    mutator: 'ConditionalExpression',
    line: "const missing = today.verdict === 'unknown' ? today.missing : undefined",
    original: "today.verdict === 'unknown'",
    replacement: 'true',
    reason: 'What is decided lacks nothing that its veto, open for another reason, would not name by itself.',
  },
]
