import type { LintRule } from './lint-rule.js'
import { pollsOf } from './poll-shares.js'

/** Weights of channels that do not sum to 100. */
export const channelWeightsSum: LintRule = {
  code: 'channel-weights-sum',
  severity: 'error',
  good: ['各渠道的权重之和为100', 'the weights of the channels sum to 100'],
  fix: ['改权重，使其和为100', 'mend the weights, so that they sum to 100'],
  cites: ['M5.3'],
  find: (rulebook) =>
    pollsOf(rulebook).flatMap(({ path, poll: { channels } }) => {
      const weights = channels.value.flatMap(({ weight }) => weight ?? [])
      const sum = weights.reduce((total, weight) => total + weight, 0)
      return weights.length === 0 || sum === 100
        ? []
        : [{ path: [...path, 'channels', 'value'], required: { sum: 100 }, found: { sum } }]
    }),
}
