import type { Json } from '../core/json.js'
import { type Comparison, meetsNumber, meetsRatio } from '../core/threshold.js'
import type { Quorum } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { LintPlace } from './lint-rule.js'
import { ANY_SHARE, outcomesFor, pollsOf } from './poll-shares.js'

/** What a quorum asks for, and the key that says so: a share of a population, or a number. */
function asked(
  quorum: Quorum,
): readonly [key: 'share' | 'number', threshold: { readonly op: Comparison; readonly value: Json }] {
  if ('number' in quorum) return ['number', quorum.number]
  const { op, value } = quorum.share
  return ['share', { op, value: { ...value } }]
}

/** Whether a quorum is met even if nobody takes part. */
export function isAlwaysMet(quorum: Quorum): boolean {
  return 'share' in quorum ? meetsRatio(quorum.share, ANY_SHARE.least) : meetsNumber(quorum.number, 0)
}

/** Whether a quorum is met by no poll, however many take part. */
export function isNeverMet(quorum: Quorum): boolean {
  if ('share' in quorum) return !outcomesFor(quorum.share, ANY_SHARE).some
  const { op, value } = quorum.number
  // Whoever takes part is counted from 0 up.
  return op === 'less-than' && value === 0
}

/** The quorums of all polls for which something is true, each as a fault. */
export function quorumsThat(
  rulebook: Rulebook,
  isFault: (quorum: Quorum) => boolean,
  required: Json,
): readonly LintPlace[] {
  return pollsOf(rulebook).flatMap(({ path, poll: { quorum } }) =>
    (quorum?.value ?? []).flatMap((one, index) => {
      const [key, threshold] = asked(one)
      return isFault(one) ? [{ path: [...path, 'quorum', 'value', index, key], required, found: { ...threshold } }] : []
    }),
  )
}
