import type { LintRule } from './lint-rule.js'
import { ANY_SHARE, outcomesFor, pollsOf } from './poll-shares.js'

/** A quorum of more than everybody: no poll is ever valid. */
export const quorumNever: LintRule = {
  code: 'quorum-never',
  severity: 'error',
  good: ['法定人数能够达到', 'a quorum can be met'],
  fix: ['降低参加人数的界线', 'lower the share that has to take part'],
  cites: ['A1.2', 'A1.4'],
  find: (rulebook) =>
    pollsOf(rulebook).flatMap(({ path, poll: { quorum } }) =>
      (quorum?.value ?? []).flatMap(({ share }, index) =>
        !outcomesFor(share, ANY_SHARE).some
          ? [
              {
                path: [...path, 'quorum', 'value', index, 'share'],
                required: { metBy: 'some poll' },
                found: { op: share.op, value: { ...share.value } },
              },
            ]
          : [],
      ),
    ),
}
