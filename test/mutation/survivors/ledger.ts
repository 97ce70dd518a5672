import type { KeptSurvivor } from '../survivor.js'

/** The mutants of this room that live, each read, with the reason why. */
export const ledgerSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/ledger/canonical-json.ts',
    mutator: 'EqualityOperator',
    line: 'const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))',
    original: 'a < b',
    replacement: 'a <= b',
    reason: 'The keys of an object are never equal.',
  },
  {
    file: 'src/ledger/rectification-ledger.ts',
    mutator: 'EqualityOperator',
    line: '.sort(([a], [b]) => (a < b ? -1 : 1))',
    original: 'a < b',
    replacement: 'a <= b',
    reason: 'The keys of a map are never equal.',
  },
  {
    file: 'src/ledger/rectification-ledger.ts',
    mutator: 'EqualityOperator',
    line: 'const ordered = [...cases].sort((a, b) => (a.village.code < b.village.code ? -1 : 1))',
    original: 'a.village.code < b.village.code',
    replacement: 'a.village.code <= b.village.code',
    reason: 'A village has one case; the order of two cases of one village is not promised.',
  },
  {
    file: 'src/ledger/verify-record.ts',
    mutator: 'StringLiteral',
    line: "const places = reasons.map(({ path = '' }) => /^\\/entries\\/(\\d+)(?:\\/|$)/.exec(path)?.[1])",
    original: "''",
    replacement: '"Stryker was here!"',
    reason: 'Any text that does not begin with /entries/ says the same: no entry.',
  },
]
