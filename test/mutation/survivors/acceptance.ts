import type { KeptSurvivor } from '../survivor.js'

/** The mutants of this room that live, each read, with the reason why. */
export const acceptanceSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/acceptance/poll-shares.ts',
    mutator: 'EqualityOperator',
    line: 'return { ...mean, base: bases.reduce((least, base) => (base < least ? base : least)), channels }',
    original: 'base < least',
    replacement: 'base <= least',
    reason: 'Of two equal bases either is the least: the figure is the same.',
  },
  {
    file: 'src/acceptance/survey-readings.ts',
    mutator: 'StringLiteral',
    line: "pollChecks(rules, poll.value, 'county-organization-department').some(({ verdict }) => verdict !== '…",
    original: "'county-organization-department'",
    replacement: '""',
    reason: 'Whom to ask for what is missing: here only the verdicts are read.',
  },
  {
    file: 'src/acceptance/poll-outcome.ts',
    mutator: 'StringLiteral',
    line: "const missing = { what: about, from: 'county-organization-department' }",
    original: "'county-organization-department'",
    replacement: '""',
    reason: 'A poll that had a consequence is valid and lacks nothing: nobody is asked for it.',
  },
]
