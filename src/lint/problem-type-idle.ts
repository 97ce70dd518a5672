import type { LintRule } from './lint-rule.js'

/** A problem type that no item and no veto of the negative checklist belongs to. */
export const problemTypeIdle: LintRule = {
  code: 'problem-type-idle',
  severity: 'error',
  good: ['每个问题类型都有排查依据', 'every problem type can be found'],
  fix: [
    '为它写一个负面清单指标或直接提级情形，或者删去它',
    'write an item or a veto of the negative checklist for it, or take it out',
  ],
  cites: ['M2.3', 'M2.4'],
  find: ({ negative: { problemTypes, items, vetoes } }) => {
    const found = new Set([...items, ...vetoes].map(({ problemType }) => problemType))
    return problemTypes.flatMap(({ id }, index) =>
      found.has(id)
        ? []
        : [{ path: ['negative', 'problemTypes', index], required: { atLeast: 1, of: 'items or vetoes' }, found: id }],
    )
  },
}
