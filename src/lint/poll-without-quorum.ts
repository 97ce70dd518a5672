import { CHANNEL_BASES } from '../rulebook/poll.js'
import type { LintRule } from './lint-rule.js'
import { pollsOf } from './poll-shares.js'

/** A poll that counts shares of those who answered, and does not say how many have to: three answers decide it. */
export const pollWithoutQuorum: LintRule = {
  code: 'poll-without-quorum',
  severity: 'warning',
  good: ['以收回票或有效答卷为基数的测评有法定人数', 'a poll that counts shares of those who answered has a quorum'],
  fix: ['写明法定人数，或者以人数、户数为基数', 'say how many have to take part, or count shares of a population'],
  cites: ['A1.4', 'M5.3', 'D15'],
  find: (rulebook) =>
    pollsOf(rulebook).flatMap(({ path, poll: { indicators, quorum } }) => {
      const bases: readonly string[] = CHANNEL_BASES
      const open = indicators.value.filter(({ base }) => bases.includes(base)).map(({ id }) => id)
      return quorum !== undefined || open.length === 0
        ? []
        : [{ path, required: { quorum: true }, found: { indicators: open } }]
    }),
}
