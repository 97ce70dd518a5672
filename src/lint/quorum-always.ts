import type { LintRule } from './lint-rule.js'
import { isAlwaysMet, quorumsThat } from './quorum.js'

/** A quorum that is met even if nobody takes part. */
export const quorumAlways: LintRule = {
  code: 'quorum-always',
  severity: 'error',
  good: ['法定人数可能达不到', 'a quorum can be missed'],
  fix: ['提高参加人数的界线，或者删去法定人数', 'raise the share that has to take part, or take the quorum out'],
  cites: ['A1.2', 'A1.4'],
  find: (rulebook) => quorumsThat(rulebook, isAlwaysMet, { missedBy: 'a poll of nobody' }),
}
