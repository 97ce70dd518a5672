import type { KeptSurvivor } from '../survivor.js'

/** The mutants of this room that live, each read, with the reason why. */
export const rectificationSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/rectification/control.ts',
    mutator: 'StringLiteral',
    line: "const lower = riskRank(rulebook, screening.risk) < riskRank(rulebook, current ?? 'none')",
    original: "'none'",
    replacement: '""',
    reason: 'Nothing is lower than no level at all: no risk ranks under none.',
  },
  {
    file: 'src/rectification/control.ts',
    mutator: 'StringLiteral',
    line: "rank < riskRank(rulebook, current ?? 'none') && rank >= riskRank(rulebook, shown ?? 'none'),",
    original: "'none'",
    replacement: '""',
    reason: 'Of the first: nothing is both lower than no level and at least what was shown.',
  },
  {
    file: 'src/rectification/plan-events.ts',
    mutator: 'OptionalChaining',
    line: 'const solved = unchanged && old?.solvedOn !== undefined ? { solvedOn: old.solvedOn } : {}',
    original: 'old?.solvedOn',
    replacement: 'old.solvedOn',
    reason: 'An exit line is unchanged only where there is an old problem.',
  },
  {
    file: 'src/rectification/progress.ts',
    mutator: 'ConditionalExpression',
    line: "return line?.kind === 'qualitative' && 'met' in reading && reading.met",
    original: "line?.kind === 'qualitative'",
    replacement: 'true',
    reason: 'A problem without an exit line is not judged: the checks refuse it before.',
  },
  {
    file: 'src/rectification/progress.ts',
    mutator: 'LogicalOperator',
    line: "return line?.kind === 'qualitative' && 'met' in reading && reading.met",
    original: "line?.kind === 'qualitative' && 'met' in reading",
    replacement: "line?.kind === 'qualitative' || 'met' in reading",
    reason: 'The checks refuse a reading of another kind than the line asks for.',
  },
]
