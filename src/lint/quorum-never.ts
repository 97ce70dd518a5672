import type { LintRule } from './lint-rule.js'
import { isNeverMet, quorumsThat } from './quorum.js'

/** A quorum of more than everybody: no poll is ever valid. */
export const quorumNever: LintRule = {
  code: 'quorum-never',
  severity: 'error',
  good: ['法定人数能够达到', 'a quorum can be met'],
  fix: ['降低参加人数的界线', 'lower the share that has to take part'],
  cites: ['A1.2', 'A1.4'],
  find: (rulebook) => quorumsThat(rulebook, isNeverMet, { metBy: 'some poll' }),
}
