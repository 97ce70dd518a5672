import { meetsNumber } from '../core/threshold.js'
import type { LintRule } from './lint-rule.js'

/** A risk level whose threshold holds even for a village without a hit. */
export const levelWithoutHit: LintRule = {
  code: 'level-without-hit',
  severity: 'error',
  good: ['没有扣分就没有风险等级', 'without a deduction there is no risk level'],
  fix: ['用大于0的“以上”分数线', 'write a threshold from below, above 0'],
  cites: ['M2.5', 'D13'],
  find: ({ negative: { levels } }) =>
    levels.value.flatMap(({ when }, place) =>
      when !== undefined && meetsNumber(when, 0)
        ? [
            {
              path: ['negative', 'levels', 'value', place, 'when'],
              required: { fails: 'without a deduction' },
              found: { op: when.op, value: when.value },
            },
          ]
        : [],
    ),
}
