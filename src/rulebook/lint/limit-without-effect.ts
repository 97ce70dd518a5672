import type { Stage, StageLimit } from '../limit.js'
import { type LintRule, lintKind } from './lint-rule.js'

const NOT_AFTER_RECTIFYING: readonly Stage[] = ['identifying', 'preparing', 'rectifying']

function requiredOf(stage: Stage, outcome: StageLimit['then']): { readonly [key: string]: string } | undefined {
  if ('moveTo' in outcome && NOT_AFTER_RECTIFYING.includes(stage)) return { stage: 'after rectifying' }
  // Only while it is being identified is a village on no list yet.
  if ('list' in outcome && outcome.list === 'key-prevention' && stage !== 'identifying') return { list: 'stricter' }
  return undefined
}

/** A time limit after which nothing changes: back to rectifying from a stage that does not come after it, or to the mildest list for a village that is on a list already. */
export const limitWithoutEffect: LintRule = {
  kind: lintKind(
    'limit-without-effect',
    'error',
    ['期限届满有后果', 'what follows when a time limit passes changes something'],
    ['改写期限届满的后果', 'let something else follow'],
    'D14',
    'D8',
  ),
  find: ({ limits }) =>
    (limits?.value ?? []).flatMap(({ stage, then: outcome }, index) => {
      const required = requiredOf(stage, outcome)
      return required === undefined
        ? []
        : [{ path: ['limits', 'value', index, 'then'], required, found: { ...outcome } }]
    }),
}
