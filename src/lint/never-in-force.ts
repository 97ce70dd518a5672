import type { LintRule } from './lint-rule.js'

/** A rulebook whose last day is before its first. */
export const neverInForce: LintRule = {
  code: 'never-in-force',
  severity: 'error',
  good: ['失效日期不早于生效日期', 'a rulebook ends no earlier than it begins'],
  fix: ['改失效日期或生效日期', 'mend one of the two dates'],
  cites: ['D24'],
  find: ({ effectiveFrom, effectiveUntil }) =>
    effectiveUntil === undefined || effectiveUntil.value >= effectiveFrom.value
      ? []
      : [
          {
            path: ['effectiveUntil', 'value'],
            required: { atLeast: effectiveFrom.value },
            found: effectiveUntil.value,
          },
        ],
}
