import type { KeptSurvivor } from '../survivor.js'

/** The mutants of this room that live, each read, with the reason why. */
export const ledgerSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/ledger/verify-record.ts',
    mutator: 'StringLiteral',
    line: "const places = reasons.map(({ path = '' }) => /^\\/entries\\/(\\d+)(?:\\/|$)/.exec(path)?.[1])",
    original: "''",
    replacement: '"Stryker was here!"',
    reason: 'Any text that does not begin with /entries/ says the same: no entry.',
  },
]
