import type { Stage, StageLimit } from '../rulebook/limit.js'
import type { LintRule } from './lint-rule.js'

function requiredOf(stage: Stage, outcome: StageLimit['then']): { readonly [key: string]: string } | undefined {
  const inSteps = stage.startsWith('acceptance.')
  if ('moveTo' in outcome && !inSteps) return { stage: 'after rectifying' }
  // A village that is being identified has neither a list nor a control level yet.
  if (('list' in outcome || 'riskAtLeast' in outcome) && stage === 'identifying') return { stage: 'once listed' }
  // A village in the steps of acceptance is on the strictest list already.
  if ('list' in outcome && inSteps) return { stage: 'before the steps' }
  return 'list' in outcome && outcome.list === 'key-prevention' ? { list: 'stricter' } : undefined
}

/**
 * A time limit after which nothing changes: it sends a case back to rectifying that is not past it, or a village to the
 * mildest list that is on a list already.
 */
export const limitWithoutEffect: LintRule = {
  code: 'limit-without-effect',
  severity: 'error',
  good: ['期限届满有后果', 'what follows when a time limit passes changes something'],
  fix: ['改写期限届满的后果', 'let something else follow'],
  cites: ['D14', 'D8'],
  find: ({ limits }) =>
    (limits?.value ?? []).flatMap(({ stage, then: outcome }, index) => {
      const required = requiredOf(stage, outcome)
      return required === undefined
        ? []
        : [{ path: ['limits', 'value', index, 'then'], required, found: { ...outcome } }]
    }),
}
