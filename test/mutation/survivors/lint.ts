import type { KeptSurvivor } from '../survivor.js'

/** The mutants of this room that live, each read, with the reason why. */
export const lintSurvivors: readonly KeptSurvivor[] = [
  {
    file: 'src/lint/limit-order.ts',
    mutator: 'StringLiteral',
    line: "if ('list' in outcome) return ['list', -LISTS.indexOf(outcome.list)]",
    original: "'list'",
    replacement: '""',
    reason: 'The name of a kind is only compared with the other one.',
  },
  {
    file: 'src/lint/limit-order.ts',
    mutator: 'StringLiteral',
    line: "return ['risk', negative.levels.value.findIndex(({ id }) => id === outcome.riskAtLeast)]",
    original: "'risk'",
    replacement: '""',
    reason: 'The name of a kind is only compared with the other one.',
  },
  {
    file: 'src/lint/poll-band-order.ts',
    mutator: 'EqualityOperator',
    line: 'if (turn < 0) return []',
    original: 'turn < 0',
    replacement: 'turn <= 0',
    reason: 'The first step is never a turn: it has none before it.',
  },
]
