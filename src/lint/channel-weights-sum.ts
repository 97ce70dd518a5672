import { type LintRule, lintKind } from './lint-rule.js'
import { pollsOf } from './poll-shares.js'

/** Weights of channels that do not make up the whole. */
export const channelWeightsSum: LintRule = {
  kind: lintKind(
    'channel-weights-sum',
    'error',
    ['各渠道的权重之和为100', 'the weights of the channels sum to 100'],
    ['改权重，使其和为100', 'mend the weights, so that they sum to 100'],
    'M5.3',
  ),
  find: (rulebook) =>
    pollsOf(rulebook).flatMap(({ path, poll: { channels } }) => {
      const weights = channels.value.flatMap(({ weight }) => weight ?? [])
      const sum = weights.reduce((total, weight) => total + weight, 0)
      return weights.length === 0 || sum === 100
        ? []
        : [{ path: [...path, 'channels', 'value'], required: { sum: 100 }, found: { sum } }]
    }),
}
